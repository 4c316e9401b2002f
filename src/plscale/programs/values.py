"""Single values of a program: days without a year, edges of plan years, shares, severities."""

from fractions import Fraction
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Discriminator, Field, PlainValidator, StringConstraints
from pydantic import Tag as UnionTag
from pydantic_core import PydanticCustomError

from plscale.model.part import Part
from plscale.model.values import AsSchema, EventName

MonthDay: TypeAlias = Annotated[
    str,
    StringConstraints(
        pattern=r"^(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])"
        r"|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)$"
    ),
]
"""A day of every year, such as ``07-01``; February ends with its 28th here."""
YearNumbers: TypeAlias = Annotated[
    tuple[Annotated[int, Field(ge=0, le=99)], ...], Field(strict=False)
]
PhaseName: TypeAlias = Literal[
    "planning", "approval", "implementation", "evaluation", "sustainability"
]
Duty: TypeAlias = Literal["district", "board", "state"]
"""Who has to act: the staff of the district, its local board, or the state."""
Round: TypeAlias = Literal["adoption", "amendment", "renewal"]
"""The passage through approval that a step belongs to."""
Weight: TypeAlias = Literal["error", "warning", "note", "ignore"]
"""What a program makes of a rule."""

YearName: TypeAlias = int | Literal["last"]


def _read_year(value: Any) -> YearName:
    if value == "last":
        return "last"
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 99:
        return value
    raise PydanticCustomError("plan_value", "should be a plan year such as 1, or: last")


def _read_share(value: Any) -> Fraction:
    try:
        share = Fraction(value) if isinstance(value, str) and "/" in value else None
    except (ValueError, ZeroDivisionError):
        share = None
    if share is None or not 0 < share <= 1:
        raise PydanticCustomError("plan_value", "should be a share written as 2/3")
    return share


PlanYearName: TypeAlias = Annotated[
    YearName,
    PlainValidator(_read_year),
    AsSchema({"anyOf": [{"type": "integer", "minimum": 1, "maximum": 99}, {"const": "last"}]}),
]
"""A plan year by its number, or the last one of the plan."""
Share: TypeAlias = Annotated[
    Fraction,
    PlainValidator(_read_share),
    AsSchema({"type": "string", "pattern": r"^[1-9][0-9]{0,3}/[1-9][0-9]{0,3}$"}),
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


def _event_or_edge(value: Any) -> str:
    return "<one>" if isinstance(value, str) else "<list>"


Due: TypeAlias = Annotated[
    Annotated[EventName, UnionTag("<one>")] | Annotated[YearEdge, UnionTag("<list>")],
    Discriminator(_event_or_edge),
]
"""By when: the day of an event, by its name, or the edge of a plan year."""
