"""A program and those that it extends, merged by id: what the nearer one says counts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from plscale.finding import Violation
from plscale.model.fields import is_place
from plscale.model.suggest import nearest
from plscale.place import PlanPath
from plscale.programs.program import Program
from plscale.visible import quoted

IGNORE = "ignore"
"""Stands in the place of an entry, and leaves out what the parent has there."""
BY_ID: tuple[str, ...] = (
    "needs", "steps", "assurances", "provisions", "support", "policies", "models", "checks",
)  # fmt: skip
"""Sections whose entries a child replaces one by one, each as a whole."""
BY_KEY: tuple[str, ...] = ("years", "phases", "waivers", "measures", "reports")
"""Sections of which a child replaces single keys."""
STANDS_ON: Mapping[str, tuple[str, ...]] = {
    "years": ("max",),
    "waivers": ("list", "of", "list_read", "terms"),
    "measures": ("small_cell",),
}
"""Keys of these sections about which their law, source and note are: who replaces one of them does
not take over what was read of the parent's."""
FOOTING = ("law", "source", "verified", "note")
RULES = "rules"
"""The section that is merged by code; there  ignore  is a weight like others."""
WHOLE: tuple[str, ...] = ("closed", "reviews", "ratings")
"""Sections that a child replaces as a whole, or leaves out."""

Json: TypeAlias = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Merged:
    """The data of a program with all that it extends, and where each part of them comes from."""

    data: Json
    origins: Mapping[PlanPath, int]
    """Of each entry, and of each other key: how many steps up the file is that gave it."""


def sound_entries(data: Json) -> Json:
    """Give the data of one file without the entries by which it leaves out a parent's."""
    left_out = set(_left_out(data))
    if not left_out:
        return data
    kept = {key: value for key, value in data.items() if (key,) not in left_out}
    for key, value in kept.items():
        if key in (*BY_ID, *BY_KEY) and isinstance(value, Mapping):
            kept[key] = {name: v for name, v in value.items() if (key, name) not in left_out}
    return kept


def merged(files: Sequence[Json]) -> Merged:
    """Merge the data of files, each of which extends the one behind it; parents' entries first."""
    whole: dict[str, object] = {}
    origins: dict[PlanPath, int] = {}
    for height in reversed(range(len(files))):
        for path in _left_out(files[height]):
            _take_out(whole, path)
        for key, value in sound_entries(files[height]).items():
            above = whole.get(key)
            if key in (*BY_ID, *BY_KEY, RULES) and isinstance(value, Mapping):
                origins |= {(key, name): height for name in value}
                whole[key] = {**_kept(key, above, value), **value}
            else:
                origins[(key,)] = height
                whole[key] = value
    return Merged(whole, origins)


def _kept(key: str, above: object, value: Json) -> Json:
    """Give what a section keeps of its parent's where a file replaces some of it."""
    if not isinstance(above, Mapping):
        return {}
    if value.keys().isdisjoint(STANDS_ON.get(key, ())):
        return above
    return {name: told for name, told in above.items() if name not in FOOTING}


def nothing_to_ignore(data: Json, parent: Json | None) -> Iterator[Violation]:
    """Give what a file would leave out though its parent has no such thing."""
    for path in _left_out(data):
        section = parent or {}
        for step in path[:-1]:
            inside = section.get(str(step))
            section = inside if isinstance(inside, Mapping) else {}
        if path[-1] in section:
            continue
        meant = nearest(str(path[-1]), section)
        where = f' in "{path[0]}"' if len(path) > 1 else ""
        problem = f"{quoted(str(path[-1]))} cannot be ignored: the program that this one extends"
        remedy = f"did you mean  {meant}" if meant else "take it out"
        if parent is None:
            problem, where = f"{quoted(str(path[-1]))} cannot be ignored: this program extends", ""
        has = "no other" if parent is None else f"has nothing of this name{where}"
        yield Violation(path, f"{problem} {has}", remedy, at_key=True)


def _left_out(data: Json) -> Iterator[PlanPath]:
    """Give what is left out; a name that no program can have is a fault of its own."""
    for key, value in data.items():
        if key in WHOLE and value == IGNORE:
            yield (key,)
        elif key in (*BY_ID, *BY_KEY) and isinstance(value, Mapping):
            named = ((key, name) for name, entry in value.items() if entry == IGNORE)
            yield from (path for path in named if is_place(path, Program))


def _take_out(whole: dict[str, object], path: PlanPath) -> None:
    key, *names = (str(step) for step in path)
    section = whole.get(key)
    if names and isinstance(section, Mapping):
        whole[key] = {name: entry for name, entry in section.items() if name not in names}
    elif not names:
        whole.pop(key, None)
