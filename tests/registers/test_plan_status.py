"""Where one plan stands, as a whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from registers.making import status, steps, table_of
from standing.judging import Told, program

EVENTS: Told = {
    "sent": {"event": "plan-submitted", "date": "2027-03-01"},
    "final": {"event": "final-approval", "date": "2027-05-20"},
}
JUDGE = program(approver="state", reports={"annual": {"due": "08-15"}}, school_year_starts="08-01")


def test_row_of_a_plan_in_its_third_year() -> None:
    told = status({"events": EVENTS}, "2028-10-01", JUDGE, "plans/a.yaml")
    assert (told.path, told.name, told.district, told.state, told.program) == (
        "plans/a.yaml", "Example ISD", "Example ISD", "TX", "base",
    )  # fmt: skip
    assert (str(told.starts), str(told.ends), str(told.judged_on)) == (
        "2026-07-01", "2031-06-30", "2028-10-01",
    )  # fmt: skip
    assert (told.year, told.years_planned, told.phase) == (3, 5, "implementation")
    assert told.phases_open == ("implementation", "evaluation", "sustainability")  # as base opens
    assert (told.standing, str(told.since), told.is_over) == ("approved", "2027-05-20", False)
    assert (str(told.submitted), str(told.approved)) == ("2027-03-01", "2027-05-20")
    assert (told.health, told.waiting_for) == ("undated", None)
    assert (told.reports.due, told.reports.filed) == (2, 0)
    assert told.school_year_starts == "08-01"


def test_plan_that_has_ended_is_in_no_year_and_no_phase() -> None:
    told = status({"events": EVENTS}, "2031-07-01", JUDGE)
    assert (told.year, told.phase, told.phases_open) == (None, None, ())
    assert (told.standing, str(told.since), str(told.judged_on)) == (
        "ended", "2031-06-30", "2031-06-30",
    )  # fmt: skip
    assert (told.is_over, told.years_planned, len(told.years)) == (True, 5, 5)


def test_all_else_of_a_plan_that_has_ended_is_as_of_its_last_day() -> None:
    plan = steps(a={"due": "2031-06-29"}) | {
        "events": EVENTS,
        "waivers": {"w": {"status": "granted"}},
    }
    last_day, later = (status(plan, day, JUDGE) for day in ("2031-06-30", "2035-01-01"))
    assert (later.health, later.milestones) == (last_day.health, last_day.milestones)
    assert (later.waivers, later.reports) == (last_day.waivers, last_day.reports)
    assert (later.waivers.granted, later.waivers.expiring) == (1, 1)
    assert later.years == last_day.years


def test_renewed_plan_is_over_after_its_last_day_only() -> None:
    events = EVENTS | {"renewed": {"event": "renewal", "date": "2031-01-11"}}
    inside, after = (status({"events": events}, day, JUDGE) for day in ("2031-02-01", "2031-07-01"))
    assert (inside.standing, inside.year, inside.is_over) == ("renewed", 5, False)
    assert (after.standing, after.year, after.is_over) == ("renewed", None, True)


@pytest.mark.parametrize(
    ("who", "state"),
    [
        ({"district": {"name": "D", "state": "MS"}}, "MS"),
        ({"district": {"name": "D"}}, "ND"),  # the program's
        ({"consortium": {"members": {"a": {"state": "MS"}, "b": {"state": "TX"}}}}, "MS"),
        ({"consortium": {"lead": "b", "members": {"a": {"state": "MS"}, "b": {"state": "TX"}}}},
         "TX"),
        ({"consortium": {"lead": "b", "members": {"a": {"state": "MS"}, "b": {}}}}, "MS"),
        ({}, "ND"),
    ],
)  # fmt: skip
def test_state_is_that_of_the_district_the_lead_or_the_program(who: Told, state: str) -> None:
    assert status({"district": None} | who, judge=program(state="ND")).state == state


def test_plan_without_a_name_is_called_by_its_path() -> None:
    told = status({"district": None}, path="plans/a.yaml")
    assert (told.district, told.name) == ("", "plans/a.yaml")


def test_totals_count_the_plans_of_a_table() -> None:
    table = table_of(
        status({"events": EVENTS}, "2028-10-01", JUDGE),
        status(steps(a={"due": "2028-09-30"}), "2028-10-01", JUDGE),
        status({"timeline": {"starts": "2029-07-01"}}, "2028-10-01", JUDGE),
        status({"timeline": {"starts": "2020-07-01", "ends": "2025-06-30"}}, "2028-10-01", JUDGE),
        status({"timeline": None}, "2028-10-01", JUDGE),
    )
    assert table.by_year == {0: 1, 3: 2}
    assert table.by_health == {"undated": 4, "overdue": 1}
    assert table.by_standing == {"approved": 1, "draft": 3, "ended": 1}


DAYS = st.dates().map(str)
TERMS = st.sampled_from(
    [
        {"starts": "2026-07-01", "ends": "2031-06-30"},
        {"starts": "2028-02-29", "ends": "2034-02-28"},
        {"starts": "2026-01-15", "ends": "2026-01-15"},
        {"starts": "2016"},
        {"ends": "2031"},
        {"starts": "2022-08", "ends": "2027-07"},
        {"starts": "2031-07-01", "ends": "2026-06-30"},
    ]
)
WHENS = st.dates().map(lambda day: f"{1900 + day.year % 300}{str(day)[4:]}").filter(
    lambda text: not text.endswith("02-29")
) | st.sampled_from(["2027", "2027-03", "2030-02"])
NAMES = st.sampled_from(
    ["application-received", "conditional-approval", "plan-submitted", "denied", "final-approval",
     "board-vote", "renewal", "rescission", "termination"]
)  # fmt: skip
HAPPENED = st.lists(st.tuples(NAMES, WHENS), max_size=6).map(
    lambda events: {
        f"e{number}": {"event": name, "date": when} for number, (name, when) in enumerate(events)
    }
)


@given(term=TERMS, events=HAPPENED, due=WHENS, done=WHENS, day=DAYS)
def test_whatever_is_told_the_row_agrees_with_itself(
    term: Told, events: Told, due: str, done: str, day: str
) -> None:
    plan = steps(a={"due": due}, b={"due": due, "done": done}) | {
        "timeline": term,
        "events": events,
    }
    told = status(plan, day, JUDGE)
    rows = [*told.rows]
    assert sorted(row.id for row in rows) == ["a", "b"]
    assert told.milestones.total == 2
    assert told.milestones.done == sum(row.is_done for row in rows)
    assert str(told.judged_on) <= day
    assert told.is_over == (told.standing == "ended" or str(told.judged_on) < day)
    assert (told.phase is None) == (told.phases_open == ())
    assert told.year is None or not told.is_over
    for before, after in zip(told.course, told.course[1:], strict=False):
        assert (after.first - before.last).days == 1
        assert before.phase != after.phase
    spans = (*told.bars, *told.course)
    assert all(span.first <= span.last for span in spans)


@given(term=TERMS, events=HAPPENED, due=WHENS)
def test_plan_that_is_over_stays_as_it_was(term: Told, events: Told, due: str) -> None:
    plan = steps(a={"due": due}) | {"timeline": term, "events": events}
    one, other = (status(plan, day, JUDGE) for day in ("2300-01-01", "2400-01-01"))
    assert not one.is_over or one == other
