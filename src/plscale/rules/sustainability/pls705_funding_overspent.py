"""PLS705: money should suffice for what it alone pays for."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import places
from plscale.rules.sustainability.money import dollars, overspent
from plscale.visible import quoted

_SHOWN = 3
"""Most costs of which the place is shown."""


@rule(
    "PLS705",
    "funding-overspent",
    default=Severity.WARNING,
    grounds=places(("funding",), ("costs",)),
)
def funding_overspent(case: Case) -> Iterator[Violation]:
    """The costs that one source of money alone pays for are more than it has."""
    for id_, lack, costs in overspent(case):
        year = str(lack.year)
        has_amount = year in case.plan.funding[id_].years
        yield Violation(
            ("funding", id_, "years", *((year,) if has_amount else ())),
            f"{quoted(id_)} has {dollars(lack.there)} for year {year}, but what it alone pays for"
            f" costs {dollars(lack.asked)}",
            "name who pays the rest under  paid_by:,  or correct an amount",
            label=f"{dollars(lack.asked - lack.there)} too little",
            related=tuple(
                (
                    ("costs", cost, "years", year),
                    f"{dollars(case.plan.costs[cost].years[year])} of it",
                )
                for cost in costs[:_SHOWN]
            ),
        )
