"""What is measured, bought, paid and recorded: measures, providers, money, events, reports."""

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

from pydantic import Field

from plscale.model.part import Part
from plscale.model.values import (
    Amount,
    Count,
    Day,
    EventName,
    Id,
    Ids,
    Number,
    Result,
    Schools,
    SchoolYear,
    Text,
    YearKey,
)
from plscale.place import PlanPath


class Baseline(Part):
    """Where a measure stood before the plan."""

    year: SchoolYear | None = Field(None, description="School year of the value, such as 2025-26")
    value: Number | None = Field(None, description="Value in the unit of the measure")


class Group(Part):
    """A measure's values for one group of students."""

    baseline: Baseline | None = Field(None, description="Where the group stood before the plan")
    targets: Mapping[YearKey, Number] = Field(
        default_factory=dict, description="Value aimed at, by plan year"
    )
    results: Mapping[YearKey, Result] = Field(
        default_factory=dict,
        description="Value reached, by plan year: a number, suppressed or not-available",
    )


class Measure(Group):
    """One evaluation criterion."""

    title: Text | None = Field(None, description="What is measured")
    unit: Text | None = Field(None, description="Unit of every value, such as percent")
    better: Literal["higher", "lower"] | None = Field(
        None, description="Whether a higher or a lower value is better"
    )
    groups: Mapping[Id, Group] = Field(
        default_factory=dict, description="The same values for groups of students"
    )

    def is_worse(self, value: float, than: float) -> bool:
        """Tell whether a value is worse than another; false where `better` does not say."""
        match self.better:
            case "higher":
                return value < than
            case "lower":
                return value > than
        return False


class Series(NamedTuple):
    """One series of values of a measure: of all students, or of a group of them."""

    path: PlanPath
    measure: Measure
    values: Group
    """The measure itself, or its group."""
    year: int | None
    """Calendar year in which the school year of the baseline begins."""
    baseline: float | None
    """Value of the baseline, in the unit of the measure."""


class DataAgreement(Part):
    """On what footing a provider sees student data (34 CFR 99.31)."""

    ferpa_basis: Id | None = Field(
        None, description="Exception of FERPA that allows it, such as school-official"
    )
    agreement: Day | None = Field(None, description="Date of the written agreement")
    direct_control: bool | None = Field(
        None, description="Whether the district directly controls use and upkeep of the data"
    )
    ends: Day | None = Field(None, description="Day on which access ends and data are destroyed")


class Provider(Part):
    """An outside organization whose model or service the plan uses."""

    name: Text | None = Field(None, description="Name of the organization")
    model: Text | None = Field(None, description="Model or service that it brings")
    approved: Day | None = Field(None, description="Day on which the state approved the model")
    schools: Schools = Field("all", description="Ids of the schools that use it, or: all")
    data: DataAgreement | None = Field(None, description="On what footing it sees student data")


class Cost(Part):
    """One line of what the plan costs."""

    title: Text | None = Field(None, description="What is paid for")
    kind: Literal["recurring", "one-time"] | None = Field(
        None, description="Whether it comes back every year"
    )
    years: Mapping[YearKey, Amount] = Field(
        default_factory=dict, description="US dollars by plan year"
    )
    paid_by: Ids = Field((), description="Ids of the funding that pays for it")


class Funding(Part):
    """One source of money for the plan."""

    title: Text | None = Field(None, description="What the money is called")
    source: Text | None = Field(None, description="Where it comes from")
    kind: Literal["recurring", "one-time"] | None = Field(
        None, description="Whether it comes every year"
    )
    years: Mapping[YearKey, Amount] = Field(
        default_factory=dict, description="US dollars by plan year"
    )


class Votes(Part):
    """How a vote went, in people."""

    for_: Count | None = Field(None, alias="for", description="Votes in favor")
    against: Count | None = Field(None, description="Votes against")
    abstained: Count | None = Field(None, description="People present who did not vote")
    of: Count | None = Field(None, description="All members, seats or eligible people")

    @property
    def are_too_many(self) -> bool:
        """Whether more votes are told than there are people."""
        told = (self.for_ or 0) + (self.against or 0) + (self.abstained or 0)
        return self.of is not None and told > self.of


Subject: TypeAlias = tuple[Literal["plan", "for", "waiver", "member"], str]
"""What an event is about: the plan as a whole, or something by its id: what it is ``for`` (an
amendment or a rescission), a waiver, or a member."""
WHOLE: Subject = ("plan", "")
"""The plan as a whole."""


class Event(Part):
    """Something that happened to a plan."""

    event: EventName | None = Field(None, description="What happened; see  plscale catalog events")
    date: Day | None = Field(None, description="When it happened, as far as it is known")
    until: Day | None = Field(None, description="Last day, of what lasts, such as a posting")
    url: Text | None = Field(None, description="Public page that shows it")
    votes: Votes | None = Field(None, description="How the vote went")
    result: Literal["passed", "failed"] | None = Field(None, description="Outcome of a vote")
    signed: Mapping[Id, Day] = Field(
        default_factory=dict,
        description="Who signed the record of it and when, such as  superintendent: 2026-02-12",
    )
    rating: Literal["acceptable", "unacceptable", "not-rated"] | None = Field(
        None, description="Of a rating: how the state rated the district"
    )
    for_: Id | None = Field(
        None,
        alias="for",
        description="Id of the amendment, or of the event of a rescission, that it is about",
    )
    waiver: Id | None = Field(None, description="Id of the waiver it is about")
    member: Id | None = Field(None, description="Id of the consortium member it is about")
    step: Id | None = Field(
        None, description="Id of the step of the program that it is, where several are alike"
    )
    school: Text | None = Field(None, description="Id of the school whose people voted or met")

    @property
    def subject(self) -> Subject:
        """What it is about; what it is for or a waiver first, whichever member it names."""
        if self.for_ is not None:
            return "for", self.for_
        if self.waiver is not None:
            return "waiver", self.waiver
        return WHOLE if self.member is None else ("member", self.member)


class Amendment(Part):
    """A change of the plan inside its term."""

    date: Day | None = Field(None, description="Day of the change")
    what: Text | None = Field(None, description="What was changed")


class AnnualReport(Part):
    """The report on one plan year."""

    filed: Day | None = Field(None, description="Day on which it was filed")
    url: Text | None = Field(None, description="Public page that shows it")


class Sustainability(Part):
    """How the work goes on after the term."""

    funding: Text | None = Field(None, description="Who pays for it after the term")
    staffing: Text | None = Field(None, description="Who does the work after the term")
    governance: Text | None = Field(None, description="Who decides about it after the term")
    decision: Literal["continue", "change", "end"] | None = Field(
        None, description="What the district does after the term"
    )
