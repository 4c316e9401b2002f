"""PLS512: a step to approval should be recorded once its day is past."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.missing import missing
from plscale.rules.base import Case, rule
from plscale.rules.wording import said
from plscale.visible import quoted


@rule("PLS512", "step-not-recorded", default=Severity.WARNING)
def step_not_recorded(case: Case) -> Iterator[Violation]:
    """The day of a step is past, or a later step was taken, and no event tells of it."""
    for one in missing(case):
        step, amendment = one.step, one.passage.amendment
        names = " or ".join(map(quoted, step.events))
        of = f" of {quoted(amendment)}" if amendment else ""
        named = f", step: {one.id}" if step.named else ""
        about = f", for: {amendment}" if amendment else ""
        event = f"{{event: {step.event}, date: …{named}{about}}}"
        yield Violation(
            one.passage.path,
            f"{names}{of} is not recorded{said(step.title)}",
            f"once it was done, add to  events:  {one.id}: {event}",
            citation=step.law,
            at_key=True,
            deadline=one.deadline,
            is_verified=step.verified,
            because=(("renews",),),
        )
