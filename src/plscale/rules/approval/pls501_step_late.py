"""PLS501: a step to approval should be taken by the day that the program sets."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.steps import steps, taken_by
from plscale.rules.base import Case, rule
from plscale.rules.grounds import STEPS
from plscale.rules.limits import last_day
from plscale.standing.in_force import is_in_force
from plscale.visible import quoted


@rule("PLS501", "step-late", default=Severity.ERROR, grounds=STEPS)
def step_late(case: Case) -> Iterator[Violation]:
    """An event is dated after the last day that the program gives for it."""
    for id_, step in steps(case):
        taken = taken_by(case, id_, step) if step.by is not None else []
        limit = last_day(case, step.by) if taken else None
        if limit is None or not is_in_force(step, limit.date.first):
            continue
        first = taken[0]
        if first.date.is_after(limit.date):
            yield Violation(
                first.path,
                f"{quoted(first.id)} is dated {first.date}, after {limit.words}",
                "correct the date that is wrong; if it was late, ask counsel whether it stands",
                label="after that",
                citation=step.law,
                related=((limit.path, limit.label),),
                is_verified=step.verified,
            )
