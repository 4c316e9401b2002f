"""A step in the words of a person who explains it, as `plscale programs show` prints them."""

import pytest

from plscale.programs.load import builtin
from plscale.programs.steps import Step
from plscale.view.step_words import of_step

EVENT = {"event": "board-vote"}


@pytest.mark.parametrize(
    ("told", "lines"),
    [
        ({}, ["Event board-vote"]),
        ({"or": ["staff-vote"]}, ["Event board-vote or staff-vote"]),
        ({"or": ["staff-vote", "council-vote"]}, ["Event board-vote, staff-vote or council-vote"]),
        ({"required": False}, ["Event board-vote", "Not required of every plan"]),
        ({"named": True}, ["Event board-vote", "Recorded by an event that names it under step"]),
        (
            {"duty": "board", "rounds": ["amendment", "renewal"]},
            ["Event board-vote, taken by the local board; for amendment and renewal"],
        ),
        (
            {"opens": {"start_of_year": 1}, "by": "plan-submitted"},
            ["Event board-vote", "Not before the first day of plan year 1, by plan-submitted"],
        ),
        (
            {"after": {"event": "notice"}},
            ["Event board-vote", "After notice, or on its day"],
        ),
        (
            {"after": [{"event": "notice", "within": {"days": 1}},
                       {"event": "review", "or": ["rating"], "at_least": {"business_days": 5}}]},
            ["Event board-vote", "At most 1 day after notice",
             "At least 5 business days after review or rating"],
        ),
        (
            {"verified": True, "after": {"event": "notice", "law": "Code 1", "verified": False}},
            ["Event board-vote",
             "After notice, or on its day (Code 1; not verified: warns at most)"],
        ),
        (
            {"after": {"event": "notice", "rounds": ["renewal"], "source": "a page"}},
            ["Event board-vote", "After notice, or on its day (for renewal; source: a page)"],
        ),
        (
            {"passes": {"at_least": "2/3", "of": "seats"}},
            ["Event board-vote", "Passes with at least 2/3 of all seats in favor"],
        ),
        (
            {"passes": {"more_than": "1/2", "of": "eligible"}},
            ["Event board-vote", "Passes with more than 1/2 of all who may vote in favor"],
        ),
        (
            {"passes": {"more_than": "1/2", "of": "voting"}},
            ["Event board-vote", "Passes with more than 1/2 of the votes that are cast"],
        ),
    ],
)  # fmt: skip
def test_step_is_told(told: dict[str, object], lines: list[str]) -> None:
    first = lines[0] if "rounds" in told else f"{lines[0]}; for adoption only"
    assert [*of_step(Step.model_validate(EVENT | told))] == [first, *lines[1:]]


def test_adoption_in_texas_reads_as_its_law() -> None:
    texas = builtin("tx-doi")
    assert texas is not None
    assert [*of_step(texas.steps["adoption"])] == [
        "Event board-vote, taken by the local board; for adoption, amendment and renewal",
        "At least 30 days after the last final-version-posted (for adoption and renewal; TEC 12A.005(a)(1))",
        "After state-notified-of-intent, or on its day (for adoption; TEC 12A.005(a)(2))",
        "After committee-vote, or on its day (TEC 12A.005(a)(3))",
        "Passes with at least 2/3 of all seats in favor",
    ]
