"""In which column a day stands."""

from datetime import date

import pytest

from plscale.view.axis import Axis, axis_that_fits, half_months, placed

FIVE_YEARS = Axis(date(2026, 7, 1), date(2031, 6, 30), 12)


@pytest.mark.parametrize(
    ("day", "column"),
    [
        ("2026-07-01", 0),
        ("2026-07-31", 0),
        ("2026-08-01", 1),
        ("2027-06-30", 11),
        ("2027-07-01", 12),
        ("2028-02-29", 19),
        ("2028-10-01", 27),
        ("2031-06-30", 59),
        ("2026-06-30", -1),
        ("2031-07-01", 60),
    ],
)
def test_with_twelve_columns_a_year_each_month_has_its_own(day: str, column: int) -> None:
    assert FIVE_YEARS.column(date.fromisoformat(day)) == column


@pytest.mark.parametrize(
    ("day", "column"),
    [
        ("2026-08-14", 0),  # six weeks to a column: July, and half of August
        ("2026-08-15", 1),
        ("2026-09-30", 1),
        ("2026-10-01", 2),
        ("2027-06-30", 7),
        ("2027-07-01", 8),
        ("2028-08-15", 17),
        ("2028-10-01", 18),
    ],
)
def test_with_eight_columns_a_year_a_column_is_three_half_months(day: str, column: int) -> None:
    axis = Axis(date(2026, 7, 1), date(2033, 6, 30), 8)
    assert axis.column(date.fromisoformat(day)) == column


@pytest.mark.parametrize("scale", [24, 12, 8, 6, 4])
@pytest.mark.parametrize("first", ["2026-07-01", "2017-02-13", "2024-02-29", "2025-08-31"])
def test_every_year_begins_in_a_column_of_its_own(first: str, scale: int) -> None:
    starts = date.fromisoformat(first)
    axis = Axis(starts, date(starts.year + 6, 1, 1), scale)
    for year in range(6):
        if starts.month == 2 and starts.day == 29 and year % 4:
            anniversary, eve = date(2024 + year, 3, 1), date(2024 + year, 2, 28)
        else:
            anniversary = starts.replace(year=starts.year + year)
            eve = date.fromordinal(anniversary.toordinal() - 1)
        assert (axis.column(eve), axis.column(anniversary)) == (scale * year - 1, scale * year)


@pytest.mark.parametrize(
    ("first", "day", "halves"),
    [
        ("2026-07-01", "2026-07-14", 0),
        ("2026-07-01", "2026-07-15", 1),
        ("2026-07-20", "2026-08-02", 0),
        ("2026-07-20", "2026-08-03", 1),
        ("2026-07-20", "2026-08-19", 1),
        ("2026-07-20", "2026-08-20", 2),
        ("2026-01-31", "2026-02-14", 1),
        ("2026-07-01", "2026-06-30", -1),
        ("2026-07-01", "2026-06-01", -2),
    ],
)
def test_second_half_of_a_month_begins_with_its_fifteenth_day(
    first: str, day: str, halves: int
) -> None:
    assert half_months(date.fromisoformat(first), date.fromisoformat(day)) == halves


def test_columns_before_the_first_day_move_all_others() -> None:
    axis = Axis(date(2026, 7, 1), date(2031, 6, 30), 8, lead=8)
    assert axis.column(date(2026, 6, 30)) == 7
    assert axis.column(date(2026, 7, 1)) == 8
    assert axis.width == 48


@pytest.mark.parametrize(
    ("columns", "scale", "lead"), [(63, 12, 3), (62, 8, 2), (41, 6, 2), (31, 4, 1)]
)
def test_quarter_before_takes_a_quarter_of_a_year_rounded_up(
    columns: int, scale: int, lead: int
) -> None:
    axis = axis_that_fits(date(2026, 7, 1), date(2031, 6, 30), columns, quarters_before=1)
    assert axis == Axis(date(2026, 7, 1), date(2031, 6, 30), scale, lead)


@pytest.mark.parametrize(
    ("columns", "scale"),
    [(119, 12), (60, 12), (59, 8), (40, 8), (39, 6), (30, 6), (29, 4), (20, 4), (120, 24)],
)
def test_longest_scale_that_fits_is_taken(columns: int, scale: int) -> None:
    axis = axis_that_fits(date(2026, 7, 1), date(2031, 6, 30), columns)
    assert axis is not None
    assert (axis.scale, axis.width) == (scale, 5 * scale)


def test_where_no_scale_fits_there_is_no_axis() -> None:
    assert axis_that_fits(date(2026, 7, 1), date(2031, 6, 30), 19) is None


def test_day_outside_is_drawn_at_the_nearer_end() -> None:
    days = (date(2020, 1, 1), date(2026, 8, 1), date(2050, 1, 1))
    assert [FIVE_YEARS.nearest(day) for day in days] == [0, 1, 59]
    assert [FIVE_YEARS.holds(column) for column in (-1, 0, 59, 60)] == [False, True, True, False]


@pytest.mark.parametrize(
    ("first", "last", "is_shown"),
    [
        ("2020-01-01", "2026-06-30", False),
        ("2020-01-01", "2026-07-01", True),
        ("2031-06-30", "2040-01-01", True),
        ("2031-07-01", "2040-01-01", False),
    ],
)
def test_stretch_is_shown_if_any_day_of_it_is_drawn(
    first: str, last: str, *, is_shown: bool
) -> None:
    assert FIVE_YEARS.shows(date.fromisoformat(first), date.fromisoformat(last)) == is_shown


def test_word_that_would_touch_the_one_before_is_left_out() -> None:
    assert placed([(0, "26-27"), (4, "27-28"), (6, "28-29")], 80) == "26-27 28-29"
    assert placed([(3, "Year 1"), (12, "Year 2")], 80) == "   Year 1   Year 2"


@pytest.mark.parametrize(("columns", "line"), [(18, "Year 1      Year 2"), (17, "Year 1")])
def test_word_that_does_not_fit_is_left_out(columns: int, line: str) -> None:
    assert placed([(0, "Year 1"), (12, "Year 2")], columns) == line
