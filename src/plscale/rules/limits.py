"""The first or last day for something that was done, and the place that the day comes from."""

from dataclasses import dataclass

from plscale.days import When, on
from plscale.place import PlanPath
from plscale.programs.values import Due
from plscale.rules.base import Case
from plscale.rules.happenings import happenings
from plscale.standing.due import due_day


@dataclass(frozen=True, slots=True)
class Limit:
    """The first or last day for something."""

    date: When
    words: str
    """How a message goes on behind "before" or "after"."""
    path: PlanPath
    label: str
    """What to write beside the place."""


def last_day(case: Case, by: Due | None) -> Limit | None:
    """Give the last day that a program sets for something, or None where it is not known.

    Of an event that came about more than once it is the last time; before the event has come about
    nothing can be late for it.
    """
    return _limit(case, by, "the last day for it", at=-1)


def first_day(case: Case, opens: Due | None) -> Limit | None:
    """Give the first day that a program allows for something, or None where it is not known."""
    return _limit(case, opens, "the first day for it", at=0)


def _limit(case: Case, by: Due | None, what: str, *, at: int) -> Limit | None:
    if isinstance(by, str):
        there = happenings(case, by)
        if not there:
            return None
        told = f"{by} on {there[at].date}"
        return Limit(there[at].date, told, there[at].path, told)
    due = due_day(by, case.plan, case.program, case.standing)
    if due is None or due.day is None:
        return None
    label = "plan years count from here"
    return Limit(on(due.day), f"{due.day}, {what}", ("timeline", "starts"), label)
