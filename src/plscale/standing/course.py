"""How far a plan came, from its events alone (DESIGN section 4)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from plscale.days import When
from plscale.model.plan import Plan
from plscale.model.results import Event
from plscale.programs.program import Program

State: TypeAlias = Literal[
    "draft",
    "conditionally-approved",
    "submitted",
    "approved",
    "declined",
    "rescinded",
    "terminated",
    "renewed",
    "ended",
]
_BY_EVENT: dict[str, State] = {
    "application-received": "submitted",
    "conditional-approval": "conditionally-approved",
    "plan-submitted": "submitted",
    "final-approval": "approved",
    "denied": "declined",
    "rescission": "rescinded",
    "termination": "terminated",
    "renewal": "renewed",
}
_STATE_DECIDES = frozenset(("application-received", "conditional-approval", "plan-submitted"))
"""Events that show that the state, not the local board, has the last word."""
_BEFORE_APPROVAL: frozenset[State] = frozenset(("submitted", "conditionally-approved"))


@dataclass(frozen=True, slots=True)
class Course:
    """What was decided about a plan as a whole by some day."""

    state: State = "draft"
    since: When | None = None
    """Date of the event that brought it there; None for a draft."""
    submitted: When | None = None
    """When the plan was first submitted."""
    approved: When | None = None
    """When it got its final approval."""


def course_of(plan: Plan, program: Program, day: date) -> Course:
    """Follow a plan's events up to a day, in the order of their dates.

    An event of an amendment, a waiver or one member decides nothing about the plan as a whole, and
    one without a date is not known to have happened. Where the local board approves, its vote is
    the final approval; where the program does not say who does, the vote is, unless the plan also
    records a step before the state.
    """
    state: State = "draft"
    since = submitted = approved = None
    board_decides = _board_decides(plan, program)
    for when, event in _decisive(plan, day):
        new = _BY_EVENT.get(event.event or "")
        if event.event == "board-vote" and board_decides and event.result != "failed":
            new = "approved"
        if new is None or (approved is not None and new in _BEFORE_APPROVAL):
            continue
        state, since = new, when
        if event.event == "plan-submitted":
            submitted = submitted or when
        if new == "approved":
            approved = approved or when
    return Course(state, since, submitted, approved)


def _decisive(plan: Plan, day: date) -> list[tuple[When, Event]]:
    known = [
        (event.date, event)
        for event in plan.events.values()
        if event.date is not None
        and not event.date.is_after(day)
        and not (event.for_ or event.waiver or event.member)
    ]
    return sorted(known, key=lambda dated: (dated[0].first, dated[0].last))


def _board_decides(plan: Plan, program: Program) -> bool:
    if program.approver is not None:
        return program.approver == "local-board"
    return not any(event.event in _STATE_DECIDES for event in plan.events.values())


def known_events(plan: Plan, name: str, day: date) -> Iterator[tuple[str, Event, When]]:
    """Give the dated events of a name that are known by a day, with their ids, in file order."""
    for id_, event in plan.events.items():
        when = event.date
        if event.event == name and when is not None and not when.is_after(day):
            yield id_, event, when
