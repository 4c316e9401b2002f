"""Whose turn it is on the way to approval."""

from datetime import date

import pytest
from standing.judging import Told, plan_of, program

from plscale.programs.program import Program
from plscale.standing.standing import standing_of
from plscale.standing.turn import waiting_for

BARE = program()
FRAMEWORK = program(
    approver="state",
    steps={
        "conditional": {"event": "conditional-approval", "duty": "state"},
        "submission": {"event": "plan-submitted", "duty": "district"},
        "final": {"event": "final-approval"},
    },
)
TEXAS = program(
    approver="local-board",
    steps={
        "resolution": {"event": "board-resolution"},
        "hearing": {"event": "public-hearing"},
        "posting": {"event": "final-version-posted"},
        "committee": {"event": "committee-vote", "rounds": ["adoption", "amendment", "renewal"]},
        "vote": {"event": "board-vote", "rounds": ["adoption", "amendment", "renewal"]},
        "told": {"event": "state-notified", "rounds": ["amendment"]},
        "link": {"event": "link-sent", "duty": "district"},
    },
)


def turn(
    happened: Told | str, judge: Program, day: str = "2027-06-01", **plan: object
) -> str | None:
    events = (
        {name: {"event": name, "date": "2027-05-01"} for name in happened.split()}
        if isinstance(happened, str)
        else happened
    )
    whole = plan_of({"events": events} | plan)
    return waiting_for(whole, judge, standing_of(whole, judge, date.fromisoformat(day)))


@pytest.mark.parametrize(
    ("happened", "who"),
    [
        ("", "district"),  # nothing was sent to the state, so it has nothing to decide
        ("application-received", "state"),
        ("application-received conditional-approval", "district"),
        ("conditional-approval", "district"),
        ("conditional-approval plan-submitted", "state"),
        ("plan-submitted", "state"),  # the conditional approval is a gap in the record
        ("conditional-approval plan-submitted final-approval", None),
        ("final-approval", None),
        ("conditional-approval plan-submitted denied", "district"),
        ("final-approval renewal", None),
        ("final-approval rescission", None),
        ("plan-submitted termination", None),
    ],
)
def test_turn_is_the_duty_of_the_next_step(happened: str, who: str | None) -> None:
    assert turn(happened, FRAMEWORK) == who


@pytest.mark.parametrize(
    ("happened", "who"),
    [
        ("", "board"),
        ("board-resolution", "board"),
        ("board-resolution public-hearing", "district"),
        ("final-version-posted", "district"),
        ("committee-vote", "board"),
        ("board-vote", "district"),
        ("board-vote link-sent", None),
    ],
)
def test_without_a_duty_it_is_whoever_brings_the_event_about(happened: str, who: str) -> None:
    assert turn(happened, TEXAS) == who


@pytest.mark.parametrize(
    ("happened", "who"),
    [
        ("", "district"),
        ("application-received", "state"),
        ("conditional-approval", "district"),
        ("conditional-approval plan-submitted", "state"),
        ("plan-submitted denied", "district"),
        ("final-approval", None),
        ("board-vote", None),
    ],
)
def test_without_steps_the_standing_tells(happened: str, who: str | None) -> None:
    assert turn(happened, BARE) == who


def test_without_steps_the_board_decides_what_was_submitted_to_it() -> None:
    assert turn("plan-submitted", program(approver="local-board")) == "board"


def test_plan_sent_again_after_a_denial_waits_for_the_state() -> None:
    events = {
        "conditional": {"event": "conditional-approval", "date": "2026-06-16"},
        "first": {"event": "plan-submitted", "date": "2027-03-01"},
        "refused": {"event": "denied", "date": "2027-04-10"},
        "again": {"event": "plan-submitted", "date": "2027-05-03"},
    }
    told = [turn(events, FRAMEWORK, day) for day in ("2027-04-09", "2027-04-10", "2027-05-03")]
    assert told == ["state", "district", "state"]


@pytest.mark.parametrize(
    "event",
    [
        {"event": "plan-submitted", "date": "2027-06-02"},  # later than the day
        {"event": "plan-submitted"},  # without a date
        {"event": "plan-submitted", "date": "2027-05-01", "for": "a"},
        {"event": "plan-submitted", "date": "2027-05-01", "waiver": "w"},
        {"event": "plan-submitted", "date": "2027-05-01", "member": "a"},
    ],
)
def test_step_is_recorded_by_a_known_event_of_the_whole_plan(event: Told) -> None:
    conditional = {"event": "conditional-approval", "date": "2026-06-16"}
    assert turn({"conditional": conditional, "sent": event}, FRAMEWORK) == "district"


def test_step_is_recorded_when_every_member_took_it() -> None:
    consortium: Told = {"members": {"a": {"name": "A"}, "b": {"name": "B"}}}
    votes = {
        m: {"event": "board-vote", "date": f"2027-05-0{d}", "member": m}
        for m, d in (("a", 1), ("b", 2))
    }
    days = ("2027-05-01", "2027-05-02")
    told = [turn(votes, TEXAS, d, district=None, consortium=consortium) for d in days]
    assert told == ["board", "district"]


def test_failed_vote_waits_for_the_district() -> None:
    vote = {"no": {"event": "board-vote", "date": "2027-05-01", "result": "failed"}}
    assert turn(vote, TEXAS) == "district"


def test_renewal_goes_through_its_own_steps() -> None:
    assert turn("", TEXAS, renews="old.yaml") == "district"  # the committee's vote comes first
    assert turn("committee-vote", TEXAS, renews="old.yaml") == "board"
    assert turn("board-vote", TEXAS, renews="old.yaml") is None


@pytest.mark.parametrize(("day", "who"), [("2027-05-31", "district"), ("2027-06-01", "board")])
def test_step_counts_while_it_is_law(day: str, who: str) -> None:
    judge = program(
        approver="local-board",
        steps={
            "petition": {"event": "committee-petition", "until": "2027-05-31"},
            "vote": {"event": "board-vote"},
        },
    )
    assert turn("", judge, day) == who


def test_nobody_is_waited_for_after_the_end() -> None:
    assert turn("", FRAMEWORK, "2031-06-30") == "district"
    assert turn("", FRAMEWORK, "2031-07-01") is None


def test_step_that_wants_to_be_named_waits_for_the_event_that_names_it() -> None:
    judge = program(
        approver="state",
        steps={
            "hearing": {"event": "public-hearing", "duty": "board"},
            "sent": {"event": "plan-submitted", "duty": "district"},
            "state-hearing": {"event": "public-hearing", "named": True, "duty": "state"},
            "reply": {"event": "notice", "duty": "district"},
        },
    )
    own = {"event": "public-hearing", "date": "2027-05-01"}
    sent = {"event": "plan-submitted", "date": "2027-05-10"}
    states = {"event": "public-hearing", "date": "2027-05-20", "step": "state-hearing"}
    assert turn({"own": own}, judge) == "district"
    assert turn({"own": own, "sent": sent}, judge) == "state"
    assert turn({"own": own, "sent": sent, "states": states}, judge) == "district"
