"""Plans in a table: all of them, or one plan year of each."""

import pytest
from registers.making import table_of
from standing.judging import Told
from view.drawing import drawn, lines, listed, phase, plan

from plscale.registers.selection import Wanted, chosen
from plscale.registers.status import PlanStatus, StatusTable, Unreadable
from plscale.view.look import Look
from plscale.view.status_page import tabular, timeline

DAY = "2028-10-01"


def named(name: str, day: str = DAY, **told: object) -> PlanStatus:
    return plan(day, f"{name}.yaml", district={"name": name}, **told)


def steps(**milestones: Told) -> Told:
    return phase("implementation", **milestones)


def year(
    number: int, *plans: PlanStatus, width: int = 80, day: str = DAY, **wanted: object
) -> list[str]:
    table = chosen(table_of(*plans, day=day), Wanted(number, **wanted))  # type: ignore[arg-type]
    return lines(tabular(table, Look(width, "ascii")))


def test_each_plan_takes_one_line() -> None:
    late = steps(a={"due": "2028-09-01", "title": "Rubrics"}, b={"due": "2029-01-01"})
    page = listed(
        named("Oak", phases=late),
        named("Elm", timeline={"starts": "2029-07-01", "ends": "2034-06-30"}, events={}),
        named("Ash", timeline={"starts": "2020-07-01", "ends": "2025-06-30"}, events={}),
        named(
            "Fir",
            timeline=None,
            events={"c": {"event": "conditional-approval", "date": "2028-01-01"}},
        ),
    )
    assert page == [
        "4 plans                                                        as of 2028-10-01",
        "",
        "District  Now               Standing     Done   Next or overdue",
        "--------  ----------------  -----------  -----  --------------------------------",
        "Oak       year 3 of 5       approved       0/2  OVERDUE 2028-09-01 Rubrics, +1 ~",
        "Elm       from 2029-07-01   draft          0/0  nothing is planned",
        "Ash       ended 2025-06-30  ended          0/0  nothing is planned",
        "Fir       no term recorded  conditional    0/0  nothing is planned",
        "",
        "1 overdue   0 due within 30 days   0 on track   2 without days   1 ended",
        "0 cannot be read",
    ]


def test_wide_table_tells_the_phase_too() -> None:
    page = listed(named("Oak"), named("Elm"), width=100)
    assert page[2].split() == [
        "District",
        "Now",
        "Standing",
        "Phase",
        "Done",
        "Next",
        "or",
        "overdue",
    ]
    assert page[4].split()[-5:] == ["implementation", "0/0", "nothing", "is", "planned"]


@pytest.mark.parametrize(
    ("milestones", "told"),
    [
        ({}, "nothing is planned"),
        ({"a": {"due": "2027-08-01", "done": "2027-08-01"}}, "all is done"),
        ({"a": {"title": "Forum"}}, "what is open has no day"),
        ({"a": {"due": "2028-12-01", "title": "Forum"}}, "2028-12-01 Forum"),
        ({"a": {"due": "2028-12", "title": "Forum"}}, "2028-12 Forum"),
        ({"a": {"due": "2028-09-30", "title": "Forum"}}, "OVERDUE 2028-09-30 Forum"),
        (
            {"a": {"due": "2028-09-30", "title": "F"}, "b": {}, "c": {"due": "2028-09-29"}},
            "OVERDUE 2028-09-29 c, +2 more",
        ),
    ],
)
def test_what_is_next_or_overdue_is_told(milestones: Told, told: str) -> None:
    page = listed(named("Oak", phases=steps(**milestones)), named("Elm"))
    assert page[4].endswith(f"  {told}")


def test_plan_that_is_over_is_late_with_nothing_any_more() -> None:
    over = {"starts": "2020-07-01", "ends": "2025-06-30"}
    left = steps(a={"due": "2024-01-01"}, b={"due": "2026-01-01"})
    page = listed(named("Oak", timeline=over, phases=left, events={}), named("Elm"))
    assert page[4].endswith("  2 not done")
    assert page[-2].startswith("0 overdue ")


def test_year_of_plans_that_are_in_it_comes_before_later_ones() -> None:
    terms = {"Late": "2027-07-01", "Soon": "2026-07-01", "Calm": "2026-07-01", "Never": None}
    plans = [
        named(
            name,
            timeline={"starts": start, "ends": f"{int(start[:4]) + 5}-06-30"} if start else None,
            events={},
        )
        for name, start in terms.items()
    ]
    plans[1] = named("Soon", phases=steps(a={"due": "2028-12-01", "title": "Forum"}))
    late = named("Behind", phases=steps(a={"due": "2028-08-01", "title": "Forum"}))
    page = year(3, *plans, late)
    assert page[:4] == [
        "Plan year 3 in 5 plans                                         as of 2028-10-01",
        "",
        "District        Year 3 runs              Now        Done   Next or overdue",
        "--------------  -----------------------  ---------  -----  ---------------------",
    ]
    assert [line.split()[0] for line in page[4:] if line[:1].isalpha()][:5] == [
        "Behind",
        "Soon",
        "Calm",
        "Late",
        "Never",
    ]
    assert page[-3:] == [
        "3 of 5 plans are in year 3 now (<-); --current shows only these.",
        "1 milestone of year 3 is overdue. 2 plans plan nothing for year 3 (PLS207). 1",
        "plan has no year 3.",
    ]


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2026-06-30", "not begun"),
        ("2026-07-01", "year 1"),
        ("2028-06-30", "year 2"),
        ("2028-07-01", "year 3 <-"),
        ("2029-06-30", "year 3 <-"),
        ("2029-07-01", "year 4"),
        ("2031-07-01", "ended"),
    ],
)
def test_mark_follows_the_days_of_the_year(day: str, told: str) -> None:
    page = year(3, named("Oak", day, events={}), named("Elm", day, events={}), day=day)
    assert (
        page[4] == f"Elm             2028-07-01 - 2029-06-30  {told:9}    0/0  nothing is planned"
    )


