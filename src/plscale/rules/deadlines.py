"""By when what a program asks for is due, as far as it concerns a plan on the day."""

from dataclasses import replace
from datetime import date
from typing import TypeAlias

from plscale.finding import Deadline
from plscale.programs.checks import Check
from plscale.programs.entries import AnnualReports, Need, RequiredAssurance
from plscale.programs.steps import Step
from plscale.rules.base import Case, once
from plscale.rules.happenings import undated_end
from plscale.rules.implementing import implemented_since
from plscale.standing.course import State
from plscale.standing.due import DueDay, due_day, report_due
from plscale.standing.in_force import is_in_force
from plscale.standing.rounds import own_round

Asked: TypeAlias = Need | RequiredAssurance | Step | Check
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
    inferred = _inferred(case, due) if due is not None and due.day is None else None
    due = inferred or due
    if due is None or not is_in_force(asked, due.day or case.day):
        return None
    deadline = _of_day(case, due)
    return replace(deadline, is_inferred=True) if deadline and inferred else deadline


def _inferred(case: Case, due: DueDay) -> DueDay | None:
    """Give by when something was due at the latest that hangs on an event that is not recorded.

    A step that comes before the approval came about when the plan was approved or began to be
    carried out, or before. None while that is still ahead, and for other events.
    """
    if due.event not in _before_approval(case):
        return None
    approved = case.standing.course.approved
    latest = DueDay(approved.last if approved else implemented_since(case), due.event)
    return latest if latest.is_past(case.standing) else None


@once
def _before_approval(case: Case) -> frozenset[str]:
    """Give the events that record a step of the plan's own round up to its approval."""
    found: set[str] = set()
    decisive = "board-vote" if case.program.approver == "local-board" else "final-approval"
    for _, step in case.program.stages.get(own_round(case.plan, case.standing), ()):
        found.update(step.events)
        if decisive in step.events:
            return frozenset(found)
    return frozenset()


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
    if undated_end(case) is not None:
        return None  # it may be over since before that; PLS527 asks for the day
    is_past = due.is_past(standing)
    if not is_past and not due.is_near(standing):
        return None
    return Deadline(due.day, due.event or "", is_past)
