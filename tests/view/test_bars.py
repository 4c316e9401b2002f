"""A bar for each of many plans."""

from typing import Any

import pytest
from standing.judging import Told
from view.drawing import APPROVED, drawn, listed, phase, plan, row

from plscale.registers.status import PlanStatus

FIVE: Told = {"starts": "2026-07-01", "ends": "2031-06-30"}


def named(name: str, **told: Any) -> PlanStatus:
    return plan(path=f"{name}.yaml", district={"name": name}, **told)


def test_bar_shows_the_phases_that_the_plan_goes_through() -> None:
    # 5 years of 12 columns: sent at the end of year 1, approved three months later; day in month 27
    page = drawn(named("Oak"), named("Elm", timeline=FIVE))
    assert page[:6] == [
        "2 plans, school years from July                                as of 2028-10-01",
        "",
        "     26-27       27-28       28-29       29-30       30-31",
        "                                v today",
        "Oak  PPPPPPPPPPPPAAAIIIIIIIIIIIIiiiiiiiiiiiiiiiiiiiiieeeeeeeeeeee",
        "Elm  PPPPPPPPPPPPAAAIIIIIIIIIIIIiiiiiiiiiiiiiiiiiiiiieeeeeeeeeeee",
    ]


def test_column_in_which_two_phases_meet_shows_the_earlier_one() -> None:
    events = {
        "sent": {"event": "plan-submitted", "date": "2027-03-20"},
        "approved": {"event": "final-approval", "date": "2027-10-20"},
    }
    page = drawn(named("Oak"), named("Elm", events=events))
    # planning till March 19, 2027 (column 8), approval till October 19 (column 15)
    assert row(page, "Elm").startswith("P" * 9 + "A" * 7 + "I")


def test_only_what_is_overdue_is_marked() -> None:
    steps = phase(
        "implementation",
        a={"due": "2028-08-31"},
        b={"due": "2028-07-31", "done": "2028-07-01"},
        c={"due": "2029-01-31"},
    )
    page = drawn(named("Oak", phases=steps), named("Elm"))
    assert row(page, "Oak") == "P" * 12 + "AAA" + "I" * 10 + "!" + "I" + "i" * 21 + "e" * 12


def test_plans_stand_on_one_scale_of_school_years() -> None:
    late = {"starts": "2027-02-13", "ends": "2032-02-12"}
    page = drawn(named("Oak"), named("Elm", timeline=late, events={}))
    assert page[2].split() == ["26-27", "27-28", "28-29", "29-30", "30-31", "31-32"]
    # 2027-02-13 lies in month 7 after 2026-07-01, each of which has a column
    line = next(line for line in page if line.startswith("Elm"))
    assert line.index("P") == 5 + 7


def test_school_year_is_that_of_most_programs() -> None:
    page = drawn(named("Oak"), named("Elm"))
    assert page[0].startswith("2 plans, school years from July ")


@pytest.mark.parametrize(("width", "last"), [(68, "31-32"), (69, "30-31"), (70, "31-32")])
def test_short_last_year_is_named_where_there_is_room(width: int, last: str) -> None:
    """From column 5 on a year takes 12, the last four months 4 and its name 5; below 69 a year takes 8."""
    term = {"starts": "2026-07-01", "ends": "2031-10-31"}
    page = drawn(named("Oak", timeline=term), named("Elm", timeline=term), width=width)
    assert page[2].split()[-1] == last
    assert max(map(len, page)) <= width


def test_plan_without_a_term_says_so() -> None:
    page = drawn(named("Oak"), named("Elm", timeline=None, events={}))
    assert row(page, "Elm") == "term not recorded"
    page = drawn(*(named(name, timeline=None, events={}) for name in ("Oak", "Elm")))
    assert [row(page, name) for name in ("Oak", "Elm")] == ["term not recorded"] * 2


def test_years_around_the_day_are_shown_where_there_are_too_many() -> None:
    old = {"starts": "2001-07-01", "ends": "2006-06-30"}
    far = {"starts": "2050-07-01", "ends": "2055-06-30"}
    page = drawn(
        named("Oak"),
        named("Old", timeline=old, events={}),
        named("Far", timeline=far, events={}),
    )
    # 75 columns hold 18 years of 4 columns: 6 before the one at hand, and 11 behind it
    heads = page[2].split()
    assert heads == [
        "22-23",
        "24-25",
        "26-27",
        "28-29",
        "30-31",
        "32-33",
        "34-35",
        "36-37",
        "38-39",
    ]
    assert row(page, "Oak") == "PPPPAIIIIiiiiiiieeee"
    assert next(line for line in page if line.startswith("Old")) == "Old  <"
    assert next(line for line in page if line.startswith("Far")) == "Far  " + " " * 71 + ">"
    assert "CAPITALS past   small ahead   ! overdue   < > goes on in years not shown" in page


def test_names_give_way_where_all_years_fit_only_then() -> None:
    name = "Independent School District of the Villages"
    late = {"starts": "2036-07-01", "ends": "2041-06-30"}  # 15 years of 4 columns
    page = drawn(named(name), named("Oak", timeline=late, events={}))
    assert page[4].startswith("Independent Sch~  PPPP")
    page = drawn(named(name), named("Oak", timeline=FIVE, events={}))
    assert page[4].startswith("Independent School Distri~  PPPP")


def test_long_list_is_a_list_below_60_columns() -> None:
    page = drawn(named("Oak"), named("Elm"), width=59)
    assert page == listed(named("Oak"), named("Elm"), width=59)


@pytest.mark.parametrize("day", ["2020-01-01", "2040-01-01"])
def test_day_outside_the_years_is_not_marked(day: str) -> None:
    page = drawn(plan(day), plan(day, events=APPROVED), day=day)
    assert [line for line in page if "today" in line] == []
