"""When a plan hears about the steps to its approval, and of which day a step is late or early."""

import pytest
from rules.due import SUBMISSION, asking, due

from plscale.programs.program import Program

CONDITIONAL = {"event": "conditional-approval", "by": {"start_of_year": 1}, "verified": True}
FINAL = {"event": "final-approval", "by": {"end_of_year": 2}, "duty": "state", "verified": True}


def stepping(**steps: object) -> Program:
    return asking(steps=steps)


def three(**changes: object) -> Program:
    return stepping(conditional=CONDITIONAL, submission=SUBMISSION | changes, final=FINAL)


def happened(*events: str) -> str:
    return "events:\n" + "".join(f"  {event}\n" for event in events)


SENT = "sent: {event: plan-submitted, date: 2027-05-20}"
ABOUT = "amendments: {change: {date: 2028-01-10}}\nwaivers: {hours: {}}\n"
MEMBERS = (
    "consortium: {name: A and B, members: {a: {name: A, state: TX}, b: {name: B, state: TX}}}\n"
)
FIRST = "first: {event: conditional-approval, date: 2026-06-16}"


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2026-06-30", [("note", "2026-07-01"), ("note", "2027-06-30")]),
        ("2026-07-01", [("note", "2026-07-01"), ("note", "2027-06-30")]),
        ("2026-07-02", [("warning", "2026-07-01"), ("note", "2027-06-30")]),
        ("2027-06-30", [("warning", "2026-07-01"), ("note", "2027-06-30")]),
        (
            "2027-07-01",
            [("warning", "2026-07-01"), ("warning", "2027-06-30"), ("note", "2028-06-30")],
        ),
        (
            "2028-07-01",
            [("warning", "2026-07-01"), ("warning", "2027-06-30"), ("warning", "2028-06-30")],
        ),
        ("2031-07-01", [("note", last) for last in ("2026-07-01", "2027-06-30", "2028-06-30")]),
    ],
)
def test_step_that_is_not_recorded_is_a_warning_at_most(
    day: str, found: list[tuple[str, str]]
) -> None:
    told = due("PLS512", three(), "", day)
    assert sorted(told, key=lambda one: one[2] or "") == [
        ("/events", severity, last) for severity, last in found
    ]


@pytest.mark.parametrize(
    ("event", "is_recorded"),
    [
        ("sent: {event: plan-submitted, date: 2027-06-30}", True),
        ("sent: {event: plan-submitted, date: 2027-07-01}", True),
        ("sent: {event: plan-submitted, date: 2027-07-02}", False),  # not known yet
        ("sent: {event: plan-submitted, date: 2027}", True),
        ("sent: {event: plan-submitted}", True),  # when is not recorded, that is
        ("sent: {event: plan-submitted, date: 2027-05-20, for: change}", False),
        ("sent: {event: plan-submitted, date: 2027-05-20, waiver: hours}", False),
        ("sent: {event: plan-submitted, date: 2027-05-20, member: a}", False),
    ],
)
def test_step_is_recorded_by_an_event_of_the_plan_itself(*, event: str, is_recorded: bool) -> None:
    text = happened(event) + ABOUT + (MEMBERS if "member" in event else "")
    found = due("PLS512", stepping(submission=SUBMISSION), text, "2027-07-01")
    assert bool(found) != is_recorded


def test_name_of_an_event_that_cannot_be_read_may_be_the_step() -> None:
    text = happened("sent: {event: plan-sumbitted, date: 2027-05-20}")
    assert due("PLS512", stepping(submission=SUBMISSION), text, "2027-07-01") == []


def test_what_every_member_did_is_recorded() -> None:
    program = stepping(submission=SUBMISSION)
    head = "consortium: {name: Two, lead: a, members: {a: {name: A}, b: {name: B}}}\n"
    event = "event: plan-submitted, date: 2027-05-20, member"
    one = happened(f"one: {{{event}: a}}")
    both = happened(f"one: {{{event}: a}}", f"two: {{{event}: b}}")
    for text, is_recorded in ((one, False), (both, True)):
        found = due("PLS512", program, head + text, "2027-07-01")
        assert bool(found) != is_recorded


def test_step_without_a_day_is_due_with_the_next_that_was_taken() -> None:
    program = stepping(
        hearing={"event": "public-hearing"},
        vote={"event": "board-vote"},
        link={"event": "link-sent"},
    )
    assert due("PLS512", program, "", "2027-07-01") == []
    text = happened("voted: {event: board-vote, date: 2027-03-01}")
    assert due("PLS512", program, text, "2027-02-28") == []
    assert due("PLS512", program, text, "2027-03-01") == [("/events", "warning", "2027-03-01")]


