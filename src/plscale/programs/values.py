"""Single values of a program: days without a year, edges of plan years, shares, severities."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, Literal, TypeAlias

from pydantic import (
    BeforeValidator,
    Discriminator,
    Field,
    GetCoreSchemaHandler,
    PlainValidator,
)
from pydantic import Tag as UnionTag
from pydantic_core import CoreSchema, core_schema

from plscale.model.part import Part
from plscale.model.values import (
    AsSchema,
    EventName,
    OneOf,
    PlanYear,
    PracticeName,
    own_error,
    whole,
)

_MONTH_DAY = re.compile(
    r"^(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])"
    r"|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)$"
)
_SHARE = re.compile(r"^[1-9][0-9]{0,3}/[1-9][0-9]{0,3}$")
_CODE = re.compile(r"^[A-Z]{2,5}[0-9]{3}$")


@dataclass(frozen=True, slots=True)
class KeyOf:
    """Marks a text as a key that a section of a plan may have."""

    section: type[Part]

    def __get_pydantic_core_schema__(
        self, source: type[str], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Let pydantic treat the keys as it treats `Literal`."""
        fields = self.section.model_fields.items()
        return core_schema.literal_schema([field.alias or name for name, field in fields])


def _read_month_day(value: object) -> str:
    if isinstance(value, str) and _MONTH_DAY.fullmatch(value):
        return value
    raise own_error(
        "should be a day of every year", "write month-day, such as 07-01; not February 29"
    )


def _read_code(value: object) -> str:
    if isinstance(value, str) and _CODE.fullmatch(value):
        return value
    raise own_error("should be the code of a rule", "write it as PLS402; see  plscale rules")


MonthDay: TypeAlias = Annotated[
    str,
    PlainValidator(_read_month_day),
    AsSchema({"type": "string", "pattern": _MONTH_DAY.pattern}),
]
"""A day of every year, such as ``07-01``; February ends with its 28th here."""
TopicNames: TypeAlias = Annotated[tuple[Annotated[str, OneOf("topics")], ...], Field(strict=False)]
PracticeNames: TypeAlias = Annotated[tuple[PracticeName, ...], Field(strict=False)]
Code: TypeAlias = Annotated[
    str, PlainValidator(_read_code), AsSchema({"type": "string", "pattern": _CODE.pattern})
]
"""The code of a rule or of a state's own check, known or not."""
YearNumber: TypeAlias = Annotated[int, Field(ge=0, le=99), BeforeValidator(whole)]
"""A plan year; 0 is the time before the first."""
DayCount: TypeAlias = Annotated[int, Field(ge=0, le=3660), BeforeValidator(whole)]
"""A number of days; ten years of them are more than any law asks for."""
MonthCount: TypeAlias = Annotated[int, Field(ge=0, le=120), BeforeValidator(whole)]
"""A number of months, of ten years at most, too."""
YearNumbers: TypeAlias = Annotated[tuple[YearNumber, ...], Field(strict=False)]
PhaseName: TypeAlias = Literal[
    "planning", "approval", "implementation", "evaluation", "sustainability"
]


class Onward(Part):
    """Plan years without an end: from one of them on."""

    since: PlanYear = Field(
        alias="from", description="First plan year in which it is open, as in every one after it"
    )


def _numbers_or_onward(value: object) -> str:
    return "<one>" if isinstance(value, Mapping | Onward) else "<list>"


PhaseYears: TypeAlias = Annotated[
    Annotated[Onward, UnionTag("<one>")] | Annotated[YearNumbers, UnionTag("<list>")],
    Discriminator(_numbers_or_onward),
]
"""Plan years in which a phase is open: by their numbers, or from one of them on."""
Duty: TypeAlias = Literal["district", "board", "state"]
"""Who has to act: the staff of the district, its local board, or the state."""
Round: TypeAlias = Literal["adoption", "amendment", "renewal", "rescission"]
"""The passage through approval that a step belongs to."""
Weight: TypeAlias = Literal["error", "warning", "note", "ignore"]
"""What a program makes of a rule."""

YearName: TypeAlias = int | Literal["last"]


def _read_year(value: object) -> YearName:
    if value == "last":
        return "last"
    year = whole(value)
    if isinstance(year, int) and not isinstance(year, bool) and 1 <= year <= 99:
        return year
    raise own_error("should be a plan year", "write a number from 1 to 99, or  last")


def _read_share(value: object) -> Fraction:
    if isinstance(value, str) and _SHARE.fullmatch(value):
        return Fraction(value)
    raise own_error("should be a share of the votes", "write it as 2/3")


PlanYearName: TypeAlias = Annotated[
    YearName,
    PlainValidator(_read_year),
    AsSchema({"anyOf": [{"type": "integer", "minimum": 1, "maximum": 99}, {"const": "last"}]}),
]
"""A plan year by its number, or the last one of the plan."""
Share: TypeAlias = Annotated[
    Fraction,
    PlainValidator(_read_share),
    AsSchema({"type": "string", "pattern": _SHARE.pattern}),
]
"""A share of people, such as ``2/3``."""


class YearEdge(Part):
    """The first or last day of a plan year."""

    start_of_year: PlanYearName | None = Field(
        None, description="By the first day of this plan year, or: last"
    )
    end_of_year: PlanYearName | None = Field(
        None, description="By the last day of this plan year, or: last"
    )


def _event_or_edge(value: object) -> str:
    return "<one>" if isinstance(value, str) else "<list>"


Due: TypeAlias = Annotated[
    Annotated[EventName, UnionTag("<one>")] | Annotated[YearEdge, UnionTag("<list>")],
    Discriminator(_event_or_edge),
]
"""By when: the day of an event, by its name, or the edge of a plan year."""
