"""PLS501: a step to approval should be taken by the day that the program sets."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.steps import steps
from plscale.rules.base import Case, rule
from plscale.rules.happenings import happenings
from plscale.rules.limits import limit_of
from plscale.visible import quoted


@rule("PLS501", "step-late", default=Severity.WARNING)
def step_late(case: Case) -> Iterator[Violation]:
    """An event is dated after the last day that the program gives for it."""
    for _, step in steps(case):
        taken = happenings(case, step.event) if step.by is not None else []
        limit = limit_of(case, step) if taken else None
        if limit is not None and taken[0].date.is_after(limit.date):
            first = taken[0]
            yield Violation(
                first.path,
                f"{quoted(first.id)} is dated {first.date}, after {limit.words}",
                "correct the date that is wrong, or be ready to say why it was late",
                label="after that",
                citation=step.law,
                related=((limit.path, limit.label),),
                is_verified=step.verified,
            )
