"""What sort of value a plan holds at a place, and whether another value could stand there."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import ConfigDict, TypeAdapter, ValidationError

from plscale.model.fields import type_at
from plscale.model.part import Part
from plscale.model.values import Day, Provision, Result, SchoolYear, TermEdge
from plscale.model.wrong_values import choices_of
from plscale.place import PlanPath


class Sort(StrEnum):
    """What can be asked of a value depends on its sort; each is called as messages call it."""

    TEXT = "text"
    NUMBER = "a number"
    CLAIM = "true or false"
    DATE = "a date"
    SCHOOL_YEAR = "a school year"
    LIST = "a list"
    CITATIONS = "citations of law"
    ENTRIES = "entries"
    SECTION = "a section"


@dataclass(frozen=True, slots=True)
class Unfit:
    """A value that no plan could hold at a place."""

    choices: tuple[str, ...] = ()
    """The words that could stand there, where only some can."""


def sort_at(path: PlanPath) -> Sort:
    """Give the sort of value at a place of the format; ``*`` and any id stand for an entry."""
    return _sort(_without_none(type_at(path)))


def could_stand(path: PlanPath, value: object) -> object:
    """Give a text, number or claim as a plan would hold it at a place, or in the list at it.

    `Unfit` where no plan could. Dates, entries and sections are not for this.
    """
    try:
        return _reader(path).validate_python(value)
    except ValidationError as error:
        (first, *_) = error.errors(include_url=False)
        is_choice = first["type"] == "literal_error"
        return Unfit(tuple(choices_of(first["ctx"]["expected"])) if is_choice else ())


@cache
def _reader(path: PlanPath) -> TypeAdapter[Any]:
    annotation = _without_none(type_at(path))
    if _sort(annotation) in (Sort.LIST, Sort.CITATIONS):
        annotation = _item(annotation)
    return TypeAdapter(annotation, config=ConfigDict(strict=True))


_SORTS: tuple[tuple[Any, Sort], ...] = (
    (Day, Sort.DATE),
    (TermEdge, Sort.DATE),
    (SchoolYear, Sort.SCHOOL_YEAR),
    (Result, Sort.NUMBER),
    (Provision, Sort.CITATIONS),
)
"""Types that we read ourselves."""
_BASES = {str: Sort.TEXT, bool: Sort.CLAIM, int: Sort.NUMBER, float: Sort.NUMBER}


def _sort(annotation: Any) -> Sort:
    for known, sort in _SORTS:
        if annotation == known:
            return sort
    match get_origin(annotation):
        case None:
            is_part = isinstance(annotation, type) and issubclass(annotation, Part)
            return Sort.SECTION if is_part else _BASES[annotation]
        case origin if origin is Annotated:
            return _sort(get_args(annotation)[0])
        case origin if origin is Literal:
            return _BASES[type(get_args(annotation)[0])]
        case origin:  # one text, or a list of several, where it is no mapping
            return Sort.ENTRIES if origin is Mapping else Sort.LIST


def _item(annotation: Any) -> Any:
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _item(inside[0])
    if _is_union(origin):
        return _item(next(each for each in inside if _is_list(each)))
    return inside[0]


def _is_list(annotation: Any) -> bool:
    if get_origin(annotation) is Annotated:
        return _is_list(get_args(annotation)[0])
    return get_origin(annotation) is tuple


def _without_none(annotation: Any) -> Any:
    """Give the one type of a value that may be absent."""
    if _is_union(get_origin(annotation)) and NoneType in get_args(annotation):
        (only,) = (each for each in get_args(annotation) if each is not NoneType)
        return only
    return annotation


def _is_union(origin: Any) -> bool:
    return origin in (Union, UnionType)
