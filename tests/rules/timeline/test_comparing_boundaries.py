"""The days, years and schools at which the timeline is held against the plan's own course."""

import pytest
from rules.judging import pointers, told

SCHOOLS = "district: {name: A, state: TX, schools: {high: {grades: 9-12}, middle: {grades: 6-8}, x: {}}}\n"


@pytest.mark.parametrize(
    ("practices", "left"),
    [
        ("{p: {schools: [high]}}", ["middle", "x"]),
        ("{p: {schools: [high]}, q: {schools: [middle, x]}}", []),
        ("{p: {schools: [high]}, q: {}}", []),  # all schools where none are named
        ("{p: {schools: all, grades: 8-9}}", []),  # grades that are not told may be any
        ("{p: {schools: all, grades: 10-12}}", ["middle"]),
        ("{p: {schools: [middle], grades: 10-12}}", ["high", "x"]),
        ("{}", []),
    ],
)
def test_a_school_needs_one_practice(practices: str, left: list[str]) -> None:
    places = [f"/district/schools/{school}" for school in left]
    assert pointers("PLS216", f"{SCHOOLS}practices: {practices}") == places


def test_a_member_without_schools_counts_as_one() -> None:
    members = "consortium: {members: {north: {schools: {a: {}, b: {}}}, south: {}}}\n"
    text = members + "practices: {p: {schools: [north/a]}}"
    found = ["/consortium/members/north/schools/b", "/consortium/members/south"]
    assert pointers("PLS216", text) == found
    assert pointers("PLS216", members + "practices: {p: {schools: [north, south]}}") == []


@pytest.mark.parametrize(
    ("grades", "schools", "is_foreign"),
    [
        ("8-9", "[high, middle]", False),
        ("9-12", "[high, middle]", True),
        ("9-12", "[high]", False),
        ("9-12", "[high, x]", False),
        ("PK", "[high]", True),
        ("PK", "all", False),
    ],
)
def test_one_grade_in_common_is_enough(*, grades: str, schools: str, is_foreign: bool) -> None:
    text = f"{SCHOOLS}practices: {{p: {{grades: {grades}, schools: {schools}}}}}"
    assert pointers("PLS219", text) == (["/practices/p/grades"] if is_foreign else [])


def test_the_first_school_that_does_not_teach_the_grades_is_named() -> None:
    text = f"{SCHOOLS}practices: {{p: {{grades: K-5, schools: [x, middle, high]}}}}"
    message = '"p" is for grades K-5, but "middle" teaches 6-8'
    assert told("PLS219", text) == [("/practices/p/grades", message)]


def planning(milestone: str, events: str) -> str:
    return f"phases: {{planning: {{milestones: {{a: {{{milestone}}}}}}}}}\nevents: {{{events}}}\n"


SENT = "sent: {event: plan-submitted, date: 2027-03-01}"


@pytest.mark.parametrize(
    ("milestone", "key"),
    [
        ("done: 2027-02-28", None),
        ("done: 2027-03-01", None),
        ("done: 2027-03-02", "done"),
        ("done: 2027-03", None),
        ("done: 2027-04", "done"),
        ("due: 2027-03-02", "due"),
        ("due: 2027-02-01", None),  # only overdue
        ("due: 2027-02-01, done: 2027-03-02", "done"),
        ("due: 2027-05-01, done: 2027-02-01", None),
        ("due: 2027-05-01, done: 2027-12-01", "due"),  # not known on the day
        ("event: held", "event"),
        ("", None),
    ],
)
def test_planning_may_be_done_on_the_day_of_the_submission(milestone: str, key: str | None) -> None:
    text = planning(milestone, f"{SENT}, held: {{event: meeting, date: 2027-03-08}}")
    found = [f"/phases/planning/milestones/a/{key}"] if key else []
    assert pointers("PLS220", text, "2027-10-01") == found


def test_planning_goes_on_to_the_last_submission_that_is_known() -> None:
    again = planning("done: 2027-05-01", f"{SENT}, b: {{event: plan-submitted, date: 2027-06-01}}")
    assert pointers("PLS220", again, "2027-10-01") == []
    assert pointers("PLS220", again, "2027-05-15") != []
    for other in ("for: x", "waiver: w", "member: m"):
        part = planning(
            "done: 2027-05-01", f"b: {{event: plan-submitted, date: 2027-03-01, {other}}}"
        )
        beside = "amendments: {x: {}}\nwaivers: {w: {}}\nconsortium: {members: {m: {}, n: {}}}\n"
        assert pointers("PLS220", beside + part, "2027-10-01") == []