def test_step_that_has_time_is_missed_where_a_later_one_was_taken() -> None:
    text = happened(FIRST, "approved: {event: final-approval, date: 2027-05-20}")
    assert due("PLS512", three(), text, "2027-06-01") == [("/events", "warning", "2027-05-20")]


@pytest.mark.parametrize(("rounds", "is_asked"), [(["adoption"], False), (["renewal"], True)])
def test_plan_that_renews_another_goes_through_the_round_of_renewal(
    *, rounds: list[str], is_asked: bool
) -> None:
    program = stepping(submission=SUBMISSION | {"rounds": rounds})
    found = due("PLS512", program, "renews: ../2021/plan.yaml", "2027-07-01")
    assert bool(found) == is_asked


@pytest.mark.parametrize(
    ("date", "is_late"),
    [
        ("2027-06-29", False),
        ("2027-06-30", False),
        ("2027-07-01", True),
        ("2027", False),
        ("2027-07", True),
        ("2027-10-02", False),  # not known yet
    ],
)
def test_step_is_late_after_its_last_day(*, date: str, is_late: bool) -> None:
    text = happened(f"sent: {{event: plan-submitted, date: {date}}}")
    found = due("PLS501", three(), text, "2027-10-01")
    assert found == ([("/events/sent/date", "error", None)] if is_late else [])


@pytest.mark.parametrize(
    ("date", "is_late"), [("2027-05-19", False), ("2027-05-20", False), ("2027-05-21", True)]
)
def test_step_is_late_after_the_event_it_is_due_by(*, date: str, is_late: bool) -> None:
    program = stepping(
        hearing={"event": "public-hearing", "by": "plan-submitted"}, submission=SUBMISSION
    )
    text = happened(f"heard: {{event: public-hearing, date: {date}}}", SENT)
    assert bool(due("PLS501", program, text, "2027-10-01")) == is_late
    text = happened(f"heard: {{event: public-hearing, date: {date}}}")
    assert due("PLS501", program, text, "2027-10-01") == []


def test_first_of_several_counts_and_none_of_a_part() -> None:
    late = "again: {event: plan-submitted, date: 2027-08-01}"
    assert due("PLS501", three(), happened(late, SENT), "2027-10-01") == []
    other = "again: {event: plan-submitted, date: 2027-08-01, for: change}"
    assert due("PLS501", three(), happened(other), "2027-10-01") == []


@pytest.mark.parametrize(
    ("date", "is_early"),
    [("2026-06-15", True), ("2026-06-16", False), ("2026-06-17", False), ("2026", False)],
)
def test_step_is_early_before_the_event_that_it_follows(*, date: str, is_early: bool) -> None:
    program = three(after={"event": "conditional-approval"})
    text = happened(f"sent: {{event: plan-submitted, date: {date}}}", FIRST)
    found = due("PLS507", program, text, "2026-11-21")
    assert found == ([("/events/sent/date", "error", None)] if is_early else [])


def test_step_that_follows_what_is_not_recorded_is_not_early() -> None:
    program = three(after={"event": "conditional-approval"})
    assert due("PLS507", program, happened(SENT), "2027-10-01") == []


@pytest.mark.parametrize(
    ("opens", "date", "is_early"),
    [
        ({"start_of_year": 1}, "2026-06-30", True),
        ({"start_of_year": 1}, "2026-07-01", False),
        ({"end_of_year": 1}, "2027-06-29", True),
        ({"end_of_year": 1}, "2027-06-30", False),
        ("public-hearing", "2026-09-29", True),
        ("public-hearing", "2026-09-30", False),
        ("council-vote", "2026-09-29", False),  # not recorded
    ],
)
def test_step_is_early_before_the_day_that_opens_it(
    *, opens: object, date: str, is_early: bool
) -> None:
    text = happened(
        f"sent: {{event: plan-submitted, date: {date}}}",
        "heard: {event: public-hearing, date: 2026-09-30}",
    )
    assert bool(due("PLS502", three(opens=opens), text, "2027-10-01")) == is_early


@pytest.mark.parametrize(("is_verified", "severity"), [(True, "error"), (False, "warning")])
def test_early_step_of_a_program_that_nobody_verified_is_a_warning(
    *, is_verified: bool, severity: str
) -> None:
    program = three(after={"event": "conditional-approval"}, verified=is_verified)
    text = happened("sent: {event: plan-submitted, date: 2026-06-01}", FIRST)
    assert [told for _, told, _ in due("PLS507", program, text, "2026-11-21")] == [severity]


def test_approval_before_the_submission_is_told_once() -> None:
    final = FINAL | {"after": {"event": "plan-submitted"}}
    program = stepping(submission=SUBMISSION, final=final)
    text = happened(SENT, "approved: {event: final-approval, date: 2027-05-01}")
    told = [code for code in ("PLS507", "PLS514") if due(code, program, text, "2027-10-01")]
    assert told == ["PLS514"]
