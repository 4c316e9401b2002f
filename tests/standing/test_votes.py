"""Whether a vote without a result was won: by the share that the program asks for, or by more for."""

import pytest
from standing.judging import Told, program, stands
from standing.test_turn import turn

from plscale.programs.program import Program

BARE = program(approver="local-board")


def asking(**passes: str) -> Program:
    step = {"event": "board-vote", "passes": passes}
    return program(approver="local-board", steps={"vote": step})


TWO_THIRDS, MOST = asking(at_least="2/3"), asking(more_than="1/2", of="voting")


def state(judge: Program, vote: Told) -> str:
    events = {"vote": {"event": "board-vote", "date": "2026-04-21"} | vote}
    return stands({"events": events}, "2026-04-21", judge).state


@pytest.mark.parametrize(
    ("judge", "votes", "expected"),
    [
        (TWO_THIRDS, {"for": 4, "against": 3, "of": 7}, "declined"),  # 5 of 7 are two thirds
        (TWO_THIRDS, {"for": 5, "against": 2, "of": 7}, "approved"),
        (TWO_THIRDS, {"for": 6, "against": 1, "of": 7}, "approved"),
        (TWO_THIRDS, {"for": 4, "of": 7}, "declined"),
        (MOST, {"for": 2, "against": 3, "of": 7}, "declined"),
        (MOST, {"for": 3, "against": 3, "of": 7}, "declined"),  # more than half of six are four
        (MOST, {"for": 3, "against": 2, "of": 7}, "approved"),
        (BARE, {"for": 3, "against": 4, "of": 7}, "declined"),
        (BARE, {"for": 3, "against": 3, "of": 6}, "approved"),  # nobody says what a tie means here
        (BARE, {"for": 4, "against": 3, "of": 7}, "approved"),
    ],
)
def test_votes_decide_where_no_result_is_told(judge: Program, votes: Told, expected: str) -> None:
    assert state(judge, {"votes": votes}) == expected


@pytest.mark.parametrize(
    ("votes", "expected"),
    [
        ({"for": 4, "against": 3}, "approved"),  # of how many is not told
        ({"for": 3, "against": 4}, "declined"),
        ({"for": 0, "against": 0, "of": 0}, "approved"),
        ({"for": 9, "against": 3, "of": 7}, "approved"),  # the numbers are wrong
        ({"against": 7, "of": 7}, "approved"),
        ({}, "approved"),
    ],
)
def test_missing_numbers_do_not_lose_a_vote(votes: Told, expected: str) -> None:
    assert state(TWO_THIRDS, {"votes": votes}) == expected


@pytest.mark.parametrize(("result", "expected"), [("passed", "approved"), ("failed", "declined")])
def test_result_counts_before_the_votes(result: str, expected: str) -> None:
    against = {"for": 3, "against": 4, "of": 7} if result == "passed" else {"for": 7, "of": 7}
    assert state(TWO_THIRDS, {"votes": against, "result": result}) == expected


@pytest.mark.parametrize(
    ("day", "expected"), [("2026-04-20", "approved"), ("2026-04-21", "declined")]
)
def test_share_counts_from_the_day_on_which_it_holds(day: str, expected: str) -> None:
    step = {"event": "board-vote", "passes": {"at_least": "2/3"}, "from": "2026-04-21"}
    judge = program(approver="local-board", steps={"vote": step})
    vote = {"event": "board-vote", "date": day, "votes": {"for": 4, "against": 3, "of": 7}}
    assert stands({"events": {"vote": vote}}, "2026-05-01", judge).state == expected


def test_share_for_a_rescission_does_not_decide_about_the_plan() -> None:
    step = {"event": "board-vote", "passes": {"at_least": "2/3"}, "rounds": ["rescission"]}
    judge = program(approver="local-board", steps={"end": step})
    assert state(judge, {"votes": {"for": 4, "against": 3, "of": 7}}) == "approved"


def test_lost_vote_is_no_step_that_was_taken() -> None:
    steps = {"vote": {"event": "board-vote"}, "sent": {"event": "plan-submitted"}}
    judge = program(approver="state", steps=steps)
    lost: Told = {"event": "board-vote", "date": "2027-05-01", "votes": {"for": 3, "against": 4}}
    won = lost | {"votes": {"for": 4, "against": 3}}
    assert [turn({"v": vote}, judge) for vote in (lost, won)] == ["board", "district"]
