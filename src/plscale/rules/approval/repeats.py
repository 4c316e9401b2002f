"""Votes that were repeated: which of them still count for what they were about."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from plscale.days import When
from plscale.model.results import Event
from plscale.programs.steps import Passes, Step
from plscale.programs.values import Round
from plscale.rules.approval.approving import votes_close
from plscale.rules.base import Case

Told: TypeAlias = tuple[str, Event]
"""An event with its id."""
People: TypeAlias = tuple[str, str | None, str | None]
"""Whose vote it is: that of a step, a member, a school."""


@dataclass(frozen=True, slots=True)
class _Vote:
    told: Told
    passes: Passes
    is_in_time: bool

    @property
    def date(self) -> When | None:
        return self.told[1].date

    @property
    def is_reached(self) -> bool | None:
        return self.passes.is_reached(self.told[1].votes)


def counting(case: Case, round_: Round, found: Sequence[Told]) -> list[Told]:
    """Leave out the votes that no longer count, or never did; all other events stay.

    Of votes of the same people on the same thing one that surely had too few in favor is made good
    by a later one that had enough. One that came when the matter was decided is about something
    else, unless there is no other.
    """
    by_people: dict[People, list[_Vote]] = {}
    for told in found:
        event = told[1]
        step = _vote_of(case, round_, event)
        if step is not None and step[1].passes is not None:
            id_, people = step[0], (event.member, event.school)
            vote = _Vote(told, step[1].passes, _is_in_time(case, round_, event, step[1]))
            by_people.setdefault((id_, *people), []).append(vote)
    left_out = {
        id_ for votes in by_people.values() if len(votes) > 1 for id_ in _not_counting(votes)
    }
    return [told for told in found if told[0] not in left_out]


def _not_counting(votes: list[_Vote]) -> set[str]:
    """Give the ids of some people's votes that do not count beside the others."""
    is_any_in_time = any(vote.is_in_time for vote in votes)
    in_time = [vote for vote in votes if vote.is_in_time or not is_any_in_time]
    passed = [vote.date for vote in in_time if vote.date is not None and vote.is_reached]
    last = max(passed, key=lambda when: when.first, default=None)
    counts = {vote.told[0] for vote in in_time if not _is_made_good(vote, last)}
    return {vote.told[0] for vote in votes} - counts


def _is_made_good(vote: _Vote, passed: When | None) -> bool:
    if passed is None or vote.is_reached is not False:
        return False
    return vote.date is None or passed.is_after(vote.date)


def _vote_of(case: Case, round_: Round, event: Event) -> tuple[str, Step] | None:
    """Give the step by which an event is judged as a vote, with its id."""
    for id_, step in case.program.stages[round_]:
        if step.passes and event.event in step.events and step.is_of(id_, event.step):
            return id_, step
    return None


def _is_in_time(case: Case, round_: Round, event: Event, step: Step) -> bool:
    """Tell whether a vote came before what it is about was decided, as far as that is known."""
    if round_ not in ("adoption", "renewal") or event.date is None:
        return True
    closes = votes_close(case)
    if closes is None or not event.date.is_after(closes):
        return True
    return any("final-approval" in after.events for after in step.distances)
