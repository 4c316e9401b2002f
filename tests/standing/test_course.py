"""How far a plan came: what its events make of it, day by day."""

import pytest
from standing.judging import Told, program, stands

from plscale.programs.program import Program

NOTHING_YET: Told = {}
STATE = program(approver="state")
BOARD = program(approver="local-board")
OPEN = program()


def states(events: Told, judge: Program, *days: str, **plan: object) -> list[str]:
    return [stands({"events": events} | plan, day, judge).state for day in days]


FRAMEWORK: Told = {
    "received": {"event": "application-received", "date": "2026-04-21"},
    "conditional": {"event": "conditional-approval", "date": "2026-06-16"},
    "sent": {"event": "plan-submitted", "date": "2027-03-01"},
    "final": {"event": "final-approval", "date": "2027-05-20"},
}


@pytest.mark.parametrize(
    ("day", "state", "since"),
    [
        ("0001-01-01", "draft", None),
        ("2026-04-20", "draft", None),
        ("2026-04-21", "submitted", "2026-04-21"),
        ("2026-06-15", "submitted", "2026-04-21"),
        ("2026-06-16", "conditionally-approved", "2026-06-16"),
        ("2027-02-28", "conditionally-approved", "2026-06-16"),
        ("2027-03-01", "submitted", "2027-03-01"),
        ("2027-05-19", "submitted", "2027-03-01"),
        ("2027-05-20", "approved", "2027-05-20"),
        ("2031-06-30", "approved", "2027-05-20"),
        ("2031-07-01", "ended", "2031-06-30"),
        ("9999-12-31", "ended", "2031-06-30"),
    ],
)
@pytest.mark.parametrize("judge", [STATE, OPEN], ids=["state", "not told"])
def test_framework_goes_from_draft_to_the_end(
    day: str, state: str, since: str | None, judge: Program
) -> None:
    standing = stands({"events": FRAMEWORK}, day, judge)
    assert standing.state == state
    assert (str(standing.since) if standing.since else None) == since


def test_submission_and_approval_are_kept_with_their_dates() -> None:
    course = stands({"events": FRAMEWORK}, "2028-10-01", STATE).course
    assert (str(course.submitted), str(course.approved)) == ("2027-03-01", "2027-05-20")


VOTE: Told = {"adopted": {"event": "board-vote", "date": "2026-04-21"}}


def test_where_the_board_approves_its_vote_is_the_approval() -> None:
    assert states(VOTE, BOARD, "2026-04-20", "2026-04-21") == ["draft", "approved"]


def test_where_the_state_approves_the_vote_of_the_board_is_not() -> None:
    assert states(VOTE, STATE, "2026-04-21") == ["draft"]


def test_where_nobody_is_named_the_vote_counts_unless_a_step_before_the_state_is_recorded() -> None:
    assert states(VOTE, OPEN, "2026-04-21") == ["approved"]
    sent = {"sent": {"event": "plan-submitted", "date": "2026-05-01"}}
    assert states(VOTE | sent, OPEN, "2026-04-21", "2026-05-01") == ["draft", "submitted"]


def test_vote_that_failed_declines_until_another_passes() -> None:
    votes = {
        "no": {"event": "board-vote", "date": "2026-03-10", "result": "failed"},
        "yes": {"event": "board-vote", "date": "2026-04-21", "result": "passed"},
        "other": {"event": "board-vote", "date": "2026-05-12", "result": "failed"},
    }
    days = ("2026-03-09", "2026-03-10", "2026-04-21", "2026-05-12")
    for judge in (BOARD, OPEN):
        assert states(votes, judge, *days) == ["draft", "declined", "approved", "approved"]


def test_denied_plan_can_be_sent_again_and_approved() -> None:
    events = {
        "first": {"event": "plan-submitted", "date": "2027-03-01"},
        "refused": {"event": "denied", "date": "2027-04-10"},
        "again": {"event": "plan-submitted", "date": "2027-05-03"},
        "final": {"event": "final-approval", "date": "2027-06-15"},
    }
    days = ("2027-03-01", "2027-04-10", "2027-05-02", "2027-05-03", "2027-06-15")
    expected = ["submitted", "declined", "declined", "submitted", "approved"]
    assert states(events, STATE, *days) == expected
    course = stands({"events": events}, "2027-05-03", STATE).course
    assert (str(course.submitted), str(course.since)) == ("2027-03-01", "2027-05-03")


