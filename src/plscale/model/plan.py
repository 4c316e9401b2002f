"""A plan as a whole (DESIGN section 3)."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from pydantic import Field

from plscale.days import When
from plscale.model.part import Part
from plscale.model.people import Consortium, District, Engagement, School, Timeline
from plscale.model.promises import Assurance, Stretch, Waiver
from plscale.model.results import (
    WHOLE,
    Amendment,
    AnnualReport,
    Cost,
    Event,
    Funding,
    Group,
    Measure,
    Provider,
    Series,
    Subject,
    Sustainability,
)
from plscale.model.values import ConditionName, FormatVersion, Id, Text, Texts, YearKey
from plscale.model.work import Condition, Learning, Milestone, Phases, Practice
from plscale.place import PlanPath

REQUIRED: tuple[str, ...] = ("plscale", "program", "timeline")
"""Keys that every plan has; besides them it has one of `EITHER`."""
EITHER: tuple[str, str] = ("district", "consortium")


class Plan(Part):
    """One district's or consortium's plan for one term.

    Every key may be absent here, the `REQUIRED` ones too: a file that lacks one gets a finding for
    it, and all else that it says is still judged.
    """

    plscale: FormatVersion | None = Field(None, description="Version of the plan format: 1")
    program: Text | None = Field(
        None, description="Program of the state: a built-in one, or a path in the repository"
    )
    renews: Text | None = Field(None, description="Path of the plan of the term before, if any")
    district: District | None = Field(None, description="The district whose plan this is")
    consortium: Consortium | None = Field(
        None, description="The districts whose plan this is, instead of: district"
    )
    timeline: Timeline | None = Field(None, description="First and last day of the plan")
    vision: Text | None = Field(None, description="What the plan wants for every student")
    learning: Learning = Field(
        default_factory=Learning.model_construct,
        description="How the plan does the five elements of personalized learning",
    )
    conditions: Mapping[ConditionName, Condition] = Field(
        default_factory=dict, description="How each of the ten district conditions is brought about"
    )
    practices: Mapping[Id, Practice] = Field(
        default_factory=dict, description="What the district will do, each under an id"
    )
    phases: Phases = Field(
        default_factory=Phases.model_construct, description="The five phases with their milestones"
    )
    assurances: Mapping[Id, Assurance] = Field(
        default_factory=dict, description="What the district promises, each under its area"
    )
    waivers: Mapping[Id, Waiver] = Field(
        default_factory=dict, description="What the district asks to be freed from, under ids"
    )
    measures: Mapping[Id, Measure] = Field(
        default_factory=dict, description="Evaluation criteria, each under an id"
    )
    providers: Mapping[Id, Provider] = Field(
        default_factory=dict, description="Outside models and vendors, each under an id"
    )
    costs: Mapping[Id, Cost] = Field(
        default_factory=dict, description="What the plan costs, in US dollars by plan year"
    )
    funding: Mapping[Id, Funding] = Field(
        default_factory=dict, description="Who pays, in US dollars by plan year"
    )
    engagement: Mapping[Id, Engagement] = Field(
        default_factory=dict, description="Occasions on which people were heard"
    )
    events: Mapping[Id, Event] = Field(
        default_factory=dict, description="What happened to the plan, with dates"
    )
    amendments: Mapping[Id, Amendment] = Field(
        default_factory=dict, description="Changes of the plan inside its term"
    )
    reports: Mapping[YearKey, AnnualReport] = Field(
        default_factory=dict, description="Annual reports, by plan year"
    )
    sustainability: Sustainability = Field(
        default_factory=Sustainability.model_construct,
        description="How the work goes on after the term",
    )
    sources: Texts = Field((), description="Where the facts of this file come from")

    @property
    def name(self) -> str:
        """Name of the district or consortium, empty where the file does not tell."""
        holder = self.district or self.consortium
        return (holder.name if holder else None) or ""

    @property
    def members(self) -> Mapping[str, District]:
        """The districts of the plan by id; a district alone stands under an empty id."""
        if self.consortium is not None:
            return self.consortium.members
        return {} if self.district is None else {"": self.district}

    @cached_property
    def milestones(self) -> Mapping[tuple[str, str], Milestone]:
        """Every milestone by phase and id, phases in their order."""
        return {
            (name, id_): milestone
            for name, phase in self.phases.by_name().items()
            for id_, milestone in phase.milestones.items()
        }

    @cached_property
    def dues(self) -> Mapping[tuple[str, str], When]:
        """Of each milestone that has one: the day by which it is due, in their order."""
        return {
            step: milestone.due
            for step, milestone in self.milestones.items()
            if milestone.due is not None
        }

    @cached_property
    def dones(self) -> Mapping[tuple[str, str], When]:
        """Of each milestone that has one: the day on which it was done, in their order."""
        return {
            step: done
            for step, milestone in self.milestones.items()
            if (done := self.done_on(milestone)) is not None
        }

    @property
    def schools(self) -> Iterator[tuple[PlanPath, str, School]]:
        """Every school with its path and the name that lists use: ``id`` or ``member/id``."""
        for member, district in self.members.items():
            path = ("consortium", "members", member) if member else ("district",)
            for id_, school in district.schools.items():
                yield (*path, "schools", id_), f"{member}/{id_}" if member else id_, school

    @cached_property
    def stretches(self) -> tuple[tuple[PlanPath, str, Stretch], ...]:
        """Every stretch of time for which a waiver is asked, with its path and the waiver's id."""
        return tuple(
            (("waivers", id_, *(("terms", term) if term else ())), id_, stretch)
            for id_, waiver in self.waivers.items()
            for term, stretch in waiver.stretches.items()
        )

    @cached_property
    def supporters(self) -> Mapping[str, tuple[str, ...]]:
        """Of each practice that waivers support: the ids of these waivers, in order."""
        found: dict[str, list[str]] = {}
        for id_, waiver in self.waivers.items():
            for practice in dict.fromkeys(waiver.supports):
                if practice in self.practices:
                    found.setdefault(practice, []).append(id_)
        return {practice: tuple(ids) for practice, ids in found.items()}

    @cached_property
    def measured(self) -> tuple[Series, ...]:
        """Every series of values: of each measure the whole, then each group."""
        found: list[Series] = []
        for id_, measure in self.measures.items():
            found.append(_series(("measures", id_), measure, measure))
            for group, values in measure.groups.items():
                found.append(_series(("measures", id_, "groups", group), measure, values))
        return tuple(found)

    @cached_property
    def waits(self) -> Mapping[tuple[str, str], tuple[tuple[str, str], ...]]:
        """The milestones that each waits for; an id that two milestones share counts for none."""
        steps: dict[str, tuple[str, str] | None] = {}
        for step in self.milestones:
            steps[step[1]] = None if step[1] in steps else step
        return {
            step: tuple(
                before for id_ in dict.fromkeys(milestone.after) if (before := steps.get(id_))
            )
            if milestone.after
            else ()
            for step, milestone in self.milestones.items()
        }

    @cached_property
    def events_by_name(self) -> Mapping[str, tuple[tuple[str, Event], ...]]:
        """What happened to the plan as a whole: by name, each with its id, in order of the file."""
        return self.events_about.get(WHOLE, {})

    @cached_property
    def events_about(self) -> Mapping[Subject, Mapping[str, tuple[tuple[str, Event], ...]]]:
        """Events by what they are about, then by name, in order of the file."""
        found: dict[Subject, dict[str, list[tuple[str, Event]]]] = {}
        for id_, event in self.events.items():
            if event.event is not None:
                by_name = found.setdefault(event.subject, {})
                by_name.setdefault(event.event, []).append((id_, event))
        return {
            subject: {name: tuple(told) for name, told in by_name.items()}
            for subject, by_name in found.items()
        }

    def events_for(self, id_: str) -> Mapping[str, tuple[tuple[str, Event], ...]]:
        """Give the events that are about an amendment or a rescission, by name."""
        return self.events_about.get(("for", id_), {})

    def done_on(self, milestone: Milestone) -> When | None:
        """Give when a milestone was done: as it says itself, or the date of its event."""
        done, id_ = milestone.done, milestone.event
        if done is not None or id_ is None:
            return done
        event = self.events.get(id_)
        return event.date if event else None


def _series(path: PlanPath, measure: Measure, values: Group) -> Series:
    baseline = values.baseline
    if baseline is None:
        return Series(path, measure, values, None, None)
    return Series(path, measure, values, baseline.year, baseline.value)
