"""The distances that a program asks for, each with all that came about on both sides of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plscale.programs.steps import After, Step
from plscale.rules.approval.gaps import not_superseded
from plscale.rules.approval.passages import Passage, passages
from plscale.rules.base import Case
from plscale.rules.happenings import Happening
from plscale.standing.in_force import is_in_force


@dataclass(frozen=True, slots=True)
class Spacing:
    """One distance that a program asks for."""

    step: Step
    after: After
    before: list[Happening]
    """What the step follows, as far as it is dated, in order."""
    taken: list[Happening]
    """When the step was taken, as far as that is dated, in order."""
    undated: tuple[str, ...]
    """Ids of what happened without a date; it may have kept any distance."""
    has_ended_plan: bool
    """Whether it is about the rescission by which the plan is over."""

    @property
    def is_dated(self) -> bool:
        """Whether both sides have dates, and all of them do."""
        return bool(self.before and self.taken and not self.undated)

    @property
    def law(self) -> str | None:
        """Citation of the distance."""
        return self.step.law_of(self.after)

    @property
    def is_verified(self) -> bool:
        """Whether somebody read it in the law."""
        return self.step.is_read(self.after)


def every_distance(_: After) -> bool:
    """Take every distance."""
    return True


def spacings(case: Case, is_meant: Callable[[After], object] = every_distance) -> Iterator[Spacing]:
    """Give the distances that are meant, of which both sides are known to have come about."""
    for passage in passages(case):
        if passage.asks_for_votes_only:
            continue
        for id_, step in passage.steps:
            for after in step.distances:
                is_of_round = after.rounds is None or passage.round in after.rounds
                if is_of_round and is_meant(after):
                    yield from _spacing(passage, id_, step, after)


def _spacing(passage: Passage, id_: str, step: Step, after: After) -> Iterator[Spacing]:
    there = passage.taken(id_, step)
    earlier = passage.followed(id_, after, before=True) if there else []
    if not earlier:
        return
    taken = passage.dated(there)
    if taken and not is_in_force(step, taken[0].date.first):
        return
    undated = tuple(name for name, event in (*earlier, *there) if event.date is None)
    before = passage.dated(earlier)
    if after.counted_from == "last":
        before = not_superseded(before, taken)
    yield Spacing(step, after, before, taken, undated, passage.has_ended_plan)
