"""A consortium's plan in Texas: the board of each member approves it, and is asked for by name."""

import pytest
from programs.texas_plan import findings, found, texas

THREE = (
    "consortium: {name: Three, lead: a, members: {a: {name: A ISD}, b: {name: B ISD},"
    " c: {name: C ISD}}}"
)
YES = "votes: {for: 5, against: 2, of: 7}"
A = f"board-vote, date: 2026-05-01, member: a, {YES}"
B = f"board-vote, date: 2026-05-01, member: b, {YES}"
C = f"board-vote, date: 2026-05-01, member: c, {YES}"
MISSING = {m: ("PLS512", "warning", f"/consortium/members/{m}") for m in "abc"}


def consortium(day: str = "2026-12-01", **events: str) -> list[tuple[str, str, str]]:
    return found(texas(head=THREE, without="adopted", **events), day)


def test_each_member_approved_by_itself() -> None:
    assert consortium(a=A, b=B, c=C) == []


@pytest.mark.parametrize(
    ("events", "members"),
    [({"a": A, "b": B}, "c"), ({"a": A}, "bc"), ({"c": C}, "ab"), ({}, "abc")],
)
def test_member_whose_vote_is_not_recorded_is_named(events: dict[str, str], members: str) -> None:
    assert consortium(**events) == [MISSING[member] for member in members]


def test_vote_that_names_no_member_is_that_of_none() -> None:
    text = texas(head=THREE)
    assert found(text) == [MISSING[member] for member in "abc"]
    finding = findings(text)[2]
    assert finding.message == '"board-vote" of "c" is not recorded: adoption by the board'
    assert finding.remedy == (
        "once it was done, add to  events:  adoption-c: {event: board-vote, date: …, member: c};"
        '  or add  member: c  to "adopted", if that was it'
    )
    assert finding.citation == "TEC 12A.005(b); 19 TAC 102.1313(a)"


@pytest.mark.parametrize(
    ("day", "severity"), [("2026-06-30", "note"), ("2026-07-01", "note"), ("2026-07-02", "warning")]
)
def test_vote_of_a_member_is_due_by_the_first_day_of_the_term(day: str, severity: str) -> None:
    text = texas(head=THREE, without="adopted told sent", a=A, b=B)
    [found_of_c] = [one for one in found(text, day) if one[2].startswith("/consortium")]
    assert found_of_c == ("PLS512", severity, "/consortium/members/c")


@pytest.mark.parametrize(
    ("votes", "expected"),
    [
        ("votes: {for: 4, against: 3, of: 7}", [("PLS505", "error", "/events/c/votes/for")]),
        ("votes: {for: 5, against: 2, of: 7}", []),
    ],
)
def test_vote_of_each_member_is_held_against_the_share(
    votes: str, expected: list[tuple[str, str, str]]
) -> None:
    assert consortium(a=A, b=B, c=f"board-vote, date: 2026-05-01, member: c, {votes}") == expected


def test_district_alone_is_asked_for_its_own_vote_as_a_whole() -> None:
    text = texas(without="adopted told sent committee")
    assert ("PLS512", "warning", "/events") in found(text)


def test_amendment_of_a_consortium_asks_for_one_vote_about_it() -> None:
    changed = "amendments: {x: {date: 2028-01-10}}"
    votes = {
        "later-committee": "committee-vote, date: 2028-01-10, for: x, votes: {for: 8, of: 15}",
        "later-board": "board-vote, date: 2028-01-10, for: x, member: a, votes: {for: 5, of: 7}",
        "later-sent": "link-sent, date: 2028-01-25, for: x",
    }
    text = texas(changed, head=THREE, without="adopted", a=A, b=B, c=C, **votes)
    assert found(text, "2028-06-01") == []
