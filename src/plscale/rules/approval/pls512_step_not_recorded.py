"""PLS512: a step to approval should be recorded once its day is past."""

from collections.abc import Iterator
from itertools import chain

from plscale.finding import Deadline, Severity, Violation
from plscale.programs.steps import Step
from plscale.rules.approval.steps import recorded, steps
from plscale.rules.base import Case, rule
from plscale.rules.deadlines import deadline_of
from plscale.rules.happenings import happenings
from plscale.rules.wording import said
from plscale.standing.in_force import is_in_force
from plscale.visible import quoted


@rule("PLS512", "step-not-recorded", default=Severity.WARNING)
def step_not_recorded(case: Case) -> Iterator[Violation]:
    """The day of a step is past, or a later step was taken, and no event tells of it."""
    asked = list(steps(case))
    if not asked:
        return
    there = recorded(case)
    for place, (id_, step) in enumerate(asked):
        if step.event in there:
            continue
        later = [other.event for _, other in asked[place + 1 :] if other.event in there]
        deadline = _deadline(case, step, later)
        if deadline is not None:
            yield Violation(
                ("events",),
                f"{quoted(step.event)} is not recorded{said(step.title)}",
                f"once it was done, add to  events:  {id_}: {{event: {step.event}, date: …}}",
                citation=step.law,
                at_key=True,
                deadline=deadline,
                is_verified=step.verified,
            )


def _deadline(case: Case, step: Step, later: list[str]) -> Deadline | None:
    """Give by when a step is due: its own day, or that of a later one that was taken before."""
    own = None if step.by is None else deadline_of(case, step)
    taken = next(chain.from_iterable(happenings(case, name) for name in later), None)
    if taken is None or (own is not None and own.is_past):
        return own
    if not is_in_force(step, taken.date.first):
        return None
    return Deadline(taken.date.first, taken.event.event or "", is_past=True)
