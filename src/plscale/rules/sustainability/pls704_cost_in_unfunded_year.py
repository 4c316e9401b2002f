"""PLS704: a cost should fall into years in which its funding has money."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import places
from plscale.rules.sustainability.money import dollars, payers, unpaid_years
from plscale.visible import quoted


@rule("PLS704", "cost-in-unfunded-year", default=Severity.WARNING, grounds=places(("funding",)))
def cost_in_unfunded_year(case: Case) -> Iterator[Violation]:
    """A cost has an amount for a year for which none of the funding that pays it has any."""
    for id_, year in unpaid_years(case).items():
        cost = case.plan.costs[id_]
        names = list(payers(case.plan, cost))
        more = f" and {len(names) - 1} more" if len(names) > 1 else ""
        have = "have" if more else "has"
        yield Violation(
            ("costs", id_, "years", str(year)),
            f"{quoted(id_)} costs {dollars(cost.years[str(year)])} in year {year},"
            f" but {quoted(names[0])}{more}, which should pay for it, {have} no money by then",
            f"say who pays in year {year}, or correct the years",
            label="nobody pays this",
            related=((("funding", names[0], "years"), f"nothing for year {year}"),),
        )
