"""PLS502: a step to approval should not be taken before the program opens the way for it."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.programs.steps import Step
from plscale.rules.approval.steps import steps
from plscale.rules.base import Case, rule
from plscale.rules.happenings import happenings
from plscale.rules.limits import Limit, first_day
from plscale.standing.in_force import is_in_force
from plscale.visible import quoted

_TOLD_BY_PLS514 = ("final-approval", "plan-submitted")


@rule("PLS502", "step-early", default=Severity.ERROR)
def step_early(case: Case) -> Iterator[Violation]:
    """An event is dated before the day that opens it, or before the event that it follows."""
    for _, step in steps(case):
        if step.opens is None and step.after is None:
            continue
        taken = happenings(case, step.event)[:1]
        limit = (_followed(case, step) or first_day(case, step.opens)) if taken else None
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


def _followed(case: Case, step: Step) -> Limit | None:
    """Give the event that a step has to follow, where the program names no distance to keep."""
    after = next((one for one in step.distances if one.at_least is None), None)
    there = happenings(case, *after.events) if after is not None else []
    if after is None or not there or (step.event, after.event) == _TOLD_BY_PLS514:
        return None
    told = f"{there[0].event.event} on {there[0].date}"
    return Limit(there[0].date, told, there[0].path, told)
