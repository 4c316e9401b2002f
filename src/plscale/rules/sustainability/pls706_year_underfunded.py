"""PLS706: all the money of a plan should suffice for all its costs, year by year."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import places
from plscale.rules.sustainability.money import (
    dollars,
    first_lack,
    on_one_time_money,
    overspent,
    unpaid_years,
)


@rule("PLS706", "year-underfunded", default=Severity.WARNING, grounds=places(("costs",)))
def year_underfunded(case: Case) -> Iterator[Violation]:
    """The costs of a plan year are more than all the funding of the plan, whoever pays for what.

    Where a single cost or source already tells of it, PLS703 to PLS705 speak.
    """
    plan = case.plan
    if not plan.costs or not plan.funding or not all(it.years for it in plan.funding.values()):
        return
    lack = first_lack(plan.funding.values(), plan.costs.values())
    if lack is None:
        return
    if on_one_time_money(case) or unpaid_years(case) or overspent(case):
        return
    year = str(lack.year)
    largest = max(plan.costs, key=lambda id_: plan.costs[id_].years.get(year, 0))
    yield Violation(
        ("funding",),
        f"the costs of year {year} come to {dollars(lack.asked)}, but there are only"
        f" {dollars(lack.there)} for it",
        "add the money that is missing, or correct an amount",
        label=f"{dollars(lack.asked - lack.there)} too little in year {year}",
        related=((("costs", largest, "years", year), "the largest cost of that year"),),
    )
