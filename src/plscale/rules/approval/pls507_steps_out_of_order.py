"""PLS507: a step to approval should not be taken before what it follows."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.gaps import out_of_order
from plscale.rules.approval.spacing import spacings
from plscale.rules.base import Case, rule
from plscale.rules.grounds import STEPS
from plscale.visible import quoted

_TOLD_BY_PLS514 = ("final-approval", "plan-submitted")


@rule("PLS507", "steps-out-of-order", default=Severity.ERROR, grounds=STEPS)
def steps_out_of_order(case: Case) -> Iterator[Violation]:
    """A step was taken before the event that it has to follow."""
    for spacing in spacings(case):
        pair = out_of_order(spacing.before, spacing.taken) if spacing.is_dated else None
        if pair is None:
            continue
        taken, before = pair.taken, pair.before
        if (taken.event.event, before.event.event) == _TOLD_BY_PLS514:
            continue
        told = f"{before.event.event} on {before.date}"
        yield Violation(
            taken.path,
            f"{quoted(taken.id)} is dated {taken.date}, before {told}, which it has to follow",
            "correct the date that is wrong; a step taken too early has to be taken again",
            label="before that",
            citation=spacing.law,
            related=((before.path, told),),
            is_verified=spacing.is_verified,
            ends_plan=spacing.has_ended_plan,
        )
