"""A program: one state's rules for plans, or the base that all of them share."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StringConstraints

from plscale.model.part import Part
from plscale.model.values import Day, FormatVersion, Id, StateCode, Text

MonthDay: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])$")
]
YearNumbers: TypeAlias = Annotated[
    tuple[Annotated[int, Field(ge=0, le=99)], ...], Field(strict=False)
]
PhaseName: TypeAlias = Literal[
    "planning", "approval", "implementation", "evaluation", "sustainability"
]


class Years(Part):
    """How long a plan may last."""

    max: Annotated[int, Field(ge=1, le=99)] | None = Field(
        None, description="Most plan years of one term; no limit where it is left out"
    )


class Program(Part):
    """What a state asks of a plan (DESIGN section 6)."""

    plscale_program: FormatVersion = Field(description="Version of the program format: 1")
    id: Id = Field(description="Name by which plans choose the program")
    name: Text = Field(description="Name as a reader should see it")
    state: StateCode | None = Field(None, description="Two letters of the state, such as TX")
    verified_on: Day | None = Field(None, description="Day on which the law was read")
    years: Years = Field(default_factory=Years, description="How long a plan may last")
    phases: Mapping[PhaseName, YearNumbers] = Field(
        default_factory=dict,
        description="Plan years in which a phase may have milestones; 0 is before the first",
    )
    school_year_starts: MonthDay = Field(
        "07-01", description="Month and day on which a school year begins"
    )

    def school_year_start(self, year: int) -> date:
        """Give the first day of the school year that begins in a calendar year."""
        month, day = self.school_year_starts.split("-")
        return date(year, int(month), int(day))
