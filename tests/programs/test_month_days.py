"""Days without a year: each day of the calendar but February 29, which most years lack."""

import calendar

import pytest
from pydantic import TypeAdapter, ValidationError

from plscale.programs.values import MonthDay

READ = TypeAdapter(MonthDay)


@pytest.mark.parametrize("month", range(1, 13))
def test_every_day_of_a_common_year_is_a_day(month: int) -> None:
    last = calendar.monthrange(2027, month)[1]
    days = [f"{month:02}-{day:02}" for day in range(1, 32)]
    assert [READ.validate_python(day) for day in days[:last]] == days[:last]
    for day in days[last:]:
        with pytest.raises(ValidationError):
            READ.validate_python(day)


@pytest.mark.parametrize("text", ["00-01", "13-01", "01-00", "1-01", "01-1", "01-01-", "", "0101"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        READ.validate_python(text)
