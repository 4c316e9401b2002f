"""A file that was read: its data, its faults, and where each key and value stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from plscale.place import PlanPath, Span
from plscale.source.fault import Fault
from plscale.source.lines import split_lines
from plscale.source.positions import Entry, Positions, find, span_of_path
from plscale.source.private.mask import masked
from plscale.source.trail import Trail


@dataclass(frozen=True)
class Document:
    """One file's text as plain data with exact places.

    Blank values (nothing, or a text of blanks) and free keys (``notes`` and those that begin with
    ``x-``) are left out of the data, yet keep their places.
    """

    name: str
    text: str
    data: Mapping[str, Any] | None
    """Keys and values, or None where the file could not be read to its end or has no keys."""
    faults: tuple[Fault, ...]
    holes: frozenset[PlanPath]
    """Paths whose values were refused and are therefore missing from the data."""
    blanks: tuple[PlanPath, ...] = ()
    """Paths of keys that have no value, or a text of spaces for one."""
    trail: Trail = field(default_factory=Trail, repr=False)

    @property
    def root(self) -> "Entry | None":
        """The place of the whole file and, inside it, of every key and value."""
        return self.trail.root

    @property
    def top(self) -> frozenset[str | int]:
        """Every key at the left edge: blank and faulty ones too, free ones not."""
        beside = (path[0] for path in (*self.blanks, *self.holes) if path)
        return frozenset((*(self.data or ()), *beside))

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, without their ends."""
        return split_lines(self.text)

    @cached_property
    def _positions(self) -> Positions:
        return Positions(self.text)

    def span(self, path: PlanPath, *, at_key: bool = False) -> Span:
        """Give the span to underline for a path, or for the nearest ancestor that is there."""
        return span_of_path(self._positions, self.root, path, at_key)

    def masked(self, paths: Iterable[PlanPath]) -> "Document":
        """Cover single values, so that nothing that quotes the text shows them."""
        found = ((*find(self.root, path), len(path)) for path in paths)
        there = (entry[2:4] for entry, steps, length in found if entry and steps == length)
        text = masked(self.text, sorted(there))
        return self if text == self.text else replace(self, text=text)

    def word(self, path: PlanPath) -> str | None:
        """Give a single value as it is written in the file, or None if the path has none."""
        entry, steps = find(self.root, path)
        if entry is None or steps < len(path) or entry[4] is not None:
            return None
        return self.text[entry[2] : entry[3]]
