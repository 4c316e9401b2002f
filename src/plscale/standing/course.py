"""How far a plan came, from its events alone (DESIGN section 4)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from plscale.days import When
from plscale.model.plan import Plan
from plscale.model.results import Event
from plscale.programs.program import Program
from plscale.standing.defeat import is_rescission_lost
from plscale.standing.votes import has_failed

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
_PASSED, _FAILED = "board-vote passed", "board-vote failed"
_TURNS: dict[str, tuple[int, State]] = {
    "application-received": (0, "submitted"),
    "conditional-approval": (1, "conditionally-approved"),
    "plan-submitted": (2, "submitted"),
    "denied": (3, "declined"),
    _FAILED: (3, "declined"),
    "final-approval": (4, "approved"),
    _PASSED: (4, "approved"),
    "renewal": (5, "renewed"),
    "rescission": (6, "rescinded"),
    "termination": (6, "terminated"),
}
"""What an event makes of a plan, with its rank: of one day, what ranks lower came first."""
TURNS: tuple[str, ...] = (*(name for name in _TURNS if " " not in name), "board-vote")
"""Names of the events that make something of a plan."""
_LAST_OPENING = 2
"""Highest rank of the events that open a matter; those above it decide one."""
_STATE_DECIDES = frozenset(
    ("application-received", "conditional-approval", "plan-submitted", "final-approval")
)
"""Events that show that the state, not the local board, has the last word."""
_BEFORE_APPROVAL: frozenset[State] = frozenset(("submitted", "conditionally-approved", "declined"))
GIVEN_UP: frozenset[State] = frozenset(("rescinded", "terminated"))
"""States in which a plan is over before its term is, and for good."""


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


UNDECIDED = Course()
"""The course of a draft."""


def course_of(plan: Plan, program: Program, day: date, starts: date | None = None) -> Course:
    """Follow a plan's events up to a day, in the order of their dates.

    An event of an amendment or a waiver decides nothing about the plan as a whole, and one without
    a date is not known to have happened. What every member of a consortium has done, the plan has
    done on the day of the last. A plan that has its approval keeps it: what is submitted or denied
    later is about something else, such as its renewal. A renewal before the plan ``starts`` is the
    one by which it came about, and so its approval. What was voted down changes nothing; only the
    vote of a board that decides about the plan itself declines it.
    """
    state: State = "draft"
    since = submitted = approved = None
    is_guess = False  # that the vote was the approval
    for when, turn in _turns(plan, program, day):
        new = _TURNS[turn][1]
        if turn == "renewal" and starts is not None and when.is_before(starts):
            new = "approved"
        if turn == "denied" and is_guess:
            approved = None  # somebody above the board had the last word
        if new in _BEFORE_APPROVAL and (approved is not None or state == "renewed"):
            continue
        if new == "approved" and state in ("approved", "renewed"):
            continue
        state, since = new, when
        if turn == "plan-submitted":
            submitted = submitted or when
        if new == "approved":
            approved, is_guess = approved or when, turn == _PASSED and program.approver is None
        if new in GIVEN_UP:
            break
    return Course(state, since, submitted, approved)


def _turns(plan: Plan, program: Program, day: date) -> list[tuple[When, str]]:
    """Give what decides about the whole plan, in order.

    A date that is known in part could come before or after another. It is taken as early as it can
    be of what opens a matter, and as late as it can be of what decides one.
    """
    board_decides = _board_decides(plan, program)
    found: list[tuple[When, str]] = []
    by_members: dict[str, dict[str, When]] = {}
    for id_, event in plan.events.items():
        turn, when = _turn(event, program, board_decides=board_decides), event.date
        if turn is None or when is None or when.is_after(day):
            continue
        if turn == "rescission" and is_rescission_lost(plan, program, id_, day):
            continue
        if event.member is None:
            found.append((when, turn))
        else:
            dates = by_members.setdefault(turn, {})
            dates[event.member] = min(dates.get(event.member, when), when, key=_latest)
    for turn, dates in by_members.items():
        if plan.members and dates.keys() >= plan.members.keys():
            found.append((max(dates.values(), key=_latest), turn))
    return sorted(found, key=_order) if len(found) > 1 else found


def _order(dated: tuple[When, str]) -> tuple[date, int]:
    when, turn = dated
    rank = _TURNS[turn][0]
    return when.first if rank <= _LAST_OPENING else when.last, rank


def _latest(when: When) -> tuple[date, date]:
    return when.last, when.first


def _turn(event: Event, program: Program, *, board_decides: bool) -> str | None:
    if event.for_ or event.waiver:
        return None
    if event.event != "board-vote":
        return event.event if event.event in _TURNS and event.result != "failed" else None
    if not board_decides:
        return None
    return _FAILED if has_failed(event, program) else _PASSED


def _board_decides(plan: Plan, program: Program) -> bool:
    """Tell whether the local board's vote is the final approval.

    Where the program does not say who gives it, the vote is, unless the plan records a step before
    the state: on whatever day, as it shows what sort of plan this is and not what has happened.
    """
    if program.approver is not None:
        return program.approver == "local-board"
    return not any(
        event.event in _STATE_DECIDES and not event.for_ and not event.waiver
        for event in plan.events.values()
    )


def known_events(plan: Plan, name: str, day: date) -> Iterator[tuple[str, Event, When]]:
    """Give the dated events of a name that are known by a day, with their ids, in file order."""
    for id_, event in plan.events.items():
        when = event.date
        if event.event == name and when is not None and not when.is_after(day):
            yield id_, event, when
