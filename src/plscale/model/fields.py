"""Which keys a section of a file may have, found by walking the models along a path."""

from collections.abc import Mapping
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from plscale.model.part import Part
from plscale.model.plan import Plan
from plscale.place import PlanPath


def keys_at(path: PlanPath, root: type[Part] = Plan) -> tuple[str, ...]:
    """Give the keys that the section at a path may have, in the order of the format.

    Empty where the path leads to no section with fixed keys.
    """
    here = _at(path, root)
    return tuple(_fields(here)) if _is_part(here) else ()


def type_at(path: PlanPath, root: type[Part] = Plan) -> Any:
    """Give what the format says of the value at a path: a section, a mapping by id, or a type.

    Any id will do as the key of an entry. None where the path leads to nothing.
    """
    return _at(path, root)


def has_entries(path: PlanPath, root: type[Part] = Plan) -> bool:
    """Tell whether a path leads to a mapping by ids or years."""
    return get_origin(_at(path, root)) is Mapping


def is_place(path: PlanPath, root: type[Part] = Plan) -> bool:
    """Tell whether a file may have something at a path of keys."""
    if not path:
        return True
    above, key = path[:-1], path[-1]
    if _is_part(here := _at(above, root)):
        return key in _fields(here)
    return get_origin(here) is Mapping and wrong_name(path, root) is None


def wrong_name(path: PlanPath, root: type[Part] = Plan) -> ErrorDetails | None:
    """Say what is wrong with an id or year as the key of its entry, or None if it will do."""
    here = _at(path[:-1], root)
    if get_origin(here) is Mapping:
        try:
            _names(get_args(here)[0]).validate_python(path[-1])
        except ValidationError as error:
            return error.errors(include_url=False)[0]
    return None


def _at(path: PlanPath, root: type[Part]) -> Any:
    here: Any = root
    for step in path:
        if _is_part(here) and isinstance(step, int):
            continue  # one of a list of such sections
        if _is_part(here):
            here = _fields(here).get(str(step))
        elif get_origin(here) is Mapping:
            here = _inside(get_args(here)[1])
        else:
            return None
    return here


@cache
def _names(annotation: Any) -> TypeAdapter[str]:
    return TypeAdapter(annotation)


@cache
def _fields(part: type[Part]) -> Mapping[str, Any]:
    if not part.__pydantic_fields_complete__:
        part.model_rebuild()  # a section that was written before one that it may hold
    return {
        field.alias or name: _inside(field.annotation) for name, field in part.model_fields.items()
    }


def _inside(annotation: Any) -> Any:
    """Give the section or mapping that a value may be, or the annotation where it can be none.

    A list of sections is taken for one of them.
    """
    if _is_part(annotation) or get_origin(annotation) is Mapping:
        return annotation
    if get_origin(annotation) is tuple and _is_part(only := _inside(get_args(annotation)[0])):
        return only
    if get_origin(annotation) is Annotated:
        inside = _inside(get_args(annotation)[0])
        return inside if _is_part(inside) or get_origin(inside) is Mapping else annotation
    if get_origin(annotation) in (Union, UnionType):
        for choice in map(_inside, get_args(annotation)):
            if _is_part(choice) or get_origin(choice) is Mapping:
                return choice
    return annotation


def _is_part(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Part)
