"""The days and years of a plan, and whether it is over (DESIGN section 4)."""

from dataclasses import dataclass
from datetime import date
from typing import TypeGuard

from plscale.days import When, day_before, plan_year_of, plan_year_start
from plscale.model.plan import Plan
from plscale.model.promises import LOST, Status, Stretch, Waiver
from plscale.model.values import Edge
from plscale.programs.program import Program


@dataclass(frozen=True, slots=True)
class Standing:
    """A plan's term in days, and the day it is judged by."""

    starts: date | None
    """First day; of a partial date the earliest day it can mean."""
    ends: date | None
    """Last day; of a partial date the latest day it can mean."""
    judged_on: date
    """The day asked for, or the plan's last day where it had ended by then."""
    is_ended: bool
    years: int | None
    """Number of plan years; None where the term is not recorded."""
    starts_by: date | None = None
    """Latest day that the first day can mean; the first day itself where it is known."""

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
            return f"ended {self.ends}"
        if self.year is None:
            return "term not recorded"
        if self.year == 0:
            return f"starts {self.starts}"
        return f"year {self.year}" + (f" of {self.years}" if self.years else "")


def standing_of(plan: Plan, program: Program, as_of: date) -> Standing:
    """Work out where a plan stands on a day."""
    timeline = plan.timeline
    starts = _first(timeline.starts if timeline else None, program)
    ends = _last(timeline.ends if timeline else None, program)
    is_ended = ends is not None and ends < as_of and not (starts and starts > ends)
    return Standing(
        starts,
        ends,
        ends if is_ended and ends is not None else as_of,
        is_ended,
        _year_count(starts, ends, program),
        _starts_by(timeline.starts if timeline else None, starts),
    )


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
    return count if program.years.max is None else min(count, program.years.max)
