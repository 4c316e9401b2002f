"""What was voted down changes nothing about where a plan stands."""

from typing import Any

import pytest
from standing.judging import Told, program, stands

SEATS = {"passes": {"at_least": "2/3", "of": "seats"}, "rounds": ["rescission"]}
TWO_THIRDS = program(
    approver="local-board",
    steps={
        "committee": {
            "event": "committee-vote",
            "passes": {"more_than": "1/2"},
            "rounds": ["rescission"],
        },
        "rescission": {"event": "rescission", "or": ["board-vote"]} | SEATS,
    },
)
VOTES = program(approver="local-board")
ADOPTED: Told = {"adopted": {"event": "board-vote", "date": "2026-05-01"}}
OUT: Told = {"event": "rescission", "date": "2028-02-11"}


def state(events: dict[str, Any], judge: Any = TWO_THIRDS, day: str = "2028-02-12") -> str:
    return stands({"events": ADOPTED | events}, day, judge).state


@pytest.mark.parametrize(
    ("name", "passed"),
    [
        ("rescission", "rescinded"),
        ("termination", "terminated"),
        ("renewal", "renewed"),
    ],
)
def test_what_is_called_failed_does_not_come_about(name: str, passed: str) -> None:
    event = {"event": name, "date": "2028-02-11"}
    assert state({"e": event}, VOTES) == passed
    assert state({"e": event | {"result": "passed"}}, VOTES) == passed
    assert state({"e": event | {"result": "failed"}}, VOTES) == "approved"


def test_final_approval_that_failed_approves_nothing() -> None:
    judge = program(approver="state")
    refused = {"final": {"event": "final-approval", "date": "2027-05-20", "result": "failed"}}
    assert stands({"events": refused}, "2027-06-01", judge).state == "draft"


@pytest.mark.parametrize(
    ("votes", "expected"),
    [
        ({"for": 4, "against": 3, "of": 7}, "approved"),  # two thirds of 7, rounded up, is 5
        ({"for": 5, "against": 2, "of": 7}, "rescinded"),
        ({"for": 6, "against": 1, "of": 7}, "rescinded"),
        ({"for": 4}, "rescinded"),  # of how many is not told: not recorded is not wrong
        ({"for": 9, "of": 7}, "rescinded"),  # these numbers tell nothing
        ({"for": 0, "of": 7}, "approved"),
    ],
)
def test_rescission_takes_the_share_that_the_program_asks_for(
    votes: dict[str, int], expected: str
) -> None:
    assert state({"out": OUT | {"votes": votes}}) == expected


def test_program_that_asks_for_no_share_takes_every_rescission() -> None:
    assert state({"out": OUT | {"votes": {"for": 1, "against": 6, "of": 7}}}, VOTES) == "rescinded"


def about(day: str, **told: object) -> Told:
    return {"event": "board-vote", "date": day, "for": "out"} | told


@pytest.mark.parametrize(
    ("votes", "expected"),
    [
        ([about("2028-02-11", votes={"for": 4, "of": 7})], "approved"),
        ([about("2028-02-11", votes={"for": 5, "of": 7})], "rescinded"),
        ([about("2028-02-11", result="failed")], "approved"),
        ([about("2028-02-11")], "rescinded"),
        (
            [
                about("2028-01-11", votes={"for": 4, "of": 7}),
                about("2028-02-11", votes={"for": 5, "of": 7}),
            ],
            "rescinded",
        ),
        (
            [
                about("2028-02-11", votes={"for": 4, "of": 7}),
                about("2028-01-11", votes={"for": 5, "of": 7}),
            ],
            "approved",
        ),
        ([about("2028-02-13", votes={"for": 4, "of": 7})], "rescinded"),  # not known yet
        ([about("2028-02-11", votes={"for": 4, "of": 7}) | {"for": "else"}], "rescinded"),
        # the committee's vote is judged, but it is the board that rescinds
        ([about("2028-02-11", votes={"for": 7, "of": 15}) | {"event": "committee-vote"}],
         "rescinded"),
    ],
)  # fmt: skip
def test_vote_of_the_board_about_a_rescission_stands_for_it(
    votes: list[Told], expected: str
) -> None:
    assert state({"out": OUT} | {f"v{n}": vote for n, vote in enumerate(votes)}) == expected


def test_share_counts_while_the_step_is_in_force() -> None:
    later = {"rescission": {"event": "rescission", "from": "2028-02-12"} | SEATS}
    judge = program(approver="local-board", steps=later)
    assert state({"out": OUT | {"votes": {"for": 4, "of": 7}}}, judge) == "rescinded"
    judge = program(
        approver="local-board",
        steps={"rescission": {"event": "rescission", "from": "2028-02-11"} | SEATS},
    )
    assert state({"out": OUT | {"votes": {"for": 4, "of": 7}}}, judge) == "approved"


def test_rescission_that_passes_after_one_that_failed_ends_the_plan() -> None:
    events = {
        "first": OUT | {"date": "2027-02-11", "result": "failed"},
        "second": OUT | {"votes": {"for": 5, "of": 7}},
    }
    standing = stands({"events": ADOPTED | events}, "2028-03-01", TWO_THIRDS)
    assert (standing.state, str(standing.since)) == ("rescinded", "2028-02-11")
