"""By when what a program asks for is due, as far as it concerns a plan on the day."""

from datetime import date
from typing import TypeAlias

from plscale.finding import Deadline
from plscale.programs.entries import AnnualReports, Need, RequiredAssurance
from plscale.programs.steps import Step
from plscale.rules.base import Case
from plscale.standing.course import State
from plscale.standing.due import DueDay, due_day, report_due
from plscale.standing.in_force import is_in_force

Asked: TypeAlias = Need | RequiredAssurance | Step
"""An entry of a program that asks for something by some day."""

_OVER: frozenset[State] = frozenset(("declined", "rescinded", "terminated", "renewed"))
"""States in which nothing becomes due any more."""
_AT_ONCE = Deadline(is_past=True)


def deadline_of(case: Case, asked: Asked | None) -> Deadline | None:
    """Give the deadline of something that the plan lacks, or None while it is no concern.

    It concerns a plan once its day is past, and before that in the plan year in which that day
    lies; the first year is prepared from before it begins. What a program asks for without saying
    by when is due at once; where the plan's term leaves the day open, or the entry is not in force
    on it, nothing is due.
    """
    if asked is None or asked.by is None:
        return _AT_ONCE if asked is None or is_in_force(asked, case.day) else None
    due = due_day(asked.by, case.plan, case.program, case.standing)
    if due is None or not is_in_force(asked, due.day or case.day):
        return None
    return _of_day(case, due)


def deadline_on(case: Case, day: date) -> Deadline | None:
    """Give the deadline of something that is due by a known day, or None while it is no concern."""
    return _of_day(case, DueDay(day))


def deadline_of_report(case: Case, annual: AnnualReports, year: int) -> Deadline | None:
    """Give the deadline of the report on a plan year, or None while it is no concern."""
    day = report_due(annual, year, case.standing)
    return deadline_on(case, day) if day and is_in_force(annual, day) else None


def is_surely_past(case: Case, deadline: Deadline) -> bool:
    """Tell whether a deadline is past, be it that of a step of which nothing is recorded.

    The latter is past once the plan is approved, or the years of planning and approval are over.
    """
    program, standing = case.program, case.standing
    if deadline.is_past or deadline.day is not None:
        return deadline.is_past
    if not any(deadline.event in step.events for step in program.steps.values()):
        return False
    early = (*program.phases.get("planning", ()), *program.phases.get("approval", ()))
    is_over = bool(early) and standing.year is not None and standing.year > max(early)
    return is_over or standing.state == "approved"


def _of_day(case: Case, due: DueDay) -> Deadline | None:
    standing = case.standing
    over_since = standing.course.since if standing.course.state in _OVER else None
    if over_since is not None and (due.day is None or due.day > over_since.first):
        return None
    is_past = due.is_past(standing)
    if not is_past and not due.is_near(standing):
        return None
    return Deadline(due.day, due.event or "", is_past)
