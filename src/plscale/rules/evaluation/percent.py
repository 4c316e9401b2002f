"""Measures in percent, and all the values that they tell."""

from collections.abc import Iterator, Sequence

from plscale.model.results import Measure, Series
from plscale.place import PlanPath
from plscale.rules.base import Case, once

_PERCENT = frozenset(("percent", "per cent", "%"))


def is_percent(measure: Measure) -> bool:
    """Tell whether the values of a measure are shares of a hundred."""
    unit = measure.unit
    return unit is not None and (unit in _PERCENT or unit.strip().casefold() in _PERCENT)


@once
def odd(case: Case) -> Sequence[Series]:
    """Give the series in percent with a number below 1 or above 100: few plans have any."""
    return [one for one in case.plan.measured if is_percent(one.measure) and _is_odd(one)]


def _is_odd(series: Series) -> bool:
    numbers = [value for value in series.values.results.values() if not isinstance(value, str)]
    numbers += series.values.targets.values()
    if series.baseline is not None:
        numbers.append(series.baseline)
    return bool(numbers) and (min(numbers) < 1 or max(numbers) > 100)


def numbers_of(series: Series) -> Iterator[tuple[PlanPath, float]]:
    """Give every number of one series with its place: baseline, targets, then results."""
    path = series.path
    if series.baseline is not None:
        yield (*path, "baseline", "value"), series.baseline
    for year, target in series.values.targets.items():
        yield (*path, "targets", year), target
    for year, result in series.values.results.items():
        if not isinstance(result, str):
            yield (*path, "results", year), result
