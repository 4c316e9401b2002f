"""The votes that just pass and those that do not, of all and of those voting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules.approval.telling import happened, stepping, told
from rules.due import due

from plscale.programs.program import Program
from plscale.programs.steps import Passes

DAY = "2028-10-01"


def voting(**passes: object) -> Program:
    """Ask for a share of a vote of the board."""
    step = {"event": "board-vote", "passes": passes, "law": "Code 1", "verified": True}
    return stepping(vote=step | {"rounds": ["adoption", "amendment"]})


TWO_THIRDS = voting(at_least="2/3", of="seats")
MAJORITY = voting(more_than="1/2")
SIXTY = voting(at_least="3/5", of="eligible")
CAST = voting(more_than="1/2", of="voting")


def vote(votes: str, besides: str = "") -> str:
    return f"board-vote, date: 2026-04-21, votes: {{{votes}}}{besides}"


@pytest.mark.parametrize(
    ("program", "votes", "passes"),
    [
        (TWO_THIRDS, "for: 4, of: 7", False),
        (TWO_THIRDS, "for: 5, of: 7", True),
        (TWO_THIRDS, "for: 6, of: 7", True),
        (TWO_THIRDS, "for: 5, of: 9", False),
        (TWO_THIRDS, "for: 6, of: 9", True),  # exactly two thirds
        (TWO_THIRDS, "for: 0, of: 0", True),  # there is nobody whose vote could be missing
        (TWO_THIRDS, "for: 4, against: 0, abstained: 3, of: 7", False),
        (TWO_THIRDS, "for: 4, against: 0, of: 7", False),  # the others were absent
        (MAJORITY, "for: 7, of: 15", False),
        (MAJORITY, "for: 8, of: 15", True),
        (MAJORITY, "for: 7, of: 14", False),  # exactly half
        (MAJORITY, "for: 8, of: 14", True),
        (MAJORITY, "for: 0, of: 0", True),
        (MAJORITY, "for: 0, of: 1", False),
        (MAJORITY, "for: 1, of: 1", True),
        (SIXTY, "for: 59, of: 100", False),
        (SIXTY, "for: 60, of: 100", True),
        (SIXTY, "for: 60, of: 101", False),
        (SIXTY, "for: 61, of: 101", True),
        (CAST, "for: 3, against: 3, of: 15", False),
        (CAST, "for: 4, against: 3, of: 15", True),  # eight did not vote
        (CAST, "for: 4, against: 3, abstained: 8, of: 15", True),
        (CAST, "for: 4, against: 3", True),  # all there are need not be known
    ],
)
def test_share_is_reached(*, program: Program, votes: str, passes: bool) -> None:
    found = due("PLS505", program, happened(e=vote(votes)), DAY)
    assert found == ([] if passes else [("/events/e/votes/for", "error", None)])
    assert due("PLS506", program, happened(e=vote(votes)), DAY) == []


@given(st.integers(0, 400), st.integers(1, 12), st.integers(1, 12))
def test_fewest_votes_that_pass_are_those_of_the_share(people: int, one: int, other: int) -> None:
    top, bottom = sorted((one, other))
    least = Passes.model_validate({"at_least": f"{top}/{bottom}"}).needed(people)
    assert least * bottom >= top * people > (least - 1) * bottom
    more = Passes.model_validate({"more_than": f"{top}/{bottom}"}).needed(people)
    assert more * bottom > top * people >= (more - 1) * bottom


@pytest.mark.parametrize(
    ("program", "votes", "words"),
    [
        (
            TWO_THIRDS,
            "for: 4, of: 7",
            "4 of 7 seats were in favor; it takes at least 2/3, 5 of them",
        ),
        (
            MAJORITY,
            "for: 7, of: 15",
            "7 of 15 members were in favor; it takes more than 1/2, 8 of them",
        ),
        (
            SIXTY,
            "for: 4, of: 7",
            "4 of 7 people who may vote were in favor; it takes at least 3/5, 5 of them",
        ),
        (
            CAST,
            "for: 4, against: 4, of: 9",
            "4 of 8 people who voted were in favor; it takes more than 1/2, 5 of them",
        ),
    ],
)
def test_message_tells_votes_share_and_what_would_pass(
    program: Program, votes: str, words: str
) -> None:
    assert told("PLS505", program, happened(e=vote(votes)), DAY) == [(f'in "e" {words}', "Code 1")]


@pytest.mark.parametrize(
    ("program", "event", "place"),
    [
        (TWO_THIRDS, "board-vote, date: 2026-04-21", "for"),
        (TWO_THIRDS, "board-vote", "for"),  # when is not told, and that it was
        (TWO_THIRDS, vote("against: 1, of: 7"), "for"),
        (TWO_THIRDS, vote("for: 6"), "of"),
        (TWO_THIRDS, vote("for: 6, against: 1"), "of"),
        (TWO_THIRDS, vote("for: 6, of: 7"), ""),
        (CAST, vote("for: 6, of: 7"), "against"),
        (CAST, vote("for: 6, against: 1"), ""),
        (TWO_THIRDS, "board-vote, date: 2026-04-21, result: failed", ""),
        (TWO_THIRDS, "board-vote, date: 2028-10-02", ""),  # not known yet
        (TWO_THIRDS, "board-vote, date: 2028-10-01", "for"),
        (TWO_THIRDS, "committee-vote, date: 2026-04-21", ""),
    ],
)
def test_what_is_not_counted_is_a_warning(program: Program, event: str, place: str) -> None:
    found = due("PLS506", program, happened(e=event), DAY)
    assert found == ([(f"/events/e/votes/{place}", "warning", None)] if place else [])
    assert due("PLS505", program, happened(e=event), DAY) == []


def test_message_tells_which_numbers_are_missing() -> None:
    text = happened(a="board-vote, date: 2026-04-20", b=vote("for: 6"))
    assert told("PLS506", TWO_THIRDS, text, DAY) == [
        ('"a" does not tell how many were in favor and of how many seats; it takes at least 2/3',
         "Code 1"),
        ('"b" does not tell of how many seats; it takes at least 2/3', "Code 1"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("events", "places"),
    [
        ({"e": vote("for: 4, of: 7", ", result: failed")}, []),
        (
            {
                "e": vote("for: 4, of: 7"),
                "f": "board-vote, date: 2026-05-01, votes: {for: 5, of: 7}",
            },
            [],
        ),
        (
            {
                "e": vote("for: 4, of: 7"),
                "f": "board-vote, date: 2026-04-21, votes: {for: 5, of: 7}",
            },
            ["e"],
        ),
        (
            {
                "e": vote("for: 4, of: 7"),
                "f": "board-vote, date: 2026-04-01, votes: {for: 5, of: 7}",
            },
            ["e"],
        ),
        (
            {
                "e": vote("for: 4, of: 7"),
                "f": "board-vote, date: 2026-05-01, votes: {for: 3, of: 7}",
            },
            ["e", "f"],
        ),
        ({"e": vote("for: 4, of: 7"), "f": "board-vote, date: 2026-05-01"}, ["e"]),
        ({"e": vote("for: 4, of: 7", ", waiver: w")}, []),
        ({"e": vote("for: 4, of: 7", ", for: x")}, ["e"]),
        ({"e": vote("for: 4, of: 7"), "f": vote("for: 5, of: 7", ", for: x")}, ["e"]),
        ({"e": "board-vote, date: 2028-10-02, votes: {for: 4, of: 7}"}, []),  # not known yet
        ({"e": "board-vote, votes: {for: 4, of: 7}"}, ["e"]),
    ],
)
def test_vote_repeated_later_stands_for_the_one_before(
    events: dict[str, str], places: list[str]
) -> None:
    text = happened(**events) + "amendments: {x: {}}\nwaivers: {w: {}}\n"
    found = [place for place, _, _ in due("PLS505", TWO_THIRDS, text, DAY)]
    assert found == [f"/events/{place}/votes/for" for place in places]


def test_each_member_of_a_consortium_votes_for_itself() -> None:
    head = "consortium: {name: Two, lead: a, members: {a: {name: A}, b: {name: B}}}\n"
    text = head + happened(
        a=vote("for: 5, of: 7", ", member: a"),
        b="board-vote, date: 2026-04-01, votes: {for: 4, of: 7}, member: b",
        c="board-vote, date: 2026-04-02, member: b",
    )
    assert due("PLS505", TWO_THIRDS, text, DAY) == [("/events/b/votes/for", "error", None)]
    assert due("PLS506", TWO_THIRDS, text, DAY) == [("/events/c/votes/for", "warning", None)]


@pytest.mark.parametrize(
    ("votes", "codes"),
    [
        ("for: 3, against: 4, of: 7", ["PLS505"]),
        ("for: 4, against: 3, abstained: 1, of: 7", ["PLS517"]),  # the numbers cannot be true
        ("for: 3, against: 4", ["PLS506", "PLS518"]),  # nobody knows the share, but it was lost
        ("for: 5, against: 2, of: 7", []),
    ],
)
def test_one_fault_of_a_vote_is_one_finding(votes: str, codes: list[str]) -> None:
    text = happened(e=vote(votes, ", result: passed"))
    found = [
        code
        for code in ("PLS505", "PLS506", "PLS517", "PLS518")
        if due(code, TWO_THIRDS, text, DAY)
    ]
    assert found == codes
