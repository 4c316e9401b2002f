"""What the sections of a program hold; each entry names its law, its source, and how sure it is."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Discriminator, Field
from pydantic import Tag as UnionTag

from plscale.model.part import Part
from plscale.model.promises import Waiver
from plscale.model.results import Measure
from plscale.model.values import Count, Day, EventName, Ids, PlanYear, Provision, Text, Texts
from plscale.programs.values import (
    Due,
    Duty,
    KeyOf,
    MonthCount,
    MonthDay,
    PracticeNames,
    TopicNames,
    YearNumbers,
)


class Fact(Part):
    """What every entry tells of its footing."""

    title: Text | None = Field(None, description="What it is, in a few words")
    law: Text | None = Field(None, description="Citation of the law or document that says so")
    source: Text | None = Field(None, description="Where it was read: a name, or an https address")
    verified: bool = Field(
        default=False,
        description="true once somebody read it in the law itself; else it warns at most",
    )
    valid_from: Day | None = Field(
        None, alias="from", description="First day on which it holds; always where left out"
    )
    valid_until: Day | None = Field(
        None, alias="until", description="Last day on which it holds; still where left out"
    )
    note: Text | None = Field(None, description="What a reader should know about it")


class Need(Fact):
    """Something that a plan must hold, and by when; its id is the key of the plan it is about."""

    at: Texts = Field((), description="Keys that lead to it, where it lies deeper than its id says")
    each: Ids = Field(
        (),
        description="Keys that it must have, such as the measures that the law names;"
        " one entry of any where left out",
    )
    by: Due | None = Field(None, description="By when: an event, or the edge of a plan year")


class RequiredAssurance(Fact):
    """A promise that a plan must give; its id is that of the plan's assurance."""

    required: bool = Field(default=True, description="Whether every plan must give it")
    signed_by: Ids = Field((), description="Roles that must sign it")
    by: Due | None = Field(None, description="By when it is given and signed")


class Subchapters(Part):
    """Some subchapters of a chapter."""

    subchapters: Texts = Field(description="Their letters, such as [A, C]")


def _word_or_section(value: object) -> str:
    return "<one>" if isinstance(value, str) else "<list>"


Scope: TypeAlias = Annotated[
    Annotated[Literal["section", "chapter"], UnionTag("<one>")]
    | Annotated[Subchapters, UnionTag("<list>")],
    Discriminator(_word_or_section),
]


class ProvisionEntry(Fact):
    """A piece of law, and whether a plan may ask to be freed from it."""

    cite: Provision = Field(description="Its citation, such as  TEC 25.0811,  or a list of them")
    scope: Scope = Field("section", description="section, chapter, or some subchapters")
    reach: Literal["all", "part"] = Field(
        "all", description="part: it is about some of that law only, and which was not read"
    )
    topics: TopicNames = Field((), description="Topics it is about; see  plscale catalog topics")
    waivable: bool = Field(default=True, description="Whether a plan may ask to be freed from it")
    exceptions: Texts = Field(
        (), alias="except", description="Citations inside it that are treated the other way"
    )
    unless: Text | None = Field(
        None, description="What may be asked for all the same, in words that go on after: unless"
    )
    restricts: PracticeNames = Field(
        (), description="Practices that it stands in the way of; see  plscale catalog practices"
    )
    restricts_verified: bool = Field(
        default=False,
        description="true once somebody read in the law itself that it stands in the way of these;"
        " else that is a reading, and warns at most",
    )
    terms: YearNumbers | None = Field(
        None, description="Most years of its grants, where they are not those of other waivers"
    )

    needs: Annotated[tuple[Annotated[str, KeyOf(Waiver)], ...], Field(strict=False)] = Field(
        (), description="Fields that a waiver of it must have, besides those of every waiver"
    )
    signed_by: Ids = Field((), description="Roles that must sign the request for a waiver of it")
    asked_by: MonthDay | None = Field(
        None, description="Last day before the school year on which it is asked for, such as 03-01"
    )
    decided_by: MonthDay | None = Field(
        None, description="Last day before the school year on which it is decided, such as 04-15"
    )

    @property
    def is_applied_for(self) -> bool:
        """Whether it asks for more of a waiver than the program does of every one."""
        return bool(self.needs or self.signed_by or self.asked_by or self.decided_by)

    @property
    def citations(self) -> tuple[str, ...]:
        """Every citation of it, in the order of the program."""
        return (self.cite,) if isinstance(self.cite, str) else self.cite


class LastDay(Fact):
    """The day on which the law itself ends a waiver, counted from its first approval."""

    month_day: MonthDay = Field(description="Month and day, such as 06-30")
    full_school_years: PlanYear = Field(
        description="Whole school years from the approval on; the one of the approval is none"
    )


