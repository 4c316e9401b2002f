"""The chart and the lists of one plan."""

import pytest
from standing.judging import Told
from view.drawing import drawn, phase, plan, row

from plscale.view.look import Look

YEARS = "Year 1      Year 2      Year 3      Year 4      Year 5"
SCHOOL_YEARS = "2026-27     2027-28     2028-29     2029-30     2030-31"


def test_bars_follow_the_program_and_the_day() -> None:
    assert drawn(plan())[3:11] == [
        f"                {YEARS}",
        f"                {SCHOOL_YEARS}",
        "                                           v today",
        "Planning        ============               |",
        "Approval        ===============A           |",
        "Implementation              ===============---------------------",
        "Evaluation                              ===---------------------------------",
        "Sustainability                             |                    ------------",
    ]


@pytest.mark.parametrize(
    ("milestones", "cells"),
    [
        ({"a": {"due": "2028-12-01"}}, "===============--o------------------"),
        (
            {"a": {"due": "2028-12-01", "done": "2028-09-30"}},
            "==============x---------------------",
        ),
        ({"a": {"due": "2028-08-31"}}, "=============!=---------------------"),
        ({"a": {"due": "2028-10-31"}}, "===============o--------------------"),
        ({"a": {"due": "2028-12"}}, "===============--o------------------"),
        (  # on one spot: what is overdue hides what is to come, and this what is done
            {
                "a": {"due": "2028-09-01", "done": "2028-09-01"},
                "b": {"due": "2028-09-02"},
                "c": {"due": "2028-09-03", "done": "2028-09-30"},
            },
            "==============!---------------------",
        ),
        (
            {"a": {"due": "2028-10-01", "done": "2028-10-01"}, "b": {"due": "2028-10-02"}},
            "===============o--------------------",
        ),
    ],
)
def test_milestone_stands_where_it_was_done_or_is_due(milestones: Told, cells: str) -> None:
    page = drawn(plan(phases=phase("implementation", **milestones)))
    assert row(page, "Implementation") == cells


def test_milestone_outside_the_years_of_its_phase_is_drawn_all_the_same() -> None:
    page = drawn(plan(phases=phase("sustainability", a={"due": "2029-01-10"})))
    assert row(page, "Sustainability") == "|  o                 ------------"


def test_overdue_milestone_is_not_hidden_by_the_approval() -> None:
    page = drawn(plan(phases=phase("approval", a={"due": "2027-10-20"})))
    assert row(page, "Approval") == "===============!           |"


def test_time_before_the_first_day_gets_the_quarters_that_it_needs() -> None:
    page = drawn(plan(phases=phase("planning", a={"due": "2026-06-30", "done": "2026-06-16"})))
    assert page[3] == f"                   {YEARS}"
    assert row(page, "Planning") == "x============               |"
    page = drawn(plan(phases=phase("planning", a={"due": "2026-03-20", "done": "2026-03-10"})))
    # two quarters are 4 of 8 columns; March 10 lies in the eighth half month before the first day,
    # which begins in the third column before it; the day stands in column 18 behind it
    assert page[3] == "                    Year 1  Year 2  Year 3  Year 4  Year 5"
    assert row(page, "Planning") == "x  ========          |"


def test_what_is_older_than_a_year_stands_at_the_edge() -> None:
    page = drawn(plan(phases=phase("planning", a={"due": "2019-03-20", "done": "2019-03-10"})))
    assert page[3] == "                Before  Year 1  Year 2  Year 3  Year 4  Year 5"
    assert page[4] == "                        2026-27 2027-28 2028-29 2029-30 2030-31"
    assert row(page, "Planning") == "x       ========          |"


@pytest.mark.parametrize(
    ("ends", "years", "scale"),
    [
        ("2027-06-30", 1, 24),
        ("2028-06-30", 2, 24),
        ("2029-06-30", 3, 12),
        ("2031-06-30", 5, 12),
        ("2032-06-30", 6, 8),
        ("2034-06-30", 8, 8),
        ("2036-06-30", 10, 6),
        ("2042-06-30", 16, 4),
    ],
)
def test_longer_plans_get_shorter_years(ends: str, years: int, scale: int) -> None:
    page = drawn(plan(timeline={"starts": "2026-07-01", "ends": ends}, events={}))
    school_years = page[page.index("") + 2]
    first, last = school_years.split()[0], school_years.split()[-1]
    end = 2025 + years
    if scale >= 8:
        assert (first, last) == ("2026-27", f"{end}-{(end + 1) % 100}")
    else:
        short = {6: ("26-27", f"{end % 100}-{(end + 1) % 100}"), 4: ("26", f"{end % 100}")}
        assert (first, last) == short[scale]
    assert school_years.index(last) == 16 + (years - 1) * scale


def test_plan_too_long_for_any_chart_is_told_in_lists() -> None:
    page = drawn(plan(timeline={"starts": "2026-07-01", "ends": "2046-06-30"}, events={}))
    assert [line for line in page if line.startswith("Planning")] == []
    assert page[1].startswith("Draft. Year 3 of 20")


def test_years_that_begin_in_mid_year_are_named_by_their_first_month() -> None:
    term = {"starts": "2027-02-13", "ends": "2032-02-12"}
    page = drawn(plan(timeline=term, events={}))
    assert page[4].split() == ["2027-02", "2028-02", "2029-02", "2030-02", "2031-02"]
    # 2028-10-01: 19 whole months and 18 days after 2027-02-13
    assert page[5] == " " * (16 + 19) + "v today"


