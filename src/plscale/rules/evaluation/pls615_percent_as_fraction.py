"""PLS615: the values of a measure in percent should be on one scale."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.evaluation.percent import numbers_of, odd

_LARGE = 20
"""A share that cannot well stand beside one below 1 percent (plscale's own choice)."""


@rule("PLS615", "percent-as-fraction", default=Severity.WARNING)
def percent_as_fraction(case: Case) -> Iterator[Violation]:
    """One value is written as a fraction of 1, and another of the same series in percent."""
    for series in odd(case):
        values = list(numbers_of(series))
        small = next((told for told in values if 0 < told[1] < 1), None)
        large = next((told for told in values if told[1] >= _LARGE), None)
        if small is not None and large is not None:
            yield Violation(
                small[0],
                f"{small[1]:.12g} percent stands beside {large[1]:.12g} percent",
                f"write {small[1] * 100:.12g} if a share of 1 is meant, or correct the value that"
                " is wrong",
                label="less than 1 percent",
                related=((large[0], f"{large[1]:.12g}"),),
            )
