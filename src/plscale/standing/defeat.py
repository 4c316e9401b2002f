"""Votes that were lost: what they were about did not come about."""

from collections.abc import Iterator
from datetime import date

from plscale.model.plan import Plan
from plscale.model.results import Event
from plscale.programs.program import Program
from plscale.programs.steps import Passes
from plscale.standing.in_force import is_in_force


def is_rescission_lost(plan: Plan, program: Program, id_: str, day: date) -> bool:
    """Tell whether a rescission did not come about, as far as that is known on a day.

    It is called failed, or has fewer votes than the program asks for. Where the program lets a vote
    that is about the rescission stand for it, the last one that can be judged counts.
    """
    rescission = plan.events[id_]
    if rescission.result == "failed":
        return True
    lost = False
    for event, passes in _votes(plan, program, id_, rescission):
        if event.date is None or not event.date.is_after(day):
            is_reached = passes.is_reached(event.votes)
            if event.result == "failed" or is_reached is not None:
                lost = event.result == "failed" or not is_reached
    return lost


def _votes(
    plan: Plan, program: Program, id_: str, rescission: Event
) -> Iterator[tuple[Event, Passes]]:
    """Give the votes by which a rescission is decided, in order of their dates."""
    for _, step in program.stages.get("rescission", ()):
        if step.passes is None or rescission.event not in step.events:
            continue
        about = plan.events_for(id_)
        told = [rescission, *(event for name in step.events for _, event in about.get(name, ()))]
        told.sort(key=lambda event: event.date.last if event.date else date.min)
        for event in told:
            if event.date is None or is_in_force(step, event.date.first):
                yield event, step.passes
