"""``status --format csv``: one row for each plan, safe to open in a spreadsheet."""

from collections.abc import Iterator

from plscale.registers.status import MilestoneRow, PlanStatus, StatusTable, Unreadable
from plscale.view.csv_text import BYTE_ORDER_MARK, csv_row, safe

COLUMNS: tuple[str, ...] = (
    "path", "district", "state", "program", "starts", "ends", "year", "years_planned", "phase",
    "standing", "since", "approved", "waiting_for", "health",
    "milestones", "done", "overdue", "due_soon",
    "overdue_since", "overdue_milestone", "next_due", "next_milestone",
    "waivers_requested", "waivers_granted", "waivers_denied", "waivers_withdrawn",
    "waivers_revoked", "waivers_expired", "waivers_expiring",
    "assurances_required", "assurances_given", "assurances_signed",
    "reports_due", "reports_filed", "measures", "measures_on_track", "measures_off_track",
    "shown_year", "shown_year_starts", "shown_year_ends", "shown_milestones", "shown_done",
    "cannot_be_read",
)  # fmt: skip
"""Counts are those of the whole plan; the milestones that are named, and what is ``shown``, are
those of the year or choice that was asked for. A file that cannot be read has its path and the last
column."""


def status_csv(table: StatusTable) -> Iterator[str]:
    """Write a head, the plans and the files that could not be read, rows ending in CRLF."""
    yield BYTE_ORDER_MARK + csv_row(COLUMNS)
    for plan in table.plans:
        yield csv_row([safe(str(cell)) for cell in _cells(plan, table.year)])
    for file in table.unreadable:
        cells = [file.path, *[""] * (len(COLUMNS) - 2), _reason(file)]
        yield csv_row([safe(cell) for cell in cells])


def _cells(plan: PlanStatus, year: int | None) -> tuple[str | int, ...]:
    waivers, assurances = plan.waivers, plan.assurances
    return (
        plan.path, plan.district, plan.state or "", plan.program, _told(plan.starts),
        _told(plan.ends), _told(plan.year), _told(plan.years_planned), plan.phase or "",
        plan.standing, _told(plan.since), _told(plan.approved), plan.waiting_for or "", plan.health,
        plan.milestones.total, plan.milestones.done, plan.milestones.overdue,
        plan.milestones.due_soon, *_named(plan),
        waivers.requested, waivers.granted, waivers.denied, waivers.withdrawn, waivers.revoked,
        waivers.expired, waivers.expiring,
        assurances.required, assurances.given, assurances.signed,
        plan.reports.due, plan.reports.filed,
        plan.measures.total, plan.measures.on_track, plan.measures.off_track,
        *_shown(plan, year), "",
    )  # fmt: skip


def _named(plan: PlanStatus) -> Iterator[str]:
    """Give day and title of the first milestone that is overdue, and of the next one to come."""
    dated = sorted((row for row in plan.rows if not row.is_done and row.due), key=_latest)
    for is_overdue in (True, False):
        first = next((row for row in dated if (row.state == "overdue") is is_overdue), None)
        yield _told(first.due) if first else ""
        yield first.title if first else ""


def _latest(row: MilestoneRow) -> str:
    return row.due.last.isoformat() if row.due else ""


def _shown(plan: PlanStatus, year: int | None) -> tuple[str | int, ...]:
    rows = [*plan.rows]
    counts = (len(rows), sum(row.is_done for row in rows))
    if year is None:
        return ("", "", "", *counts)
    shown = plan.years[0] if plan.years else None
    return year, _told(shown and shown.starts), _told(shown and shown.ends), *counts


def _told(value: object) -> str:
    return "" if value is None else str(value)


def _reason(file: Unreadable) -> str:
    return f"{file.code} at {file.line}:{file.column}: {file.message}"
