"""PLS503: a step to approval should follow another event within the days that the law allows."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.gaps import too_late
from plscale.rules.approval.spacing import spacings
from plscale.rules.base import Case, rule
from plscale.rules.grounds import STEPS
from plscale.visible import quoted


@rule("PLS503", "too-late-after-event", default=Severity.ERROR, grounds=STEPS)
def too_late_after_event(case: Case) -> Iterator[Violation]:
    """A step was taken more days after another event than the program allows."""
    for spacing in spacings(case, lambda after: after.within):
        within = spacing.after.within
        if within is None or not spacing.is_dated:
            continue
        pair = too_late(spacing.before, spacing.taken, within)
        if pair is None:
            continue
        taken, before = pair.taken, pair.before
        told = f"{before.event.event} on {before.date}"
        is_counted = pair.days is not None and within.days is not None
        gap = f"{pair.days} days" if is_counted else f"more than {within}"
        yield Violation(
            taken.path,
            f"{quoted(taken.id)} is dated {taken.date}, {gap} after {told};"
            f" at most {within} are allowed, until {within.behind(before.date.last)}",
            "correct the date that is wrong; if it was too late, ask counsel what to repeat",
            label="too late",
            citation=spacing.law,
            related=((before.path, told),),
            is_verified=spacing.is_verified,
            ends_plan=spacing.has_ended_plan,
        )
