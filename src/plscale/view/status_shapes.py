"""The shape in which ``status --format json`` tells where plans stand, one class per object."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StringConstraints
from typing_extensions import TypedDict  # pydantic makes no schema of typing's own before 3.12

from plscale.model.patterns import DATE, ID
from plscale.programs.values import Duty, PhaseName
from plscale.standing.course import State
from plscale.standing.words import Health, MilestoneState

Count: TypeAlias = Annotated[int, Field(ge=0)]
DayText: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
WhenText: TypeAlias = Annotated[str, StringConstraints(pattern=DATE)]
"""A day, a month or a year, as far as the plan tells it."""
YearText: TypeAlias = Annotated[str, StringConstraints(pattern=r"^(?:0|[1-9][0-9]{0,3})$")]


class MilestoneCountsShape(TypedDict):
    """Milestones of the whole plan, whichever of them are listed."""

    total: Annotated[Count, Field(description="All of them")]
    done: Annotated[Count, Field(description="Done, in time or late")]
    overdue: Annotated[Count, Field(description="Not done, and the day is past")]
    due_soon: Annotated[Count, Field(description="Not done, and due within 30 days")]


class WaiversShape(TypedDict):
    """Waivers of the plan; each is counted once, and those expiring are granted ones."""

    requested: Annotated[Count, Field(description="Asked for, and not decided")]
    granted: Annotated[Count, Field(description="In force, or granted for later")]
    denied: Annotated[Count, Field(description="Denied")]
    withdrawn: Annotated[Count, Field(description="Withdrawn by the district")]
    revoked: Annotated[Count, Field(description="Revoked after they were granted")]
    expired: Annotated[Count, Field(description="Granted once, and their last day is past")]
    expiring: Annotated[
        Count, Field(description="Of the granted: the last day is at most 90 days ahead")
    ]


class AssurancesShape(TypedDict):
    """Assurances that the program requires, and how many of these the plan has."""

    required: Annotated[Count, Field(description="Required by the program on the day")]
    given: Annotated[Count, Field(description="Of the required: given by the district")]
    signed: Annotated[
        Count, Field(description="Of the given: signed by all whom the program names, or by anyone")
    ]
    besides: Annotated[Count, Field(description="Given, though the program does not require them")]


class ReportsShape(TypedDict):
    """Annual reports that the program asks for."""

    due: Annotated[Count, Field(description="Reports whose day has come")]
    filed: Annotated[Count, Field(description="Of these: filed, in time or late")]


class MeasuresShape(TypedDict):
    """Measures by their latest result that has a target of the same plan year."""

    total: Annotated[Count, Field(description="All measures, those without such a result too")]
    on_track: Annotated[Count, Field(description="The result reaches the target")]
    off_track: Annotated[Count, Field(description="The result falls short of the target")]


class MilestoneShape(TypedDict):
    """One milestone."""

    id: Annotated[str, StringConstraints(pattern=ID), Field(description="Its id in the plan")]
    phase: Annotated[PhaseName, Field(description="The phase it belongs to")]
    title: Annotated[str, Field(description="Its title; its id where it has none")]
    owner: Annotated[str, Field(description="Who answers for it; empty where not told")]
    due: Annotated[
        WhenText | None, Field(description="Day by which it should be done; may be a month or year")
    ]
    done: Annotated[
        WhenText | None, Field(description="When it was done, as far as known on the day")
    ]
    state: Annotated[MilestoneState, Field(description="Where it stands on the day")]


class YearShape(TypedDict):
    """One plan year."""

    year: Annotated[Count, Field(description="Its number; 0 is the time before the first")]
    starts: Annotated[DayText | None, Field(description="First day; null for year 0")]
    ends: Annotated[DayText, Field(description="Last day")]
    phases: Annotated[list[PhaseName], Field(description="Phases that the program opens in it")]
    milestones: Annotated[
        list[MilestoneShape], Field(description="By day due, then in the order of the plan")
    ]


class PlanShape(TypedDict):
    """Where one plan stands; a plan that is over is judged as of its last day."""

    path: Annotated[str, Field(description="File, with forward slashes")]
    district: Annotated[str, Field(description="District or consortium; empty if not told")]
    state: Annotated[str | None, Field(description="Two letters of its state, such as TX")]
    program: Annotated[str, Field(description="Id of the program that it is judged by")]
    starts: Annotated[
        DayText | None, Field(description="First day; of a partial date the earliest it can mean")
    ]
    ends: Annotated[
        DayText | None, Field(description="Last day; of a partial date the latest it can mean")
    ]
    judged_on: Annotated[
        DayText, Field(description="The day asked for, or the plan's last day if that is earlier")
    ]
    year: Annotated[
        Count | None,
        Field(description="Plan year: 0 before the first, null without a term or when it is over"),
    ]
    years_planned: Annotated[
        Count | None, Field(description="How many plan years it has; null without an end")
    ]
    phase: Annotated[
        PhaseName | None, Field(description="The phase it is in; null where none is open")
    ]
    phases_open: Annotated[
        list[PhaseName], Field(description="That phase, then what else is open beside it")
    ]
    standing: Annotated[State, Field(description="Where it stands, from its events alone")]
    since: Annotated[
        WhenText | DayText | None,
        Field(description="When it got there: day of an event or last day; null for a draft"),
    ]
    approved: Annotated[WhenText | None, Field(description="When it got its final approval")]
    is_over: Annotated[
        bool, Field(description="Whether it ended, was given up or replaced before the day")
    ]
    waiting_for: Annotated[
        Duty | None, Field(description="Who has to act next on the way to approval, if anyone")
    ]
    health: Annotated[Health, Field(description="How it does by the days of its milestones")]
    milestones: Annotated[MilestoneCountsShape, Field(description="Counts of milestones")]
    waivers: Annotated[WaiversShape, Field(description="Counts of waivers")]
    assurances: Annotated[AssurancesShape, Field(description="Counts of assurances")]
    reports: Annotated[ReportsShape, Field(description="Counts of annual reports")]
    measures: Annotated[MeasuresShape, Field(description="Counts of measures")]
    years: Annotated[
        list[YearShape],
        Field(description="Its plan years; with --year that year alone, or none if it has no such"),
    ]
    unplaced: Annotated[
        list[MilestoneShape],
        Field(description="Milestones of no plan year: without a day, or outside the term"),
    ]


class UnreadableShape(TypedDict):
    """A file that holds no plan that could be read, or that names a program with faults."""

    path: Annotated[str, Field(description="File, with forward slashes")]
    line: Annotated[int, Field(ge=1, description="Line, from 1")]
    column: Annotated[int, Field(ge=1, description="Column in code points, from 1")]
    code: Annotated[str, Field(description="Code of the finding, such as PLS011")]
    message: Annotated[str, Field(description="What is wrong")]


class TotalsShape(TypedDict):
    """Counts over the plans listed."""

    plans: Annotated[Count, Field(description="Plans listed")]
    by_year: Annotated[
        dict[YearText, Count],
        Field(description="By plan year at hand; those in none are left out"),
    ]
    by_health: Annotated[dict[Health, Count], Field(description="By health")]
    by_standing: Annotated[dict[State, Count], Field(description="By standing")]
    read: Annotated[Count, Field(description="Plans that could be read, listed or not")]
    unreadable: Annotated[Count, Field(description="Files that could not be read")]


class StatusShape(TypedDict):
    """Where plans stand on a day."""

    format: Annotated[Literal["plscale.status/1"], Field(description="Name and version")]
    as_of: Annotated[DayText, Field(description="Day asked for")]
    plans: Annotated[list[PlanShape], Field(description="By path")]
    unreadable: Annotated[list[UnreadableShape], Field(description="By path")]
    totals: Annotated[TotalsShape, Field(description="Counts over the plans listed")]
