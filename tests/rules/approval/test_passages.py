"""Steps of amendments, members and rescissions, and by when each that is missing is due."""

import pytest
from rules.approval.telling import happened, stepping, told
from rules.due import due

FOOTING = {"law": "Code 1", "verified": True}
ROUNDS = ["adoption", "amendment", "renewal"]
TEXAS = stepping(
    start={"event": "board-resolution", "or": ["committee-petition"]} | FOOTING,
    petition={"event": "committee-petition", "required": False, "passes": {"more_than": "1/2"}}
    | FOOTING,
    hearing={
        "event": "public-hearing",
        "after": {
            "event": "board-resolution", "or": ["committee-petition"], "within": {"days": 30}
        },
    } | FOOTING,
    posting={"event": "final-version-posted", "rounds": ["adoption", "renewal"]} | FOOTING,
    committee={"event": "committee-vote", "passes": {"more_than": "1/2"}, "rounds": ROUNDS}
    | FOOTING,
    vote={
        "event": "board-vote", "passes": {"at_least": "2/3", "of": "seats"}, "rounds": ROUNDS,
        "after": [
            {
                "event": "final-version-posted", "at_least": {"days": 30},
                "rounds": ["adoption", "renewal"],
            },
            {"event": "committee-vote"},
        ],
    } | FOOTING,
    link={
        "event": "link-sent", "rounds": ROUNDS,
        "after": {"event": "board-vote", "within": {"days": 15}},
    } | FOOTING,
    rescission={
        "event": "rescission", "passes": {"at_least": "2/3", "of": "seats"},
        "rounds": ["rescission"],
    } | FOOTING,
    notice={
        "event": "state-notified", "rounds": ["rescission"],
        "after": {"event": "rescission", "within": {"business_days": 5}},
    } | FOOTING,
)  # fmt: skip
CHANGE = "amendments: {x: {date: 2028-01-10}}\n"
VOTES = "votes: {for: 8, of: 15}"


def missing(text: str, day: str) -> list[tuple[str, str, str, str | None]]:
    """Give of each step that is not recorded: its name, the place, the severity, the day."""
    words = [message.split(" is not")[0] for message, _ in told("PLS512", TEXAS, text, day)]
    return [
        (word, *place) for word, place in zip(words, due("PLS512", TEXAS, text, day), strict=True)
    ]


@pytest.mark.parametrize("event", ["board-resolution", "committee-petition"])
@pytest.mark.parametrize(
    ("day", "severity"), [("2026-03-11", "note"), ("2026-03-12", "note"), ("2026-03-13", "warning")]
)
def test_step_is_due_so_many_days_after_what_it_follows(
    event: str, day: str, severity: str
) -> None:
    text = happened(a=f"{event}, date: 2026-02-10, {VOTES}")
    assert missing(text, day) == [('"public-hearing"', "/events", severity, "2026-03-12")]


def test_step_is_not_due_before_what_it_follows_is_known() -> None:
    text = happened(a="board-resolution, date: 2026-02-10")
    assert missing(text, "2026-02-09") == []
    assert missing(happened(a="board-resolution"), "2027-02-09") == []


def test_step_with_a_partial_date_before_it_has_the_longest_time() -> None:
    text = happened(a="board-resolution, date: 2026-02")
    assert missing(text, "2026-03-30") == [('"public-hearing"', "/events", "note", "2026-03-30")]


def test_either_of_two_events_is_the_step() -> None:
    text = happened(a="public-hearing, date: 2026-03-01")
    start = '"board-resolution" or "committee-petition"'
    assert missing(text, "2026-03-01") == [(start, "/events", "warning", "2026-03-01")]
    text = happened(
        a=f"committee-petition, date: 2026-02-20, {VOTES}", b="public-hearing, date: 2026-03-01"
    )
    assert missing(text, "2026-03-01") == []


def test_step_that_not_every_plan_takes_is_judged_only_where_it_was_taken() -> None:
    assert due("PLS505", TEXAS, happened(a="public-hearing, date: 2026-03-01"), "2026-03-01") == []
    text = happened(a="committee-petition, date: 2026-02-20, votes: {for: 7, of: 15}")
    assert due("PLS505", TEXAS, text, "2026-03-01") == [("/events/a/votes/for", "error", None)]


def test_what_a_later_step_names_is_due_with_it() -> None:
    text = happened(
        a="board-resolution, date: 2026-02-10",
        b="public-hearing, date: 2026-03-01",
        c=f"committee-vote, date: 2026-03-20, {VOTES}",
        d="board-vote, date: 2026-04-21, votes: {for: 6, of: 7}",
        e="link-sent, date: 2026-04-22",
    )
    # the committee's vote stands behind the posting, but only the board's has to come after it
    assert missing(text, "2026-05-01") == [
        ('"final-version-posted"', "/events", "warning", "2026-04-21")
    ]


def test_later_step_of_which_only_the_month_is_known_gives_no_day() -> None:
    text = happened(a="public-hearing, date: 2026-03")
    start = '"board-resolution" or "committee-petition"'
    assert missing(text, "2026-05-01") == [(start, "/events", "warning", None)]


ADOPTED = {
    "a": "board-resolution, date: 2026-02-10",
    "b": "public-hearing, date: 2026-03-01",
    "c": "final-version-posted, date: 2026-03-20",
    "d": f"committee-vote, date: 2026-04-20, {VOTES}",
    "e": "board-vote, date: 2026-04-21, votes: {for: 6, of: 7}",
    "f": "link-sent, date: 2026-05-06",
}


def test_whole_plan_that_took_every_step_lacks_none() -> None:
    assert missing(happened(**ADOPTED), "2026-11-21") == []


