"""Days, partial dates, plan years and school years at the places where they turn."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plscale.days import (
    When,
    add_business_days,
    add_months,
    add_years,
    day_after,
    day_before,
    federal_holidays,
    is_business_day,
    on,
    parse_school_year,
    parse_when,
    plan_year_of,
    plan_year_start,
)

LEAP_START = date(2028, 2, 29)

days = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 6, 30), 0),
        (date.min, 0),
        (date(2026, 7, 1), 1),
        (date(2027, 6, 30), 1),
        (date(2027, 7, 1), 2),
        (date(2031, 6, 30), 5),
        (date(2031, 7, 1), 6),
        (date.max, 9999 - 2026 + 1),
    ],
)
def test_plan_year_turns_on_the_anniversary(day: date, year: int) -> None:
    assert plan_year_of(day, date(2026, 7, 1)) == year


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2028, 2, 28), 0),
        (LEAP_START, 1),
        (date(2029, 2, 28), 1),
        (date(2029, 3, 1), 2),
        (date(2032, 2, 28), 4),
        (date(2032, 2, 29), 5),
        (date(2032, 3, 1), 5),
    ],
)
def test_february_29_counts_as_march_1_in_other_years(day: date, year: int) -> None:
    assert plan_year_of(day, LEAP_START) == year


@pytest.mark.parametrize(
    ("year", "first"),
    [(1, LEAP_START), (2, date(2029, 3, 1)), (4, date(2031, 3, 1)), (5, date(2032, 2, 29))],
)
def test_first_day_of_a_plan_year_of_a_leap_start(year: int, first: date) -> None:
    assert plan_year_start(LEAP_START, year) == first


def test_a_century_that_is_no_leap_year_has_no_february_29() -> None:
    assert add_years(date(2096, 2, 29), 4) == date(2100, 3, 1)
    assert add_years(date(1996, 2, 29), 4) == date(2000, 2, 29)


def test_the_end_of_the_calendar_holds() -> None:
    assert add_years(date(9999, 12, 31), 5) == date(9999, 12, 31)
    assert add_years(date(9996, 2, 29), 3) == date(9999, 3, 1)
    assert add_years(date(9999, 1, 1), 1) == date(9999, 12, 31)
    assert day_before(date(1, 1, 1)) == date(1, 1, 1)
    assert day_before(date(2028, 3, 1)) == date(2028, 2, 29)


@given(starts=days, later=st.integers(0, 80_000))
def test_every_day_lies_in_its_plan_year_and_in_no_other(starts: date, later: int) -> None:
    day = starts + timedelta(days=later)
    year = plan_year_of(day, starts)
    assert year >= 1
    assert plan_year_start(starts, year) <= day < plan_year_start(starts, year + 1)


@given(starts=days, year=st.integers(1, 99))
def test_a_plan_year_begins_on_its_first_day_and_not_before(starts: date, year: int) -> None:
    first = plan_year_start(starts, year)
    assert plan_year_of(first, starts) == year
    assert plan_year_of(day_before(first), starts) == year - 1


@given(starts=days, day=days)
def test_a_day_before_the_plan_is_of_year_0(starts: date, day: date) -> None:
    assert (plan_year_of(day, starts) == 0) == (day < starts)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2017-02-13", date(2017, 2, 13), date(2017, 2, 13)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
        ("2017-02", date(2017, 2, 1), date(2017, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2100-02", date(2100, 2, 1), date(2100, 2, 28)),
        ("2017-12", date(2017, 12, 1), date(2017, 12, 31)),
        ("2017", date(2017, 1, 1), date(2017, 12, 31)),
        ("1900", date(1900, 1, 1), date(1900, 12, 31)),
        ("2199-12-31", date(2199, 12, 31), date(2199, 12, 31)),
    ],
)
def test_partial_date_is_all_that_it_can_mean(text: str, first: date, last: date) -> None:
    when = parse_when(text)
    assert when == When(first, last)
    assert str(when) == text
    assert when.is_exact == (len(text) == len("2017-02-13"))


@pytest.mark.parametrize(
    "text",
    [
        "", "x", "1899", "2200", "0000", "9999", "17", "2017-2", "2017-00", "2017-13", "2017-02-29",
        "1900-02-29", "2100-02-29", "2017-02-00", "2017-04-31", "2017-02-13 ", " 2017", "2017\n",
        "2017-02-13T00:00", "２０１７", "2017/02", "-2017", "2017-", "٢٠١٧",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|year|month|day"):
        parse_when(text)


def test_earlier_and_later_are_sure_only_without_overlap() -> None:
    year, month, day = parse_when("2017"), parse_when("2017-02"), parse_when("2017-02-13")
    for one in (year, month, day):
        for other in (year, month, day):
            assert not one.is_before(other)
            assert not one.is_after(other)
    assert month.is_before(date(2017, 3, 1))
    assert not month.is_before(date(2017, 2, 28))
    assert month.is_after(date(2017, 1, 31))
    assert not month.is_after(date(2017, 2, 1))
    assert year.is_before(parse_when("2018"))
    assert parse_when("2018").is_after(year)


@given(one=days, other=days)
def test_known_days_are_in_the_order_of_the_calendar(one: date, other: date) -> None:
    assert on(one).is_before(other) == (one < other)
    assert on(one).is_after(on(other)) == (one > other)
    assert parse_when(str(on(one))) == on(one)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2026-27", 2026), ("1999-00", 1999), ("2099-00", 2099), ("1900-01", 1900),
        ("2198-99", 2198), ("2199-00", None), ("1899-00", None), ("2026-28", None),
        ("2026-26", None), ("2026-25", None), ("2026-2027", None), ("2026-27 ", None),
        ("2026-07-01", None), ("", None), ("２０２６-27", None),
    ],
)  # fmt: skip
def test_school_year_is_two_years_that_follow_each_other(text: str, year: int | None) -> None:
    assert parse_school_year(text) == year


@given(year=st.integers(1900, 2198))
def test_every_school_year_can_be_written(year: int) -> None:
    assert parse_school_year(f"{year}-{(year + 1) % 100:02}") == year


@pytest.mark.parametrize(
    ("day", "months", "end"),
    [
        (date(2027, 6, 30), 6, date(2027, 12, 30)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2027, 7, 1), 6, date(2028, 1, 1)),
        (date(2027, 6, 30), 0, date(2027, 6, 30)),
        (date(9999, 7, 1), 6, date.max),
    ],
)
def test_months_end_on_the_same_day_or_the_last_of_a_shorter_month(
    day: date, months: int, end: date
) -> None:
    assert add_months(day, months) == end


# As the Office of Personnel Management lists them for these years.
OBSERVED = {
    2021: "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
    2022: "01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26",
    2023: "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25",
    2026: "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
}


@pytest.mark.parametrize("year", OBSERVED)
def test_federal_holidays_are_observed_on_weekdays(year: int) -> None:
    told = sorted(day.isoformat()[5:] for day in federal_holidays(year))
    assert told == OBSERVED[year].split()


@pytest.mark.parametrize(
    ("day", "is_holiday"),
    [
        (date(2020, 6, 19), False),  # a Friday, before June 19 was one
        (date(2021, 6, 18), True),
        (date(1985, 1, 21), False),
        (date(1986, 1, 20), True),
    ],
)
def test_younger_holidays_begin_when_the_law_made_them(*, day: date, is_holiday: bool) -> None:
    assert is_business_day(day) != is_holiday


@pytest.mark.parametrize(
    ("day", "count", "end"),
    [
        (date(2027, 3, 5), 0, date(2027, 3, 5)),
        (date(2027, 3, 5), 1, date(2027, 3, 8)),  # from Friday to Monday
        (date(2027, 3, 5), 5, date(2027, 3, 12)),
        (date(2027, 3, 6), 5, date(2027, 3, 12)),  # Saturday and Sunday count for nothing
        (date(2027, 3, 8), 5, date(2027, 3, 15)),  # the day of the event is day 0
        (date(2026, 11, 24), 5, date(2026, 12, 2)),  # Thanksgiving lies between
        (date(2026, 12, 23), 5, date(2026, 12, 31)),  # Christmas lies between
        (date(2021, 12, 29), 2, date(2022, 1, 3)),  # New Year's Day is observed on December 31
        (date(2028, 2, 28), 1, date(2028, 2, 29)),
        (date.max, 3, date.max),
    ],
)
def test_business_days_leave_out_weekends_and_holidays(day: date, count: int, end: date) -> None:
    assert add_business_days(day, count) == end


@given(days, st.integers(1, 40))
def test_the_last_of_some_business_days_is_one(day: date, count: int) -> None:
    last = add_business_days(day, count)
    between = (day + timedelta(days=n) for n in range(1, (last - day).days + 1))
    assert is_business_day(last)
    assert sum(map(is_business_day, between)) == count


@given(days)
def test_the_day_after_undoes_the_day_before(day: date) -> None:
    assert day_after(day_before(day)) == day_before(day_after(day)) == day
    assert day_after(date.max) == date.max
