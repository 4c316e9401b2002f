"""The phases of a plan as stretches of days."""

from registers.making import status
from standing.judging import Told, program

from plscale.registers.status import PhaseSpan

PROGRAM = program(
    approver="state",
    phases={
        "planning": [0, 1],
        "approval": [0, 1, 2],
        "implementation": [2, 3, 4],
        "evaluation": [1, 3, 4],
        "sustainability": [],
    },
    steps={
        "submission": {"event": "plan-submitted", "by": {"end_of_year": 1}},
        "final": {"event": "final-approval", "by": {"end_of_year": 2}},
    },
)
SENT: Told = {"sent": {"event": "plan-submitted", "date": "2027-03-01"}}
APPROVED: Told = {"final": {"event": "final-approval", "date": "2027-09-15"}}


def told(spans: tuple[PhaseSpan, ...]) -> list[tuple[str, str, str]]:
    return [(span.phase, str(span.first), str(span.last)) for span in spans]


def course(plan: Told, day: str) -> list[tuple[str, str, str]]:
    return told(status(plan, day, PROGRAM).course)


def test_bars_follow_the_program_and_approval_ends_when_it_is_given() -> None:
    assert told(status({"events": SENT | APPROVED}, judge=PROGRAM).bars) == [
        ("planning", "2026-07-01", "2027-06-30"),
        ("approval", "2026-07-01", "2027-09-15"),
        ("implementation", "2027-07-01", "2031-06-30"),  # the program speaks of four years
        ("evaluation", "2026-07-01", "2027-06-30"),
        ("evaluation", "2028-07-01", "2031-06-30"),
        ("sustainability", "2030-07-01", "2031-06-30"),
    ]


def test_approval_before_the_plan_starts_leaves_no_bar_of_it() -> None:
    early = {"final": {"event": "final-approval", "date": "2026-05-20"}}
    phases = [span.phase for span in status({"events": early}, judge=PROGRAM).bars]
    assert "approval" not in phases


def test_course_is_as_the_events_tell() -> None:
    assert course({"events": SENT | APPROVED}, "2028-10-01") == [
        ("planning", "2026-07-01", "2027-02-28"),
        ("approval", "2027-03-01", "2027-09-14"),
        ("implementation", "2027-09-15", "2030-06-30"),
        ("evaluation", "2030-07-01", "2031-06-30"),
    ]


def test_course_ahead_is_as_the_program_foresees() -> None:
    assert course({}, "2026-07-01") == [
        ("planning", "2026-07-01", "2027-06-30"),
        ("approval", "2027-07-01", "2028-06-30"),
        ("implementation", "2028-07-01", "2030-06-30"),
        ("evaluation", "2030-07-01", "2031-06-30"),
    ]


def test_course_ahead_is_rather_as_the_plan_itself_foresees() -> None:
    phases = {
        "planning": {"milestones": {"a": {"due": "2026-10-15"}, "b": {"due": "2027-02-26"}}},
        "approval": {"milestones": {"c": {"due": "2027-10-29"}, "d": {}}},
    }
    assert course({"phases": phases}, "2026-07-01")[:3] == [
        ("planning", "2026-07-01", "2027-02-26"),
        ("approval", "2027-02-27", "2027-10-29"),
        ("implementation", "2027-10-30", "2030-06-30"),
    ]


def test_what_has_not_happened_lasts_at_least_to_the_day() -> None:
    assert course({"events": SENT}, "2027-03-10")[:2] == [
        ("planning", "2026-07-01", "2027-02-28"),
        ("approval", "2027-03-01", "2028-06-30"),
    ]
    planned = {"phases": {"planning": {"milestones": {"a": {"due": "2026-10-15"}}}}}
    assert course(planned, "2027-01-05")[0] == ("planning", "2026-07-01", "2027-01-05")


def test_early_approval_waits_for_the_year_of_implementation() -> None:
    early = {"final": {"event": "final-approval", "date": "2027-05-20"}}
    assert course({"events": SENT | early}, "2028-10-01")[:3] == [
        ("planning", "2026-07-01", "2027-02-28"),
        ("approval", "2027-03-01", "2027-06-30"),
        ("implementation", "2027-07-01", "2030-06-30"),
    ]


def test_course_of_a_plan_that_was_given_up_ends_there() -> None:
    ended = {"end": {"event": "rescission", "date": "2029-01-15"}}
    assert course({"events": SENT | APPROVED | ended}, "2030-10-01")[-1] == (
        "implementation",
        "2027-09-15",
        "2029-01-15",
    )


def test_course_of_one_year_has_no_year_of_evaluation() -> None:
    plan = {"timeline": {"starts": "2026-07-01", "ends": "2027-06-30"}, "events": SENT | APPROVED}
    assert course(plan, "2027-06-30") == [
        ("planning", "2026-07-01", "2027-02-28"),
        ("approval", "2027-03-01", "2027-06-30"),
    ]


def test_plan_without_a_term_has_no_spans() -> None:
    none = status({"timeline": None}, judge=PROGRAM)
    assert (none.bars, none.course) == ((), ())
