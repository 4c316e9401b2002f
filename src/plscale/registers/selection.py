"""Which plans, and which of their years and milestones, a reader asked to see."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from plscale.programs.values import Duty, PhaseName
from plscale.registers.status import MilestoneRow, PlanStatus, StatusTable, YearRow


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to show; a plan has to fit everything that is asked for. Counts stay those of it all."""

    year: int | None = None
    """This plan year alone, of every plan; a plan that has no such year is shown without any."""
    is_current: bool = False
    """Only plans that are in that year now; where none is asked for, in any of their years."""
    phase: PhaseName | None = None
    """Only plans in which this phase is open now."""
    is_overdue: bool = False
    """Only plans with overdue milestones, and of their milestones only these."""
    within: int | None = None
    """Only plans with milestones due in so many days, the day itself included, and only these.

    Together with `is_overdue`: milestones of either sort.
    """
    waiting_for: Duty | None = None
    """Only plans that wait for the district, its board, or the state."""


def chosen(table: StatusTable, wanted: Wanted) -> StatusTable:
    """Cut a table down to what is wanted; files that could not be read are always kept."""
    plans = [plan for plan in table.plans if _fits(plan, wanted)]
    if wanted.year is not None:
        plans = [_in_year(plan, wanted.year) for plan in plans]
    if wanted.is_overdue or wanted.within is not None:
        plans = [_narrowed(plan, wanted) for plan in plans if not plan.is_over]
        plans = [plan for plan in plans if any(True for _ in plan.rows)]
    return replace(table, plans=tuple(plans), year=wanted.year)


def _fits(plan: PlanStatus, wanted: Wanted) -> bool:
    if wanted.is_current and not _is_current(plan, wanted.year):
        return False
    if wanted.phase is not None and wanted.phase not in plan.phases_open:
        return False
    return wanted.waiting_for in (None, plan.waiting_for)


def _is_current(plan: PlanStatus, year: int | None) -> bool:
    return bool(plan.year) if year is None else plan.year == year


def _in_year(plan: PlanStatus, year: int) -> PlanStatus:
    years = tuple(row for row in plan.years if row.year == year)
    return replace(plan, years=years, unplaced=())


def _narrowed(plan: PlanStatus, wanted: Wanted) -> PlanStatus:
    def is_wanted(row: MilestoneRow) -> bool:
        return (wanted.is_overdue and row.state == "overdue") or _is_within(row, plan, wanted)

    return replace(
        plan,
        years=tuple(_cut(year, _those(year.milestones, is_wanted)) for year in plan.years),
        unplaced=_those(plan.unplaced, is_wanted),
    )


def _cut(year: YearRow, kept: tuple[MilestoneRow, ...]) -> YearRow:
    """Show some milestones of a year, and count the others on."""
    others = year.total - len(kept)
    done = year.done - sum(row.is_done for row in kept)
    return replace(year, milestones=kept, left_out=others, left_out_done=done)


def _those(
    rows: tuple[MilestoneRow, ...], is_wanted: Callable[[MilestoneRow], bool]
) -> tuple[MilestoneRow, ...]:
    return tuple(row for row in rows if is_wanted(row))


def _is_within(row: MilestoneRow, plan: PlanStatus, wanted: Wanted) -> bool:
    if wanted.within is None or row.due is None or row.is_done or row.state == "overdue":
        return False
    return (row.due.last - plan.judged_on).days <= wanted.within
