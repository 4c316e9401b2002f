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
from plscale.view.names import cropped_names, labels
from plscale.view.signs import signs_of
from plscale.view.totals import PAGE, title

_LETTERS = {
    "planning": "P",
    "approval": "A",
    "implementation": "I",
    "evaluation": "E",
    "sustainability": "E",
}
_NAME_SHARES = (3, 5)
"""Names take at most one column in so many: fewer where all years fit only then."""
_SHORT_YEAR = 5
"""Columns of a school year written as ``26-27``."""


def bars(table: StatusTable, look: Look) -> Iterator[Line]:
    """Draw a row for each plan in the order given, below the school years, and the legend."""
    names, starts = labels(table.plans, look), _school_year_starts(table.plans)
    widest = max(map(columns_of, names), default=0)
    label, axis = _room(table, starts, widest, look)
    page = min(look.width, max(PAGE, label + (axis.width if axis else 0)))
    what = title(table) if table.year is None else f"Plan year {table.year} in {title(table)}"
    told = f"{what}, school years from {_month(starts)}"
    yield from headed(told, f"as of {table.as_of}", page)
    yield ()
    if axis is not None:
        yield (Piece(" " * label + placed(_heads(axis), look.width - label)),)
        if axis.holds(today := axis.column(table.as_of)):
            yield today_row(label, today, signs_of(look).today, look)
    are_cut = False
    for plan, name in zip(table.plans, cropped_names(names, label - 2, look), strict=True):
        cells = _cells(plan, axis, table)
        are_cut = are_cut or cells[0].text == "<" or cells[-1].text == ">"
        yield row_of(padded(name, label), cells)
    yield ()
    yield from ((Piece(line),) for line in _legend(look, are_cut=are_cut))


def _school_year_starts(plans: Sequence[PlanStatus]) -> str:
    """Give the day on which the school years of most plans begin, as month and day."""
    days = Counter(plan.school_year_starts for plan in plans)
    return min(days, key=lambda day: (-days[day], day), default="07-01")


def _month(starts: str) -> str:
    month, day = (int(part) for part in starts.split("-"))
    return calendar.month_name[month] + ("" if day == 1 else f" {day}")


def _room(table: StatusTable, starts: str, widest: int, look: Look) -> tuple[int, Axis | None]:
    """Share the width between names and years; without a term there are no years."""
    if not any(_course(plan, table) for plan in table.plans):
        return min(widest, look.width // _NAME_SHARES[0]) + 2, None
    for share in _NAME_SHARES:
        label = min(widest, look.width // share) + 2
        axis = _axis(table, starts, look.width - label)
        if axis is not None:
            return label, axis
    label = min(widest, look.width // _NAME_SHARES[0]) + 2
    return label, _window(table, starts, look.width - label)


def _axis(table: StatusTable, starts: str, columns: int) -> Axis | None:
    """Cover all terms, or give None where they are too long."""
    spans = [span for plan in table.plans for span in _course(plan, table)]
    begins = min(span.first for span in spans)
    late = [row.due.last for plan in table.plans for row in _overdue(plan) if row.due]
    first = _school_year_of(max(min([begins, *late]), add_years(begins, -1)), starts)
    return axis_that_fits(first, max(span.last for span in spans), columns)


def _window(table: StatusTable, starts: str, columns: int) -> Axis:
    """Cover the years around the day; what lies outside is marked at the edges."""
    spans = [span for plan in table.plans for span in _course(plan, table)]
    first = _school_year_of(min(span.first for span in spans), starts)
    last = max(span.last for span in spans)
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


def _legend(look: Look, *, are_cut: bool) -> list[str]:
    phases = (
        "P planning",
        "A approval",
        "I implementation",
        "E evaluation and sustainability",
    )
    signs = ["CAPITALS past", "small ahead", "! overdue"]
    if are_cut:
        signs.append("< > goes on in years not shown")
    return [*filled(phases, look, 2), *filled(signs, look)]