def test_amendment_has_steps_of_its_own() -> None:
    text = CHANGE + happened(**ADOPTED)
    assert missing(text, "2028-01-09") == []
    assert missing(text, "2028-01-10") == [
        ('"board-vote" of "x"', "/amendments/x", "warning", "2028-01-10"),
        ('"committee-vote" of "x"', "/amendments/x", "warning", "2028-01-10"),
    ]


@pytest.mark.parametrize(("day", "severity"), [("2028-01-25", "note"), ("2028-01-26", "warning")])
def test_amendment_takes_the_same_votes_and_a_link(day: str, severity: str) -> None:
    text = CHANGE + happened(
        **ADOPTED,
        g=f"committee-vote, date: 2028-01-10, for: x, {VOTES}",
        h="board-vote, date: 2028-01-10, for: x, votes: {for: 5, of: 7}",
    )
    assert missing(text, day) == [('"link-sent" of "x"', "/amendments/x", severity, "2028-01-25")]


@pytest.mark.parametrize(
    ("code", "event", "place"),
    [
        ("PLS503", "link-sent, date: 2028-01-25, for: x", ""),
        ("PLS503", "link-sent, date: 2028-01-26, for: x", "i/date"),
        ("PLS503", "link-sent, date: 2028-01-26", ""),  # the plan's own went in time
        ("PLS505", "board-vote, date: 2028-01-12, for: x, votes: {for: 4, of: 7}", "i/votes/for"),
        ("PLS507", "committee-vote, date: 2028-01-11, for: x", ""),  # one of two came before
    ],
)
def test_events_of_an_amendment_are_held_against_each_other(
    code: str, event: str, place: str
) -> None:
    text = CHANGE + happened(
        **ADOPTED,
        g=f"committee-vote, date: 2028-01-10, for: x, {VOTES}",
        h="board-vote, date: 2028-01-10, for: x, votes: {for: 5, of: 7}",
        i=event,
    )
    found = [where for where, _, _ in due(code, TEXAS, text, "2028-10-01")]
    assert found == ([f"/events/{place}"] if place else [])


def test_vote_of_one_amendment_is_none_of_another() -> None:
    text = "amendments: {x: {date: 2028-01-10}, y: {date: 2028-01-10}}\n" + happened(
        **ADOPTED, g=f"committee-vote, date: 2028-01-10, for: x, {VOTES}"
    )
    assert [one[:2] for one in missing(text, "2028-10-01")] == [
        ('"board-vote" of "x"', "/amendments/x"),
        ('"board-vote" of "y"', "/amendments/y"),
        ('"committee-vote" of "y"', "/amendments/y"),
    ]


RESCINDED = "rescission, date: 2028-03-10, votes: {for: 5, of: 7}"  # a Friday


@pytest.mark.parametrize(
    ("event", "is_late"),
    [
        ("state-notified, date: 2028-03-10", False),
        ("state-notified, date: 2028-03-17", False),  # five business days
        ("state-notified, date: 2028-03-18", True),
        ("state-notified, date: 2028-03-20", True),
        ("state-notified, date: 2028-03", False),
        ("state-notified, date: 2026-04-23", False),  # of the adoption, long before
        ("state-notified, date: 2029-01-01", False),  # not known yet
    ],
)
def test_rescission_is_told_within_five_business_days(*, event: str, is_late: bool) -> None:
    text = happened(**ADOPTED, r=RESCINDED, n=event)
    found = due("PLS503", TEXAS, text, "2028-10-01")
    # the plan is over, but whether its end was told in time is asked from then on
    assert found == ([("/events/n/date", "error", None)] if is_late else [])


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2028-03-09", []),
        ("2028-03-10", [("note", "2028-03-17")]),
        ("2028-03-17", [("note", "2028-03-17")]),
        ("2028-03-18", [("warning", "2028-03-17")]),
    ],
)
def test_notice_of_a_rescission_is_due(day: str, found: list[tuple[str, str]]) -> None:
    text = happened(**ADOPTED, n="state-notified, date: 2026-04-23", r=RESCINDED)
    assert [one[2:] for one in missing(text, day)] == found


def test_rescission_takes_its_share_of_votes() -> None:
    text = happened(**ADOPTED, r="rescission, date: 2028-03-10, votes: {for: 4, of: 7}")
    assert due("PLS505", TEXAS, text, "2028-03-10") == [("/events/r/votes/for", "error", None)]
    # it has not ended the plan, so that nothing becomes a note on the next day
    assert due("PLS505", TEXAS, text, "2028-03-11") == [("/events/r/votes/for", "error", None)]


CONSORTIUM = "consortium: {name: Two, lead: a, members: {a: {name: A}, b: {name: B}}}\n"


def test_each_member_is_held_against_its_own_events_or_those_of_all() -> None:
    text = CONSORTIUM + happened(
        posted="final-version-posted, date: 2026-03-20",
        a="board-vote, date: 2026-04-19, member: a, votes: {for: 5, of: 7}",
        b="board-vote, date: 2026-04-18, member: b, votes: {for: 5, of: 7}",
        heard="public-hearing, date: 2026-03-01, member: a",
        start="board-resolution, date: 2026-01-29, member: a",
    )
    found = {code: due(code, TEXAS, text, "2026-11-21") for code in ("PLS503", "PLS504")}
    assert found == {
        "PLS503": [("/events/heard/date", "error", None)],
        "PLS504": [("/events/b/date", "error", None)],
    }


def test_what_all_did_together_is_judged_once() -> None:
    text = CONSORTIUM + happened(
        posted="final-version-posted, date: 2026-03-20",
        voted="board-vote, date: 2026-04-18, votes: {for: 5, of: 7}",
        a="meeting, date: 2026-04-18, member: a",
    )
    assert due("PLS504", TEXAS, text, "2026-11-21") == [("/events/voted/date", "error", None)]
