"""Single values of a plan: ids, dates, plan years, numbers, and closed lists.

Each type says what it accepts both to pydantic and to the exported JSON Schema; a test sees to it
that the two agree.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import (
    BeforeValidator,
    Discriminator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainValidator,
    StringConstraints,
)
from pydantic import Tag as UnionTag
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from plscale.catalog import ids
from plscale.days import EARLIEST, LATEST, When, are_years_apart, parse_school_year, parse_when
from plscale.model.patterns import (
    DATE,
    GRADES,
    ID,
    LEA_ID,
    SCHOOL_ID,
    SCHOOL_YEAR,
    SOME_TEXT,
    YEAR_KEY,
)
from plscale.model.states import FIPS

Text: TypeAlias = Annotated[str, StringConstraints(pattern=SOME_TEXT)]
Id: TypeAlias = Annotated[str, StringConstraints(pattern=ID)]
YearKey: TypeAlias = Annotated[str, StringConstraints(pattern=YEAR_KEY)]
LeaId: TypeAlias = Annotated[str, StringConstraints(pattern=LEA_ID)]
SchoolId: TypeAlias = Annotated[str, StringConstraints(pattern=SCHOOL_ID)]
Texts: TypeAlias = Annotated[tuple[Text, ...], Field(strict=False)]
Ids: TypeAlias = Annotated[tuple[Id, ...], Field(strict=False)]


def whole(value: Any) -> Any:
    """Take 3.0 for 3, as JSON Schema does."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _version(value: Any) -> Any:
    """Keep Python from taking true for 1, and pydantic from counting digits."""
    if isinstance(value, bool):
        return str(value).lower()
    value = whole(value)
    return str(value) if isinstance(value, int) and value.bit_length() > 63 else value


Count: TypeAlias = Annotated[int, Field(ge=0), BeforeValidator(whole)]
PlanYear: TypeAlias = Annotated[int, Field(ge=1, le=99), BeforeValidator(whole)]
Number: TypeAlias = Annotated[float, Field(allow_inf_nan=False)]
Amount: TypeAlias = Annotated[float, Field(ge=0, allow_inf_nan=False)]
FormatVersion: TypeAlias = Annotated[Literal[1], BeforeValidator(_version)]
Unreported: TypeAlias = Literal["suppressed", "not-available"]


