"""PLS521: a plan should be approved before it is amended."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.amending import amended
from plscale.rules.base import Case, rule
from plscale.rules.grounds import COURSE
from plscale.rules.happenings import approval
from plscale.visible import quoted


@rule("PLS521", "amendment-before-approval", default=Severity.WARNING, grounds=COURSE)
def amendment_before_approval(case: Case) -> Iterator[Violation]:
    """An amendment is dated before the plan that it changes was approved."""
    approved = approval(case)
    if approved is None:
        return
    for change in amended(case):
        if change.date.is_before(approved.date):
            yield Violation(
                change.path,
                f"{quoted(change.id)} is dated {change.date},"
                f" before the plan was approved on {approved.date}",
                "correct the date that is wrong; a change before the approval is part of the plan"
                " itself",
                label="before the approval",
                related=((approved.path, "approved here"),),
            )
