"""Votes that failed, and what was done all the same."""

import pytest
from programs.texas_plan import findings, found, texas

LOST = "result: failed, votes: {for: 3, against: 12, of: 15}"
AFTER_LOST = ("PLS523", "error", "/events/adopted/date")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-04-30", [AFTER_LOST]),
        ("2026-05-01", [AFTER_LOST]),  # the committee may meet on the day of the board's vote
        ("2026-05-02", []),  # after it: about something else
        ("2026-05", []),  # perhaps after it
        ("2026-04", [AFTER_LOST]),
    ],
)
def test_board_does_not_adopt_what_the_committee_refused(
    day: str, expected: list[tuple[str, str, str]]
) -> None:
    assert found(texas(committee=f"committee-vote, date: {day}, {LOST}")) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2026-04-30", [AFTER_LOST]), ("2026-05-01", []), ("2026-05-02", [AFTER_LOST])],
)
def test_committee_may_agree_later_on_the_same_day(
    day: str, expected: list[tuple[str, str, str]]
) -> None:
    again = f"committee-vote, date: {day}, votes: {{for: 8, against: 7, of: 15}}"
    text = texas(committee=f"committee-vote, date: 2026-05-01, {LOST}", again=again)
    assert AFTER_LOST in found(text) if expected else found(text) == []


def test_words_and_law_of_an_adoption_that_the_committee_refused() -> None:
    [finding] = findings(texas(committee=f"committee-vote, date: 2026-05-01, {LOST}"))
    assert finding.message == (
        "the plan was approved on 2026-05-01, although the last vote of the committee on it,"
        " on 2026-05-01, had failed"
    )
    assert finding.citation == "TEC 12A.005(a)(3); 19 TAC 102.1313(a)"


def test_vote_that_no_law_asks_for_is_a_warning() -> None:
    """No step of Texas is a vote of the staff."""
    text = texas(staff="staff-vote, date: 2026-04-20, result: failed")
    assert found(text) == [("PLS523", "warning", "/events/adopted/date")]


CHANGED = "amendments: {change: {date: 2028-01-10}}"
CHANGES = {
    "change-committee": f"committee-vote, date: 2028-01-09, for: change, {LOST}",
    "change-board": "board-vote, date: 2028-01-10, for: change, votes: {for: 5, of: 7}",
    "change-sent": "link-sent, date: 2028-01-25, for: change",
}


def test_amendment_is_not_made_when_the_committee_refused_it() -> None:
    expected = [("PLS523", "error", "/amendments/change/date")]
    assert found(texas(CHANGED, **CHANGES), "2028-06-01") == expected
    passed = CHANGES | {"change-committee": CHANGES["change-committee"].partition(", result")[0]
                        + ", votes: {for: 8, of: 15}"}  # fmt: skip
    assert found(texas(CHANGED, **passed), "2028-06-01") == []


def test_plan_is_not_rescinded_when_the_committee_refused_that() -> None:
    text = texas(
        out="rescission, date: 2028-02-11, votes: {for: 5, of: 7}",
        out_committee=f"committee-vote, date: 2028-02-11, for: out, {LOST}",
        out_told="state-notified, date: 2028-02-14",
    ).replace("out_", "out-")
    expected = [("PLS523", "error", "/events/out/date")]
    assert found(text, "2028-02-14") == expected
    assert found(text, "2031-07-01") == expected  # about the very step that ended the plan


# --- nothing was adopted, and the term has begun --------------------------------------------------

FAILED = "board-vote, date: 2026-05-01, result: failed, votes: {for: 4, against: 3, of: 7}"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-06-30", []),
        ("2026-07-01", []),  # the board may still vote on the first day
        ("2026-07-02", [("PLS529", "warning", "/events/adopted/result")]),
        ("2026-12-01", [("PLS529", "warning", "/events/adopted/result")]),
    ],
)
def test_term_that_began_though_the_board_refused_the_plan(
    day: str, expected: list[tuple[str, str, str]]
) -> None:
    assert found(texas(adopted=FAILED, without="told sent"), day) == expected


def test_words_of_a_term_that_began_though_the_board_refused_the_plan() -> None:
    [finding] = findings(texas(adopted=FAILED, without="told sent"))
    assert finding.message == (
        "the plan starts on 2026-07-01, but the last board-vote, on 2026-05-01, failed"
    )
    assert finding.citation == "TEC 12A.005(c)(1); 19 TAC 102.1313(a)(3)(B)(i)"


def test_later_vote_that_passed_answers_one_that_failed() -> None:
    again = "board-vote, date: 2026-06-01, votes: {for: 5, against: 2, of: 7}"
    assert found(texas(adopted=FAILED, again=again, told="state-notified, date: 2026-06-02",
                       sent="link-sent, date: 2026-06-16")) == []  # fmt: skip


THREE = (
    "consortium: {name: Three, lead: a, members: {a: {name: A ISD}, b: {name: B ISD},"
    " c: {name: C ISD}}}"
)


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2026-07-01", []), ("2026-07-02", [("PLS529", "warning", "/events/c/result")])],
)
def test_member_whose_board_refused_the_plan_is_named(
    day: str, expected: list[tuple[str, str, str]]
) -> None:
    vote = "board-vote, date: 2026-05-01, votes: {for: 5, against: 2, of: 7}, member"
    text = texas(head=THREE, without="adopted", a=f"{vote}: a", b=f"{vote}: b",
                 c=f"{FAILED}, member: c")  # fmt: skip
    assert found(text, day) == expected
    if expected:
        assert findings(text, day)[0].message == (
            'the plan starts on 2026-07-01, but the last board-vote of "c", on 2026-05-01, failed'
        )


def test_member_that_votes_after_the_first_day_makes_the_term_begin_too_early() -> None:
    vote = "board-vote, date: 2026-05-01, votes: {for: 5, against: 2, of: 7}, member"
    last = vote.replace("05-01", "07-02")
    text = texas(head=THREE, without="adopted told sent", a=f"{vote}: a", b=f"{vote}: b",
                 c=f"{last}: c")  # fmt: skip
    assert found(text, "2026-07-10")[0] == ("PLS508", "error", "/timeline/starts")