def test_approved_plan_stays_so_whatever_is_sent_or_denied_later() -> None:
    later = {
        "renewal-sent": {"event": "plan-submitted", "date": "2030-11-01"},
        "renewal-denied": {"event": "denied", "date": "2031-02-01"},
        "seen-again": {"event": "final-approval", "date": "2031-03-01"},
    }
    standing = stands({"events": FRAMEWORK | later}, "2031-04-01", STATE)
    assert (standing.state, str(standing.since)) == ("approved", "2027-05-20")


def test_denial_shows_that_a_vote_was_not_the_last_word() -> None:
    refused = {"refused": {"event": "denied", "date": "2026-06-01"}}
    assert states(VOTE | refused, OPEN, "2026-05-31", "2026-06-01") == ["approved", "declined"]
    assert states(VOTE | refused, BOARD, "2026-06-01") == ["approved"]


@pytest.mark.parametrize("about", [{"for": "a"}, {"waiver": "w"}, {"member": "nobody"}])
@pytest.mark.parametrize("name", ["denied", "final-approval", "rescission", "renewal"])
def test_event_about_a_part_decides_nothing_about_the_plan(
    name: str, about: dict[str, str]
) -> None:
    part = {"part": {"event": name, "date": "2027-01-01"} | about}
    assert states(VOTE | part, BOARD, "2027-01-01") == ["approved"]


def test_event_without_a_date_is_not_known_to_have_happened() -> None:
    assert states({"final": {"event": "final-approval"}}, STATE, "2030-01-01") == ["draft"]


def test_final_approval_without_a_date_still_tells_who_decides() -> None:
    assert states(VOTE | {"final": {"event": "final-approval"}}, OPEN, "2027-01-01") == ["draft"]


@pytest.mark.parametrize(
    ("events", "state"),
    [
        # an opening is taken early, a decision late: whichever order makes sense of both
        ((("plan-submitted", "2027-03-01"), ("denied", "2027")), "declined"),
        ((("denied", "2027"), ("plan-submitted", "2028-01-10")), "submitted"),
        ((("conditional-approval", "2026"), ("plan-submitted", "2026-11-01")), "submitted"),
        ((("plan-submitted", "2027"), ("final-approval", "2027-05")), "approved"),
        ((("plan-submitted", "2027-05-20"), ("final-approval", "2027-05-20")), "approved"),
        ((("final-approval", "2027-05-20"), ("plan-submitted", "2027-05-20")), "approved"),
        ((("application-received", "2027"), ("conditional-approval", "2027")),
         "conditionally-approved"),
        ((("rescission", "2028-01-01"), ("final-approval", "2027-06")), "rescinded"),
    ],
)  # fmt: skip
def test_partial_dates_and_single_days_are_put_in_order(
    events: tuple[tuple[str, str], ...], state: str
) -> None:
    told = {f"e{n}": {"event": name, "date": when} for n, (name, when) in enumerate(events)}
    assert states(told, STATE, "2030-01-01") == [state]


def test_partial_date_is_known_from_the_first_day_that_it_can_mean() -> None:
    vote = {"adopted": {"event": "board-vote", "date": "2026-04"}}
    assert states(vote, BOARD, "2026-03-31", "2026-04-01") == ["draft", "approved"]


@pytest.mark.parametrize(
    ("name", "state"), [("rescission", "rescinded"), ("termination", "terminated")]
)
def test_plan_that_was_given_up_is_over_from_the_day_after(name: str, state: str) -> None:
    events = FRAMEWORK | {"end": {"event": name, "date": "2029-01-15"}}
    told = [
        (s.state, s.is_ended, str(s.judged_on), s.year)
        for s in (stands({"events": events}, day, STATE) for day in DAYS_OF_END)
    ]
    assert told == [
        ("approved", False, "2029-01-14", 3),
        (state, False, "2029-01-15", 3),
        (state, True, "2029-01-15", 3),
        (state, True, "2029-01-15", 3),
    ]
    assert str(stands({"events": events}, "2029-01-16", STATE)) == "ended 2029-01-15"


DAYS_OF_END = ("2029-01-14", "2029-01-15", "2029-01-16", "2040-01-01")


