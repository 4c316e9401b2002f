"""Rescissions and renewals of a Texas plan that were voted down, and those that ended it."""

import pytest
from programs.texas_plan import found, texas

LATE = {"hearing": "public-hearing, date: 2026-02-05"}  # 31 days after the resolution
HEARING = ("PLS503", "error", "/events/hearing/date")
AS_NOTE = ("PLS503", "note", "/events/hearing/date")


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
    assert found(texas(**events), "2028-04-01") == []
