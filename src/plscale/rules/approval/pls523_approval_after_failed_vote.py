"""PLS523: a plan should not go on after a vote on it that failed."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import COURSE, events, together
from plscale.rules.happenings import approval, happenings, may_lie_between, submission

_VOTES = {
    "committee-vote": "the committee",
    "staff-vote": "the staff",
    "council-vote": "the council",
    "contract-vote": "the union",
    "board-vote": "the board",
}


@rule(
    "PLS523",
    "approval-after-failed-vote",
    default=Severity.WARNING,
    grounds=together(COURSE, events(*_VOTES)),
)
def approval_after_failed_vote(case: Case) -> Iterator[Violation]:
    """A plan was submitted or approved although the last vote of a body before that had failed."""
    if not any(event.result == "failed" for event in case.plan.events.values()):
        return
    decided = approval(case) or submission(case)
    if decided is None:
        return
    failed = {
        vote.event.event or "": vote
        for vote in happenings(case, *_VOTES)
        if vote.event.result == "failed" and vote.date.is_before(decided.date)
    }
    done = "submitted" if decided.event.event == "plan-submitted" else "approved"
    for body, vote in failed.items():
        if not may_lie_between(case, body, vote.date, decided.date, besides="failed"):
            yield Violation(
                decided.path,
                f"the plan was {done} on {decided.date}, although the last vote of"
                f" {_VOTES[body]} before that, on {vote.date}, had failed",
                "add the vote that passed, or correct the result or the date that is wrong",
                label=f"{done} here",
                related=((("events", vote.id, "result"), "the vote before"),),
            )
