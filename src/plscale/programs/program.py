"""A program: one state's rules for plans, or what all of them share."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from plscale.model.part import Part
from plscale.model.values import Day, FormatVersion, Id, StateCode, Text, Texts
from plscale.programs.checks import Check, CheckId
from plscale.programs.entries import (
    Closing,
    MeasureTerms,
    ModelEntry,
    Need,
    PolicyEntry,
    ProvisionEntry,
    Reports,
    RequiredAssurance,
    Reviews,
    Support,
    WaiverTerms,
    Years,
)
from plscale.programs.ratings import Ratings
from plscale.programs.steps import Step
from plscale.programs.values import Code, MonthDay, Onward, PhaseName, PhaseYears, Round, Weight

if TYPE_CHECKING:
    from plscale.programs.inquiries import Inquiry
    from plscale.programs.lawbook import Lawbook


class Program(Part):
    """What a state asks of a plan, all that it extends included.

    The format is DESIGN section 6. A file may leave any key out here:
    whether one is missing depends on what it extends, and is found where files are put together.
    """

    plscale_program: FormatVersion = Field(1, description="Version of the program format: 1")
    id: Id = Field("", description="Name by which reports call the program")
    name: Text = Field("", description="Name as a reader should see it")
    state: StateCode | None = Field(None, description="Two letters of the state, such as TX")
    code: Text | None = Field(
        None, description="Code of numbers without a name, such as TEC, or a place in one"
    )
    extends: Text | None = Field(
        None, description="Program that this one adds to: a built-in one, or a path from here"
    )
    verified_on: Day | None = Field(None, description="Day on which the law was read")
    sources: Texts = Field((), description="Where the facts of this file come from")
    about: Text | None = Field(None, description="What the program is, in a sentence or two")
    approver: Literal["local-board", "state"] | None = Field(
        None, description="Who gives the final approval; not told where it is left out"
    )
    years: Years = Field(default_factory=Years, description="How long a plan may last")
    closed: Closing | None = Field(
        None, description="That no plan is approved under it any more, and since when:  from"
    )
    phases: Mapping[PhaseName, PhaseYears] = Field(
        default_factory=dict,
        description="Plan years in which a phase may have milestones, such as [0, 1] or  from: 2;"
        " 0 is before the first",
    )
    school_year_starts: MonthDay = Field(
        "07-01", description="Month and day on which a school year begins"
    )
    needs: Mapping[Id, Need] = Field(
        default_factory=dict, description="What a plan must hold, by the key it is about"
    )
    steps: Mapping[Id, Step] = Field(
        default_factory=dict, description="Steps to approval, each under an id, in their order"
    )
    assurances: Mapping[Id, RequiredAssurance] = Field(
        default_factory=dict, description="Promises, by the id of the plan's assurance"
    )
    provisions: Mapping[Id, ProvisionEntry] = Field(
        default_factory=dict, description="Law that may or may not be waived, each under an id"
    )
    waivers: WaiverTerms = Field(default_factory=WaiverTerms, description="What every waiver needs")
    measures: MeasureTerms = Field(
        default_factory=MeasureTerms, description="What every measure needs"
    )
    reports: Reports = Field(default_factory=Reports, description="Reports and their days")
    reviews: Reviews | None = Field(None, description="Reviews by the state")
    ratings: Ratings | None = Field(None, description="What ratings make of a plan")
    support: Mapping[Id, Support] = Field(
        default_factory=dict, description="What the state does for districts, each under an id"
    )
    policies: Mapping[Id, PolicyEntry] = Field(
        default_factory=dict, description="Policies of the state, by their id in the catalog"
    )
    models: Mapping[Id, ModelEntry] = Field(
        default_factory=dict, description="Approved outside models, each under an id"
    )
    rules: Mapping[Code, Weight] = Field(
        default_factory=dict, description="Rules that weigh more or less here, or nothing: ignore"
    )
    checks: Mapping[CheckId, Check] = Field(
        default_factory=dict, description="Rules of the state's own, each under the code it gives"
    )

    @cached_property
    def lawbook(self) -> "Lawbook":
        """What it says of law, with its citations read: once, whatever is judged by it."""
        from plscale.programs.lawbook import lawbook_of  # late: many plans cite no law

        return lawbook_of(self)

    @cached_property
    def limits_grants(self) -> bool:
        """Whether it says of any waiver how long a grant of it may last."""
        own = (provision.terms for provision in self.provisions.values())
        return bool(self.waivers.terms) or any(own)

    @cached_property
    def has_applications(self) -> bool:
        """Whether it asks for more of waivers of some provisions than of every waiver."""
        return any(provision.is_applied_for for provision in self.provisions.values())

    @cached_property
    def inquiries(self) -> "tuple[Inquiry, ...]":
        """Its checks, made ready to be asked of plans: once, whatever is judged by it."""
        from plscale.programs.inquiries import inquiry_of  # late: most programs have none

        return tuple(inquiry_of(code, check) for code, check in self.checks.items())

    @cached_property
    def stages(self) -> Mapping[Round, tuple[tuple[str, Step], ...]]:
        """The steps of each round that has some, with their ids, in their order."""
        found: dict[Round, list[tuple[str, Step]]] = {}
        for id_, step in self.steps.items():
            for each in dict.fromkeys(step.rounds):
                found.setdefault(each, []).append((id_, step))
        return {each: tuple(steps) for each, steps in found.items()}

    def opens(self, phase: PhaseName, year: int) -> bool:
        """Tell whether it has a phase open in a plan year."""
        years = self.phases.get(phase, ())
        return year >= years.since if isinstance(years, Onward) else year in years

    def first_year(self, phase: PhaseName) -> int | None:
        """Give the first plan year in which a phase is open; None where it never is."""
        years = self.phases.get(phase, ())
        return years.since if isinstance(years, Onward) else min(years, default=None)

    def last_year(self, phase: PhaseName) -> int | None:
        """Give the last plan year in which a phase is open; None where it never is, or for ever."""
        years = self.phases.get(phase, ())
        return None if isinstance(years, Onward) else max(years, default=None)

    @cached_property
    def last_named_year(self) -> int:
        """Last plan year that a phase names, be it the one from which on it is open; else 0."""
        told = ((y.since,) if isinstance(y, Onward) else y for y in self.phases.values())
        return max((year for years in told for year in years), default=0)

    @property
    def is_term_read(self) -> bool:
        """Whether somebody read in the law how many years a plan may last."""
        told = self.years.verified
        return self.verified_on is not None if told is None else told

    def is_closed_on(self, day: date) -> bool:
        """Tell whether surely no plan is approved any more on a day."""
        if self.closed is None:
            return False
        since = self.closed.valid_from
        return since is None or day >= since.last

    def school_year_start(self, year: int) -> date:
        """Give the first day of the school year that begins in a calendar year."""
        month, day = self.school_year_starts.split("-")
        return date(year, int(month), int(day))