class WaiverTerms(Part):
    """What a program asks of every request to be freed."""

    list: Literal["open", "closed"] = Field(
        "open", description="open: all that no entry forbids; closed: only what entries allow"
    )
    of: Texts = Field(
        (), description="Law that an open list is about, such as [TEC]; all law where left out"
    )
    list_read: Literal["whole", "partly"] = Field(
        "whole", description="partly: what no entry names may still be forbidden, or allowed"
    )
    needs: Annotated[tuple[Annotated[str, KeyOf(Waiver)], ...], Field(strict=False)] = Field(
        (), description="Fields that every waiver must have, such as why, instead, intent"
    )
    terms: YearNumbers | None = Field(
        None,
        description="Most years of the first grant, the first extension, every further one;"
        " 0 at the end: no more than these",
    )
    ends: LastDay | None = Field(None, description="Day on which the law itself ends a waiver")
    law: Text | None = Field(None, description="Citation of the law that says so")
    source: Text | None = Field(None, description="Where it was read: a name, or an https address")
    verified: bool = Field(
        default=False,
        description="true once somebody read list and terms in the law itself; else they warn",
    )
    note: Text | None = Field(None, description="What a reader should know about the list")


class MeasureTerms(Part):
    """What a program asks of measures."""

    needs: Annotated[tuple[Annotated[str, KeyOf(Measure)], ...], Field(strict=False)] = Field(
        (), description="Fields that every measure must have, such as baseline, targets"
    )
    groups: Ids = Field((), description="Groups of students that every measure must tell apart")
    small_cell: Count | None = Field(
        None, description="Fewest students whose result may be shown; fewer are suppressed"
    )
    watched: YearNumbers = Field((), description="Plan years whose results a plan must give")
    law: Text | None = Field(None, description="Citation of the law that says how few are few")
    source: Text | None = Field(None, description="Where it was read: a name, or an https address")
    verified: bool = Field(
        default=False, description="true once somebody read it in the law itself; else it warns"
    )
    note: Text | None = Field(None, description="What a reader should know about it")


class AnnualReports(Fact):
    """When the report on a plan year is due; its results are due with it."""

    due: MonthDay = Field(description="Month and day, such as 08-15")
    after_year: bool = Field(
        default=True, description="Whether that is the first such day after the plan year"
    )


class Reports(Part):
    """Reports that a program asks for."""

    annual: AnnualReports | None = Field(None, description="Report on each plan year")


class Reviews(Fact):
    """How often the state reviews a plan."""

    every_years: PlanYear = Field(
        description="Calendar years from approval, and from one review to the next"
    )
    after: EventName | None = Field(
        None, description="Event from which the first is counted; the approval where left out"
    )


class Support(Fact):
    """Something that the state does for districts."""

    duty: Duty = Field("state", description="Who does it")
    by: Due | None = Field(None, description="By when, in each plan")
    what: Text | None = Field(None, description="What is done, in a sentence or two")


class PolicyEntry(Fact):
    """A policy of the state, by its id in the catalog."""

    in_force: bool = Field(default=False, description="Whether the state has enacted it")


class ModelEntry(Fact):
    """An outside model that the state approved."""

    provider: Text | None = Field(None, description="Who offers it")
    approved: Day | None = Field(None, description="Day of the approval")
    expires: Day | None = Field(None, description="Last day of the approval")
    frees: Texts = Field((), description="Citations from which it frees automatically")


class Closing(Fact):
    """That a law takes no new plans, and since when: ``from``."""

    renewals: bool = Field(
        default=False, description="Whether a plan that was approved before may still be renewed"
    )


class Grace(Fact):
    """How long after its end a plan may still be renewed."""

    months: MonthCount = Field(description="Months")


class TermStart(Fact):
    """What must have happened before a term begins."""

    event: EventName = Field(description="The event; the term may begin on its day")


class LeastTerm(Fact):
    """How long a plan must last at least."""

    years: PlanYear = Field(description="Fewest years from its first day to its last")


class Years(Part):
    """How long a plan may last."""

    max: PlanYear | None = Field(
        None, description="Most plan years of one term; no limit where it is left out"
    )
    min: LeastTerm | None = Field(
        None, description="Fewest years of one term; no limit where it is left out"
    )
    one_plan_at_a_time: bool = Field(
        default=False, description="Whether a district may have one plan in force only"
    )
    renewal_grace: Grace | None = Field(
        None, description="How long after its end a plan may still be renewed"
    )
    not_before: TermStart | None = Field(
        None, description="The event before which no term begins, but for a renewal in its grace"
    )
    law: Text | None = Field(None, description="Citation of the law that says how long")
    source: Text | None = Field(None, description="Where it was read: a name, or an https address")
    verified: bool | None = Field(
        None,
        description="Whether somebody read  max  in the law; as the program where left out,"
        " which is read if it has  verified_on;  false: a longer plan is only warned of",
    )

    @property
    def firm_max(self) -> int | None:
        """Most plan years, unless the program says that nobody read them in the law."""
        return None if self.verified is False else self.max
