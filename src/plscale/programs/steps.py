"""Steps to approval: in which order they are taken, in how many days, and with how many votes."""

from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from fractions import Fraction
from typing import Annotated, Literal, TypeAlias

from pydantic import Discriminator, Field
from pydantic import Tag as UnionTag

from plscale.days import add_business_days
from plscale.model.part import Part
from plscale.model.results import Votes
from plscale.model.values import EventName, Ids, Text
from plscale.programs.entries import Fact
from plscale.programs.values import DayCount, Due, Duty, Round, Share

Events: TypeAlias = Annotated[tuple[EventName, ...], Field(strict=False)]
Rounds: TypeAlias = Annotated[tuple[Round, ...], Field(strict=False)]
Recorded: TypeAlias = AbstractSet[tuple[str, str | None]]
"""Events that a plan tells of: the name of each, and the step that it names."""
People: TypeAlias = Literal["members", "seats", "eligible", "voting"]
"""Of whom a vote needs a share: all members, all seats, all who may vote, or all who did."""


class Days(Part):
    """A number of days, counted in one of two ways."""

    days: DayCount | None = Field(None, description="Calendar days")
    business_days: DayCount | None = Field(
        None, description="Monday to Friday, without federal holidays"
    )

    def behind(self, day: date) -> date:
        """Give the day that lies so many days behind another; that one is day 0."""
        if self.business_days is not None:
            return add_business_days(day, self.business_days)
        return day + timedelta(days=self.days or 0)

    def __str__(self) -> str:
        """Write it as ``30 days`` or ``5 business days``."""
        if self.business_days is not None:
            return f"{self.business_days} business day{'' if self.business_days == 1 else 's'}"
        return f"{self.days or 0} day{'' if self.days == 1 else 's'}"


class After(Part):
    """How a step's day hangs on the day of another event: after it, and how long after it."""

    event: EventName = Field(description="The event that comes before")
    or_: Events = Field(
        (), alias="or", description="Events that may stand in its place, such as [board-vote]"
    )
    within: Days | None = Field(None, description="At most so long after it")
    at_least: Days | None = Field(None, description="At least so long after it")
    counted_from: Literal["any", "last"] = Field(
        "any",
        description="Of several such events: any of them, or the last one before the step",
    )
    rounds: Rounds | None = Field(
        None, description="Rounds in which it holds; all of the step where left out"
    )
    law: Text | None = Field(None, description="Citation of it, where it is not that of the step")
    source: Text | None = Field(None, description="Where it was read, if elsewhere than the step")
    verified: bool | None = Field(
        None, description="Whether somebody read it in the law; as the step where left out"
    )

    @property
    def events(self) -> tuple[str, ...]:
        """Events of which each may come before."""
        return (self.event, *self.or_)


class Passes(Part):
    """How many must be in favor."""

    at_least: Share | None = Field(None, description="At least this share, such as 2/3")
    more_than: Share | None = Field(None, description="More than this share, such as 1/2")
    of: People = Field(
        "members",
        description="All members, seats or eligible people, absent ones too, or only those voting",
    )

    def needed(self, people: int) -> int:
        """Give the fewest votes in favor that pass, of so many people."""
        if self.at_least is not None:
            return -((-self.at_least * people) // 1)  # rounded up
        return (self.more_than or Fraction(0)) * people // 1 + 1

    @property
    def keys(self) -> tuple[str, str]:
        """Keys of the numbers by which a vote is judged."""
        return ("for", "against" if self.of == "voting" else "of")

    def missing(self, votes: Votes | None) -> tuple[str, ...]:
        """Give those of the keys of which a vote tells no number."""
        if votes is None:
            return self.keys
        told = {"for": votes.for_, "against": votes.against, "of": votes.of}
        return tuple(key for key in self.keys if told[key] is None)

    def people(self, votes: Votes | None) -> int | None:
        """Give of how many people the share is: of all, or of those who voted for or against."""
        if votes is None or self.missing(votes):
            return None
        return votes.of if self.of != "voting" else (votes.for_ or 0) + (votes.against or 0)

    def is_reached(self, votes: Votes | None) -> bool | None:
        """Tell whether enough were in favor; None where the numbers are missing, or tell nothing.

        They tell nothing of nobody, and where there are more votes than people.
        """
        people = self.people(votes)
        if votes is None or votes.for_ is None or not people or votes.are_too_many:
            return None
        return votes.for_ >= self.needed(people)


class Stays(Fact):
    """How long what a step brings about has to stay, such as a posting."""

    through: Literal["end-of-term"] = Field(description="end-of-term: as long as the plan lasts")


def _one_or_several(value: object) -> str:
    return "<list>" if isinstance(value, list | tuple) else "<one>"


class Step(Fact):
    """One step to approval, recorded in a plan as an event."""

    event: EventName = Field(description="The event that records it; see  plscale catalog events")
    or_: Events = Field(
        (), alias="or", description="Events of which each will do as well, such as [board-vote]"
    )
    required: bool = Field(
        default=True, description="Whether every plan must take it; else it is judged where told"
    )
    named: bool = Field(
        default=False, description="Whether only an event records it that names it under  step"
    )
    by: Due | None = Field(None, description="Latest day: an event's, or the edge of a plan year")
    opens: Due | None = Field(None, description="Earliest day, written in the same way")
    after: (
        Annotated[
            Annotated[After, UnionTag("<one>")]
            | Annotated[tuple[After, ...], Field(strict=False), UnionTag("<list>")],
            Discriminator(_one_or_several),
        ]
        | None
    ) = Field(None, description="Its distance from another event, or a list of several")
    passes: Passes | None = Field(None, description="Votes that it takes")
    stays: Stays | None = Field(
        None, description="How long what it brings about has to stay once the plan is approved"
    )
    rounds: Rounds = Field(
        ("adoption",),
        description="Rounds it belongs to: adoption, amendment, renewal, rescission",
    )
    duty: Duty | None = Field(None, description="Who takes it: district, board or state")
    signed_by: Ids = Field((), description="Roles that must sign the record of it")

    @property
    def events(self) -> tuple[str, ...]:
        """Events of which each records it."""
        return (self.event, *self.or_)

    @property
    def distances(self) -> tuple[After, ...]:
        """Its distances from other events."""
        match self.after:
            case None:
                return ()
            case After() as only:
                return (only,)
            case several:
                return several

    def is_of(self, id_: str, named: str | None) -> bool:
        """Tell whether an event of its sort records it, by the step that the event names."""
        return named == id_ if named is not None else not self.named

    def is_among(self, id_: str, recorded: Recorded) -> bool:
        """Tell whether one of some events records it."""
        if not self.named and any((event, None) in recorded for event in self.events):
            return True
        return any((event, id_) in recorded for event in self.events)

    def law_of(self, distance: After) -> str | None:
        """Give the citation of one of its distances."""
        return distance.law or self.law

    def is_read(self, distance: After) -> bool:
        """Tell whether somebody read one of its distances in the law itself."""
        return self.verified if distance.verified is None else distance.verified
