"""Whether a vote was lost: as the record says, else by its numbers."""

from plscale.model.results import Event
from plscale.programs.program import Program
from plscale.standing.in_force import is_in_force

_OF_THE_PLAN = frozenset(("adoption", "renewal"))
"""Rounds in which a vote is about the plan as a whole, and not about its end."""


def has_failed(event: Event, program: Program) -> bool:
    """Tell whether a vote on the plan was lost.

    Where no result is told the numbers decide: by the share that the program asks for, or without
    one by more votes against than for. What the numbers leave open was not lost; where the program
    asks for several shares, it is enough to reach one of them.
    """
    votes = event.votes
    if event.result is not None or votes is None or votes.for_ is None:
        return event.result == "failed"
    told = [
        step.passes.is_reached(votes)
        for step in program.steps.values()
        if step.passes is not None and event.event in step.events
        if not _OF_THE_PLAN.isdisjoint(step.rounds)
        if event.date is None or is_in_force(step, event.date.first)
    ]
    known = [is_reached for is_reached in told if is_reached is not None]
    return not any(known) if known else (votes.against or 0) > votes.for_
