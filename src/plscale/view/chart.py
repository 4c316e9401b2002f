"""The chart of one plan: a row for each phase, its milestones on it, and the day judged by."""

from collections.abc import Iterator
from datetime import date

from plscale.days import add_years
from plscale.programs.values import PhaseName
from plscale.registers.status import MilestoneRow, PlanStatus
from plscale.standing.phases import PHASES
from plscale.view.axis import Axis, axis_that_fits, half_months, placed
from plscale.view.canvas import BLANK, filled, row_of, today_row
from plscale.view.look import Line, Look, Piece
from plscale.view.signs import Signs, signs_of

_HALVES = 6
"""Half months of a quarter."""
_BEFORE = "Before"
LABEL = 16
"""Columns of the names of phases and the blanks behind them."""


def axis_of(plan: PlanStatus, look: Look) -> Axis | None:
    """Lay out the years that a plan's rows hold; None without a term, or where they do not fit.

    What lies before the first day gets as many quarters as it needs, what lies after the last gets
    its months, both at most a year: further days are drawn at the edge.
    """
    if look.is_narrow or not plan.years:
        return None
    starts = next((year.starts for year in plan.years if year.starts), plan.starts)
    if starts is None:
        return None
    days = [_day(row) for row in plan.rows if row.due or row.done]
    if plan.approved and plan.starts == starts:
        days.append(plan.approved.first)
    last = min(max([plan.years[-1].ends, *days]), add_years(plan.years[-1].ends, 1))
    early = -half_months(starts, min([starts, *days]))
    quarters = min(4, -(-early // _HALVES))
    return axis_that_fits(starts, last, look.width - LABEL, quarters)


def chart(plan: PlanStatus, axis: Axis, as_of: date, look: Look) -> Iterator[Line]:
    """Draw the years, the phases with their milestones, and the legend."""
    signs, today = signs_of(look), axis.column(as_of)
    for heads in _year_heads(plan, axis):
        yield (Piece(" " * LABEL + placed(heads, look.width - LABEL)),)
    if axis.holds(today):
        yield today_row(LABEL, today, signs.today, look)
    for phase in PHASES:
        cells = _cells(plan, phase, axis, today, signs)
        if any(cell is not BLANK for cell in cells):
            if axis.holds(today) and cells[today] is BLANK:
                cells[today] = Piece(signs.upright, "dim")
            yield row_of(phase.capitalize().ljust(LABEL), cells)
    yield ()
    yield from ((Piece(line),) for line in filled(_legend(signs), look))


def _year_heads(plan: PlanStatus, axis: Axis) -> tuple[list[tuple[int, str]], ...]:
    numbers, school_years = [], []
    if axis.lead > len(_BEFORE):
        numbers.append((0, _BEFORE))
    for year in plan.years:
        if year.starts is not None:
            column = axis.column(year.starts)
            numbers.append((column, _number(year.year, axis.scale)))
            words = school_year(year.starts, plan.school_year_starts)
            school_years.append((column, _shortened(words, axis.scale)))
    return numbers, school_years


def school_year(first: date, school_year_starts: str) -> str:
    """Name a year by its first day: ``2026-27`` from the start of a school year, else its month."""
    if first.isoformat()[5:] == school_year_starts:
        return f"{first.year}-{(first.year + 1) % 100:02}"
    return first.isoformat()[:7]


def _number(year: int, scale: int) -> str:
    if scale >= 8:
        return f"Year {year}"
    return f"Yr {year}" if scale >= 6 else str(year)


def _shortened(words: str, scale: int) -> str:
    if scale >= 8:
        return words
    return words[2:] if scale >= 6 else words[2:4]


def _cells(plan: PlanStatus, phase: PhaseName, axis: Axis, today: int, signs: Signs) -> list[Piece]:
    """Give one sign a column: marks over bars; where marks meet, the most pressing one."""
    cells = [BLANK] * axis.width
    for span in plan.bars:
        if span.phase == phase and axis.shows(span.first, span.last):
            for column in range(axis.nearest(span.first), axis.nearest(span.last) + 1):
                cells[column] = Piece(signs.past if column < today else signs.ahead)
    rows = [row for row in plan.rows if row.phase == phase and (row.due or row.done)]
    for row in sorted(rows, key=_weight):
        cells[axis.nearest(_day(row))] = _mark(row, signs)
    if phase == "approval" and plan.approved and axis.holds(axis.column(plan.approved.first)):
        column = axis.column(plan.approved.first)
        if cells[column].text != signs.overdue:
            cells[column] = Piece(signs.approval, "bold")
    return cells


def _day(row: MilestoneRow) -> date:
    """A milestone stands where it was done, else on the last day on which it is in time."""
    if row.done is not None:
        return row.done.first
    return row.due.last if row.due else date.min


def _weight(row: MilestoneRow) -> int:
    return 0 if row.is_done else 2 if row.state == "overdue" else 1


def _mark(row: MilestoneRow, signs: Signs) -> Piece:
    if row.is_done:
        return Piece(signs.done, "green")
    if row.state == "overdue":
        return Piece(signs.overdue, "bold red")
    return Piece(signs.to_come, "bold")


def _legend(signs: Signs) -> tuple[str, ...]:
    return (
        f"{signs.done} done",
        f"{signs.overdue} overdue",
        f"{signs.to_come} to come",
        f"{signs.approval} final approval",
        f"{signs.past} past",
        f"{signs.ahead} ahead",
    )
