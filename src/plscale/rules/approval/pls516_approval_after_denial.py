"""PLS516: a plan that was denied should be submitted again before it is approved."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import events
from plscale.rules.happenings import Happening, happenings, may_lie_between

_ASKED = ("plan-submitted", "application-received")
_ANSWERED = ("denied", "conditional-approval", "final-approval")


@rule(
    "PLS516",
    "approval-after-denial",
    default=Severity.WARNING,
    grounds=events(*_ASKED, *_ANSWERED),
)
def approval_after_denial(case: Case) -> Iterator[Violation]:
    """A plan is approved after it was denied, and nothing tells that it was submitted again."""
    if "denied" not in case.plan.events_by_name:
        return
    denied: Happening | None = None
    for step in happenings(case, *_ANSWERED):
        if step.event.event == "denied":
            denied = step
        elif denied is not None and step.date.is_after(denied.date):
            if not any(may_lie_between(case, ask, denied.date, step.date) for ask in _ASKED):
                yield _violation(step, denied)
            return
        elif denied is None and step.event.event == "final-approval":
            return  # what is denied to a plan that was approved is something else


def _violation(step: Happening, denied: Happening) -> Violation:
    return Violation(
        step.path,
        f"the plan was approved on {step.date}, after it was denied on {denied.date},"
        " without a new submission in between",
        "add the event with which it was submitted again, or correct the date that is wrong",
        label="approved here",
        related=((denied.path, "denied here"),),
    )
