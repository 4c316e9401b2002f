"""Steps that a plan does not tell of, each with the day by which it should."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from plscale.days import When
from plscale.finding import Deadline
from plscale.model.results import WHOLE
from plscale.programs.steps import Step
from plscale.rules.approval.passages import Passage, passages
from plscale.rules.approval.steps import recorded
from plscale.rules.base import Case
from plscale.rules.deadlines import deadline_of, deadline_on
from plscale.standing.in_force import is_in_force

Named: TypeAlias = tuple[str, Step]
"""A step with its id."""


@dataclass(frozen=True, slots=True)
class Missing:
    """One step that is due and not recorded."""

    id: str
    step: Step
    passage: Passage
    deadline: Deadline


def missing(case: Case) -> Iterator[Missing]:
    """Give what is missing of each passage, in the order of the program.

    What is missing of a member of a consortium is missing of the whole plan.
    """
    for passage in passages(case):
        if passage.subject[0] == "member":
            continue
        there = recorded(passage)
        asked = [(id_, step) for id_, step in passage.steps if step.required]
        for place, (id_, step) in enumerate(asked):
            if not step.is_among(id_, there):
                rest = asked[place:]
                deadline = _own(case, passage, id_, step)
                if deadline is None or not deadline.is_past:
                    deadline = _by_later(case, passage, rest) or deadline
                if deadline is not None:
                    yield Missing(id_, step, passage, deadline)


def _own(case: Case, passage: Passage, id_: str, step: Step) -> Deadline | None:
    """Give the first of the days that the program sets for a step."""
    days = [day for day in _days(case, passage, id_, step) if is_in_force(step, day)]
    if passage.round == "rescission":  # the plan is over, but this is still due
        found = [Deadline(day, is_past=day < case.standing.as_of) for day in days]
    else:
        there = [deadline_on(case, day) for day in days]
        if step.by is not None and passage.subject == WHOLE:
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
    is_first = first is not None and first.event in step.events and passage.subject == WHOLE
    if is_first and starts is not None and passage.round != "rescission":
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
    if passage.amendment and any(step.passes for _, step in rest):
        made = case.plan.amendments[passage.amendment].date
        taken += [(made, "amendment")] if case.standing.knows(made) else []
    if not taken:
        return None
    date, event = min(taken, key=lambda one: one[0].first)
    if not is_in_force(step, date.first):
        return None
    return Deadline(date.first if date.is_exact else None, event, is_past=True)


def _taken(passage: Passage, steps: list[Named]) -> list[tuple[When, str]]:
    there = [told for id_, step in steps for told in passage.taken(id_, step)]
    return [(one.date, one.event.event or "") for one in passage.dated(there)]
