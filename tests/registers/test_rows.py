"""Milestones and plan years as rows."""

from datetime import date

import pytest
from registers.making import status, steps
from standing.judging import Told, program

from plscale.days import parse_when
from plscale.programs.values import PhaseName
from plscale.registers.status import MilestoneCounts, MilestoneRow, YearRow

PROGRAM = program(phases={"planning": [0, 1], "implementation": [1, 2, 3]})


def test_milestone_row_tells_what_the_plan_tells() -> None:
    plan = steps(
        rubrics={"title": "Rubrics", "owner": "Office", "due": "2028-08-15"},
        coaches={"due": "2028-10-20", "after": ["rubrics"]},
        report={"due": "2029-06", "after": ["rubrics", "coaches"]},
        done={"due": "2028-08-01", "done": "2028-08-02", "after": ["rubrics"]},
    )
    year = status(plan).years[2]
    assert year.milestones == (
        MilestoneRow("done", "implementation", "done", "", parse_when("2028-08-01"),
                     parse_when("2028-08-02"), "done-late", 3, 0),
        MilestoneRow("rubrics", "implementation", "Rubrics", "Office", parse_when("2028-08-15"),
                     None, "overdue", 3, 2),
        MilestoneRow("coaches", "implementation", "coaches", "", parse_when("2028-10-20"),
                     None, "due-soon", 3, 1),
        MilestoneRow("report", "implementation", "report", "", parse_when("2029-06"),
                     None, "waiting", 3, 0),
    )  # fmt: skip
    assert (year.done, year.overdue) == (1, 1)
    assert status(plan).milestones == MilestoneCounts(total=4, done=1, overdue=1, due_soon=1)


def test_years_hold_their_days_and_phases() -> None:
    told = status({"timeline": {"starts": "2028-02-29", "ends": "2031-03-10"}}, judge=PROGRAM)
    # the program speaks of three years
    beyond: tuple[PhaseName, ...] = ("implementation", "evaluation", "sustainability")
    assert told.years == (
        YearRow(1, date(2028, 2, 29), date(2029, 2, 28), ("planning", "implementation"), ()),
        YearRow(2, date(2029, 3, 1), date(2030, 2, 28), ("implementation",), ()),
        YearRow(3, date(2030, 3, 1), date(2031, 2, 28), ("implementation",), ()),
        YearRow(4, date(2031, 3, 1), date(2031, 3, 10), beyond, ()),
    )


def test_last_year_is_stretched_to_the_end() -> None:
    judge = program(phases={"implementation": [1, 2]}, years={"max": 2})
    told = status({"timeline": {"starts": "2026-07-01", "ends": "2029-06-30"}}, judge=judge)
    assert [(year.year, str(year.starts), str(year.ends)) for year in told.years] == [
        (1, "2026-07-01", "2027-06-30"),
        (2, "2027-07-01", "2029-06-30"),
    ]


def test_year_zero_is_there_with_its_milestones_only() -> None:
    assert [year.year for year in status({}).years] == [1, 2, 3, 4, 5]
    years = status(steps(early={"due": "2026-06-30"}), judge=PROGRAM).years
    assert [year.year for year in years] == [0, 1, 2, 3, 4, 5]
    assert (years[0].starts, years[0].ends) == (None, date(2026, 6, 30))
    assert (years[0].phases, [row.id for row in years[0].milestones]) == (("planning",), ["early"])


@pytest.mark.parametrize(
    ("timeline", "day", "years"),
    [
        ({"starts": "2026-07-01"}, "2028-10-01", [1, 2, 3]),
        ({"starts": "2026-07-01"}, "2026-06-30", [1]),
        ({"starts": "2026-07-01"}, "9999-12-31", [*range(1, 100)]),
        ({"ends": "2031-06-30"}, "2028-10-01", []),
        (None, "2028-10-01", []),
        ({"starts": "2031-07-01", "ends": "2026-06-30"}, "2028-10-01", []),
        ({"starts": "2026-01-15", "ends": "2032-01-14"}, "2028-10-01", [1, 2, 3, 4, 5, 6]),
    ],
)
def test_years_shown(timeline: Told | None, day: str, years: list[int]) -> None:
    assert [row.year for row in status({"timeline": timeline}, day).years] == years


def test_plan_without_an_end_shows_the_years_of_its_milestones() -> None:
    plan = steps(far={"due": "2031-01-01"}) | {"timeline": {"starts": "2026-07-01"}}
    years = status(plan).years
    assert [year.year for year in years] == [1, 2, 3, 4, 5]
    assert [row.id for row in years[4].milestones] == ["far"]


def test_what_has_no_year_is_unplaced_and_counted() -> None:
    plan = steps(late={"due": "2032-01-01"}, open={}, early={"due": "2027-01-01"})
    told = status(plan)
    assert [row.id for row in told.unplaced] == ["late", "open"]
    assert [row.id for row in told.rows] == ["early", "late", "open"]
    assert told.milestones.total == 3


def test_without_a_term_all_is_unplaced() -> None:
    told = status(steps(it={"due": "2027-01-01"}) | {"timeline": None})
    assert (told.years, [row.id for row in told.unplaced]) == ((), ["it"])
    assert told.health == "overdue"  # its own day is past, whatever the term
