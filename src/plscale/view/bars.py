"""Many plans on one scale: a bar of letters for each, the phases that it goes through."""

import calendar
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from plscale.days import add_years, day_before
from plscale.registers.status import MilestoneRow, PhaseSpan, PlanStatus, StatusTable
from plscale.view.axis import SCALES, Axis, axis_that_fits, placed
from plscale.view.canvas import BLANK, filled, headed, row_of, today_row
from plscale.view.chart import school_year
from plscale.view.look import Line, Look, Piece, columns_of, padded
from plscale.view.names import cropped_names
from plscale.view.signs import signs_of
from plscale.view.standing_words import shown
from plscale.view.totals import PAGE, title

_LETTERS = {
    "planning": "P",
    "approval": "A",
    "implementation": "I",
    "evaluation": "E",
    "sustainability": "E",
}
_NAME_SHARE = 3
"""Names take at most one column in so many."""
_SHORT_YEAR = 5
"""Columns of a school year written as ``26-27``."""


def bars(table: StatusTable, look: Look) -> Iterator[Line]:
    """Draw a row for each plan in the order given, below the school years, and the legend."""
    names = [shown(plan.name, look) for plan in table.plans]
    widest = max((columns_of(name) for name in names), default=0)
    label = min(widest, look.width // _NAME_SHARE) + 2
    starts = _school_year_starts(table.plans)
    axis = _axis(table, starts, look.width - label)
    page = min(look.width, max(PAGE, label + (axis.width if axis else 0)))
    what = title(table) if table.year is None else f"Plan year {table.year} in {title(table)}"
    told = f"{what}, school years from {_month(starts)}"
    yield from headed(told, f"as of {table.as_of}", page)
    yield ()
    if axis is not None:
        yield (Piece(" " * label + placed(_heads(axis))),)
        if axis.holds(today := axis.column(table.as_of)):
            yield today_row(label, today, signs_of(look).today, look)
    for plan, name in zip(table.plans, cropped_names(names, label - 2, look), strict=True):
        yield row_of(padded(name, label), _cells(plan, axis, table))
    yield ()
    yield from ((Piece(line),) for line in _legend(look))


def _school_year_starts(plans: Sequence[PlanStatus]) -> str:
    """Give the day on which the school years of most plans begin, as month and day."""
    days = Counter(plan.school_year_starts for plan in plans)
    return min(days, key=lambda day: (-days[day], day), default="07-01")


def _month(starts: str) -> str:
    month, day = (int(part) for part in starts.split("-"))
    return calendar.month_name[month] + ("" if day == 1 else f" {day}")


def _axis(table: StatusTable, starts: str, columns: int) -> Axis | None:
    """Cover all terms; where they are too long, the years around the day."""
    spans = [span for plan in table.plans for span in _course(plan, table)]
    if not spans:
        return None
    begins = min(span.first for span in spans)
    late = [row.due.last for plan in table.plans for row in _overdue(plan) if row.due]
    first = _school_year_of(max(min([begins, *late]), add_years(begins, -1)), starts)
    last = max(span.last for span in spans)
    axis = axis_that_fits(first, last, columns)
    if axis is not None:
        return axis
    years = max(1, columns // SCALES[-1])
    latest = add_years(_school_year_of(last, starts), 1 - years)
    wanted = add_years(_school_year_of(table.as_of, starts), -(years // 3))
    first = max(first, min(latest, wanted))
    return Axis(first, day_before(add_years(first, years)), SCALES[-1])


def _school_year_of(day: date, starts: str) -> date:
    month, first = (int(part) for part in starts.split("-"))
    begins = date(day.year, month, first)
    return begins if begins <= day else add_years(begins, -1)


def _heads(axis: Axis) -> Iterator[tuple[int, str]]:
    """Name every school year that there is room for."""
    starts = axis.first
    while starts <= axis.last:
        words = school_year(starts, starts.isoformat()[5:])[2:]
        column = axis.column(starts)
        if column + _SHORT_YEAR <= axis.width or axis.scale >= _SHORT_YEAR:
            yield column, words
        starts = add_years(starts, 1)


def _course(plan: PlanStatus, table: StatusTable) -> list[PhaseSpan]:
    """Give the phases that a plan goes through, in the one plan year chosen if there is one."""
    if table.year is None:
        return [*plan.course]
    year = next((row for row in plan.years if row.starts), None)
    if year is None or year.starts is None:
        return []
    return [
        PhaseSpan(span.phase, max(span.first, year.starts), min(span.last, year.ends))
        for span in plan.course
        if span.first <= year.ends and span.last >= year.starts
    ]


def _cells(plan: PlanStatus, axis: Axis | None, table: StatusTable) -> list[Piece]:
    course = _course(plan, table)
    if axis is None or not course:
        return [Piece("term not recorded" if not plan.course else f"no year {table.year}")]
    today, cells = axis.column(table.as_of), [BLANK] * axis.width
    for span in reversed(course):  # a column shows the phase that it begins with
        if axis.shows(span.first, span.last):
            for column in range(axis.nearest(span.first), axis.nearest(span.last) + 1):
                letter = _LETTERS[span.phase]
                cells[column] = Piece(letter if column < today else letter.lower())
    for row in _overdue(plan):
        if row.due and axis.holds(column := axis.column(row.due.last)):
            cells[column] = Piece("!", "bold red")
    if axis.column(course[0].first) < 0:
        cells[0] = Piece("<")
    if axis.column(course[-1].last) >= axis.width:
        cells[-1] = Piece(">")
    return cells


def _overdue(plan: PlanStatus) -> Iterator[MilestoneRow]:
    if plan.milestones.overdue:
        yield from (row for row in plan.rows if row.state == "overdue")


def _legend(look: Look) -> list[str]:
    phases = (
        "P planning",
        "A approval",
        "I implementation",
        "E evaluation and sustainability",
    )
    signs = ("CAPITALS past", "small ahead", "! overdue")
    return [*filled(phases, look, 2), *filled(signs, look)]
