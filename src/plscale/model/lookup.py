"""What a plan holds at a path of keys, and whether that is anything."""

from collections.abc import Iterable, Mapping
from functools import cache

from plscale.model.part import Part


def value_at(part: Part, path: Iterable[str]) -> object:
    """Give the value at a path of keys as the format writes them, or None where there is none."""
    here: object = part
    for key in path:
        if isinstance(here, Part):
            here = vars(here).get(_names(type(here)).get(key, ""))
        elif isinstance(here, Mapping):
            here = here.get(key)
        else:
            return None
    return here


def is_empty(value: object) -> bool:
    """Tell whether a value says nothing: none at all, no text, or a section with nothing in it."""
    if isinstance(value, Part):
        held = vars(value)
        return all(is_empty(held[name]) for name in value.model_fields_set)
    if isinstance(value, Mapping):
        return all(map(is_empty, value.values()))
    return value is None or value in ("", ())


@cache
def _names(part: type[Part]) -> Mapping[str, str]:
    """Give the names that Python has for the keys of a section."""
    return {field.alias or name: name for name, field in part.model_fields.items()}
