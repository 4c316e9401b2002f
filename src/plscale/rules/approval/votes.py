"""Votes beside the share of people that a program asks for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plscale.days import When
from plscale.model.results import Event
from plscale.place import PlanPath
from plscale.programs.steps import Passes, People, Step
from plscale.rules.approval.passages import passages
from plscale.rules.base import Case
from plscale.standing.in_force import is_in_force

_VOTERS: Mapping[People, str] = {
    "members": "members",
    "seats": "seats",
    "eligible": "people who may vote",
    "voting": "people who voted",
}


@dataclass(frozen=True, slots=True)
class Ballot:
    """One vote, and the share that it takes."""

    step: Step
    passes: Passes
    id: str
    event: Event
    has_ended_plan: bool
    """Whether it is about the rescission by which the plan is over."""

    @property
    def path(self) -> PlanPath:
        """The place of its numbers."""
        return ("events", self.id, "votes")

    @property
    def voters(self) -> str:
        """Of whom the share is, in words."""
        return _VOTERS[self.passes.of]

    @property
    def share(self) -> str:
        """The share that it takes, in words."""
        if self.passes.at_least is not None:
            return f"at least {self.passes.at_least}"
        return f"more than {self.passes.more_than}"

    @property
    def missing(self) -> tuple[str, ...]:
        """Keys of the numbers that it takes and that are not told."""
        return self.passes.missing(self.event.votes)

    @property
    def people(self) -> int | None:
        """Of how many people the share is: of all, or of those who voted for or against."""
        return self.passes.people(self.event.votes)

    @property
    def is_reached(self) -> bool | None:
        """Whether enough were in favor; None where nobody can tell."""
        return self.passes.is_reached(self.event.votes)


def ballots(case: Case) -> Iterator[Ballot]:
    """Give each vote that is known on the day, takes a share, and is not called failed.

    A vote of the same people that reached its share later stands for those before it.
    """
    for passage in passages(case):
        for step_id, step in passage.steps:
            if step.passes is None:
                continue
            there = [
                Ballot(step, step.passes, id_, event, passage.has_ended_plan)
                for id_, event in passage.taken(step_id, step)
                if event.date is None or is_in_force(step, event.date.first)
            ]
            counted = {ballot.event.event for ballot in there if ballot.event.votes}
            there = [ballot for ballot in there if not _is_told_elsewhere(ballot, counted)]
            yield from _without_repeated(there)


def _is_told_elsewhere(ballot: Ballot, counted: set[str | None]) -> bool:
    """Tell whether events of another sort that record the same step tell the votes in its place."""
    return ballot.event.votes is None and bool(counted - {ballot.event.event})


def _without_repeated(there: list[Ballot]) -> Iterator[Ballot]:
    reached: dict[tuple[str | None, str | None], When] = {}
    for ballot in there:
        date, people = ballot.event.date, (ballot.event.member, ballot.event.school)
        if date is not None and ballot.is_reached:
            reached[people] = max(date, reached.get(people, date), key=lambda when: when.first)
    for ballot in there:
        date = ballot.event.date
        later = reached.get((ballot.event.member, ballot.event.school))
        if later is None or (date is not None and not later.is_after(date)):
            yield ballot
