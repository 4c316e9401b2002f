"""PLS504: a step to approval should leave the days between that the law asks for."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.gaps import Pair, too_early
from plscale.rules.approval.spacing import spacings
from plscale.rules.base import Case, rule
from plscale.rules.grounds import STEPS
from plscale.visible import quoted


@rule("PLS504", "too-early-after-event", default=Severity.ERROR, grounds=STEPS)
def too_early_after_event(case: Case) -> Iterator[Violation]:
    """A step was taken fewer days after another event than the program asks for."""
    for spacing in spacings(case, lambda after: after.at_least):
        at_least = spacing.after.at_least
        if at_least is None or not spacing.is_dated:
            continue
        pair = too_early(spacing.before, spacing.taken, at_least)
        if pair is None:
            continue
        taken, before = pair.taken, pair.before
        is_counted = pair.days is not None and at_least.days is not None
        gap = f"{pair.days} days" if is_counted else f"fewer than {at_least}"
        yield Violation(
            taken.path,
            f"{quoted(taken.id)} is dated {taken.date}, {_since(pair, gap)};"
            f" it takes at least {at_least}",
            "correct the date that is wrong; a step taken too early has to be taken again",
            label="too early",
            citation=spacing.law,
            related=((before.path, f"{before.event.event} on {before.date}"),),
            is_verified=spacing.is_verified,
            ends_plan=spacing.has_ended_plan,
        )


def _since(pair: Pair, gap: str) -> str:
    """Say since when; what ended before the step counts for as long as it lasted."""
    before, until = pair.before, pair.before.event.until
    if until is not None and pair.end < pair.taken.date.last:
        return f"and {quoted(before.id)} lasted {gap}, from {before.date} until {until}"
    return f"{gap} after {before.event.event} on {before.date}"
