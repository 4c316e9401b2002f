"""The phases of one plan as stretches of days: what charts draw."""

from collections.abc import Iterator
from datetime import date, timedelta

from plscale.days import day_before
from plscale.programs.values import PhaseName
from plscale.registers.status import PhaseSpan, YearRow
from plscale.rules.base import Case
from plscale.standing.course import GIVEN_UP
from plscale.standing.due import due_day
from plscale.standing.phases import PHASES

_OPENINGS: tuple[tuple[PhaseName, str], ...] = (
    ("planning", "plan-submitted"),
    ("approval", "final-approval"),
)
"""The two phases that an event ends, each with that event."""


def bars_of(case: Case, years: tuple[YearRow, ...]) -> tuple[PhaseSpan, ...]:
    """Give the days on which each phase is open by the program, phase by phase.

    Approval ends on the day on which it is given.
    """
    return tuple(span for phase in PHASES for span in _bars(case, years, phase))


def _bars(case: Case, years: tuple[YearRow, ...], phase: PhaseName) -> Iterator[PhaseSpan]:
    approved = case.standing.course.approved
    open_span: PhaseSpan | None = None
    for year in years:
        if year.starts is None or phase not in year.phases:
            continue
        last = year.ends
        if phase == "approval" and approved is not None:
            last = min(last, approved.last)
        if last < year.starts:
            continue
        if open_span is not None and open_span.last == day_before(year.starts):
            open_span = PhaseSpan(phase, open_span.first, last)
            continue
        if open_span is not None:
            yield open_span
        open_span = PhaseSpan(phase, year.starts, last)
    if open_span is not None:
        yield open_span


def course_through(case: Case, years: tuple[YearRow, ...]) -> tuple[PhaseSpan, ...]:
    """Cut the term into the phases that the plan goes through, one after the other.

    Each day belongs to the first of planning and approval that its year opens and that is not over
    by then, else to implementation, and in the last of several years to evaluation. Where nothing
    is open, the phase before goes on. A plan that was given up ends there.
    """
    ends = {phase: _end_of(case, phase, event) for phase, event in _OPENINGS}
    spans: list[PhaseSpan] = []
    for year in years:
        if year.starts is None:
            continue
        here = year.starts
        for phase, _ in _OPENINGS:
            if phase in year.phases and ends[phase] >= here and here <= year.ends:
                last = min(ends[phase], year.ends)
                _add(spans, PhaseSpan(phase, here, last))
                here = _after(last)
        if here <= year.ends:
            _add(spans, PhaseSpan(_settled(case, year, spans), here, year.ends))
    return tuple(_until(spans, case.day) if case.standing.state in GIVEN_UP else spans)


def _settled(case: Case, year: YearRow, spans: list[PhaseSpan]) -> PhaseName:
    if year.year == case.standing.years and year.year > 1:
        return "evaluation"
    if "implementation" in year.phases or not spans:
        return "implementation"
    return spans[-1].phase


def _end_of(case: Case, phase: PhaseName, event: str) -> date:
    """Give the last day of planning or approval: told by events, else foreseen.

    It is foreseen from the plan's own milestones, else from the program's step, and never before
    the day judged by; the day on which it is decided belongs to what comes after.
    """
    course = case.standing.course
    told = course.submitted if phase == "planning" else course.approved
    told = told or course.approved
    if told is not None:
        return day_before(told.first)
    milestones = case.plan.phases.by_name()[phase].milestones.values()
    days = [milestone.due.last for milestone in milestones if milestone.due]
    return max([*(days or [_step_due(case, event) or date.max]), case.day])


def _step_due(case: Case, event: str) -> date | None:
    due = due_day(event, case.plan, case.program, case.standing)
    return due.day if due else None


def _add(spans: list[PhaseSpan], span: PhaseSpan) -> None:
    if spans and spans[-1].phase == span.phase:
        span = PhaseSpan(span.phase, spans.pop().first, span.last)
    spans.append(span)


def _until(spans: list[PhaseSpan], day: date) -> Iterator[PhaseSpan]:
    for span in spans:
        if span.first <= day:
            yield PhaseSpan(span.phase, span.first, min(span.last, day))


def _after(day: date) -> date:
    return day if day == date.max else day + timedelta(days=1)
