"""Where something stands: paths through a plan, and spans in its text."""

from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

PlanPath: TypeAlias = tuple[str | int, ...]
"""Keys and list positions from the root, such as ``("waivers", "start-date", "provision")``."""


ANY = "*"
"""Stands for every key in a path that tells many places; no id is written so.

At the end of a hole it stands for an entry of which the key is faulty, so that any may be meant.
"""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text; lines and columns count from 1 in code points, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def on_line(cls, line: int, column: int, length: int = 1) -> "Span":
        """Cover ``length`` code points of one line."""
        return cls(line, column, line, column + length)


START = Span.on_line(1, 1)
"""The first character of a file, for faults that have no line."""


def pointer(path: PlanPath) -> str:
    """Write a path as a JSON Pointer (RFC 6901): ``/waivers/start-date/provision``."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def is_within(path: PlanPath, ancestor: PlanPath) -> bool:
    """Tell whether a path is the ancestor itself or lies below it."""
    return path[: len(ancestor)] == ancestor


def is_near(path: PlanPath, place: PlanPath) -> bool:
    """Tell whether one is the other, or lies above or below it; `ANY` in a place fits every key."""
    return all(step in (own, ANY) for own, step in zip(path, place, strict=False))


@lru_cache(maxsize=2)  # asked again and again about the holes of one file
def with_all_above(paths: frozenset[PlanPath]) -> frozenset[PlanPath]:
    """Give some paths and those of all that they lie in."""
    return frozenset(path[:depth] for path in paths for depth in range(len(path) + 1))


def leads_through(path: PlanPath, paths: frozenset[PlanPath]) -> bool:
    """Tell whether a path is one of some paths or lies below one of them."""
    return any(path[:depth] in paths for depth in range(len(path) + 1))


def touches(place: PlanPath, paths: frozenset[PlanPath]) -> bool:
    """Tell whether a place is near one of some paths, as `is_near` does, but faster."""
    if ANY in place:
        return any(is_near(path, place) for path in paths)
    return place in with_all_above(paths) or leads_through(place, paths)
