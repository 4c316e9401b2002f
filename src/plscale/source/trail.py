"""What reading passed by: a flat list while it goes on, a tree of places once somebody asks.

Few files have findings, and only a finding asks for places. So the hot loop leaves no more than a
trail of offsets, three steps at a time: where something starts, where it ends, and what it is.
"""

from typing import Any, Final

from plscale.source.positions import NO_KEY, Entry

VALUE: Final = 0
"""A single value; a text in its place is a key."""
SECTION: Final = 1
LIST: Final = 2
END: Final = 3
"""The end of the last section or list that is open; its offsets tell nothing."""


class Trail:
    """The steps of one file, and the tree that they make; it grows as far as the steps go."""

    def __init__(self) -> None:
        """Begin at the start of a file."""
        self.steps: list[Any] = []  # those that are not yet in the tree
        self._root: Entry | None = None
        self._open: list[Any] = []  # sections and lists that the next step lies in

    @property
    def root(self) -> "Entry | None":
        """The entry of the whole file, or None where it has no section and no list."""
        steps = iter(self.steps)
        key, key_start, key_end = "", NO_KEY, NO_KEY
        for start, end, what in zip(steps, steps, steps, strict=False):
            if type(what) is str:
                key, key_start, key_end = what, start, end
                continue
            if what == END:
                self._open.pop()
                continue
            inside: Any = None if what == VALUE else {} if what == SECTION else []
            entry = (key_start, key_end, start, end, inside)
            if not self._open:
                self._root = entry
            elif key:
                self._open[-1][key] = entry
            else:
                self._open[-1].append(entry)
            if inside is not None:
                self._open.append(inside)
            key, key_start, key_end = "", NO_KEY, NO_KEY
        del self.steps[: len(self.steps) // 3 * 3]  # a key that is not yet judged stays
        return self._root

    @property
    def is_empty(self) -> bool:
        """Whether nothing was met so far."""
        return self._root is None and not self.steps
