"""Days between events and the steps that follow them, as late or as early as dates leave open.

An event may have come about more than once, and a date may be known in part: a step was too late or
too early only where no two of these days are far enough apart, or close enough. Each question is
answered by one walk over the dates, so that a long record costs no more than its length.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from plscale.days import day_after
from plscale.model.results import Event
from plscale.programs.steps import After, Days
from plscale.rules.happenings import Happening


@dataclass(frozen=True, slots=True)
class Pair:
    """A step as it was taken, and the event before it from which its day is counted."""

    before: Happening
    taken: Happening

    @property
    def end(self) -> date:
        """Day up to which time is counted, as late as it can be; what ended is over since then."""
        return _end(self.taken.date.last, self.before.event, as_early=False)

    @property
    def days(self) -> int | None:
        """Calendar days that lie between; None where a date is known in part."""
        is_exact = self.before.date.is_exact and self.taken.date.is_exact
        return (self.end - self.before.date.first).days if is_exact else None


def out_of_order(before: Sequence[Happening], taken: Sequence[Happening]) -> Pair | None:
    """Give a step that was surely taken before all that it follows, or None if it was not."""
    pair = Pair(min(before, key=_first), max(taken, key=_last))
    return pair if pair.taken.date.is_before(pair.before.date) else None


def too_late(before: Sequence[Happening], taken: Sequence[Happening], within: Days) -> Pair | None:
    """Give the first of the days of a step that all are surely too late, or None if none is."""
    late: Pair | None = None
    latest = _latest_by(before, _first, _last)
    for step in taken:
        earlier = latest(step.date.last)
        if earlier is None:
            continue  # taken before all that it follows
        if step.date.first <= within.behind(earlier.date.last):
            return None
        late = late or Pair(earlier, step)
    return late


def too_early(
    before: Sequence[Happening], taken: Sequence[Happening], at_least: Days
) -> Pair | None:
    """Give the longest time before a step that was surely taken too early, or None if it was not.

    A step that was taken before all that it follows is out of order, and not too early.
    """
    last = max(taken, key=_last)
    pairs = [Pair(one, last) for one in before if not last.date.is_before(one.date)]
    if not pairs or any(pair.end >= at_least.behind(pair.before.date.first) for pair in pairs):
        return None
    return max(pairs, key=lambda pair: pair.end - pair.before.date.first)


def not_superseded(before: Sequence[Happening], taken: Sequence[Happening]) -> list[Happening]:
    """Leave out of what came before a step all that surely was not the last of its sort.

    That is what came before another one which itself came before the step, or on its day.
    """
    last = max((step.date.first for step in taken), default=None)
    latest = [one.date.first for one in before if last is not None and one.date.last <= last]
    newest = max(latest, default=date.min)
    return [one for one in before if not one.date.is_before(newest)]


def is_kept(before: Sequence[Happening], taken: Sequence[Happening], after: After) -> bool:
    """Tell whether a step surely followed as it should, whatever the days of partial dates."""
    within, at_least = after.within, after.at_least
    surely = _latest_by(before, _last, _first)
    in_time = [
        step.date.first
        for step in taken
        if (earlier := surely(step.date.first)) is not None
        and (within is None or step.date.last <= within.behind(earlier.date.first))
    ]
    if not in_time or at_least is None:
        return bool(in_time)
    last = max(in_time)
    return any(
        _end(last, one.event, as_early=True) >= at_least.behind(one.date.last) for one in before
    )


def _latest_by(
    events: Sequence[Happening],
    when: Callable[[Happening], date],
    rank: Callable[[Happening], date],
) -> Callable[[date], Happening | None]:
    """Make a function that gives the highest in rank of the events that came by a day."""
    ordered = sorted(events, key=when)
    days = [when(one) for one in ordered]

    def higher(one: Happening, other: Happening) -> Happening:
        return other if rank(other) > rank(one) else one

    highest = list(accumulate(ordered, higher))

    def latest(day: date) -> Happening | None:
        place = bisect_right(days, day)
        return highest[place - 1] if place else None

    return latest


def _end(day: date, event: Event, *, as_early: bool) -> date:
    if event.until is None:
        return day
    return min(day, day_after(event.until.first if as_early else event.until.last))


def _first(happening: Happening) -> date:
    return happening.date.first


def _last(happening: Happening) -> date:
    return happening.date.last
