"""Measures in percent, and all the values that they tell."""

from collections.abc import Iterator

from plscale.model.results import Group, Measure
from plscale.place import PlanPath

_PERCENT = frozenset(("percent", "per cent", "%"))


def is_percent(measure: Measure) -> bool:
    """Tell whether the values of a measure are shares of a hundred."""
    return measure.unit is not None and measure.unit.strip().casefold() in _PERCENT


def extremes(series: Group) -> tuple[float, float] | None:
    """Give the smallest and the largest number of one series, or None where it has none."""
    numbers = [value for value in series.results.values() if not isinstance(value, str)]
    numbers += series.targets.values()
    if series.baseline is not None and series.baseline.value is not None:
        numbers.append(series.baseline.value)
    return (min(numbers), max(numbers)) if numbers else None


def values_of(path: PlanPath, series: Group) -> Iterator[tuple[PlanPath, float]]:
    """Give every number of one series with its place: baseline, targets, then results."""
    if series.baseline is not None and series.baseline.value is not None:
        yield (*path, "baseline", "value"), series.baseline.value
    for year, target in series.targets.items():
        yield (*path, "targets", year), target
    for year, result in series.results.items():
        if not isinstance(result, str):
            yield (*path, "results", year), result
