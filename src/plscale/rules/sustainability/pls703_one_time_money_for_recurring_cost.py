"""PLS703: a cost that comes back every year should not live on one-time money alone."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.sustainability.money import on_one_time_money
from plscale.visible import quoted


@rule("PLS703", "one-time-money-for-recurring-cost", default=Severity.WARNING)
def one_time_money_for_recurring_cost(case: Case) -> Iterator[Violation]:
    """A recurring cost is paid by money that comes once, so that nobody pays for it afterwards."""
    alone = on_one_time_money(case)
    for id_, cost in case.plan.costs.items() if alone else ():
        if id_ not in alone:
            continue
        yield Violation(
            ("costs", id_, "paid_by"),
            f"{quoted(id_)} comes back every year, but only one-time money pays for it",
            "name under  paid_by:  the recurring money that takes it over, or correct a  kind:",
            label="one-time money alone",
            related=(
                (("costs", id_, "kind"), "comes back every year"),
                (("funding", cost.paid_by[0], "kind"), "comes once"),
            ),
        )
