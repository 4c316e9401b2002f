"""Where plans stand, as frozen rows: what every format of ``plscale status`` is drawn from."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from plscale.days import When
from plscale.programs.values import Duty, PhaseName
from plscale.standing.course import State
from plscale.standing.words import Health, MilestoneState


@dataclass(frozen=True, slots=True)
class MilestoneRow:
    """One milestone as it stands on the day its plan is judged by."""

    id: str
    phase: PhaseName
    title: str
    """Its title; its id where it has none."""
    owner: str
    """Role or office that answers for it, empty where the plan does not tell."""
    due: When | None
    done: When | None
    """When it was done; None while that is not known on the day."""
    state: MilestoneState
    year: int | None
    """Plan year in which it is due, 0 before the first; None without a day, or outside the plan."""
    held_up: int = 0
    """How many open milestones wait for this one, while it is open itself."""

    @property
    def is_done(self) -> bool:
        """Whether it was done, in time or late."""
        return self.state in ("done", "done-late")


@dataclass(frozen=True, slots=True)
class YearRow:
    """One plan year with the milestones that are due in it."""

    year: int
    """Number of the year; 0 is the time before the first, given only if milestones lie in it."""
    starts: date | None
    """First day; None for year 0."""
    ends: date
    phases: tuple[PhaseName, ...]
    """Phases that the program opens in this year, in their order."""
    milestones: tuple[MilestoneRow, ...]
    """By day due, then in order of the plan."""
    left_out: int = 0
    """How many further milestones it has that were not asked for."""
    left_out_done: int = 0
    """How many of these were done."""

    @property
    def total(self) -> int:
        """How many milestones it has."""
        return len(self.milestones) + self.left_out

    @property
    def done(self) -> int:
        """How many of its milestones were done."""
        return sum(row.is_done for row in self.milestones) + self.left_out_done

    @property
    def overdue(self) -> int:
        """How many of its milestones are overdue."""
        return sum(row.state == "overdue" for row in self.milestones)


@dataclass(frozen=True, slots=True)
class PhaseSpan:
    """Days that belong to a phase, both ends included."""

    phase: PhaseName
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class MilestoneCounts:
    """Milestones of the whole plan."""

    total: int
    done: int
    """Those done late included."""
    overdue: int
    due_soon: int


@dataclass(frozen=True, slots=True)
class WaiverCounts:
    """Waivers of a plan: each counts once, under one of the first six; `expiring` are granted."""

    requested: int = 0
    """Asked for and not decided; a waiver without a status, too."""
    granted: int = 0
    """In force, or granted for later."""
    denied: int = 0
    withdrawn: int = 0
    revoked: int = 0
    expired: int = 0
    """Once granted, and over before the day."""
    expiring: int = 0
    """Of the granted: those whose last day is at most 90 days ahead."""


@dataclass(frozen=True, slots=True)
class AssuranceCounts:
    """Assurances that the program requires, and how many of these the plan has."""

    required: int = 0
    given: int = 0
    signed: int = 0
    """Of the given: those signed by every role that the program names, or by anyone."""
    besides: int = 0
    """Given, though the program does not ask for them."""


@dataclass(frozen=True, slots=True)
class ReportCounts:
    """Annual reports that were due by the day, and how many of these were filed."""

    due: int = 0
    filed: int = 0


@dataclass(frozen=True, slots=True)
class MeasureCounts:
    """Measures by their latest result that has a target of the same plan year."""

    total: int = 0
    on_track: int = 0
    off_track: int = 0
    """The rest has no such result yet, or does not say whether higher is better."""


@dataclass(frozen=True, slots=True)
class PlanStatus:
    """Where one plan stands. A plan that is over is judged as of its last day."""

    path: str
    district: str
    """Name of the district or consortium, empty where the file does not tell."""
    state: str | None
    """Two letters of its state, such as TX."""
    program: str
    """Id of the program that it is judged by."""
    starts: date | None
    """First day; of a partial date the earliest day it can mean."""
    ends: date | None
    """Last day; of a partial date the latest day it can mean."""
    judged_on: date
    is_over: bool
    """Whether its term had ended, or it was rescinded or terminated, before the day asked for."""
    year: int | None
    """Plan year at hand: 0 before the first, None once it is over or without a term."""
    years_planned: int | None
    """How many plan years it has; None where its end is not told."""
    phase: PhaseName | None
    phases_open: tuple[PhaseName, ...]
    standing: State
    since: When | None
    """Date of what brought it there: an event, or the last day of the term."""
    submitted: When | None
    approved: When | None
    health: Health
    waiting_for: Duty | None
    """Whose turn it is on the way to approval; None where nobody has to act."""
    milestones: MilestoneCounts
    waivers: WaiverCounts
    assurances: AssuranceCounts
    reports: ReportCounts
    measures: MeasureCounts
    years: tuple[YearRow, ...]
    unplaced: tuple[MilestoneRow, ...]
    """Milestones of no plan year: without a day, after the end, or in a plan without a term."""
    bars: tuple[PhaseSpan, ...]
    """When each phase is open by the program, inside the term; approval ends when it is given."""
    course: tuple[PhaseSpan, ...]
    """The term cut into the phases that the plan goes through, one after the other, without gaps:
    as its events tell, and ahead of the day as the program foresees. The last year is evaluation
    (and sustainability)."""
    school_year_starts: str
    """Month and day on which a school year of its program begins, such as ``07-01``."""

    @property
    def name(self) -> str:
        """What to call it: its district, or its path where the file names none."""
        return self.district or self.path

    @property
    def rows(self) -> Iterator[MilestoneRow]:
        """Every milestone shown, by plan year; those of no year come last."""
        for year in self.years:
            yield from year.milestones
        yield from self.unplaced


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file of whose plan nothing can be said, and the first reason."""

    path: str
    line: int
    column: int
    code: str
    message: str
    short: str
    """The reason in a few words, such as ``a tab``."""
    is_unjudged: bool = False
    """Whether the plan itself can be read, but not the program that should judge it."""


@dataclass(frozen=True, slots=True)
class StatusTable:
    """Where all plans of a run stand, in order of their paths."""

    as_of: date
    plans: tuple[PlanStatus, ...]
    """Those that were chosen."""
    unreadable: tuple[Unreadable, ...]
    read: int
    """How many plans could be read, those that were not chosen included."""
    year: int | None = None
    """The one plan year that `PlanStatus.years` was cut down to, if any."""

    @property
    def by_year(self) -> Mapping[int, int]:
        """How many plans are in each plan year; those in none are left out."""
        return dict(sorted(Counter(p.year for p in self.plans if p.year is not None).items()))

    @property
    def by_health(self) -> Mapping[Health, int]:
        """How many plans are overdue, due soon, on track and undated; only what occurs."""
        return Counter(plan.health for plan in self.plans)

    @property
    def by_standing(self) -> Mapping[State, int]:
        """How many plans stand where; only what occurs."""
        return Counter(plan.standing for plan in self.plans)
