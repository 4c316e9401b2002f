"""Which keys a section of a plan may have, found by walking the models along a path."""

from collections.abc import Mapping
from functools import cache
from typing import Any, get_args, get_origin

from plscale.model.part import Part
from plscale.model.plan import Plan
from plscale.place import PlanPath


def keys_at(path: PlanPath) -> tuple[str, ...]:
    """Give the keys that the section at a path may have, in the order of the format.

    Empty where the path leads to no section with fixed keys.
    """
    here: Any = Plan
    for step in path:
        if _is_part(here):
            here = _fields(here).get(str(step))
        elif get_origin(here) is Mapping:
            here = _inside(get_args(here)[1])
        else:
            return ()
    return tuple(_fields(here)) if _is_part(here) else ()


@cache
def _fields(part: type[Part]) -> Mapping[str, Any]:
    return {
        field.alias or name: _inside(field.annotation) for name, field in part.model_fields.items()
    }


def _inside(annotation: Any) -> Any:
    """Give the section or mapping behind ``X | None``, or the annotation itself."""
    if _is_part(annotation) or get_origin(annotation) is Mapping:
        return annotation
    choices = [choice for choice in get_args(annotation) if choice is not type(None)]
    return choices[0] if len(choices) == 1 else annotation


def _is_part(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Part)
