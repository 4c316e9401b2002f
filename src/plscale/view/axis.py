"""Days on columns: how long a year is drawn, and in which column a day stands."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

SCALES: tuple[int, ...] = (24, 12, 8, 6, 4)
"""Columns that a year may take: one is half a month, a month, six weeks, two months, a quarter."""

_HALF_MONTH = 14
"""Days after which the second half of a month begins."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A stretch of days drawn from left to right."""

    first: date
    """First day of the first whole year; every year begins on its anniversary."""
    last: date
    scale: int
    """Columns of a year."""
    lead: int = 0
    """Columns drawn before that day."""

    @property
    def width(self) -> int:
        """Columns from the first day drawn to the last."""
        return max(0, self.column(self.last)) + 1

    def column(self, day: date) -> int:
        """Give the column of a day, from 0; negative before the axis, beyond its width after it.

        Half months since the first day count (the second half begins with the fifteenth day), so
        every year begins in a column of its own; a day stands in the column that its half month
        begins in.
        """
        return half_months(self.first, day) * self.scale // 24 + self.lead

    def holds(self, column: int) -> bool:
        """Tell whether a column is drawn."""
        return 0 <= column < self.width

    def shows(self, first: date, last: date) -> bool:
        """Tell whether any day of a stretch is drawn."""
        return self.column(last) >= 0 and self.column(first) < self.width

    def nearest(self, day: date) -> int:
        """Give the column of a day; what lies outside is drawn at the end that is nearer."""
        return min(max(self.column(day), 0), self.width - 1)


def half_months(first: date, day: date) -> int:
    """Count whole half months from one day to another; negative where that lies before."""
    months = (day.year - first.year) * 12 + day.month - first.month
    days = day.day - first.day
    if days < 0:
        months -= 1
        days += _days_in_month_before(day)
    return months * 2 + (days >= _HALF_MONTH)


def axis_that_fits(first: date, last: date, columns: int, quarters_before: int = 0) -> Axis | None:
    """Give the longest axis that fits into some columns, or None where none does.

    Before its first day it shows so many quarters of a year.
    """
    for scale in SCALES:
        axis = Axis(first, last, scale, -(-quarters_before * scale // 4))
        if axis.width <= columns:
            return axis
    return None


def placed(words: Iterable[tuple[int, str]], columns: int) -> str:
    """Write words from their columns on, in some columns.

    One that would touch the word before, or does not fit behind it, is left out.
    """
    line = ""
    for column, word in words:
        if (not line or len(line) < column) and column + len(word) <= columns:
            line = line.ljust(column) + word
    return line


def _days_in_month_before(day: date) -> int:
    year, month = (day.year, day.month - 1) if day.month > 1 else (day.year - 1, 12)
    return calendar.monthrange(year, month)[1]
