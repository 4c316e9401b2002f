"""PLS614: values in percent should lie between 0 and 100."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.evaluation.percent import numbers_of, odd


@rule("PLS614", "percent-out-of-range", default=Severity.WARNING)
def percent_out_of_range(case: Case) -> Iterator[Violation]:
    """A value of a measure in percent is no share of a hundred."""
    for series in odd(case):
        for place, value in numbers_of(series):
            if not 0 <= value <= 100:
                yield Violation(
                    place,
                    f"{value:.12g} is no share in percent",
                    "correct the value, or write under  unit:  what it counts, such as"
                    " percent of the growth expected",
                    label="not between 0 and 100",
                    related=(((*series.path[:2], "unit"), "the unit"),),
                )
                break
