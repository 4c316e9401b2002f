"""Steps that a plan does not tell of, each with the day by which it should."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from plscale.days import When
from plscale.finding import Deadline
from plscale.programs.steps import Step
from plscale.rules.approval.passages import Passage, passages
from plscale.rules.approval.steps import is_recorded
from plscale.rules.base import Case
from plscale.rules.deadlines import deadline_of, deadline_on
from plscale.rules.implementing import implemented_since
from plscale.standing.in_force import is_in_force

Named: TypeAlias = tuple[str, Step]
"""A step with its id."""
APPROVAL_OF_BOARD = "board-vote"
"""The event that each member of a consortium has to tell of by itself."""


@dataclass(frozen=True, slots=True)
class Missing:
    """One step that is due and not recorded."""

    id: str
    step: Step
    passage: Passage
    deadline: Deadline


def missing(case: Case) -> Iterator[Missing]:
    """Give what is missing of each passage, in the order of the program.

    Of a rescission that did not come about nothing is.
    """
    for passage in passages(case):
        if passage.asks_for_votes_only:
            continue
        required = [named for named in passage.steps if named[1].required]
        for place, (id_, step) in enumerate(required):
            if _asks(passage, step) and not is_recorded(passage, id_, step):
                deadline = _due(case, passage, required[place:])
                if deadline is not None and not (passage.meant and _may_be_meant(case, step)):
                    yield Missing(id_, step, passage, deadline)


def _may_be_meant(case: Case, step: Step) -> bool:
    """Tell whether an event of a step is  for  something that is not there, and may mean this."""
    plan = case.plan
    return any(
        kind == "for" and id_ not in plan.amendments and id_ not in plan.events
        for (kind, id_), by_name in plan.events_about.items()
        if not by_name.keys().isdisjoint(step.events)
    )


def _asks(passage: Passage, step: Step) -> bool:
    """Tell whether a step is asked of those who go through a passage.

    In a consortium the board of each member approves by itself; all else they do together.
    """
    consortium = passage.case.plan.consortium
    if consortium is None or not consortium.members or passage.meant:
        return True
    return (step.event == APPROVAL_OF_BOARD) == bool(passage.member)


def _due(case: Case, passage: Passage, rest: list[Named]) -> Deadline | None:
    """Give the day by which the first of the steps that are left should be on record."""
    own = _own(case, passage, *rest[0])
    if own is not None and own.is_past:
        return own
    return _by_later(case, passage, rest) or own or _overdue(case, passage, rest)


def _own(case: Case, passage: Passage, id_: str, step: Step) -> Deadline | None:
    """Give the first of the days that the program sets for a step."""
    days = [day for day in _days(case, passage, id_, step) if is_in_force(step, day)]
    if passage.round == "rescission":  # the plan is over, but this is still due
        found = [Deadline(day, is_past=day < case.standing.as_of) for day in days]
    else:
        there = [deadline_on(case, day) for day in days]
        if step.by is not None and not passage.meant:
            there.append(deadline_of(case, step))
        found = [deadline for deadline in there if deadline is not None]
    return min(found, key=lambda deadline: deadline.day or date.max, default=None)


def _days(case: Case, passage: Passage, id_: str, step: Step) -> Iterator[date]:
    for after in step.distances:
        if after.within is not None and passage.round in (after.rounds or step.rounds):
            before = passage.dated(passage.followed(id_, after))
            if before:
                yield after.within.behind(max(one.date.last for one in before))
    first, starts = case.program.years.not_before, case.standing.starts
    is_first = first is not None and first.event in step.events and not passage.meant
    if is_first and starts is not None:
        yield starts


def _by_later(case: Case, passage: Passage, rest: list[Named]) -> Deadline | None:
    """Give the day on which a later step was taken, or an amendment made: this one came before.

    Steps that name it as what they follow tell more than those that only stand behind it. Of an
    amendment its day is told by itself; only votes have to come before that.
    """
    (_, step), later = rest[0], rest[1:]
    follows = [
        named
        for named in later
        if any(name in step.events for after in named[1].distances for name in after.events)
    ]
    taken = _taken(passage, follows) or _taken(passage, later)
    if passage.round == "amendment" and any(step.passes for _, step in rest):
        made = case.plan.amendments[passage.meant].date
        taken += [(made, "amendment")] if case.standing.knows(made) else []
    if not taken:
        return None
    date, event = min(taken, key=lambda one: one[0].first)
    if not is_in_force(step, date.first):
        return None
    return Deadline(date.first if date.is_exact else None, event, is_past=True)


def _overdue(case: Case, passage: Passage, rest: list[Named]) -> Deadline | None:
    """Give the day since which a step that has no time of its own should be on record.

    That is once the time of a later step is over, as it comes before that; where none of these has
    a time, once the plan is carried out. Before that nobody is told of it.
    """
    later = [
        replace(deadline, event=deadline.event or step.event)
        for id_, step in rest[1:]
        if not is_recorded(passage, id_, step) and (deadline := _own(case, passage, id_, step))
    ]
    first = min(later, key=lambda deadline: deadline.day or date.max, default=None)
    if first is None and not passage.meant:
        since = implemented_since(case)
        first = deadline_on(case, since) if since is not None else None
    if first is None or not first.is_past or not is_in_force(rest[0][1], first.day or case.day):
        return None
    return replace(first, is_inferred=True)


def _taken(passage: Passage, steps: list[Named]) -> list[tuple[When, str]]:
    there = [
        told
        for id_, step in steps
        for told in passage.events(step.events, before=True)
        if step.is_of(id_, told[1].step)
    ]
    return [(one.date, one.event.event or "") for one in passage.dated(there)]
