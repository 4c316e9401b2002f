"""What a plan holds at a path of keys, and whether that is anything."""

from collections.abc import Iterable, Mapping
from functools import cache

from plscale.model.part import Part


def value_at(section: object, path: Iterable[str]) -> object:
    """Give the value at a path of keys as the format writes them, or None where there is none."""
    here = section
    for key in path:
        if isinstance(here, dict):  # nearly always, and quicker to tell than that it is a part
            here = here.get(key)
        elif isinstance(here, Part):
            here = vars(here).get(_names(here.__class__).get(key, ""))
        elif isinstance(here, Mapping):
            here = here.get(key)
        else:
            return None
    return here


def is_empty(value: object) -> bool:
    """Tell whether a value says nothing: none at all, no text, or a section with nothing in it."""
    if value is None or value.__class__ is str:
        return not value
    if isinstance(value, dict | Mapping):
        return all(map(is_empty, value.values()))
    if isinstance(value, Part):
        return all(map(is_empty, map(vars(value).__getitem__, value.model_fields_set)))
    return value == ()


@cache
def _names(part: type[Part]) -> Mapping[str, str]:
    """Give the names that Python has for the keys of a section."""
    return {field.alias or name: name for name, field in part.model_fields.items()}
