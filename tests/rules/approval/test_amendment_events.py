"""An amendment that only an event tells of: its votes and its link cannot be told apart (PLS546)."""

import pytest
from rules.approval.telling import happened, stepping, told
from rules.due import due

from plscale.programs.load import builtin
from plscale.programs.program import Program

PASSES = {"passes": {"at_least": "2/3"}}
VOTE = {"event": "board-vote", "rounds": ["adoption", "amendment"], "law": "Code 1"} | PASSES
OURS = stepping(vote=VOTE | {"verified": True})
CHANGED = happened(changed="amendment, date: 2028-01-10")
FOUND = [("/events/changed", "warning", None)]


def texas() -> Program:
    program = builtin("tx-doi")
    assert program is not None
    return program.model_copy(update={"id": "our-state"})


@pytest.mark.parametrize(
    ("day", "found"), [("2028-01-09", []), ("2028-01-10", FOUND), ("2028-01-11", FOUND)]
)
def test_it_is_told_of_from_its_day(day: str, found: object) -> None:
    assert due("PLS546", OURS, CHANGED, day) == found


def test_texas_asks_for_two_votes_and_a_link() -> None:
    """19 TAC 102.1313(a)(1) and 102.1307(g)."""
    assert told("PLS546", texas(), CHANGED, "2028-06-01") == [
        (
            (
                '"changed" is an amendment of 2028-01-10, and the plan does not tell its'
                " committee-vote, board-vote and link-sent"
            ),
            "TEC 12A.005(a)(3); 19 TAC 102.1313(a)",
        )
    ]


def test_an_amendment_with_an_entry_goes_through_steps_of_its_own() -> None:
    entry = "amendments: {x: {date: 2028-01-10}}\n"
    named = happened(changed="amendment, date: 2028-01-10, for: x")
    assert due("PLS546", OURS, entry + named, "2028-06-01") == []
    assert len(due("PLS512", OURS, entry + named, "2028-06-01")) == 2  # its vote, and the adoption


def test_where_no_step_is_asked_of_amendments_an_event_will_do() -> None:
    optional = stepping(vote=VOTE | {"required": False})
    adoption = stepping(vote={"event": "board-vote"})
    later = stepping(vote=VOTE | {"from": "2028-01-11"})
    for program in (optional, adoption, later):
        assert due("PLS546", program, CHANGED, "2028-06-01") == []
