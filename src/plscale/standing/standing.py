"""The days and years of a plan, and whether it is over (DESIGN section 4)."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeGuard

from plscale.days import When, day_before, on, plan_year_of, plan_year_start
from plscale.model.plan import Plan
from plscale.model.promises import LOST, Status, Stretch, Waiver
from plscale.model.values import Edge
from plscale.programs.program import Program
from plscale.programs.values import PhaseName
from plscale.standing.course import GIVEN_UP, UNDECIDED, Course, State, course_of
from plscale.standing.phases import LAST_PHASES, phases_of_year

_FINAL: frozenset[State] = frozenset(("declined", "rescinded", "terminated", "renewed"))
"""States that the end of the term does not change."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A plan's term in days, and the day it is judged by."""

    starts: date | None
    """First day; of a partial date the earliest day it can mean."""
    ends: date | None
    """Last day; of a partial date the latest day it can mean."""
    judged_on: date
    """The day asked for, or the plan's last day where it was over by then."""
    is_ended: bool
    """Whether it was over: its term ended, or it was rescinded, terminated or replaced before."""
    years: int | None
    """Number of plan years; None where the term is not recorded."""
    as_of: date
    """The day asked for."""
    starts_by: date | None = None
    """Latest day that the first day can mean; the first day itself where it is known."""
    course: Course = UNDECIDED
    """What was decided about the plan as a whole."""
    phases_open: tuple[PhaseName, ...] = ()
    """Phases at hand, in their order: the one the plan is in, then those that are open besides."""

    @property
    def state(self) -> State:
        """Where the plan stands by its events; a plan that ran out has ended."""
        ran_out = self.is_ended and self.course.state not in _FINAL
        return "ended" if ran_out else self.course.state

    @property
    def since(self) -> When | None:
        """Date of what brought the plan there: an event, or its last day; None for a draft."""
        return on(self.judged_on) if self.state == "ended" else self.course.since

    @property
    def phase(self) -> PhaseName | None:
        """The phase the plan is in, or None where its term is not recorded."""
        return self.phases_open[0] if self.phases_open else None

    @property
    def is_reversed(self) -> bool:
        """Whether the plan would end before it starts, so that nothing can be placed in it."""
        return self.starts is not None and self.ends is not None and self.ends < self.starts

    def knows(self, when: When | None) -> TypeGuard[When]:
        """Tell whether something is dated, and not surely later than the day judged by."""
        return when is not None and when.first <= self.judged_on

    def status_of(self, stretch: Stretch) -> Status | None:
        """Give where a stretch of a waiver stood on the day; a later decision is not known yet."""
        decided = stretch.decided.date if stretch.decided else None
        is_open = decided is not None and decided.is_after(self.judged_on)
        return "requested" if is_open else stretch.status

    def is_lost(self, waiver: Waiver) -> bool:
        """Tell whether a waiver was denied, withdrawn or revoked for all of its time."""
        return all(self.status_of(stretch) in LOST for stretch in waiver.stretches.values())

    def year_of(self, day: date) -> int | None:
        """Give the plan year of a day: 0 before the plan, None after it or without a term."""
        if self.starts is None or self.is_reversed or (self.ends is not None and day > self.ends):
            return None
        year = plan_year_of(day, self.starts)
        return year if self.years is None else min(year, self.years)

    def first_day(self, year: int) -> date | None:
        """Give the first day of a plan year (1 is the first), or None without a term."""
        return None if self.starts is None else plan_year_start(self.starts, year)

    def last_day(self, year: int) -> date | None:
        """Give the last day of a plan year; the last year is stretched to the plan's end."""
        if self.starts is None:
            return None
        if self.ends is not None and self.years is not None and year >= self.years:
            return self.ends
        return day_before(plan_year_start(self.starts, year + 1))

    @property
    def year(self) -> int | None:
        """The plan year of the day the plan is judged by."""
        return self.year_of(self.judged_on)

    def __str__(self) -> str:
        """Say where the plan stands, such as ``year 3 of 5``."""
        if self.is_ended:
            return f"ended {self.judged_on}"
        if self.year is None:
            return "term not recorded"
        if self.year == 0:
            return f"starts {self.starts}"
        return f"year {self.year}" + (f" of {self.years}" if self.years else "")


def standing_of(plan: Plan, program: Program, as_of: date) -> Standing:
    """Work out where a plan stands on a day."""
    timeline = plan.timeline
    starts = _first(timeline.starts if timeline else None, program)
    ends = last_day(plan, program)
    ran_out = ends is not None and ends < as_of and not (starts and starts > ends)
    day = ends if ran_out and ends is not None else as_of
    course = course_of(plan, program, day, starts)
    over = _given_up(course, ends)
    standing = Standing(
        starts,
        ends,
        day if over is None else min(day, over),
        ran_out or (over is not None and over < day),
        _year_count(starts, ends, program),
        as_of,
        _starts_by(timeline.starts if timeline else None, starts),
        course,
    )
    return replace(standing, phases_open=_open_phases(standing, program))


def last_day(plan: Plan, program: Program) -> date | None:
    """Give the last day of a plan's term; of a partial date the latest day it can mean."""
    return None if plan.timeline is None else _last(plan.timeline.ends, program)


def _given_up(course: Course, ends: date | None) -> date | None:
    """Give the last day of a plan that its term does not end; of a partial date the latest.

    A renewed plan runs to the end of its term; where that is not recorded, to its renewal.
    """
    is_over = course.state in GIVEN_UP or (course.state == "renewed" and ends is None)
    return course.since.last if is_over and course.since else None


def _open_phases(standing: Standing, program: Program) -> tuple[PhaseName, ...]:
    """Give the phase at hand, then evaluation and sustainability where the year opens them."""
    year = standing.year
    if year is None:
        return ()
    course = standing.course
    is_over = {
        "planning": course.submitted is not None or course.approved is not None,
        "approval": course.approved is not None,
    }
    open_now = phases_of_year(program, year, standing.years)
    at_hand = [phase for phase in open_now if not is_over.get(phase)]
    return tuple(at_hand[:1] + [phase for phase in at_hand[1:] if phase in LAST_PHASES])


def _first(edge: Edge | None, program: Program) -> date | None:
    if edge is None:
        return None
    if edge.school_year is not None:
        return program.school_year_start(edge.school_year)
    return None if edge.when is None else edge.when.first


def _starts_by(edge: Edge | None, starts: date | None) -> date | None:
    return starts if edge is None or edge.when is None else edge.when.last


def _last(edge: Edge | None, program: Program) -> date | None:
    if edge is None:
        return None
    if edge.school_year is not None:
        return day_before(program.school_year_start(edge.school_year + 1))
    return None if edge.when is None else edge.when.last


def _year_count(starts: date | None, ends: date | None, program: Program) -> int | None:
    """Count plan years; a plan that ends on its starting day's anniversary begins no new year."""
    if starts is None or ends is None or ends < starts:
        return None
    count = max(1, plan_year_of(day_before(ends), starts))
    most = program.years.firm_max
    return count if most is None else min(count, most)
