"""Where a plan stands: its years, its last day, and the day it is judged by."""

from datetime import date

import pytest

from plscale.check.text import check_text
from plscale.finding import RuleCode, Severity
from plscale.model.plan import Plan
from plscale.programs.load import builtin
from plscale.programs.program import Program
from plscale.standing.standing import Standing, standing_of

DAY = date(2026, 11, 21)


def base(**changes: object) -> Program:
    program = builtin("base")
    assert program is not None
    told = program.model_dump(by_alias=True, exclude_defaults=True, exclude={"verified_on"})
    return Program.model_validate(told | changes)


def standing(starts: object, ends: object, as_of: date = DAY, **program: object) -> Standing:
    told = {key: value for key, value in (("starts", starts), ("ends", ends)) if value}
    return standing_of(Plan.model_validate({"timeline": told}), base(**program), as_of)


@pytest.mark.parametrize(
    ("starts", "ends", "years"),
    [
        ("2026-07-01", "2031-06-30", 5),
        ("2026-07-01", "2031-07-01", 5),  # the anniversary itself stretches the last year
        ("2026-07-01", "2031-07-02", 6),
        ("2026-07-01", "2031-06-29", 5),
        ("2026-07-01", "2030-07-02", 5),
        ("2026-07-01", "2030-07-01", 4),
        ("2026-01-15", "2032-01-14", 6),  # six years from the middle of a school year
        ("2028-02-29", "2033-02-28", 5),
        ("2028-02-29", "2033-03-01", 5),
        ("2028-02-29", "2033-03-02", 6),
        ("2026-07-01", "2026-07-01", 1),
        ("2026-07-01", "2027-06-30", 1),
        ("2026-07-01", "2026-06-30", None),
        ("2026-07-01", None, None),
        (None, "2031-06-30", None),
        ("2026-27", "2030-31", 5),
        ("2026-27", "2026-27", 1),
        ("2026", "2030", 5),
        ("2026-07", "2031-06", 5),
        ("1900", "2199", 300),
    ],
)
def test_count_of_plan_years(starts: str | None, ends: str | None, years: int | None) -> None:
    assert standing(starts, ends).years == years


def test_program_bounds_the_count_of_years_and_the_last_is_stretched() -> None:
    stands = standing("2026-07-01", "2032-06-30", date(2032, 6, 30), years={"max": 5})
    assert stands.years == 5
    assert stands.last_day(4) == date(2030, 6, 30)
    assert stands.last_day(5) == date(2032, 6, 30)
    assert stands.year == 5


