"""Requests for waivers of which a provision asks more: a day to ask, signatures, a decision."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from plscale.days import When
from plscale.model.promises import LOST, Stretch, Waiver
from plscale.place import PlanPath
from plscale.programs.entries import ProvisionEntry
from plscale.programs.program import Program
from plscale.rules.base import Case, once
from plscale.rules.waivers.automatic import automatic
from plscale.rules.waivers.periods import weight

_ASKS = frozenset(("plan-submitted", "application-received"))
"""Events with which a waiver may be asked for."""


@dataclass(frozen=True, slots=True)
class Application:
    """One request for a waiver of a provision, for a stretch of time."""

    path: PlanPath
    waiver_id: str
    waiver: Waiver
    stretch: Stretch
    entry: ProvisionEntry
    year: date
    """First day of the school year for which it is asked."""
    asked: When | None
    """When it was asked for, as far as that is known on the day."""
    asked_at: PlanPath
    """The place that tells it, or should."""

    def last_day(self, month_day: str) -> date:
        """Give the last such day of a year before the school year."""
        month, day = (int(part) for part in month_day.split("-"))
        this = date(self.year.year, month, day)
        return this if this < self.year else date(self.year.year - 1, month, day)

    @property
    def is_late(self) -> bool:
        """Whether it was surely asked for after its last day."""
        by = self.entry.asked_by
        return by is not None and self.asked is not None and self.asked.is_after(self.last_day(by))


@once
def asked_for(case: Case) -> Mapping[str, Sequence[ProvisionEntry]]:
    """Give the provisions that ask for more, by the ids of waivers that cite them or what is wider.

    What is over, or holds on none of the waiver's days, asks for nothing.
    """
    found: dict[str, list[ProvisionEntry]] = {}
    if not case.plan.waivers or not case.program.has_applications:
        return found
    for request in case.asked.requests:
        if request.waiver_id in automatic(case):
            continue
        for clause in (*request.ruling.allowed, *request.ruling.partly_allowed):
            entry, entries = clause.entry, found.setdefault(request.waiver_id, [])
            if (
                entry.is_applied_for
                and entry not in entries
                and weight(case, request.waiver, entry)
            ):
                entries.append(entry)
    return found


@once
def applications(case: Case) -> Sequence[Application]:
    """Give every such request that is not lost, one for each stretch and provision."""
    special = asked_for(case)
    return [*_applications(case, special)] if special else ()


def _applications(
    case: Case, special: Mapping[str, Sequence[ProvisionEntry]]
) -> Iterator[Application]:
    for path, id_, stretch in case.plan.stretches:
        starts = stretch.starts.last if stretch.starts else case.standing.starts_by
        if starts is None or case.standing.status_of(stretch) in LOST:
            continue
        waiver, year = case.plan.waivers[id_], _school_year(case.program, starts)
        told, place = _asked(case, path, id_, stretch)
        asked = told if case.standing.knows(told) else None
        for entry in special.get(id_, ()):
            yield Application(path, id_, waiver, stretch, entry, year, asked, place)


def _asked(case: Case, path: PlanPath, id_: str, stretch: Stretch) -> tuple[When | None, PlanPath]:
    """Give when a stretch was asked for; a waiver without terms may have an event for it."""
    if stretch.asked is None and len(path) == 2:
        about = case.plan.events_about.get(("waiver", id_), {})
        for name in _ASKS & about.keys():
            for event_id, event in about[name]:
                if event.date is not None:
                    return event.date, ("events", event_id, "date")
    return stretch.asked, (*path, "asked")


def _school_year(program: Program, day: date) -> date:
    this = program.school_year_start(day.year)
    return this if this <= day else program.school_year_start(day.year - 1)
