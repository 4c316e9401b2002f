"""PLS508: a term should not begin before the plan was approved."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.approving import approving, grace_end
from plscale.rules.base import Case, rule
from plscale.rules.grounds import STEPS


@rule("PLS508", "term-before-approval", default=Severity.ERROR, grounds=STEPS)
def term_before_approval(case: Case) -> Iterator[Violation]:
    """The plan starts before the event that the program wants to come first.

    A renewal may come later, within its time of grace; what is later still is the matter of PLS509.
    """
    first, starts = case.program.years.not_before, case.standing.starts_by
    approved = approving(case) if first is not None and starts is not None else None
    if first is None or starts is None or approved is None:
        return
    if not approved.date.is_after(starts) or grace_end(case) is not None:
        return
    told = f"{approved.event.event} on {approved.date}"
    yield Violation(
        ("timeline", "starts"),
        f"the plan starts on {starts}, before {told}",
        f"let it start on {approved.date.first} or later, or correct the date that is wrong",
        label="too early",
        citation=first.law,
        related=((approved.path, told),),
        is_verified=first.verified,
    )