@dataclass(frozen=True, slots=True)
class OneOf:
    """Marks a text as a member of one of the catalog's closed lists."""

    name: str

    def __get_pydantic_core_schema__(
        self, source: type[str], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Let pydantic treat the list as it treats `Literal`."""
        return core_schema.literal_schema(list(ids(self.name)))


@dataclass(frozen=True, slots=True, eq=False)
class AsSchema:
    """Gives a value that we read ourselves its JSON Schema.

    Pydantic's own class for this would import its schema generator at every start.
    """

    schema: Mapping[str, Any]

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Let pydantic take the schema as it stands."""
        return dict(self.schema)


AreaName: TypeAlias = Annotated[str, OneOf("areas")]
ConditionName: TypeAlias = Annotated[str, OneOf("conditions")]
EventName: TypeAlias = Annotated[str, OneOf("events")]
PracticeName: TypeAlias = Annotated[str, OneOf("practices")]


@dataclass(frozen=True, slots=True)
class _StateCode:
    def __get_pydantic_core_schema__(
        self, source: type[str], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.literal_schema(list(FIPS))


StateCode: TypeAlias = Annotated[str, _StateCode()]


@dataclass(frozen=True, slots=True)
class Edge:
    """The first or last day of a term: a date, or the school year it opens or closes."""

    when: When | None
    school_year: int | None = None
    """Calendar year in which the school year begins, where one was given for a date."""


@lru_cache(maxsize=4096)
def _when(value: str | int) -> When:
    try:
        return parse_when(str(value))
    except ValueError as error:
        raise _date_error(str(error)) from None


@lru_cache(maxsize=1024)
def _edge(value: str | int) -> Edge:
    year = parse_school_year(str(value))
    if year is not None:
        return Edge(None, year)
    if are_years_apart(str(value)):
        raise _date_error("is no school year: that is two years that follow each other, as 2026-27")
    return Edge(_when(value))


def _date_error(reason: str) -> PydanticCustomError:
    return PydanticCustomError("plan_date", "{reason}", {"reason": reason})


def own_error(reason: str, remedy: str) -> PydanticCustomError:
    """Refuse a value in words that read on behind it, with what to write instead."""
    return PydanticCustomError("own_value", "{reason}", {"reason": reason, "remedy": remedy})


def _is_date_like(value: Any) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool)


def read_when(value: Any) -> When:
    """Take a date as a file has it.

    Raises:
        PydanticCustomError: it is none.
    """
    if value.__class__ is str:  # nearly always, and there are many dates in a plan
        return _when(value)
    value = whole(value)
    if not _is_date_like(value):
        raise _date_error("should be a date written as 2026-07-01")
    return _when(value)


def _read_edge(value: Any) -> Edge:
    value = whole(value)
    if not _is_date_like(value):
        raise _date_error("should be a date written as 2026-07-01, or a school year as 2026-27")
    return _edge(value)


def _read_school_year(value: Any) -> int:
    year = parse_school_year(value) if isinstance(value, str) else None
    if year is None:
        raise _date_error("should be a school year written as 2026-27")
    return year


def _read_grades(value: Any) -> str:
    value = whole(value)
    text = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    if GRADES.fullmatch(text) is None:
        raise own_error(
            "should be a grade or a range of grades",
            "write it as 9-12, K-5 or PK, the lower grade first",
        )
    return text


def _read_result(value: Any) -> float | Unreported:
    if value in ("suppressed", "not-available"):
        return "suppressed" if value == "suppressed" else "not-available"
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise PydanticCustomError(
            "plan_result", "should be a number, or one of the words suppressed and not-available"
        )
    return float(value)


_YEARS = {"type": "integer", "minimum": EARLIEST, "maximum": LATEST}
Day: TypeAlias = Annotated[
    When,
    PlainValidator(read_when),
    AsSchema({"anyOf": [{"type": "string", "pattern": DATE}, _YEARS]}),
]
TermEdge: TypeAlias = Annotated[
    Edge,
    PlainValidator(_read_edge),
    AsSchema({"anyOf": [{"type": "string", "pattern": f"{DATE}|{SCHOOL_YEAR}"}, _YEARS]}),
]
SchoolYear: TypeAlias = Annotated[
    int,
    PlainValidator(_read_school_year),
    AsSchema({"type": "string", "pattern": SCHOOL_YEAR}),
]
Grades: TypeAlias = Annotated[
    str,
    PlainValidator(_read_grades),
    AsSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": GRADES.pattern},
                {"type": "integer", "minimum": 1, "maximum": 12},
            ]
        }
    ),
]
Result: TypeAlias = Annotated[
    float | Unreported,
    PlainValidator(_read_result),
    AsSchema({"anyOf": [{"type": "number"}, {"enum": ["suppressed", "not-available"]}]}),
]


def _one_or_list(value: Any) -> str:
    return "<list>" if isinstance(value, list | tuple) else "<one>"


Schools: TypeAlias = Annotated[
    Annotated[Literal["all"], UnionTag("<one>")]
    | Annotated[
        tuple[Annotated[str, StringConstraints(pattern=SOME_TEXT)], ...],
        Field(strict=False),
        UnionTag("<list>"),
    ],
    Discriminator(_one_or_list),
]
"""``all``, or a list of school ids (in a consortium ``member`` or ``member/school``)."""

Provision: TypeAlias = Annotated[
    Annotated[Text, UnionTag("<one>")]
    | Annotated[tuple[Text, ...], Field(strict=False), UnionTag("<list>")],
    Discriminator(_one_or_list),
]
"""One citation or a list of them."""
