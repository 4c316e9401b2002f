"""PLS618: a result that is worse than the baseline is worth knowing."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.model.results import Group, Measure
from plscale.rules.base import Case, rule
from plscale.rules.evaluation.series import reached, years_begun


@rule("PLS618", "result-below-baseline", default=Severity.NOTE)
def result_below_baseline(case: Case) -> Iterator[Violation]:
    """The latest result of a measure or group is worse than where it began.

    One that falls short of a target of the same year is the matter of PLS605.
    """
    for path, measure, series, _, baseline in reached(case):
        if baseline is None:
            continue
        latest = _latest(case, series)
        if latest is None:
            continue
        year, result = latest
        if not measure.is_worse(result, than=baseline) or _is_short(measure, series, year, result):
            continue
        yield Violation(
            (*path, "results", year),
            f"the result of year {year}, {result:.12g}, is worse than"
            f" the baseline, {baseline:.12g}",
            "say in the report on that year what will be done about it",
            label="worse than the baseline",
            related=(((*path, "baseline", "value"), "the baseline"),),
        )


def _latest(case: Case, series: Group) -> tuple[str, float] | None:
    """Give the last number of a plan year that has begun, with that year."""
    begun = years_begun(case)
    for year in sorted(series.results, key=int, reverse=True):
        result = series.results[year]
        if not isinstance(result, str) and (begun is None or int(year) <= begun):
            return year, result
    return None


def _is_short(measure: Measure, series: Group, year: str, result: float) -> bool:
    target = series.targets.get(year)
    return target is not None and measure.is_worse(result, than=target)
