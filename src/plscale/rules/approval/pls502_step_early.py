"""PLS502: a step to approval should not be taken before the program opens the way for it."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.steps import steps, taken_by
from plscale.rules.base import Case, rule
from plscale.rules.grounds import STEPS
from plscale.rules.limits import first_day
from plscale.standing.in_force import is_in_force
from plscale.visible import quoted


@rule("PLS502", "step-early", default=Severity.ERROR, grounds=STEPS)
def step_early(case: Case) -> Iterator[Violation]:
    """An event is dated before the day from which the program allows it."""
    for id_, step in steps(case):
        taken = taken_by(case, id_, step)[:1] if step.opens is not None else []
        limit = first_day(case, step.opens) if taken else None
        if limit is None or not is_in_force(step, limit.date.first):
            continue
        first = taken[0]
        if first.date.is_before(limit.date):
            yield Violation(
                first.path,
                f"{quoted(first.id)} is dated {first.date}, before {limit.words}",
                "correct the date that is wrong; a step taken too early has to be taken again",
                label="before that",
                citation=step.law,
                related=((limit.path, limit.label),),
                is_verified=step.verified,
            )
