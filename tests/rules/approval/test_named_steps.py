"""Two steps of one sort of event: what each of them counts, and what is told where none is named."""

from datetime import date

import pytest
from rules.approval.telling import happened, stepping, told
from rules.due import DISTRICT, HEAD, TERM, due

from plscale.check.text import check_text

MAJORITY = {"event": "staff-vote", "passes": {"more_than": "1/2", "of": "eligible"}}
NAMED = {"named": True, "verified": True}
TWO_VOTES = stepping(
    teachers=MAJORITY | NAMED,
    administrators=MAJORITY | NAMED,
    received={"event": "application-received", "verified": True},
)
TWO_HEARINGS = stepping(
    **{
        "hearing": {"event": "public-hearing"},
        "sent": {"event": "plan-submitted", "after": {"event": "public-hearing"}},
        "state-hearing": {
            "event": "public-hearing",
            "after": {"event": "plan-submitted", "within": {"days": 30}},
        }
        | NAMED,
        "approval": {"event": "final-approval", "after": {"event": "plan-submitted"}},
    }
)
RECEIVED = "application-received, date: 2026-04-01"
DAY = "2026-07-02"


def vote(date: str, numbers: str, rest: str = "") -> str:
    return f"staff-vote, date: {date}, votes: {{{numbers}}}{rest}"


@pytest.mark.parametrize(
    ("events", "missing"),
    [
        ({}, ["teachers", "administrators"]),
        ({"a": "staff-vote, date: 2026-03-02"}, ["teachers", "administrators"]),
        ({"a": "staff-vote, date: 2026-03-02, step: teachers"}, ["administrators"]),
        (
            {
                "a": "staff-vote, date: 2026-03-02, step: teachers",
                "b": "staff-vote, date: 2026-03-02, step: administrators",
            },
            [],
        ),
        # an event of another sort does not become a vote by the step that it names
        ({"a": "council-vote, date: 2026-03-02, step: teachers"}, ["teachers", "administrators"]),
    ],
)
def test_step_that_wants_to_be_named_counts_only_what_names_it(
    events: dict[str, str], missing: list[str]
) -> None:
    text = happened(received=RECEIVED, **events)
    found = told("PLS512", TWO_VOTES, text, DAY)
    assert [message for message, _ in found] == ['"staff-vote" is not recorded' for _ in missing]


def test_each_of_two_votes_is_held_against_its_own_share() -> None:
    """A later vote of the teachers does not stand for that of the administrators."""
    text = happened(
        received=RECEIVED,
        a=vote("2026-03-02", "for: 1, of: 2", ", step: administrators"),
        b=vote("2026-03-03", "for: 14, of: 26", ", step: teachers"),
    )
    assert due("PLS505", TWO_VOTES, text, DAY) == [("/events/a/votes/for", "error", None)]
    again = text + "  c: {event: " + vote("2026-03-09", "for: 2, of: 2", ", step: administrators")
    assert due("PLS505", TWO_VOTES, again + "}\n", DAY) == []


def test_vote_that_names_no_step_is_judged_by_none_that_wants_to_be_named() -> None:
    text = happened(received=RECEIVED, a=vote("2026-03-02", "for: 1, of: 2"))
    assert due("PLS505", TWO_VOTES, text, DAY) == []


@pytest.mark.parametrize(
    ("second", "places"),
    [
        (", school: north", []),  # the same people voted again
        (", school: south", ["/events/a/votes/for"]),
        ("", ["/events/a/votes/for"]),  # nobody can tell that it was the same school
    ],
)
def test_each_school_of_a_zone_votes_for_itself(second: str, places: list[str]) -> None:
    program = stepping(teachers=MAJORITY | {"verified": True})
    zone = DISTRICT.replace("}", ", schools: {north: {name: North}, south: {name: South}}}")
    text = happened(
        a=vote("2026-03-02", "for: 4, of: 12", ", school: north"),
        b=vote("2026-03-09", "for: 9, of: 12", second),
    )
    checked = check_text(HEAD + zone + TERM + text, as_of=date.fromisoformat(DAY), program=program)
    found = [f.pointer for f in checked.findings if f.code in ("PLS108", "PLS505")]
    assert found == places


def test_school_that_an_event_names_is_one_of_the_plan() -> None:
    text = happened(a="staff-vote, date: 2026-03-02, school: north")
    [(message, _)] = told("PLS108", stepping(), text, DAY)
    assert message == '"north" is not the id of a school of this plan'


def test_hearing_that_names_no_step_is_not_taken_for_that_of_the_state() -> None:
    """It came before the plan was sent, which the other one has to follow."""
    text = happened(
        hearing="public-hearing, date: 2026-02-10",
        sent="plan-submitted, date: 2026-03-02",
        decided="final-approval, date: 2026-04-20",
    )
    assert told("PLS507", TWO_HEARINGS, text, DAY) == []
    assert told("PLS503", TWO_HEARINGS, text, DAY) == []
    missing = told("PLS512", TWO_HEARINGS, text, DAY)
    assert [message for message, _ in missing] == ['"public-hearing" is not recorded']


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        ("2026-03-01", ["PLS507"]),  # before it was sent
        ("2026-03-02", []),
        ("2026-04-01", []),  # 30 days later
        ("2026-04-02", ["PLS503"]),
    ],
)
def test_distance_is_that_of_the_event_that_names_the_step(day: str, codes: list[str]) -> None:
    text = happened(
        hearing="public-hearing, date: 2026-02-10",
        sent="plan-submitted, date: 2026-03-02",
        second=f"public-hearing, date: {day}, step: state-hearing",
    )
    found = [code for code in ("PLS503", "PLS507") if due(code, TWO_HEARINGS, text, DAY)]
    assert found == codes


def test_remedy_says_how_the_step_is_named() -> None:
    checked = check_text(
        HEAD + DISTRICT + TERM + happened(received=RECEIVED),
        as_of=date.fromisoformat(DAY),
        program=TWO_VOTES,
    )
    assert [f.remedy for f in checked.findings if f.code == "PLS512"] == [
        f"once it was done, add to  events:  {id_}: {{event: staff-vote, date: …, step: {id_}}}"
        for id_ in ("teachers", "administrators")
    ]


@pytest.mark.parametrize(
    ("event", "message"),
    [
        ("staff-vote, step: teachers", None),
        ("staff-vote", None),
        (
            "staff-vote, step: teacher",
            '"teacher" is no step of "our-state", so "e" counts for no step',
        ),
        (
            "board-vote, step: teachers",
            '"teachers" is recorded by "staff-vote", not by "board-vote", so "e" counts for no step',
        ),
    ],
)
def test_step_that_an_event_names_is_one_of_its_sort(event: str, message: str | None) -> None:
    found = [text for text, _ in told("PLS528", TWO_VOTES, happened(e=event), DAY)]
    assert found == ([message] if message else [])


def test_step_does_not_follow_what_names_a_step_behind_it() -> None:
    """The plan is sent after the local hearing; the state's comes later, and is none of its own."""
    text = happened(
        sent="plan-submitted, date: 2026-03-02",
        second="public-hearing, date: 2026-03-20, step: state-hearing",
        decided="final-approval, date: 2026-04-20",
    )
    assert due("PLS507", TWO_HEARINGS, text, DAY) == []
    [(message, _)] = told("PLS512", TWO_HEARINGS, text, DAY)
    assert message == '"public-hearing" is not recorded'
    without_name = text.replace(", step: state-hearing", "")
    assert due("PLS507", TWO_HEARINGS, without_name, DAY) == [
        ("/events/sent/date", "warning", None)
    ]