def test_plan_that_was_given_up_does_not_come_back() -> None:
    events = FRAMEWORK | {
        "end": {"event": "rescission", "date": "2029-01-15"},
        "later": {"event": "final-approval", "date": "2029-03-01"},
    }
    assert states(events, STATE, "2029-06-01") == ["rescinded"]


def test_of_a_partial_rescission_the_latest_day_is_the_last() -> None:
    events = FRAMEWORK | {"end": {"event": "rescission", "date": "2029-02"}}
    days = ("2029-02-01", "2029-02-28", "2029-03-01")
    told = [stands({"events": events}, day, STATE) for day in days]
    assert [(s.state, s.is_ended, str(s.judged_on)) for s in told] == [
        ("rescinded", False, "2029-02-01"),
        ("rescinded", False, "2029-02-28"),
        ("rescinded", True, "2029-02-28"),
    ]


def test_renewed_plan_runs_to_the_end_of_its_term() -> None:
    events = FRAMEWORK | {"renewed": {"event": "renewal", "date": "2031-01-11"}}
    days = ("2031-01-10", "2031-01-11", "2031-06-30", "2031-07-01")
    told = [stands({"events": events}, day, STATE) for day in days]
    assert [(s.state, s.is_ended, str(s.since)) for s in told] == [
        ("approved", False, "2027-05-20"),
        ("renewed", False, "2031-01-11"),
        ("renewed", False, "2031-01-11"),
        ("renewed", True, "2031-01-11"),
    ]


def test_renewed_plan_without_an_end_runs_to_its_renewal() -> None:
    plan: Told = {
        "timeline": {"starts": "2016"},
        "events": {"renewed": {"event": "renewal", "date": "2021-04-15"}},
    }
    days = ("2021-04-15", "2021-04-16", "2026-11-21")
    told = [(s.is_ended, str(s.judged_on)) for s in (stands(plan, day, OPEN) for day in days)]
    assert told == [(False, "2021-04-15"), (True, "2021-04-15"), (True, "2021-04-15")]


def test_renewal_before_the_first_day_is_the_approval_of_the_plan_itself() -> None:
    events = {"renewed": {"event": "renewal", "date": "2026-04-14"}}
    standing = stands({"events": events}, "2026-11-21", STATE)
    assert (standing.state, str(standing.course.approved)) == ("approved", "2026-04-14")
    on_the_day = {"renewed": {"event": "renewal", "date": "2026-07-01"}}
    assert states(on_the_day, STATE, "2026-11-21") == ["renewed"]


@pytest.mark.parametrize("state", ["declined", "rescinded", "terminated", "renewed"])
def test_end_of_the_term_does_not_change_what_was_decided(state: str) -> None:
    names = {
        "declined": "denied",
        "rescinded": "rescission",
        "terminated": "termination",
        "renewed": "renewal",
    }
    events = {"e": {"event": names[state], "date": "2029-01-15"}}
    assert states(events, STATE, "2035-01-01") == [state]


def test_draft_whose_term_is_over_has_ended() -> None:
    assert states(NOTHING_YET, STATE, "2031-06-30", "2031-07-01") == ["draft", "ended"]


TWO: Told = {"name": "Two", "members": {"a": {"name": "A"}, "b": {"name": "B"}}}


def test_what_every_member_did_the_consortium_did_on_the_day_of_the_last() -> None:
    votes = {
        "b-no": {"event": "board-vote", "date": "2026-03-01", "member": "b", "result": "failed"},
        "a-yes": {"event": "board-vote", "date": "2026-04-07", "member": "a"},
        "b-yes": {"event": "board-vote", "date": "2026-04-21", "member": "b"},
        "a-again": {"event": "board-vote", "date": "2026-08-04", "member": "a"},
    }
    days = ("2026-04-20", "2026-04-21", "2026-09-01")
    told = [stands({"district": None, "consortium": TWO, "events": votes}, d, BOARD) for d in days]
    assert [(s.state, str(s.since)) for s in told] == [
        ("draft", "None"),
        ("approved", "2026-04-21"),
        ("approved", "2026-04-21"),
    ]


def test_member_that_leaves_does_not_end_the_plan_of_the_others() -> None:
    events = VOTE | {"left": {"event": "rescission", "date": "2028-01-01", "member": "b"}}
    assert states(events, BOARD, "2029-01-01", district=None, consortium=TWO) == ["approved"]
