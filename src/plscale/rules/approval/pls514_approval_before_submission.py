"""PLS514: a plan should be submitted before it is approved."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import events
from plscale.rules.happenings import happenings


@rule(
    "PLS514",
    "approval-before-submission",
    default=Severity.ERROR,
    grounds=events("plan-submitted", "final-approval"),
)
def approval_before_submission(case: Case) -> Iterator[Violation]:
    """The final approval is dated before the plan was first submitted."""
    approved = happenings(case, "final-approval")[:1]
    sent = happenings(case, "plan-submitted")[:1] if approved else []
    if sent and approved[0].date.is_before(sent[0].date):
        yield Violation(
            approved[0].path,
            f"the plan was approved on {approved[0].date}, before it was first submitted on"
            f" {sent[0].date}",
            "correct one of the two dates; an event of an amendment names it under  for:",
            label="before the submission",
            related=((sent[0].path, "submitted here"),),
        )
