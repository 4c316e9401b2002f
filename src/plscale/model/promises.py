"""What a district promises and asks for: assurances and waivers."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from pydantic import Field

from plscale.model.part import Part
from plscale.model.values import AreaName, Day, Id, Ids, Provision, Schools, Text

Status: TypeAlias = Literal["requested", "granted", "denied", "withdrawn", "revoked"]

LOST: frozenset[str] = frozenset(("denied", "withdrawn", "revoked"))
"""Statuses of a waiver that frees from nothing, and is not asked for either."""


class Assurance(Part):
    """A promise that holds whatever the district is freed from."""

    given: bool | None = Field(None, description="true once the district gives the assurance")
    how: Text | None = Field(None, description="How the district keeps the promise")
    signed: Mapping[Id, Day] = Field(
        default_factory=dict,
        description="Who signed and when, such as  superintendent: 2026-05-04",
    )


class Decision(Part):
    """What was decided about a waiver."""

    date: Day | None = Field(None, description="Day of the decision")
    by: Text | None = Field(None, description="Board or officer that decided")
    conditions: Text | None = Field(None, description="Conditions that the decision sets")


class WaiverTerm(Part):
    """One stretch of a waiver that is granted piece by piece."""

    starts: Day | None = Field(None, description="First day of this stretch")
    ends: Day | None = Field(None, description="Last day of this stretch")
    asked: Day | None = Field(None, description="Day on which it was asked for")
    status: Status | None = Field(None, description="Where this stretch stands")
    decided: Decision | None = Field(None, description="What was decided about it")


class Waiver(Part):
    """A request to be freed from a provision of law or local rule."""

    title: Text | None = Field(None, description="What the waiver is about, in a few words")
    provision: Provision | None = Field(
        None, description="Citation such as  TEC 25.0811  or  local: DK,  or a list of them"
    )
    area: AreaName | None = Field(
        None, description="Area of flexibility; see  plscale catalog areas"
    )
    kind: Literal["new", "amendment", "renewal", "automatic"] | None = Field(
        None, description="New, amendment or renewal, or automatic through an approved model"
    )
    why: Text | None = Field(None, description="How the provision stands in the way of the plan")
    instead: Text | None = Field(None, description="What the district does in its place")
    intent: Text | None = Field(None, description="How the purpose of the law is still met")
    supports: Ids = Field((), description="Ids of the practices that need the waiver")
    schools: Schools = Field("all", description="Ids of the schools it is for, or: all")
    starts: Day | None = Field(None, description="First day asked for; the plan's where left out")
    ends: Day | None = Field(None, description="Last day asked for; the plan's where left out")
    measures: Ids = Field((), description="Ids of the measures that show whether it helps")
    asked: Day | None = Field(None, description="Day on which it was asked for")
    signed: Mapping[Id, Day] = Field(
        default_factory=dict,
        description="Who signed the request and when, such as  superintendent: 2026-02-18",
    )
    status: Status | None = Field(None, description="Where the request stands")
    decided: Decision | None = Field(None, description="What was decided about it")
    terms: Mapping[Id, WaiverTerm] = Field(
        default_factory=dict,
        description="Stretches of a waiver granted piece by piece, instead of starts and ends",
    )
    through: Id | None = Field(
        None, description="Of an automatic waiver: id of the provider whose model brings it"
    )

    @property
    def stretches(self) -> "Mapping[str, Waiver | WaiverTerm]":
        """Its terms by id; a waiver without terms is one stretch under an empty id."""
        return self.terms or {"": self}

    @property
    def provisions(self) -> tuple[str, ...]:
        """Every citation that it names, in the order of the plan."""
        match self.provision:
            case None:
                return ()
            case str() as citation:
                return (citation,)
            case citations:
                return citations


Stretch: TypeAlias = Waiver | WaiverTerm
"""One stretch of time for which a waiver is asked, with its own days and its own decision."""
