"""PLS207: each year of a plan should have something to do."""

from collections.abc import Iterator

from plscale.days import day_before
from plscale.finding import Severity, Violation
from plscale.model.work import Milestone
from plscale.rules.base import Case, rule
from plscale.rules.deadlines import deadline_on
from plscale.rules.timeline.open_years import years_of


@rule("PLS207", "year-unplanned", default=Severity.WARNING)
def year_unplanned(case: Case) -> Iterator[Violation]:
    """Nothing is due or done in the plan year at hand, or nothing is due in the next.

    A plan without any milestone is the matter of a program's needs, and a milestone without a day
    may belong to any year. A year that is over cannot be planned any more.
    """
    standing, plan = case.standing, case.plan
    if standing.year is None or not plan.milestones or standing.is_ended:
        return
    planned: set[int] = set()
    for milestone in plan.milestones.values():
        years = _years(case, milestone)
        if years is None:
            return
        planned.update(years)
    for year in (standing.year, standing.year + 1):
        starts = standing.first_day(year)
        if year in planned or year < 1 or starts is None or year > (standing.years or year):
            continue
        deadline = deadline_on(case, day_before(starts))
        if deadline and any(year in open_ for open_ in case.program.phases.values()):
            yield Violation(
                ("phases",),
                f"nothing is planned for year {year}",
                "add the milestones of that year, or correct the days of those that belong to it",
                deadline=deadline,
            )


def _years(case: Case, milestone: Milestone) -> set[int] | None:
    """Give the plan years in which a milestone is due or was done; None if no day is known."""
    done = case.plan.done_on(milestone)
    days = [when for when in (milestone.due, done) if when is not None]
    if not days:
        return None
    return {year for when in days for year in years_of(case.standing, when)}