def test_day_near_the_right_edge_is_named_on_its_left() -> None:
    page = drawn(plan("2031-06-15"), day="2031-06-15", width=80)
    assert page[5] == " " * (16 + 59 - 6) + "today v"


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (
            "2026-05-20",
            "Draft. It starts in 42 days. No milestone has a day. It waits for the district.",
        ),
        (
            "2026-06-30",
            "Draft. It starts in 1 day. No milestone has a day. It waits for the district.",
        ),
    ],
)
def test_plan_before_its_first_day_has_no_today_on_its_chart(day: str, told: str) -> None:
    page = drawn(plan(day, events={}), day=day)
    assert " ".join(page[1:3]).strip() == told
    assert [line for line in page if "today" in line] == []
    assert row(page, "Planning") == "------------"


def test_plan_that_has_ended_says_since_when_and_what_was_left() -> None:
    steps = phase(
        "evaluation",
        a={"due": "2031-05-01", "title": "Report"},
        b={"due": "2030-05-01", "done": "2030-04-30"},
    )
    page = drawn(plan("2033-01-01", phases=steps), day="2033-01-01")
    assert page[1] == "Approved 2027-10-01. Ended 2031-06-30. 1 milestone was not done."
    assert row(page, "Sustainability") == "============"
    assert row(page, "Not done") == "2031-05-01   611 days ago   Report"


def test_plan_without_a_term_is_told_in_lists() -> None:
    steps = phase("planning", a={"due": "2028-12-24", "title": "Portrait"}, b={"title": "Forum"})
    page = drawn(plan(timeline=None, events={}, phases=steps))
    assert page[:6] == [
        "Example ISD, base, term not recorded                           as of 2028-10-01",
        "Draft. Its term is not recorded. Nothing is overdue. It waits for the district.",
        "",
        "Next        2028-12-24   in 84 days    Portrait",
        "No day                                 Forum",
        "Waivers     none asked for             Reports     none due yet",
    ]


def test_next_is_what_the_plan_year_still_brings() -> None:
    steps = phase(
        "implementation",
        a={"due": "2029-06-30", "title": "Last of the year", "owner": "Board"},
        b={"due": "2029-07-01", "title": "First of the next"},
        c={"due": "2029-05-01", "title": "Before it", "after": ["b"]},
    )
    page = drawn(plan(phases=steps))
    start = page.index("Next        2029-05-01   in 212 days   Before it, waits for another")
    assert page[start + 1] == "            2029-06-30   in 272 days   Last of the year (Board)"
    assert page[start + 2].startswith("Waivers")


def test_where_the_year_brings_nothing_the_first_thing_after_it_is_next() -> None:
    steps = phase(
        "implementation",
        a={"due": "2030-06-30", "title": "Later"},
        b={"due": "2029-07-01", "title": "First"},
    )
    page = drawn(plan(phases=steps))
    start = page.index("Next        2029-07-01   in 273 days   First")
    assert page[start + 1].startswith("Waivers")


def test_long_lists_are_cut_and_counted() -> None:
    late = {f"a{n}": {"due": "2028-01-10"} for n in range(23)}
    soon = {f"b{n}": {"due": "2028-11-10"} for n in range(7)}
    page = drawn(plan(phases=phase("implementation", **late, **soon)))
    assert page[1].endswith("23 milestones are overdue.")
    assert sum("2028-01-10" in line for line in page) == 20
    assert sum("2028-11-10" in line for line in page) == 5
    assert [line for line in page if "and " in line] == [
        "            and 3 more",
        "            and 2 more",
    ]


@pytest.mark.parametrize(
    ("due", "far"),
    [("2028-10-01", "today"), ("2028-10-02", "in 1 day"), ("2028-09-30", "1 day ago")],
)
def test_days_are_counted_from_the_day_judged_by(due: str, far: str) -> None:
    page = drawn(plan(phases=phase("implementation", a={"due": due, "title": "Thing"})))
    assert f"{due}   {far.ljust(11)}   Thing" in "\n".join(page)


def test_counts_are_told_in_words() -> None:
    told = plan(
        waivers={
            "a": {"status": "granted", "decided": {"date": "2027-05-20"}, "ends": "2028-12-01"},
            "b": {"status": "requested"},
            "c": {"status": "revoked"},
        },
        assurances={"privacy": {"given": True}},
        measures={
            "m": {"better": "higher", "targets": {"2": 80}, "results": {"2": 70}},
            "n": {"better": "higher", "targets": {"2": 80}, "results": {"2": 81}},
        },
    )
    page = drawn(told)
    start = next(number for number, line in enumerate(page) if line.startswith("Waivers"))
    assert page[start:] == [
        "Waivers     1 requested, 1 granted, 1  Reports     none due yet",
        "            revoked, 1 ends within 90",
        "            days",
        "Assurances  1 given                    Measures    1 of 2 on track, 1 off track",
    ]


def test_list_takes_the_place_of_the_chart_below_60_columns() -> None:
    told = plan(
        phases=phase(
            "implementation", a={"due": "2028-09-01", "title": "Rubrics", "owner": "Office"}
        )
    )
    assert Look(60).is_narrow is False
    assert drawn(told, width=59)[:8] == [
        "Example ISD, base, 2026-07-01 - 2031-06-30",
        "as of 2028-10-01",
        "Approved 2027-10-01. Year 3 of 5, implementation. 1",
        "milestone is overdue.",
        "",
        "Overdue",
        "  2028-09-01, 30 days ago",
        "    Rubrics",
    ]
