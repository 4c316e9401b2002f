"""Rescissions and renewals of a Texas plan that were voted down, and those that ended it.

A rescission takes the same two votes as the adoption, 8 of 15 and 5 of 7, and the agency is told
within 5 business days (19 TAC 102.1313(a)(2)): after 2028-02-11, a Friday, that is 2028-02-18.
"""

import pytest
from programs.texas_plan import findings, found, texas

LATE = {"hearing": "public-hearing, date: 2026-02-05"}  # 31 days after the resolution
HEARING = ("PLS503", "error", "/events/hearing/date")
AS_NOTE = ("PLS503", "note", "/events/hearing/date")
OUT = "rescission, date: 2028-02-11, votes: {for: 5, against: 2, of: 7}"
COMMITTEE = "committee-vote, date: 2028-02-10, for: out, votes: {for: 8, against: 7, of: 15}"
NOTICE = "state-notified, date: 2028-02-18"
DAY = "2028-03-01"


def test_plan_as_it_should_be_has_no_finding() -> None:
    assert found(texas()) == []


@pytest.mark.parametrize("name", ["rescission", "renewal", "termination"])
def test_what_was_voted_down_ends_nothing(name: str) -> None:
    votes = "votes: {for: 1, against: 6, of: 7}"
    text = texas(**LATE, out=f"{name}, date: 2028-02-11, result: failed, {votes}")
    assert found(text, "2028-03-01") == [HEARING]


def test_rescission_with_too_few_votes_is_an_error_and_ends_nothing() -> None:
    text = texas(**LATE, out="rescission, date: 2028-02-11, votes: {for: 4, against: 3, of: 7}")
    assert found(text, "2028-03-01") == [HEARING, ("PLS505", "error", "/events/out/votes/for")]


def test_rescission_that_did_not_come_about_asks_for_nothing_but_its_votes() -> None:
    text = texas(
        out="rescission, date: 2028-02-11, votes: {for: 4, against: 3, of: 7}",
        told2="state-notified, date: 2028-05-11",
    )
    assert found(text, "2028-06-01") == [("PLS505", "error", "/events/out/votes/for")]


def test_each_of_two_rescissions_is_judged_by_itself() -> None:
    """The first had 4 of 7; the second ended the plan, and was told five business days later."""
    few = "rescission, date: 2027-02-11, votes: {for: 4, against: 3, of: 7}"
    text = texas(**LATE, first=few, out=OUT, vote=COMMITTEE, told2=NOTICE)
    expected = ("PLS505", "note", "/events/first/votes/for")
    assert found(text, "2028-06-01") == [AS_NOTE, expected]


@pytest.mark.parametrize(
    ("event", "code"),
    [
        ("renewal, date: 2032-01-01", "PLS509"),  # six months after 2031-06-30 is 2031-12-30
        ("rescission, date: 2031-07-01, votes: {for: 5, of: 7}", "PLS524"),
    ],
)
def test_what_was_voted_down_after_the_end_is_not_too_late(event: str, code: str) -> None:
    told = [one[0] for one in found(texas(e=event), "2032-02-01")]
    assert told == [code]
    assert found(texas(e=f"{event}, result: failed"), "2032-02-01") == []


@pytest.mark.parametrize(("decision", "event"), [("end", "renewal"), ("continue", "rescission")])
def test_decision_is_not_held_against_what_was_voted_down(decision: str, event: str) -> None:
    votes = "votes: {for: 4, against: 3, of: 7}"
    text = texas(
        f"sustainability: {{decision: {decision}}}",
        e=f"{event}, date: 2030-05-01, result: failed, {votes}",
    )
    assert "PLS708" not in [one[0] for one in found(text, "2030-06-01")]


def test_what_follows_a_rescission_that_was_voted_down_is_in_order() -> None:
    events = {"out": "rescission, date: 2028-02-11, result: failed",
              "changed": "amendment, date: 2028-03-01"}  # fmt: skip
    not_entered = ("PLS546", "warning", "/events/changed")
    assert found(texas(**events), "2028-04-01") == [not_entered]


def rescinded(day: str = DAY, **events: str) -> list[tuple[str, str, str]]:
    """Tell what is found in a plan that was rescinded as the law asks, but for some events."""
    kept = {"out": OUT, "out-committee": COMMITTEE, "out-told": NOTICE} | events
    return found(texas(**{id_: told for id_, told in kept.items() if told}), day)


