"""PLS522: an amendment should be voted on before it is made."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.visible import quoted

_VOTES = {
    "committee-vote": "the committee's vote",
    "staff-vote": "the vote of the staff",
    "council-vote": "the council's vote",
    "contract-vote": "the vote on the contract",
    "board-vote": "the board's vote",
    "final-approval": "the approval",
}


@rule("PLS522", "amendment-before-vote", default=Severity.WARNING)
def amendment_before_vote(case: Case) -> Iterator[Violation]:
    """An amendment is dated before a vote on it, or before its approval."""
    if not case.plan.amendments:
        return
    for id_, event in case.plan.events.items():
        made = case.plan.amendments.get(event.for_ or "")
        if made is None or made.date is None or event.event not in _VOTES:
            continue
        if case.standing.knows(event.date) and event.date.is_after(made.date):
            yield Violation(
                ("amendments", event.for_ or "", "date"),
                f"{quoted(event.for_ or '')} is dated {made.date},"
                f" before {_VOTES[event.event]} on it on {event.date}",
                f"date the amendment {event.date} or later, or correct the date of the event",
                label="before that",
                related=((("events", id_, "date"), f"{_VOTES[event.event]} on it"),),
            )
