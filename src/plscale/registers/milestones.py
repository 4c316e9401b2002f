"""The milestones of one plan as rows, by plan year."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeAlias, get_args

from plscale.days import day_before
from plscale.programs.values import PhaseName
from plscale.registers.status import MilestoneCounts, MilestoneRow, YearRow
from plscale.rules.base import Case
from plscale.standing.milestones import MilestoneStanding
from plscale.standing.phases import phases_of_year

_MOST_YEARS = 99
"""Plan years that a table goes on for where a plan has no end: no plan can name a later one."""
_PHASES: Mapping[str, PhaseName] = {name: name for name in get_args(PhaseName)}


Standings: TypeAlias = Mapping[tuple[str, str], MilestoneStanding]
"""Where each milestone stands, by phase and id."""


def milestone_rows(case: Case, standings: Standings) -> tuple[MilestoneRow, ...]:
    """Give every milestone as a row, by day due and then in the order of the plan.

    Those without a day due stand where they were done, and last where they were not.
    """
    held_up = _held_up(case, standings)
    rows = [_row(case, step, standings[step], held_up[step]) for step in standings]
    return tuple(sorted(rows, key=_order))


def milestone_counts(rows: Iterable[MilestoneRow]) -> MilestoneCounts:
    """Count the milestones of a plan."""
    states = Counter(row.state for row in rows)
    return MilestoneCounts(
        states.total(),
        states["done"] + states["done-late"],
        states["overdue"],
        states["due-soon"],
    )


def year_rows(case: Case, rows: Sequence[MilestoneRow]) -> tuple[YearRow, ...]:
    """Give each plan year with its milestones; year 0 only where there are some in it.

    A plan without an end has the years up to the one at hand, or up to its last milestone's.
    """
    starts = case.standing.starts
    if starts is None or case.standing.is_reversed:
        return ()
    placed: dict[int | None, list[MilestoneRow]] = {}
    for row in rows:
        placed.setdefault(row.year, []).append(row)
    years = [
        YearRow(
            year,
            case.standing.first_day(year),
            case.standing.last_day(year) or date.max,
            phases_of_year(case.program, year, case.standing.years),
            tuple(placed.get(year, ())),
        )
        for year in range(1, years_shown(case, rows) + 1)
    ]
    if 0 in placed:
        phases = phases_of_year(case.program, 0, None)
        years.insert(0, YearRow(0, None, day_before(starts), phases, tuple(placed[0])))
    return tuple(years)


def years_shown(case: Case, rows: Iterable[MilestoneRow]) -> int:
    """Count the plan years that a table has."""
    if case.standing.years is not None:
        return case.standing.years
    at_hand = [case.standing.year or 1, *(row.year for row in rows if row.year)]
    return min(_MOST_YEARS, max(at_hand))


def _row(
    case: Case, step: tuple[str, str], standing: MilestoneStanding, held_up: int
) -> MilestoneRow:
    phase, id_ = step
    milestone = case.plan.milestones[step]
    return MilestoneRow(
        id_,
        _PHASES[phase],
        milestone.title or id_,
        milestone.owner or "",
        milestone.due,
        standing.done,
        standing.state,
        standing.year,
        0 if standing.is_done else held_up,
    )


def _held_up(case: Case, standings: Standings) -> Counter[tuple[str, str]]:
    """Count the open milestones that wait for each one."""
    return Counter(
        before
        for step, befores in case.plan.waits.items()
        for before in befores
        if not standings[step].is_done
    )


def _order(row: MilestoneRow) -> tuple[date, date]:
    when = row.due or row.done
    return (date.max, date.max) if when is None else (when.last, when.first)
