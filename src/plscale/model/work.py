"""What a district will do, and when: conditions, practices, phases and their milestones."""

from collections.abc import Mapping

from pydantic import Field

from plscale.model.part import Part
from plscale.model.values import (
    Day,
    Grades,
    Id,
    Ids,
    PlanYear,
    PracticeName,
    Provision,
    Schools,
    Text,
    Texts,
)


class Learning(Part):
    """How the plan does each of the five elements of personalized learning."""

    standards: Text | None = Field(
        None, description="How teaching follows standards for college and career"
    )
    customization: Text | None = Field(None, description="How learning is fitted to each student")
    pacing: Text | None = Field(None, description="How pace varies with what a student needs")
    data_use: Text | None = Field(
        None, alias="data-use", description="How teachers use data and feedback to adjust"
    )
    transparency: Text | None = Field(
        None, description="How students and families see goals and progress"
    )


class Condition(Part):
    """How one of the ten district conditions is brought about."""

    strategy: Text | None = Field(None, description="What the district does for this condition")
    owner: Text | None = Field(None, description="Role or office that answers for it")
    evidence: Texts = Field((), description="Files in the repository, or https addresses")


class Practice(Part):
    """One thing that the district will do, from the catalog of practices."""

    practice: PracticeName | None = Field(
        None, description="Its name in the catalog; see  plscale catalog practices"
    )
    what: Text | None = Field(None, description="What the district will do, in its own words")
    schools: Schools = Field("all", description="Ids of the schools that do it, or: all")
    grades: Grades | None = Field(None, description="Grades that do it, such as 9-12")
    begins: PlanYear | None = Field(None, description="Plan year in which it begins")
    allowed_by: Provision | None = Field(
        None, description="Law that already allows it, where no waiver is needed"
    )


class Milestone(Part):
    """One step of the work with a day by which it should be done."""

    title: Text | None = Field(None, description="What will be done")
    due: Day | None = Field(None, description="Day by which it should be done")
    done: Day | None = Field(None, description="Day on which it was done; leave out until then")
    owner: Text | None = Field(None, description="Role or office that answers for it")
    after: Ids = Field((), description="Ids of milestones that must be done first")
    event: Id | None = Field(
        None, description="Id of the event with which it is done, once that has a date"
    )
    evidence: Texts = Field((), description="Files in the repository, or https addresses")


class Phase(Part):
    """One of the five phases of a plan."""

    milestones: Mapping[Id, Milestone] = Field(
        default_factory=dict, description="Steps of this phase, each under an id"
    )


class Phases(Part):
    """The five phases of a plan; they may overlap."""

    planning: Phase = Field(
        default_factory=Phase.model_construct, description="Planning, before the plan is submitted"
    )
    approval: Phase = Field(
        default_factory=Phase.model_construct, description="From submission to final approval"
    )
    implementation: Phase = Field(
        default_factory=Phase.model_construct,
        description="The years in which the plan is carried out",
    )
    evaluation: Phase = Field(
        default_factory=Phase.model_construct, description="Finding out what the plan achieved"
    )
    sustainability: Phase = Field(
        default_factory=Phase.model_construct, description="Keeping what worked after the term"
    )

    def by_name(self) -> Mapping[str, Phase]:
        """Give the phases in their order, by name."""
        return {
            "planning": self.planning,
            "approval": self.approval,
            "implementation": self.implementation,
            "evaluation": self.evaluation,
            "sustainability": self.sustainability,
        }
