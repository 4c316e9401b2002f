"""PLS508: a term should not begin before the plan was approved."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.approving import approving, grace_end, may_start_late
from plscale.rules.base import Case, rule
from plscale.rules.grounds import STEPS


@rule("PLS508", "term-before-approval", default=Severity.ERROR, grounds=STEPS)
def term_before_approval(case: Case) -> Iterator[Violation]:
    """The plan starts before the event that the program wants to come first.

    A renewal may come later, within its time of grace; what is later still is the matter of PLS509.
    Where nobody knows when the plan before has ended, that is asked about.
    """
    first, starts = case.program.years.not_before, case.standing.starts_by
    approved = approving(case) if first is not None and starts is not None else None
    if first is None or starts is None or approved is None or not approved.date.is_after(starts):
        return
    grace, is_lawful = grace_end(case), may_start_late(case)
    if grace is not None and (is_lawful or approved.date.is_after(grace)):
        return
    told, late = f"{approved.event.event} on {approved.date}", ""
    if grace is not None:
        late = "; a late renewal starts when the plan before has ended, "
        late += str(case.before_ended or "and this file does not tell when that was")
    yield Violation(
        ("timeline", "starts"),
        f"the plan starts on {starts}, before {told}{late}",
        f"let it start on {approved.date.first} or later, or correct the date that is wrong",
        label="too early",
        citation=first.law,
        related=((approved.path, told),),
        is_verified=first.verified,
        at_most=Severity.WARNING if grace and is_lawful is None else Severity.ERROR,
    )
