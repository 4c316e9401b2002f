"""What a program makes of the ratings that a state gives districts."""

from typing import Annotated, TypeAlias

from pydantic import Field

from plscale.model.values import PlanYear
from plscale.programs.entries import Fact
from plscale.programs.values import Round

Rounds: TypeAlias = Annotated[tuple[Round, ...], Field(strict=False)]


class Eligible(Fact):
    """For which rounds a district must be rated acceptable."""

    rounds: Rounds = Field(
        description="Rounds before which the last rating must not be unacceptable"
    )


class Ratings(Fact):
    """After how many unacceptable ratings one after the other a state ends a plan."""

    may_end_after: PlanYear | None = Field(
        None, description="Unacceptable ratings in a row after which the state may end the plan"
    )
    must_end_after: PlanYear | None = Field(
        None, description="Unacceptable ratings in a row after which the state must end it"
    )
    eligible: Eligible | None = Field(
        None, description="Rounds for which a district must be rated acceptable"
    )
