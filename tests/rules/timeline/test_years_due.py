"""When a plan hears about its milestones, its unplanned years, and its length."""

import pytest
from rules.due import TERM, asking, due

MILESTONE = "phases: {planning: {milestones: {a: {due: %s}, b: {after: [a]}, c: {after: [a]}}}}"


@pytest.mark.parametrize(
    ("due_on", "day", "is_late"),
    [
        ("2026-10-15", "2026-10-14", False),
        ("2026-10-15", "2026-10-15", False),
        ("2026-10-15", "2026-10-16", True),
        ("2026-10", "2026-10-31", False),
        ("2026-10", "2026-11-01", True),
        ("2026", "2026-12-31", False),
        ("2026", "2027-01-01", True),
    ],
)
def test_milestone_is_overdue_from_the_day_after(*, due_on: str, day: str, is_late: bool) -> None:
    found = due("PLS214", asking(), MILESTONE % due_on, day)
    assert [(place, told) for place, told, _ in found] == (
        [("/phases/planning/milestones/a/due", "warning")] if is_late else []
    )


@pytest.mark.parametrize(
    ("done", "is_late"),
    [
        ("done: 2026-10-20", False),
        ("done: 2026-11-22", True),  # not known yet
        ("event: met", False),
        ("event: held", False),  # on an unknown day, and PLS527 asks for it
        ("notes: soon", True),
    ],
)
def test_milestone_is_done_when_it_or_its_event_is_dated(*, done: str, is_late: bool) -> None:
    text = (
        f"phases: {{planning: {{milestones: {{a: {{due: 2026-10-15, {done}}}}}}}}}\n"
        "events: {met: {event: meeting, date: 2026-10-14}, held: {event: meeting}}\n"
    )
    assert bool(due("PLS214", asking(), text, "2026-11-21")) == is_late


@pytest.mark.parametrize(("day", "is_told"), [("2026-10-15", False), ("2026-10-16", True)])
def test_day_of_an_event_is_asked_for_once_a_milestone_rests_on_it(
    *, day: str, is_told: bool
) -> None:
    text = (
        "phases: {planning: {milestones: {a: {due: 2026-10-15, event: held}}}}\n"
        "events: {held: {event: meeting}, other: {event: meeting}}\n"
    )
    told = [("/events/held/date", "warning", None)] if is_told else []
    assert due("PLS527", asking(), text, day) == told


@pytest.mark.parametrize(("day", "severity"), [("2031-06-30", "warning"), ("2031-07-01", "note")])
def test_milestone_of_a_plan_that_has_ended_is_a_note(day: str, severity: str) -> None:
    found = due("PLS214", asking(), MILESTONE % "2026-10-15", day)
    assert [told for _, told, _ in found] == [severity]


@pytest.mark.parametrize(
    ("over", "is_asked"), [("2026-10-14", False), ("2026-10-15", True), ("2026-10-16", True)]
)
def test_milestone_after_the_end_by_decision_is_not_overdue(*, over: str, is_asked: bool) -> None:
    text = MILESTONE % "2026-10-15" + f"\nevents: {{no: {{event: denied, date: {over}}}}}"
    assert bool(due("PLS214", asking(), text, "2026-11-21")) == is_asked


def planned(*days: str) -> str:
    steps = ", ".join(f"m{number}: {{due: {day}}}" for number, day in enumerate(days))
    return f"phases: {{implementation: {{milestones: {{{steps}}}}}}}"


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2026-06-30", []),  # year 1 is next, and planned
        ("2026-07-01", [("note", "2027-06-30")]),  # year 2 is next
        ("2027-06-30", [("note", "2027-06-30")]),
        ("2027-07-01", [("warning", "2027-06-30"), ("note", "2028-06-30")]),
        ("2028-06-30", [("warning", "2027-06-30"), ("note", "2028-06-30")]),
        ("2028-07-01", [("warning", "2028-06-30")]),  # year 2 is over; 4 is planned
        ("2029-07-01", []),
        ("2030-06-30", []),
        ("2031-06-30", []),
        ("2031-07-01", []),
    ],
)
def test_year_at_hand_and_the_next_should_be_planned(
    day: str, found: list[tuple[str, str]]
) -> None:
    text = planned("2026-10-01", "2029-10-01", "2030-07-01")
    told = due("PLS207", asking(), text, day)
    assert sorted(told) == sorted(("/phases", severity, last) for severity, last in found)


@pytest.mark.parametrize(
    "text",
    [
        "vision: x",  # no milestone at all: what a plan needs is the program's affair
        planned("2026-10-01")[:-2] + ", open: {title: Some day}}}}"[:-1],
        planned("2026-10-01", "2027"),  # of the year 2027 a part lies in year 2
        planned("2026-10-01", "2027-07-01"),
    ],
)
def test_year_that_may_be_planned_is_not_asked_about(text: str) -> None:
    assert due("PLS207", asking(), text, "2026-11-21") == []


def test_year_in_which_something_was_done_is_planned() -> None:
    text = "phases: {planning: {milestones: {a: {due: 2026-06-01, done: 2026-07-01}}}}"
    found = due("PLS207", asking(), text, "2026-11-21")
    assert found == [("/phases", "note", "2027-06-30")]


