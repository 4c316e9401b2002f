"""Where keys and values stand: offsets packed while reading, lines worked out when asked for."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TypeAlias

from plscale.place import START, PlanPath, Span

Entry: TypeAlias = "tuple[int, int, int, int, Entries | None]"
"""Start and end of a key (-1 where there is none), of its value, and what lies inside.

Offsets count code points from the start of the text; ends are exclusive.
"""
Entries: TypeAlias = "dict[str, Entry] | list[Entry]"

NO_KEY = -1
_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class Positions:
    """Turns offsets of one text into spans."""

    text: str

    @cached_property
    def _starts(self) -> list[int]:
        if "\r" in self.text:
            return [0, *(match.end() for match in _BREAK.finditer(self.text))]
        lengths = (len(line) + 1 for line in self.text.split("\n")[:-1])
        return list(accumulate(lengths, initial=0))

    def span(self, start: int, end: int) -> Span:
        """Give the span between two offsets; an empty stretch is shown one column wide."""
        line, column = self._place(start)
        end_line, end_column = self._place(end)
        if (end_line, end_column) <= (line, column):
            return Span.on_line(line, column)
        return Span(line, column, end_line, end_column)

    def line_of(self, offset: int) -> int:
        """Give the line an offset lies on, counted from 1."""
        return bisect_right(self._starts, offset)

    def _place(self, offset: int) -> tuple[int, int]:
        line = self.line_of(offset)
        return line, offset - self._starts[line - 1] + 1


def find(root: "Entry | None", path: PlanPath) -> "tuple[Entry | None, int]":
    """Give the entry of a path or of its nearest ancestor, and how many steps of it were found."""
    entry = root
    for depth, step in enumerate(path):
        inside = None if entry is None else _step(entry, step)
        if inside is None:
            return entry, depth
        entry = inside
    return entry, len(path)


def span_of_path(positions: Positions, root: "Entry | None", path: PlanPath, at_key: bool) -> Span:  # noqa: FBT001 - private to this room
    """Give the span to underline for a path.

    A single value is underlined itself, a section or list by its key, and what is not there by the
    key of its nearest ancestor that is (``plscale:`` if that is the whole file).
    """
    entry, steps = find(root, path)
    if entry is None or steps == 0:
        return _first_key(positions, root)
    key_start, key_end, start, end, inside = entry
    if key_start != NO_KEY and (at_key or inside is not None or steps < len(path)):
        return positions.span(key_start, key_end)
    if isinstance(inside, dict) and inside:
        first = next(iter(inside.values()))
        return positions.span(first[0], first[1])
    return positions.span(start, end)


def _step(entry: Entry, step: str | int) -> "Entry | None":
    match entry[4], step:
        case dict() as entries, str():
            return entries.get(step)
        case list() as entries, int():
            return entries[step] if 0 <= step < len(entries) else None
    return None


def _first_key(positions: Positions, root: "Entry | None") -> Span:
    if root is None or not isinstance(root[4], dict) or not root[4]:
        return START
    entry = root[4].get("plscale") or next(iter(root[4].values()))
    return positions.span(entry[0], entry[1])