def test_done_counts_what_a_filter_leaves_out() -> None:
    some = steps(
        a={"due": "2028-08-01", "title": "Forum"},
        b={"due": "2028-08-15", "done": "2028-08-15"},
        c={"due": "2029-05-01"},
    )
    page = year(3, named("Oak", phases=some), named("Elm"), is_overdue=True)
    assert page[4].startswith("Oak             2028-07-01 - 2029-06-30  year 3 <-    1/3  OVERDUE")
    assert page[0].startswith("Plan year 3 in 1 of 2 plans ")


def test_sentence_about_a_year_that_all_or_none_are_in() -> None:
    assert "2 of 2 plans are in year 3 now." in year(3, named("Oak"), named("Elm"))
    assert "0 of 2 plans are in year 4 now." in year(4, named("Oak"), named("Elm"))


def test_timeline_of_one_year_shows_that_year_of_every_plan() -> None:
    both = table_of(
        named("Oak"),
        named("Elm", timeline={"starts": "2027-07-01", "ends": "2032-06-30"}, events={}),
    )
    page = lines(timeline(chosen(both, Wanted(3)), Look(80, "ascii")))
    assert page[:6] == [
        "Plan year 3 in 2 plans, school years from July                 as of 2028-10-01",
        "",
        "     28-29                   29-30",
        "           v today",
        "Oak  IIIIIIiiiiiiiiiiiiiiiiii",
        "Elm                          iiiiiiiiiiiiiiiiiiiiiiii",
    ]


def test_timeline_of_one_year_of_one_plan_is_drawn_larger() -> None:
    some = steps(
        a={"due": "2028-10-20", "title": "Forum"}, b={"due": "2029-09-01", "title": "Later"}
    )
    page = lines(
        timeline(chosen(table_of(named("Oak", phases=some)), Wanted(3)), Look(80, "ascii"))
    )
    start = page.index("") + 1
    assert page[start : start + 6] == [
        "                Year 3",
        "                2028-29",
        "                      v today",
        "Implementation  ======-o----------------",
        "Evaluation      ======------------------",
        "",
    ]
    assert page[-1] == "Next        2028-10-20   in 19 days    Forum"


def test_plan_that_has_no_such_year_says_so() -> None:
    page = lines(timeline(chosen(table_of(named("Oak")), Wanted(7)), Look(80, "ascii")))
    assert page[-1] == "It has no year 7."


def test_nothing_chosen_is_said_in_a_sentence() -> None:
    table = chosen(table_of(named("Oak"), named("Elm")), Wanted(is_overdue=True))
    for lay_out in (timeline, tabular):
        assert lines(lay_out(table, Look(80))) == [
            "None of 2 plans fits what was asked for, as of 2028-10-01."
        ]


UNREAD = (
    Unreadable("plans/oak.yaml", 7, 1, "PLS020", "a tab where blanks should be", "a tab"),
    Unreadable("plans/elm.yaml", 1, 1, "PLS021", "this is a zip archive", ""),
)


def test_files_that_cannot_be_read_are_listed_last_and_counted() -> None:
    day = table_of(day=DAY).as_of
    told = "0 overdue   0 due within 30 days   0 on track"
    counts = {
        1: [f"{told}   1 without days", "2 cannot be read"],
        2: [f"{told}   2 without days", "2 cannot be read"],
    }
    for plans in ((), (named("Oak"),), (named("Oak"), named("Elm"))):
        page = lines(timeline(StatusTable(day, plans, UNREAD, len(plans)), Look(80)))
        end = page.index("Cannot be read")
        assert page[end + 1 : end + 3] == [
            "  plans/oak.yaml:7:1 a tab",
            "  plans/elm.yaml:1:1 this is a zip archive",
        ]
        assert (end == 0) == (not plans)
        assert page[end + 3 :] == (["", *counts[len(plans)]] if plans else [])


def test_plan_whose_program_has_faults_is_not_said_to_be_unreadable() -> None:
    fault = Unreadable("plans/a.yaml", 2, 1, "PLS952", "x", "its program has a fault", True)
    page = lines(timeline(StatusTable(table_of().as_of, (), (fault,), 0), Look(80)))
    assert page == [
        "Cannot be read or judged",
        "  plans/a.yaml:2:1 its program has a fault",
    ]


def test_plan_alone_needs_no_counts() -> None:
    assert [line for line in drawn(named("Oak")) if "cannot be read" in line] == []
