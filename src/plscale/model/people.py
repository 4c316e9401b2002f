"""Who plans, for how long, and with whom: district, consortium, timeline, engagement."""

from collections.abc import Mapping

from pydantic import Field

from plscale.model.part import Part
from plscale.model.values import (
    Count,
    Day,
    Grades,
    Id,
    Ids,
    LeaId,
    PlanYear,
    SchoolId,
    StateCode,
    TermEdge,
    Text,
)


class Contact(Part):
    """Whom to ask about a plan: an office, never a private person."""

    office: Text | None = Field(None, description="Office or role that answers questions")
    email: Text | None = Field(None, description="Its address for e-mail")


class School(Part):
    """One school of a district."""

    name: Text | None = Field(None, description="Name of the school")
    nces_id: SchoolId | None = Field(
        None, description="NCES id of the school: twelve digits in quotes"
    )
    grades: Grades | None = Field(None, description="Grades it teaches, such as 9-12, K-5 or PK")
    enrollment: Count | None = Field(
        None, description="Number of students; leave it out where it is not known"
    )
    joins: PlanYear | None = Field(
        None, description="Plan year in which the school joins; 1 where it is left out"
    )


class District(Part):
    """One school district."""

    name: Text | None = Field(None, description="Name of the district")
    state: StateCode | None = Field(None, description="Two letters of its state, such as TX")
    nces_id: LeaId | None = Field(
        None, description="NCES id of the district: seven digits in quotes"
    )
    enrollment: Count | None = Field(
        None, description="Number of students; leave it out where it is not known"
    )
    contact: Contact | None = Field(None, description="Office to ask about the plan")
    schools: Mapping[Id, School] = Field(
        default_factory=dict, description="Schools that the plan names, each under an id"
    )


class Consortium(Part):
    """Districts that plan together."""

    name: Text | None = Field(None, description="Name of the consortium")
    lead: Id | None = Field(None, description="Id of the member that leads")
    members: Mapping[Id, District] = Field(
        default_factory=dict, description="Districts of the consortium, each under an id"
    )


class Timeline(Part):
    """The term of a plan, last day included."""

    starts: TermEdge | None = Field(
        None, description="First day, such as 2026-07-01, or a school year such as 2026-27"
    )
    ends: TermEdge | None = Field(
        None, description="Last day, such as 2031-06-30, or a school year such as 2030-31"
    )


class Engagement(Part):
    """One occasion on which people outside the office were heard."""

    groups: Ids = Field((), description="Groups that took part, such as families and students")
    date: Day | None = Field(None, description="When it took place")
