"""Plan years in which a phase is open, as days and in words."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from plscale.days import When, day_before, plan_year_of, plan_year_start
from plscale.programs.values import Onward, PhaseYears
from plscale.standing.standing import Standing


def window_of(standing: Standing, years: PhaseYears) -> tuple[date, date] | None:
    """Give the first and last day of years that follow each other: the usual, quick case."""
    starts = standing.starts
    if starts is None or starts != standing.starts_by:
        return None
    if isinstance(years, Onward):
        return _since(starts, years.since), date.max
    return _window(starts, years)


@lru_cache(maxsize=1024)  # plans of one state begin on a few days
def _window(starts: date, years: tuple[int, ...]) -> tuple[date, date] | None:
    if not years or years != tuple(range(years[0], years[0] + len(years))):
        return None
    return _since(starts, years[0]), day_before(plan_year_start(starts, years[-1] + 1))


def _since(starts: date, year: int) -> date:
    return plan_year_start(starts, year) if year else date.min


def years_of(standing: Standing, due: When) -> Sequence[int]:
    """Give every plan year that a day may lie in, as far as day and start are known."""
    if standing.starts_by is None:
        return ()
    last = standing.year_of(due.last)
    if last is None:
        return ()
    return range(min(plan_year_of(due.first, standing.starts_by), last), last + 1)


def in_years(years: Sequence[int]) -> str:
    """Name plan years: ``before the plan starts``, ``in year 3``, ``in years 2 and 4 to 6``."""
    named = sorted({year for year in years if year > 0})
    before = ["before the plan starts"] if 0 in years else []
    runs: list[list[int]] = []
    for year in named:
        if runs and year == runs[-1][1] + 1:
            runs[-1][1] = year
        else:
            runs.append([year, year])
    words = " and ".join(str(a) if a == b else f"{a} to {b}" for a, b in runs)
    inside = [f"in year{'s' if len(named) > 1 else ''} {words}"] if named else []
    return " or ".join(before + inside)