def implementation(milestones: str, events: str) -> str:
    return f"phases: {{implementation: {{milestones: {{{milestones}}}}}}}\nevents: {{{events}}}\n"


@pytest.mark.parametrize(
    ("done", "is_early"),
    [("2027-05-17", True), ("2027-05-18", False), ("2027-05", False), ("2027-04", True)],
)
def test_implementation_may_begin_on_the_day_of_the_approval(*, done: str, is_early: bool) -> None:
    text = implementation(f"a: {{done: {done}}}", "e: {event: final-approval, date: 2027-05-18}")
    place = "/phases/implementation/milestones/a/done"
    assert pointers("PLS221", text, "2027-10-01") == ([place] if is_early else [])


@pytest.mark.parametrize(
    ("event", "waits"),
    [
        ("application-received", True),
        ("plan-submitted", True),
        ("conditional-approval", True),
        ("denied", True),
        ("board-resolution", False),  # not yet before those who approve
        ("board-vote", False),  # which is the approval where no step before the state is told
        ("rescission", False),
    ],
)
def test_implementation_waits_while_a_plan_is_before_the_state(*, event: str, waits: bool) -> None:
    text = implementation("a: {done: 2027-09-01}", f"e: {{event: {event}, date: 2027-05-18}}")
    assert bool(pointers("PLS221", text, "2027-10-01")) is waits


def test_the_earliest_of_several_milestones_speaks_for_all() -> None:
    text = implementation(
        "a: {done: 2027-04-01}, b: {event: met}, c: {done: 2027-06-01}",
        "e: {event: final-approval, date: 2027-05-18}, met: {event: meeting, date: 2027-03-01}",
    )
    message = '"b" (and 1 more) was done on 2027-03-01, before the plan was approved on 2027-05-18'
    found = [("/phases/implementation/milestones/b/event", message)]
    assert told("PLS221", text, "2027-10-01") == found


@pytest.mark.parametrize(
    ("engagement", "events", "first"),
    [
        ("a: {date: 2027-03-02}, b: {date: 2027-04-01}", "", "a"),
        ("a: {date: 2027-05-02}, b: {date: 2027-04-01}", "", "b"),
        ("a: {date: 2027-03-01}, b: {date: 2027-04-01}", "", None),
        ("a: {date: 2027-03}, b: {date: 2027-04-01}", "", None),
        ("a: {}, b: {date: 2027-04-01}", "", None),  # the day of one is not told
        ("a: {date: 2028-01-01}", "", "a"),  # still to come, and after the submission
        ("", "", None),
        ("b: {date: 2027-04-01}", ", h: {event: public-hearing, date: 2027-02-01}", None),
        ("b: {date: 2027-04-01}", ", h: {event: public-hearing, date: 2027-03-02}", "b"),
        ("b: {date: 2027-04-01}", ", h: {event: board-vote, date: 2027-02-01}", "b"),
    ],
)
def test_one_occasion_before_the_submission_is_enough(
    engagement: str, events: str, first: str | None
) -> None:
    text = f"engagement: {{{engagement}}}\nevents: {{{SENT}{events}}}\n"
    found = [f"/engagement/{first}/date"] if first else []
    assert pointers("PLS222", text, "2027-10-01") == found


def test_engagement_is_compared_with_the_approval_where_no_submission_is_told() -> None:
    text = (
        "engagement: {a: {date: 2027-04-01}}\nevents: {v: {event: board-vote, date: 2027-03-30}}\n"
    )
    message = (
        '"a", the first occasion on which people were heard, is on 2027-04-01,'
        " after the plan was approved on 2027-03-30"
    )
    assert told("PLS222", text, "2027-10-01") == [("/engagement/a/date", message)]


@pytest.mark.parametrize(
    ("program", "practice", "is_early"),
    [
        ("knowledgeworks", "begins: 1", True),
        ("knowledgeworks", "begins: 2", False),
        ("knowledgeworks", "begins: 1, allowed_by: X 1", False),
        ("knowledgeworks", "", False),
        ("base", "begins: 1", False),
    ],
)
def test_a_practice_begins_in_a_year_of_implementation(
    *, program: str, practice: str, is_early: bool
) -> None:
    text = f"program: {program}\npractices: {{p: {{{practice}}}}}\n"
    assert pointers("PLS223", text) == (["/practices/p/begins"] if is_early else [])
