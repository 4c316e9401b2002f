"""A plan of Texas stays on the website for its term (PLS545); the version posted last is final.

The board may vote 30 days after the final version was posted (TEC 12A.005(a)(1)); the plan adopted
on 2026-05-01 stays posted until 2031-06-30 (19 TAC 102.1305(e), 102.1307(f)).
"""

import pytest
from rules.approval.telling import stepping, told
from rules.due import asking, due

from plscale.programs.load import builtin
from plscale.programs.program import Program


def texas() -> Program:
    program = builtin("tx-doi")
    assert program is not None
    return program.model_copy(update={"id": "our-state"})


TX = texas()
ADOPTED = "  v: {event: board-vote, date: 2026-05-01, votes: {for: 7, of: 7}}\n"


def posted(*when: str, adopted: str = ADOPTED) -> str:
    lines = (
        f"  p{at}: {{event: final-version-posted, date: {told_}}}\n"
        for at, told_ in enumerate(when)
    )
    return "events:\n" + "".join(lines) + adopted


def ended(text: str, day: str = "2028-01-15") -> list[tuple[str, str, str | None]]:
    return due("PLS545", TX, text, day)


ENDED = [("/events/p0/until", "error", None)]


@pytest.mark.parametrize(
    ("day", "found"), [("2027-01-15", []), ("2027-01-16", ENDED), ("2031-06-30", ENDED)]
)
def test_a_posting_that_ended_is_told_of_from_the_day_after(day: str, found: object) -> None:
    assert ended(posted("2026-04-01, until: 2027-01-15"), day) == found


@pytest.mark.parametrize(
    ("until", "is_early"),
    [
        ("2026-04-30", False),  # before the vote: PLS526 says it
        ("2026-05-01", True),
        ("2026-06-30", True),
        ("2031-06-29", True),
        ("2031-06-30", False),
        ("2031-06", False),  # it may be the last day of the month
        ("2031-05", True),
        ("2032-01-01", False),
    ],
)
def test_it_stays_to_the_last_day_of_the_plan(*, until: str, is_early: bool) -> None:
    found = ended(posted(f"2026-04-01, until: {until}"), "2031-06-30")
    assert found == (ENDED if is_early else [])


def test_another_posting_goes_on_where_one_ended() -> None:
    first = "2026-04-01, until: 2027-01-15"
    assert ended(posted(first, "2027-01-15")) == []
    assert ended(posted(first, "2027-01-15, until: 2028-01-10")) == [
        ("/events/p1/until", "error", None)
    ]


def test_nothing_has_to_stay_before_the_plan_is_approved() -> None:
    assert ended(posted("2026-04-01, until: 2027-01-15", adopted="")) == []


def test_a_plan_that_is_over_gives_a_note() -> None:
    text = posted("2026-04-01, until: 2027-01-15")
    assert ended(text, "2031-07-01") == [("/events/p0/until", "note", None)]


def test_what_nobody_read_warns_and_holds_from_its_day() -> None:
    stays = {"through": "end-of-term", "from": "2027-02-01"}
    steps = {
        "posting": {"event": "final-version-posted", "stays": stays},
        "vote": {"event": "board-vote"},
    }
    program = asking(approver="local-board", steps=steps)
    text = "2026-04-01, until: {}"
    assert due("PLS545", program, posted(text.format("2027-01-30")), "2028-01-15") == []
    assert due("PLS545", program, posted(text.format("2027-01-31")), "2028-01-15") == [
        ("/events/p0/until", "warning", None)
    ]


@pytest.mark.parametrize(
    ("second", "is_early"),
    [
        ("2026-03-31", False),
        ("2026-04-01", False),  # 30 days before the vote
        ("2026-04-02", True),  # 29 days
        ("2026-04-20", True),
        ("2026-05-01", True),  # on the day of the vote
        ("2026-05-02", False),  # after it: not what was voted on
        ("2026-04", False),  # it may be the first of the month
        ("2026-05", False),  # it may have come after the vote
    ],
)
def test_the_version_posted_last_before_the_vote_counts(*, second: str, is_early: bool) -> None:
    found = due("PLS504", TX, posted("2026-03-15", second), "2026-06-01")
    assert found == ([("/events/v/date", "error", None)] if is_early else [])


def test_their_order_in_the_file_does_not_matter() -> None:
    text = posted("2026-04-20", "2026-03-15")
    assert told("PLS504", TX, text, "2026-06-01") == [
        (
            (
                '"v" is dated 2026-05-01, 11 days after final-version-posted on 2026-04-20; it takes'
                " at least 30 days"
            ),
            "TEC 12A.005(a)(1)",
        )
    ]


def test_of_other_distances_any_event_counts() -> None:
    """Such as a notice that has to appear week after week, and at first four weeks before."""
    program = stepping(
        notice={"event": "newspaper-notice"},
        vote={
            "event": "board-vote",
            "after": {"event": "newspaper-notice", "at_least": {"days": 28}},
        },
    )
    text = "events:\n" + "".join(
        f"  n{day}: {{event: newspaper-notice, date: 2026-04-{day}}}\n"
        for day in ("03", "10", "17")
    )
    assert due("PLS504", program, text + ADOPTED, "2026-06-01") == []
