"""PLS207: each year of a plan should have something to do."""

from collections.abc import Iterator

from plscale.days import day_before, plan_year_start
from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.deadlines import deadline_on
from plscale.rules.grounds import TERM


@rule("PLS207", "year-unplanned", default=Severity.WARNING, grounds=TERM)
def year_unplanned(case: Case) -> Iterator[Violation]:
    """Nothing is due or done in the plan year at hand, or nothing is due in the next.

    A plan without any milestone is the matter of a program's needs, and a milestone without a day
    may belong to any year. A year that is over cannot be planned any more.
    """
    now, plan = case.standing.year, case.plan
    if now is None or not plan.milestones or case.standing.is_ended:
        return
    for year in (now, now + 1):
        starts = case.standing.first_day(year)
        if year < 1 or starts is None or year > (case.standing.years or year):
            continue
        deadline = None if _may_be_planned(case, year) else deadline_on(case, day_before(starts))
        if deadline is None:
            continue
        if any(case.program.opens(phase, year) for phase in case.program.phases):
            yield Violation(
                ("phases",),
                f"nothing is planned for year {year}",
                "add the milestones of that year, or correct the days of those that belong to it",
                deadline=deadline,
            )


def _may_be_planned(case: Case, year: int) -> bool:
    """Tell whether a milestone is due or was done in a plan year, or may be."""
    standing = case.standing
    first, last = standing.first_day(year), standing.last_day(year)
    if first is None or last is None or standing.starts_by is None:
        return True
    last = max(last, day_before(plan_year_start(standing.starts_by, year + 1)))
    dues, dones = case.plan.dues, case.plan.dones
    for day in (*dues.values(), *dones.values()):
        if day.last >= first and day.first <= last:
            return True
    return len(dues.keys() | dones.keys()) < len(case.plan.milestones)