def test_rescission_as_the_law_asks_has_no_finding() -> None:
    assert rescinded() == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"out-committee": COMMITTEE.replace("02-10", "02-11")}, []),  # the day of the board's vote
        (
            {"out-committee": COMMITTEE.replace("for: 8, against: 7", "for: 7, against: 8")},
            [("PLS505", "error", "/events/out-committee/votes/for")],
        ),
        (
            {"out-committee": COMMITTEE.partition(", votes")[0]},
            [("PLS506", "warning", "/events/out-committee/votes/for")],
        ),
        ({"out-committee": ""}, [("PLS512", "warning", "/events/out")]),
        # without  for  it is not told what the committee voted on
        (
            {"out-committee": COMMITTEE.replace("for: out, ", "")},
            [("PLS512", "warning", "/events/out")],
        ),
        (
            {"out-told": "state-notified, date: 2028-02-19"},
            [("PLS503", "error", "/events/out-told/date")],
        ),
        (
            {"out-told": "state-notified, date: 2028-02-22"},
            [("PLS503", "error", "/events/out-told/date")],
        ),
        ({"out-told": "state-notified, date: 2028-02-18, for: out"}, []),
        ({"out-told": ""}, [("PLS512", "warning", "/events/out")]),
        (
            {"out": "rescission, date: 2028-02-11"},
            [("PLS506", "warning", "/events/out/votes/for")],
        ),
        # a vote of the board that says what it is for may stand for the votes of the rescission
        (
            {
                "out": "rescission, date: 2028-02-11",
                "board": "board-vote, date: 2028-02-11, for: out, votes: {for: 5, of: 7}",
            },
            [],
        ),
        (
            {
                "out": "rescission, date: 2028-02-11",
                "board": "board-vote, date: 2028-02-11, for: out, votes: {for: 4, of: 7}",
            },
            [("PLS505", "error", "/events/board/votes/for")],
        ),
    ],
)
def test_what_is_wrong_with_the_step_that_ended_the_plan_keeps_its_weight(
    changes: dict[str, str], expected: list[tuple[str, str, str]]
) -> None:
    assert rescinded(**changes) == expected


def test_everything_else_about_a_plan_that_was_rescinded_is_a_note() -> None:
    assert rescinded(**LATE) == [AS_NOTE]
    notice = ("PLS512", "note", "/events/out")  # five business days are left for it
    assert rescinded("2028-02-11", **LATE) == [HEARING, notice]


def test_votes_about_a_rescission_are_none_about_the_adoption() -> None:
    """The committee's 7 of 15 is told once, and the adoption keeps its own votes."""
    failed = COMMITTEE.replace("for: 8, against: 7", "for: 7, against: 8")
    text = texas(out=OUT, vote=failed, told2=NOTICE, without="committee")
    assert found(text, DAY) == [
        ("PLS512", "note", "/events"),
        ("PLS505", "error", "/events/vote/votes/for"),
    ]
    [first, _] = findings(text, DAY)
    assert first.message.startswith('"committee-vote" is not recorded: approval of the final')


def test_words_of_a_vote_that_a_rescission_lacks() -> None:
    [finding] = findings(texas(out=OUT, told2=NOTICE), DAY)
    assert finding.message == (
        '"committee-vote" of "out" is not recorded: approval of a rescission by the district-level'
        " committee"
    )
    assert finding.remedy == (
        "once it was done, add to  events:  rescission-committee: {event: committee-vote, date: …,"
        " for: out}"
    )
    assert finding.citation == "19 TAC 102.1313(a)(2)"


def test_vote_on_a_rescission_that_failed_says_what_it_was_about() -> None:
    """What is recorded of it is no part of the adoption, and asks for nothing more."""
    events = {
        "out": "rescission, date: 2028-02-11, result: failed",
        "vote": "committee-vote, date: 2028-02-10, for: out, votes: {for: 3, against: 12, of: 15}",
    }
    assert found(texas(**events), DAY) == []


def test_vote_that_is_for_nothing_of_the_plan_is_one_finding() -> None:
    text = texas(out=OUT, vote=COMMITTEE.replace("for: out", "for: rescission"), told2=NOTICE)
    [finding] = findings(text, DAY)
    assert (finding.code, finding.pointer) == ("PLS108", "/events/vote/for")
    assert finding.remedy == "use one of: out"
