"""PLS110: values by plan year should lie within the plan's years."""

from collections.abc import Iterable, Iterator

from plscale.finding import Severity, Violation
from plscale.model.plan import Plan
from plscale.place import PlanPath
from plscale.rules.base import Case, rule


@rule("PLS110", "year-outside-plan", default=Severity.ERROR)
def year_outside_plan(case: Case) -> Iterator[Violation]:
    """A value stands under a plan year that the plan does not have."""
    count = case.standing.years
    if count is None:
        return
    has = "1 year" if count == 1 else f"{count} years"
    if max(map(int, _told(case.plan)), default=0) <= count:
        return
    for path, years in _by_year(case.plan):
        for year in years:
            if int(year) > count:
                yield Violation(
                    (*path, year),
                    f"there is no year {year}: the plan has {has}",
                    f"use plan years 1 to {count} (1 is the first), not calendar years or grades"
                    if count > 1
                    else "use plan year 1, the only one",
                    label="no such plan year",
                    related=((("timeline", "ends"), f"the plan ends on {case.standing.ends}"),),
                    at_key=True,
                )


def _told(plan: Plan) -> set[str]:
    """Give every plan year under which something stands: hardly more than the plan has years."""
    told = set(plan.reports)
    for one in plan.measured:
        told.update(one.values.targets, one.values.results)
    for cost in plan.costs.values():
        told.update(cost.years)
    for money in plan.funding.values():
        told.update(money.years)
    return told


def _by_year(plan: Plan) -> Iterator[tuple[PlanPath, Iterable[str]]]:
    for one in plan.measured:
        yield (*one.path, "targets"), one.values.targets
        yield (*one.path, "results"), one.values.results
    yield from ((("costs", id_, "years"), cost.years) for id_, cost in plan.costs.items())
    yield from ((("funding", id_, "years"), money.years) for id_, money in plan.funding.items())
    yield ("reports",), plan.reports