@pytest.mark.parametrize(
    ("edge", "first", "last"),
    [
        ("2026-07-01", date(2026, 7, 1), date(2026, 7, 1)),
        ("2026-07", date(2026, 7, 1), date(2026, 7, 31)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        (2026, date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-27", date(2026, 7, 1), date(2027, 6, 30)),
        ("1999-00", date(1999, 7, 1), date(2000, 6, 30)),
    ],
)
def test_term_reaches_as_far_as_its_edges_can_mean(edge: object, first: date, last: date) -> None:
    stands = standing(edge, edge)
    assert (stands.starts, stands.ends) == (first, last)


def test_school_year_begins_when_the_program_says() -> None:
    stands = standing("2026-27", "2026-27", school_year_starts="08-15")
    assert (stands.starts, stands.ends) == (date(2026, 8, 15), date(2027, 8, 14))


@pytest.mark.parametrize(
    ("starts", "by"),
    [
        ("2026-07-01", date(2026, 7, 1)),
        ("2026-07", date(2026, 7, 31)),
        ("2026", date(2026, 12, 31)),
        ("2026-27", date(2026, 7, 1)),
        (None, None),
    ],
)
def test_latest_day_that_a_start_can_mean(starts: str | None, by: date | None) -> None:
    assert standing(starts, "2031-06-30").starts_by == by


@pytest.mark.parametrize(
    ("as_of", "judged_on", "is_ended", "year", "words"),
    [
        (date(1, 1, 1), date(1, 1, 1), False, 0, "starts 2026-07-01"),
        (date(2026, 6, 30), date(2026, 6, 30), False, 0, "starts 2026-07-01"),
        (date(2026, 7, 1), date(2026, 7, 1), False, 1, "year 1 of 5"),
        (date(2027, 6, 30), date(2027, 6, 30), False, 1, "year 1 of 5"),
        (date(2027, 7, 1), date(2027, 7, 1), False, 2, "year 2 of 5"),
        (date(2031, 6, 30), date(2031, 6, 30), False, 5, "year 5 of 5"),
        (date(2031, 7, 1), date(2031, 6, 30), True, 5, "ended 2031-06-30"),
        (date(9999, 12, 31), date(2031, 6, 30), True, 5, "ended 2031-06-30"),
    ],
)
def test_an_ended_plan_is_judged_on_its_last_day(
    *, as_of: date, judged_on: date, is_ended: bool, year: int, words: str
) -> None:
    stands = standing("2026-07-01", "2031-06-30", as_of)
    assert (stands.judged_on, stands.is_ended, stands.year) == (judged_on, is_ended, year)
    assert str(stands) == words


def test_stretched_last_day_is_of_the_last_year() -> None:
    stands = standing("2026-07-01", "2031-07-01", date(2031, 7, 1))
    assert (stands.year, stands.is_ended) == (5, False)
    assert stands.last_day(5) == date(2031, 7, 1)
    assert stands.year_of(date(2031, 7, 2)) is None


def test_days_of_a_year() -> None:
    stands = standing("2028-02-29", "2033-02-28")
    assert [stands.first_day(year) for year in (1, 2, 5)] == [
        date(2028, 2, 29),
        date(2029, 3, 1),
        date(2032, 2, 29),
    ]
    assert [stands.last_day(year) for year in (1, 4, 5)] == [
        date(2029, 2, 28),
        date(2032, 2, 28),
        date(2033, 2, 28),
    ]


def test_plan_without_an_end_goes_on() -> None:
    stands = standing("2026-07-01", None, date(9999, 12, 31))
    assert (stands.is_ended, stands.judged_on) == (False, date(9999, 12, 31))
    assert str(stands) == "year 7974"  # 9999 - 2026 + 1: the year that begins in July 9999
    assert stands.last_day(7974) == date(9999, 12, 30)


def test_plan_without_a_start_has_no_years() -> None:
    stands = standing(None, "2031-06-30")
    assert (stands.year, stands.first_day(1), stands.last_day(1)) == (None, None, None)
    assert str(stands) == "term not recorded"


def test_reversed_plan_has_no_year_and_never_ended() -> None:
    stands = standing("2031-07-01", "2026-06-30", date(2032, 1, 1))
    assert stands.is_reversed
    assert (stands.is_ended, stands.judged_on, stands.year) == (False, date(2032, 1, 1), None)


def test_what_is_dated_later_is_not_known_yet() -> None:
    plan = Plan.model_validate(
        {
            "events": {
                "a": {"date": "2026-11-21"},
                "b": {"date": "2026-11-22"},
                "c": {"date": "2026"},
            }
        }
    )
    stands = standing("2026-07-01", "2031-06-30")
    known = [id_ for id_, event in plan.events.items() if stands.knows(event.date)]
    assert known == ["a", "c"]
    assert not stands.knows(None)


@pytest.mark.parametrize(("as_of", "status"), [(DAY, "denied"), (date(2026, 11, 20), "requested")])
def test_later_decision_about_a_waiver_is_not_known_yet(as_of: date, status: str) -> None:
    plan = Plan.model_validate(
        {"waivers": {"w": {"status": "denied", "decided": {"date": "2026-11-21"}}}}
    )
    stands = standing("2026-07-01", "2031-06-30", as_of)
    waiver = plan.waivers["w"]
    assert stands.status_of(waiver) == status
    assert stands.is_lost(waiver) == (status == "denied")


WITH_WAIVER_REVERSED = """\
plscale: 1
program: base
district: {name: Example ISD, state: TX}
timeline: {starts: 2020-07-01, ends: 2025-06-30}
waivers: {w: {starts: 2024-07-01, ends: 2023-06-30}}
district-x: 1
"""


@pytest.mark.parametrize(
    ("as_of", "severity"),
    [(date(2025, 6, 30), Severity.ERROR), (date(2025, 7, 1), Severity.NOTE)],
)
def test_rules_judge_an_ended_plan_with_notes_at_most(as_of: date, severity: Severity) -> None:
    text = WITH_WAIVER_REVERSED.replace("district-x: 1\n", "")
    found = {f.code: f.severity for f in check_text(text, as_of=as_of).findings}
    assert found[RuleCode("PLS409")] is severity


def test_shape_of_an_ended_plan_is_still_in_error() -> None:
    checked = check_text(WITH_WAIVER_REVERSED, as_of=DAY)
    assert [f.severity for f in checked.findings if f.code == "PLS101"] == [Severity.ERROR]
    assert checked.standing == "ended 2025-06-30"
