"""By which day something that a program asks for is due in one plan."""

from dataclasses import dataclass
from datetime import date

from plscale.days import add_years
from plscale.model.plan import Plan
from plscale.programs.entries import AnnualReports
from plscale.programs.program import Program
from plscale.programs.values import Due, YearEdge, YearName
from plscale.standing.course import known_events
from plscale.standing.standing import Standing


@dataclass(frozen=True, slots=True)
class DueDay:
    """A day by which something is due, or the event before which it is due."""

    day: date | None
    """Last day on which it is in time; None where only the event is known."""
    event: str | None = None
    """Name of the event it hangs on, if any."""
    has_happened: bool = False
    """Whether that event is known to have happened."""

    def is_past(self, standing: Standing) -> bool:
        """Tell whether it should be there now: its event has happened, or its last day is over."""
        return self.has_happened or (self.day is not None and self.day < standing.judged_on)

    def is_near(self, standing: Standing) -> bool:
        """Tell whether it is due in the plan year at hand; before the first year, in that one.

        What hangs on an event without a day is near as long as the event has not happened.
        """
        if self.day is None:
            return True
        horizon = standing.last_day(max(standing.year or 0, 1))
        return horizon is not None and self.day <= horizon


def due_day(by: Due | None, plan: Plan, program: Program, standing: Standing) -> DueDay | None:
    """Work out a program's ``by`` for one plan; None where the program or the term leaves it open.

    An event that has happened counts from its day; one that has not, from the day by which the
    program wants it, if a step of the program says so, or if no term begins before it. What
    happened to an amendment, a waiver or one member is no event of the plan; what happened to every
    member is.
    """
    match by:
        case None:
            return None
        case str() as event:
            return _of_event(event, plan, program, standing)
        case edge:
            day = _of_edge(edge, standing)
            return None if day is None else DueDay(day)


def report_due(annual: AnnualReports, year: int, standing: Standing) -> date | None:
    """Give the day by which the report on a plan year, and its results, are due."""
    end = standing.last_day(year)
    if end is None:
        return None
    month, day = (int(part) for part in annual.due.split("-"))
    due = date(end.year, month, day)
    if annual.after_year and due <= end:
        due = add_years(due, 1)
    return due


def _of_event(name: str, plan: Plan, program: Program, standing: Standing) -> DueDay:
    happened = _first_day(name, plan, standing)
    if happened is not None:
        return DueDay(happened, name, has_happened=True)
    for step in program.steps.values():
        if name in step.events and isinstance(step.by, YearEdge):
            return DueDay(_of_edge(step.by, standing), name)
    first = program.years.not_before
    if first is not None and first.event == name:
        return DueDay(standing.starts, name)
    return DueDay(None, name)


def _first_day(name: str, plan: Plan, standing: Standing) -> date | None:
    """Give the day on which an event first happened to the plan, or to the last of its members."""
    whole: list[date] = []
    by_members: dict[str, date] = {}
    for _, event, when in known_events(plan, name, standing.judged_on):
        if event.for_ or event.waiver:
            continue
        if event.member is None:
            whole.append(when.first)
        else:
            by_members[event.member] = min(when.first, by_members.get(event.member, when.first))
    if plan.members and by_members.keys() >= plan.members.keys():
        whole.append(max(by_members.values()))
    return min(whole, default=None)


def _of_edge(edge: YearEdge, standing: Standing) -> date | None:
    if edge.start_of_year is not None:
        year = _number(edge.start_of_year, standing)
        return None if year is None else standing.first_day(year)
    year = None if edge.end_of_year is None else _number(edge.end_of_year, standing)
    return None if year is None else standing.last_day(year)


def _number(year: YearName, standing: Standing) -> int | None:
    return standing.years if year == "last" else year
