"""The events of one file as a parser gave them: places are worked out once somebody asks.

Few files have findings, and only a finding asks for places. So reading keeps the events, which know
where they begin and end, and makes no more of them; the tree of places is made here.
"""

from itertools import chain
from typing import Any, Final

from yaml.events import (
    AliasEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from plscale.source.positions import NO_KEY, Entry

STARTS: Final = frozenset((MappingStartEvent, SequenceStartEvent))
ENDS: Final = frozenset((MappingEndEvent, SequenceEndEvent))
VALUES: Final = STARTS | {AliasEvent, ScalarEvent}
_MOST: Final = 64
"""Pieces that are kept as they are; beyond that, events would take more memory than places do."""
_NAMELESS: Final = "\0"
"""A key that is neither a word nor named by reading; nobody asks for what stands under it."""


class Trail:
    """The events of one file in order, and what reading made of the odd ones among them."""

    def __init__(self) -> None:
        """Begin at the start of a file."""
        self._pieces: list[list[Any]] = []
        self._names: dict[int, tuple[Event, str]] = {}  # by the identity of events, kept alive
        self._moved: dict[int, tuple[Event, int]] = {}
        self._root: Entry | None = None
        self._open: list[Any] = []  # sections and lists that the next event lies in
        self._key = ("", NO_KEY, NO_KEY)  # the key that waits for its value
        self._depth = 0  # inside a key that is a section or list

    def add(self, piece: list[Any]) -> None:
        """Keep events; all that came before them have been read."""
        if len(self._pieces) == _MOST:
            self._grow()
        self._pieces.append(piece)

    def name(self, event: Event, key: str) -> None:
        """Note under which key a value is kept whose own key is not its name."""
        self._names[id(event)] = event, key

    def move(self, event: Event, offset: int) -> None:
        """Note where an empty value stands, if not where the parser says."""
        self._moved[id(event)] = event, offset

    @property
    def root(self) -> "Entry | None":
        """The entry of the whole file, or None where it has no section and no list.

        To be asked only when reading is over.
        """
        self._grow()
        return self._root

    def _grow(self) -> None:
        """Let the tree grow by the events that are kept, and let go of these."""
        for event in chain.from_iterable(self._pieces):
            kind = type(event)
            if self._depth:
                self._depth += (kind in STARTS) - (kind in ENDS)
            elif kind in ENDS:
                self._open.pop()
            elif kind in VALUES and (self._open or self._root is None):  # not of a second document
                self._take(event, kind)
        self._pieces.clear()
        self._names.clear()
        self._moved.clear()

    def _take(self, event: Any, kind: type[Event]) -> None:
        key, key_start, key_end = self._key
        start, end = event.start_mark.index, event.end_mark.index
        around = self._open[-1] if self._open else None
        if not key and type(around) is dict:
            written = event.value if kind is ScalarEvent else _NAMELESS
            self._key = (self._names.get(id(event), (event, written))[1], start, end)
            self._depth = int(kind in STARTS)
            return
        if id(event) in self._moved:
            start = end = self._moved[id(event)][1]
        inside: Any = {} if kind is MappingStartEvent else []
        entry = (key_start, key_end, start, end, inside if kind in STARTS else None)
        if around is None:
            self._root = entry
        elif key:
            around.setdefault(key, entry)  # of a key given twice the first counts
        else:
            around.append(entry)
        if kind in STARTS:
            self._open.append(inside)
        self._key = ("", NO_KEY, NO_KEY)
