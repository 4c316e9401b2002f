"""The last day for something that was done, and the place in the plan that the day comes from."""

from dataclasses import dataclass

from plscale.days import When, on
from plscale.place import PlanPath
from plscale.programs.entries import RequiredAssurance, Step
from plscale.programs.values import Due
from plscale.rules.base import Case
from plscale.rules.happenings import happenings
from plscale.standing.due import due_day
from plscale.standing.in_force import is_in_force


@dataclass(frozen=True, slots=True)
class Limit:
    """The first or last day for something."""

    date: When
    words: str
    """How a message goes on behind "before" or "after"."""
    path: PlanPath
    label: str
    """What to write beside the place."""


def limit_of(case: Case, asked: RequiredAssurance | Step) -> Limit | None:
    """Give the last day that a program sets for an entry, or None where it is not known.

    Of an event that came about more than once it is the last time; before the event has come about
    nothing can be late for it.
    """
    limit = _limit(case, asked.by, "the last day for it", is_last=True)
    return limit if limit and is_in_force(asked, limit.date.first) else None


def opening_of(case: Case, step: Step) -> Limit | None:
    """Give the first day that a program allows for a step, or None where it is not known."""
    limit = _limit(case, step.opens, "the first day for it", is_last=False)
    return limit if limit and is_in_force(step, limit.date.first) else None


def _limit(case: Case, by: Due | None, what: str, *, is_last: bool) -> Limit | None:
    if isinstance(by, str):
        there = happenings(case, by)
        if not there:
            return None
        event = there[-1 if is_last else 0]
        told = f"{by} on {event.date}"
        return Limit(event.date, told, event.path, told)
    due = due_day(by, case.plan, case.program, case.standing)
    if due is None or due.day is None:
        return None
    label = "plan years count from here"
    return Limit(on(due.day), f"{due.day}, {what}", ("timeline", "starts"), label)
