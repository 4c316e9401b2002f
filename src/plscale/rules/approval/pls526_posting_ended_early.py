"""PLS526: what has to be there before a step should still be there when it is taken."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.gaps import out_of_order, too_early
from plscale.rules.approval.spacing import spacings
from plscale.rules.base import Case, rule
from plscale.rules.grounds import STEPS
from plscale.visible import quoted


@rule("PLS526", "posting-ended-early", default=Severity.WARNING, grounds=STEPS)
def posting_ended_early(case: Case) -> Iterator[Violation]:
    """A posting, or what else has to last, was over before the step for which it was there.

    One that was too short, or came after the step, is the matter of PLS504 and PLS507.
    """
    for spacing in spacings(case, lambda after: after.at_least):
        at_least, before, taken = spacing.after.at_least, spacing.before, spacing.taken
        if at_least is None or not spacing.is_dated or out_of_order(before, taken):
            continue
        first = taken[0]
        ended = [one for one in before if one.event.until and one.event.until.is_before(first.date)]
        if len(ended) < len(before) or too_early(before, taken, at_least):
            continue
        last = ended[-1]
        yield Violation(
            ("events", last.id, "until"),
            f"{quoted(last.id)} lasted until {last.event.until}, and {quoted(first.id)} is dated"
            f" {first.date}",
            "correct the date that is wrong, or be ready to say why it was not there at the end",
            label="it ended here",
            citation=spacing.law,
            related=((first.path, f"{first.event.event} on {first.date}"),),
            is_verified=spacing.is_verified,
            ends_plan=spacing.has_ended_plan,
        )
