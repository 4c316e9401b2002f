"""Days, partial dates, plan years, school years and business days.

*Plan year* n of a plan runs from its first day plus n-1 years to the day before that day plus n
years; February 29 counts as March 1 in other years (DESIGN section 4).
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

EARLIEST, LATEST = 1900, 2199
"""Calendar years that a plan's dates may lie in; far enough from both ends for arithmetic."""

DATE_PATTERN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
SCHOOL_YEAR_PATTERN = re.compile(r"(\d{4})-(\d{2})", re.ASCII)

_MONDAY, _THURSDAY, _SATURDAY = 0, 3, 5
_FIXED = ((1, 1), (7, 4), (11, 11), (12, 25))
"""Month and day of New Year's Day, Independence Day, Veterans Day and Christmas Day."""
_FLOATING = (
    (2, _MONDAY, 15),
    (5, _MONDAY, 25),
    (9, _MONDAY, 1),
    (10, _MONDAY, 8),
    (11, _THURSDAY, 22),
)
"""Of Washington's Birthday, Memorial Day, Labor Day, Columbus Day and Thanksgiving Day: month,
weekday, and the earliest day of the month that it can be."""


@dataclass(frozen=True, slots=True)
class When:
    """A date as far as the record tells it: a day, a month or a whole calendar year."""

    first: date
    last: date

    @property
    def is_exact(self) -> bool:
        """Whether the day itself is known."""
        return self.first == self.last

    def __str__(self) -> str:
        """Write as much of the date as is known: ``2017-02-13``, ``2017-02`` or ``2017``."""
        if self.is_exact:
            return self.first.isoformat()
        same_month = self.first.month == self.last.month
        return self.first.isoformat()[: 7 if same_month else 4]

    def is_before(self, other: "When | date") -> bool:
        """Tell whether this is surely earlier: false where the record leaves it open."""
        return self.last < (other if isinstance(other, date) else other.first)

    def is_after(self, other: "When | date") -> bool:
        """Tell whether this is surely later: false where the record leaves it open."""
        return self.first > (other if isinstance(other, date) else other.last)


def on(day: date) -> When:
    """Take a known day as a date."""
    return When(day, day)


def parse_when(text: str) -> When:
    """Read ``2017-02-13``, ``2017-02`` or ``2017``.

    Raises:
        ValueError: the text is no such date, or lies outside the years 1900-2199; the message
            says what is wrong in words for the writer of the plan.
    """
    match = DATE_PATTERN.fullmatch(text)
    if match is None:
        raise ValueError("should be a date written as 2026-07-01")
    year = int(match[1])
    if not EARLIEST <= year <= LATEST:
        raise ValueError(f"the year should lie between {EARLIEST} and {LATEST}")
    if match[2] is None:
        return When(date(year, 1, 1), date(year, 12, 31))
    month = int(match[2])
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {match[2]}; a date is year-month-day, as 2026-07-01")
    days = calendar.monthrange(year, month)[1]
    if match[3] is None:
        return When(date(year, month, 1), date(year, month, days))
    day = int(match[3])
    if not 1 <= day <= days:
        raise ValueError(
            f"there is no such day: {calendar.month_name[month]} {year} has {days} days"
        )
    return on(date(year, month, day))


def parse_school_year(text: str) -> int | None:
    """Give the calendar year in which a school year such as ``2026-27`` begins, or None."""
    match = SCHOOL_YEAR_PATTERN.fullmatch(text)
    if match is None:
        return None
    year = int(match[1])
    is_next = int(match[2]) == (year + 1) % 100
    return year if is_next and EARLIEST <= year < LATEST else None


def are_years_apart(text: str) -> bool:
    """Tell whether a text is two years that do not follow each other, such as ``2026-28``.

    What may be a month, such as ``2026-11``, is none.
    """
    match = SCHOOL_YEAR_PATTERN.fullmatch(text)
    return match is not None and int(match[2]) > 12 and parse_school_year(text) is None


def add_years(day: date, years: int) -> date:
    """Move a day by whole years; February 29 becomes March 1, and the calendar's end holds."""
    year = day.year + years
    if year > date.max.year:
        return date.max
    if day.month == 2 and day.day == 29 and not calendar.isleap(year):
        return date(year, 3, 1)
    return day.replace(year=year)


@lru_cache(maxsize=4096)  # plans of one state begin on a few days
def plan_year_start(starts: date, year: int) -> date:
    """Give the first day of a plan year (1 is the first) of a plan that starts on a day."""
    return add_years(starts, year - 1)


def plan_year_of(day: date, starts: date) -> int:
    """Give the plan year of a day without regard to the plan's end; 0 is before the first."""
    if day < starts:
        return 0
    year = day.year - starts.year + 1
    return year if plan_year_start(starts, year) <= day else year - 1


def day_before(day: date) -> date:
    """Give the day before; the first day of the calendar stays."""
    return day if day == date.min else day - timedelta(days=1)


def day_after(day: date) -> date:
    """Give the day after; the last day of the calendar stays."""
    return day if day == date.max else day + timedelta(days=1)


def latest_end(starts: date, years: int) -> date:
    """Give the latest last day of what starts on a day and lasts at most so many years.

    It is the same day so many years later. Whether that day lies inside was not settled by the
    texts of any law that was read, so that it is accepted.
    """
    return plan_year_start(starts, years + 1)


def add_months(day: date, months: int) -> date:
    """Move a day forward by whole months; where the month is shorter, to its last day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if year > date.max.year:
        return date.max
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def add_business_days(day: date, count: int) -> date:
    """Give the last day of some business days after a day, which itself is not counted.

    Business days are Monday to Friday less federal holidays as they are observed (5 USC 6103(a),
    (b)(1); Executive Order 11582, section 3(a)). After no business days it is the day itself.
    """
    while count > 0 and day < date.max:
        day = day_after(day)
        if is_business_day(day):
            count -= 1
    return day


def is_business_day(day: date) -> bool:
    """Tell whether a day is a Monday to Friday and no federal holiday is observed on it."""
    return day.weekday() < _SATURDAY and day not in federal_holidays(day.year)


@lru_cache(maxsize=256)
def federal_holidays(year: int) -> frozenset[date]:
    """Give the days of a calendar year on which federal holidays are observed (5 USC 6103).

    One that falls on a Saturday is observed on the Friday before, one on a Sunday on the Monday
    after; so New Year's Day may be observed in the year before. The rules are today's; the third
    Monday of January is a holiday since 1986, and June 19 since 2021.
    """
    days = [date(year, month, day) for month, day in _FIXED]
    days += [_on_monday_or_thursday(year, *rule) for rule in _FLOATING]
    if year >= 1986:
        days.append(_on_monday_or_thursday(year, 1, _MONDAY, 15))
    if year >= 2021:
        days.append(date(year, 6, 19))
    if year < date.max.year:
        days.append(date(year + 1, 1, 1))
    return frozenset(day for day in map(_observed, days) if day.year == year)


def _on_monday_or_thursday(year: int, month: int, weekday: int, earliest: int) -> date:
    """Give the first such weekday from a day of the month on."""
    first = date(year, month, earliest)
    return first + timedelta(days=(weekday - first.weekday()) % 7)


def _observed(day: date) -> date:
    if day.weekday() == _SATURDAY:
        return day_before(day)
    return day_after(day) if day.weekday() > _SATURDAY else day
