"""PLS707: a cost that comes back every year should have an amount for every year to the end."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import TERM
from plscale.rules.sustainability.money import on_one_time_money
from plscale.rules.timeline.open_years import in_years
from plscale.visible import quoted


@rule("PLS707", "recurring-cost-stops", default=Severity.WARNING, grounds=TERM)
def recurring_cost_stops(case: Case) -> Iterator[Violation]:
    """A cost is called recurring, and has no amount for some year after its first one.

    A cost that stops with the one-time money that alone pays for it is the matter of PLS703.
    """
    years = case.standing.years
    if years is None:
        return
    for id_, cost in case.plan.costs.items():
        if cost.kind != "recurring" or not cost.years:
            continue
        told = set(map(int, cost.years))
        missing = [year for year in range(min(told), years + 1) if year not in told]
        if missing and id_ not in on_one_time_money(case):
            yield Violation(
                ("costs", id_, "years"),
                f"{quoted(id_)} comes back every year, but has no amount {in_years(missing)}",
                "add the amounts, or 0 for a year without any; a cost that ends is  one-time",
                label=f"nothing {in_years(missing)}",
                related=((("costs", id_, "kind"), "comes back every year"),),
            )
