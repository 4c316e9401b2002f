"""A state's own checks, as a program file has them: what must hold where, under which condition."""

import math
import re
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, PlainValidator

from plscale.days import When
from plscale.model.part import Part
from plscale.model.patterns import DATE, SOME_TEXT
from plscale.model.values import AsSchema, Count, Text, own_error, read_when
from plscale.programs.entries import Fact
from plscale.programs.values import Due

_PLACE = re.compile(r"^[a-z][a-z_]*(?:\.(?:\*|[a-z0-9]+(?:[-_][a-z0-9]+)*))*$")
_CHECK_ID = re.compile(
    "^(?:[A-Z]{2}|[A-OQ-Z][A-Z]{2,4}|P[A-KM-Z][A-Z]{1,3}|PL[A-RT-Z][A-Z]{0,2})[0-9]{3}$"
)
"""Two to five capital letters, not beginning with PLS, and three digits."""
_SOME_TEXT = re.compile(SOME_TEXT)

Place: TypeAlias = str
"""Keys with a point between them, such as ``waivers.*.ends``; ``*`` stands for each entry."""
Value: TypeAlias = str | float | bool


def _read_place(value: object) -> Place:
    if isinstance(value, str) and _PLACE.fullmatch(value):
        return value
    raise own_error(
        "should be a place of a plan",
        "write its keys with a point between them, such as  waivers.*.ends",
    )


def _read_check_id(value: object) -> str:
    if isinstance(value, str) and _CHECK_ID.fullmatch(value):
        return value
    raise own_error(
        "should be a code of your own",
        "write two to five capital letters, other than PLS, and three digits, such as  TX001",
    )


def _read_value(value: object) -> Value:
    if isinstance(value, str) and _SOME_TEXT.search(value):
        return value
    if isinstance(value, bool | int) or (isinstance(value, float) and math.isfinite(value)):
        return value
    raise own_error("should be a text, a number, or true or false", "write one of them")


def _read_number_or_place(value: object) -> float | Place:
    if isinstance(value, str) and _PLACE.fullmatch(value):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    raise own_error(
        "should be a number, or a place that holds one",
        "write digits only, such as 1250 or 88.1, or a place such as  measures.*.baseline.value",
    )


def _read_day_or_place(value: object) -> When | Place:
    if isinstance(value, str) and _PLACE.fullmatch(value):
        return value
    return read_when(value)


_SOME = {"type": "string", "pattern": SOME_TEXT}
_A_PLACE = {"type": "string", "pattern": _PLACE.pattern}
_A_YEAR = {"type": "integer", "minimum": 1900, "maximum": 2199}
PlaceName: TypeAlias = Annotated[Place, PlainValidator(_read_place), AsSchema(_A_PLACE)]
CheckId: TypeAlias = Annotated[
    str,
    PlainValidator(_read_check_id),
    AsSchema({"type": "string", "pattern": _CHECK_ID.pattern}),
]
"""The code of a state's own check, such as ``TX001``."""
PlainValue: TypeAlias = Annotated[
    Value,
    PlainValidator(_read_value),
    AsSchema(
        {"anyOf": [{"type": "string", "pattern": SOME_TEXT}, {"type": ["number", "boolean"]}]}
    ),
]
NumberOrPlace: TypeAlias = Annotated[
    float | Place,
    PlainValidator(_read_number_or_place),
    AsSchema({"anyOf": [{"type": "number"}, _A_PLACE]}),
]
DayOrPlace: TypeAlias = Annotated[
    When | Place,
    PlainValidator(_read_day_or_place),
    AsSchema({"anyOf": [{"type": "string", "pattern": f"{DATE}|{_PLACE.pattern}"}, _A_YEAR]}),
]


class Counted(Part):
    """How many entries a section may have, or items a list."""

    at_least: Count | None = Field(None, description="At least so many")
    at_most: Count | None = Field(None, description="At most so many")
    where: "Condition | None" = Field(
        None, description="Count only entries that this holds of; its places begin at the entry"
    )


class Condition(Part):
    """What must hold at one place of a plan, or how conditions go together.

    What compares holds where the plan records nothing to compare; only  is: present  asks for that.
    """

    at: PlaceName | None = Field(
        None,
        description="The place, its keys with points between them, such as waivers.*.ends;"
        " * stands for each entry",
    )
    is_: Literal["present", "absent"] | None = Field(
        None, alias="is", description="Whether anything is recorded there"
    )
    equals: PlainValue | None = Field(None, description="The text, number or claim it should be")
    one_of: Annotated[tuple[PlainValue, ...], Field(strict=False)] | None = Field(
        None, description="Texts or numbers of which it should be one"
    )
    includes: Text | None = Field(None, description="What the list there should hold")
    at_least: NumberOrPlace | None = Field(
        None, description="Least number, or the place of another number"
    )
    at_most: NumberOrPlace | None = Field(
        None, description="Greatest number, or the place of another number"
    )
    before: DayOrPlace | None = Field(
        None, description="Day before which it should lie, or the place of another date"
    )
    not_before: DayOrPlace | None = Field(
        None, description="Earliest day, or the place of another date"
    )
    after: DayOrPlace | None = Field(
        None, description="Day after which it should lie, or the place of another date"
    )
    not_after: DayOrPlace | None = Field(
        None, description="Latest day, or the place of another date, such as timeline.ends"
    )
    count: Counted | None = Field(None, description="How many entries or items there should be")
    all: "Annotated[tuple[Condition, ...], Field(strict=False)] | None" = Field(
        None, description="Conditions that should hold together"
    )
    any: "Annotated[tuple[Condition, ...], Field(strict=False)] | None" = Field(
        None, description="Conditions of which one is enough"
    )
    not_: "Condition | None" = Field(
        None, alias="not", description="Condition that should not hold"
    )


class Check(Fact):
    """A rule of the state's own; its id is the code of its findings."""

    title: Text = Field(description="What should be, in one sentence; the message begins with it")
    when: Condition | None = Field(
        None, description="Judge only what this surely holds of; all where left out"
    )
    require: Condition = Field(description="What should hold; a finding where it surely does not")
    by: Due | None = Field(
        None, description="By when: an event, or the edge of a plan year; a note before that"
    )
    severity: Literal["error", "warning", "note"] = Field(
        "warning", description="How much it weighs; a warning at most until it is verified"
    )
    remedy: Text | None = Field(None, description="What a district should do about it")
