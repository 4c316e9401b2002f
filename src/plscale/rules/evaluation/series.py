"""Series of values that a rule may have something to say about; of most plans there are none."""

from collections.abc import Sequence

from plscale.days import plan_year_of
from plscale.model.results import Series
from plscale.rules.base import Case, once


@once
def unsteady(case: Case) -> Sequence[Series]:
    """Give the series with a target worse than one of an earlier year, or than the baseline."""
    return [one for one in case.plan.measured if one.values.targets and not _is_steady(one)]


def _is_steady(series: Series) -> bool:
    """Tell whether values only get better from the baseline on; equal ones may follow."""
    better, targets = series.measure.better, series.values.targets
    values = [targets[year] for year in sorted(targets, key=int)]
    if series.baseline is not None:
        values.insert(0, series.baseline)
    return better is None or values == sorted(values, reverse=better == "lower")


@once
def reached(case: Case) -> Sequence[Series]:
    """Give the series with a result, or a word in place of one, of any year."""
    return [one for one in case.plan.measured if one.values.results]


@once
def years_begun(case: Case) -> int | None:
    """Count the plan years that have begun by the day; None where the plan has no first day."""
    starts = case.standing.starts
    return None if starts is None else plan_year_of(case.day, starts)