def test_year_in_which_the_program_opens_no_phase_may_stay_empty() -> None:
    program = asking(phases={"planning": [1], "evaluation": [3, 4, 5]})
    text = "phases: {planning: {milestones: {a: {due: 2026-10-01}}}}"
    assert due("PLS207", program, text, "2026-11-21") == []
    found = due("PLS207", program, text, "2027-11-21")
    assert found == [("/phases", "note", "2028-06-30")]


def test_nothing_is_asked_of_a_year_behind_the_last() -> None:
    assert due("PLS207", asking(), planned("2030-10-01"), "2030-11-21") == []


@pytest.mark.parametrize(
    ("starts", "ends", "is_long"),
    [
        ("2026-07-01", "2031-06-29", False),
        ("2026-07-01", "2031-06-30", False),
        ("2026-07-01", "2031-07-01", False),  # the anniversary: five calendar years either way
        ("2026-07-01", "2031-07-02", True),
        ("2028-02-29", "2033-03-01", False),
        ("2028-02-29", "2033-03-02", True),
        ("2026", "2031", False),  # may be five years
        ("2026", "2031-12-31", False),
        ("2026", "2032-01-01", True),
        ("2026-27", "2030-31", False),
        ("2026-27", "2031-32", True),
    ],
)
def test_plan_may_last_as_many_years_as_the_program_gives(
    *, starts: str, ends: str, is_long: bool
) -> None:
    term = f"timeline: {{starts: {starts}, ends: {ends}}}\n"
    program = asking(years={"max": 5}, verified_on="2026-11-21")
    found = due("PLS218", program, "", "2026-11-21", term=term)
    assert found == ([("/timeline/ends", "error", None)] if is_long else [])


def test_limit_of_a_program_that_nobody_verified_is_a_warning() -> None:
    found = due("PLS218", asking(years={"max": 4}), "", "2026-11-21")
    assert found == [("/timeline/ends", "warning", None)]


@pytest.mark.parametrize(
    ("on_the_years", "on_the_program", "severity"),
    [
        (None, "2026-11-21", "error"),
        (False, "2026-11-21", "warning"),  # all else was read, but not this
        (True, None, "error"),
        (None, None, "warning"),
    ],
)
def test_program_says_of_its_years_whether_they_were_read(
    on_the_years: object, on_the_program: object, severity: str
) -> None:
    years = {"max": 4} | ({} if on_the_years is None else {"verified": on_the_years})
    program = asking(years=years, **({"verified_on": on_the_program} if on_the_program else {}))
    assert due("PLS218", program, "", "2026-11-21") == [("/timeline/ends", severity, None)]


def test_years_that_nobody_read_do_not_cut_a_plan_short() -> None:
    """The plan has five years; a target in the fifth is in one of them unless four were read."""
    text = "measures: {a: {title: A, unit: percent, better: higher, targets: {5: 90}}}"
    read = asking(years={"max": 4, "verified": True})
    unread = asking(years={"max": 4, "verified": False})
    place = "/measures/a/targets/5"
    assert due("PLS110", read, text, "2026-11-21") == [(place, "error", None)]
    assert due("PLS110", unread, text, "2026-11-21") == []


@pytest.mark.parametrize(
    "term", [TERM, "timeline: {starts: 2026-07-01}\n", "timeline: {ends: 2099}\n"]
)
def test_length_is_asked_about_only_where_term_and_limit_are_known(term: str) -> None:
    assert due("PLS218", asking(), "", "2026-11-21", term=term) == []
    assert due("PLS218", asking(years={"max": 5}), "", "2026-11-21", term=term) == []


LEAST = asking(years={"min": {"years": 3, "law": "Code 3", "verified": True}})


@pytest.mark.parametrize(
    ("starts", "ends", "is_short"),
    [
        ("2026-07-01", "2029-06-29", True),
        ("2026-07-01", "2029-06-30", False),  # three years to the day
        ("2026-07-01", "2029-07-01", False),
        ("2028-02-29", "2031-02-28", False),  # its next year begins on March 1
        ("2028-02-29", "2031-02-27", True),
        ("2026-07", "2029-05", True),
        ("2026-07", "2029-06", False),  # it may have ended on the last day
        ("2026-27", "2027-28", True),  # two school years
        ("2026-27", "2028-29", False),
    ],
)
def test_plan_lasts_as_long_as_its_program_asks(starts: str, ends: str, *, is_short: bool) -> None:
    term = f"timeline: {{starts: {starts}, ends: {ends}}}\n"
    found = due("PLS224", LEAST, "", "2026-11-21", term=term)
    assert found == ([("/timeline/ends", "error", None)] if is_short else [])


@pytest.mark.parametrize(
    ("least", "found"),
    [
        ({"years": 6, "verified": True}, ["error"]),
        ({"years": 6}, ["warning"]),  # nobody read it
        ({"years": 6, "until": "2026-06-30", "verified": True}, []),  # it starts on the day after
        ({"years": 6, "until": "2026-07-01", "verified": True}, ["error"]),
        ({"years": 5, "verified": True}, []),
    ],
)
def test_least_term_holds_as_it_was_read(least: dict[str, object], found: list[str]) -> None:
    told = due("PLS224", asking(years={"min": least}), "", "2026-11-21")
    assert [severity for _, severity, _ in told] == found


def test_plan_without_an_end_or_that_ends_before_it_starts_is_not_called_short() -> None:
    for term in (
        "timeline: {starts: 2026-07-01}\n",
        "timeline: {starts: 2026-07-01, ends: 2025-06-30}\n",
    ):
        assert due("PLS224", LEAST, "", "2026-11-21", term=term) == []
