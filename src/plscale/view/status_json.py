"""``status --format json``: the versioned shape of a table (``schemas/status.schema.json``)."""

from collections.abc import Iterator
from datetime import date

from plscale.days import When
from plscale.registers.status import (
    AssuranceCounts,
    MilestoneRow,
    PlanStatus,
    StatusTable,
    Unreadable,
    WaiverCounts,
    YearRow,
)
from plscale.view.json_text import json_text
from plscale.view.status_shapes import (
    AssurancesShape,
    MilestoneShape,
    PlanShape,
    StatusShape,
    UnreadableShape,
    WaiversShape,
    YearShape,
)
from plscale.visible import storable


def status_json(table: StatusTable) -> Iterator[str]:
    """Write a table as one JSON value."""
    yield json_text(shape_of(table))


def shape_of(table: StatusTable) -> StatusShape:
    """Give a table in the shape that is promised to other programs."""
    return {
        "format": "plscale.status/1",
        "as_of": table.as_of.isoformat(),
        "plans": [_plan(plan) for plan in table.plans],
        "unreadable": [_unreadable(file) for file in table.unreadable],
        "totals": {
            "plans": len(table.plans),
            "by_year": {str(year): count for year, count in table.by_year.items()},
            "by_health": dict(sorted(table.by_health.items())),
            "by_standing": dict(sorted(table.by_standing.items())),
            "read": table.read,
            "unreadable": len(table.unreadable),
        },
    }


def _plan(plan: PlanStatus) -> PlanShape:
    return {
        "path": storable(plan.path),
        "district": storable(plan.district),
        "state": plan.state,
        "program": plan.program,
        "starts": _day(plan.starts),
        "ends": _day(plan.ends),
        "judged_on": plan.judged_on.isoformat(),
        "year": plan.year,
        "years_planned": plan.years_planned,
        "phase": plan.phase,
        "phases_open": list(plan.phases_open),
        "standing": plan.standing,
        "since": _when(plan.since),
        "approved": _when(plan.approved),
        "is_over": plan.is_over,
        "waiting_for": plan.waiting_for,
        "health": plan.health,
        "milestones": {
            "total": plan.milestones.total,
            "done": plan.milestones.done,
            "overdue": plan.milestones.overdue,
            "due_soon": plan.milestones.due_soon,
        },
        "waivers": _waivers(plan.waivers),
        "assurances": _assurances(plan.assurances),
        "reports": {"due": plan.reports.due, "filed": plan.reports.filed},
        "measures": {
            "total": plan.measures.total,
            "on_track": plan.measures.on_track,
            "off_track": plan.measures.off_track,
        },
        "years": [_year(year) for year in plan.years],
        "unplaced": [_milestone(row) for row in plan.unplaced],
    }


def _waivers(counts: WaiverCounts) -> WaiversShape:
    return {
        "requested": counts.requested,
        "granted": counts.granted,
        "denied": counts.denied,
        "withdrawn": counts.withdrawn,
        "revoked": counts.revoked,
        "expired": counts.expired,
        "expiring": counts.expiring,
    }


def _assurances(counts: AssuranceCounts) -> AssurancesShape:
    return {
        "required": counts.required,
        "given": counts.given,
        "signed": counts.signed,
        "besides": counts.besides,
    }


def _year(year: YearRow) -> YearShape:
    return {
        "year": year.year,
        "starts": _day(year.starts),
        "ends": year.ends.isoformat(),
        "phases": list(year.phases),
        "milestones": [_milestone(row) for row in year.milestones],
    }


def _milestone(row: MilestoneRow) -> MilestoneShape:
    return {
        "id": row.id,
        "phase": row.phase,
        "title": storable(row.title),
        "owner": storable(row.owner),
        "due": _when(row.due),
        "done": _when(row.done),
        "state": row.state,
    }


def _unreadable(file: Unreadable) -> UnreadableShape:
    return {
        "path": storable(file.path),
        "line": file.line,
        "column": file.column,
        "code": file.code,
        "message": storable(file.message),
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _when(when: When | None) -> str | None:
    return None if when is None else str(when)
