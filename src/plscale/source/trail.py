"""The events of one file as a parser gave them: places are worked out once somebody asks.

Few files have findings, and only a finding asks for places. So reading keeps the events, which know
where they begin and end, and makes no more of them; the tree of places is made here.
"""

from collections.abc import Iterator
from functools import cached_property
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


class Trail:
    """The events of one file in pieces, in order, and what reading made of the odd ones."""

    def __init__(self) -> None:
        """Begin at the start of a file."""
        self.pieces: list[list[Event]] = []
        self._names: dict[int, str] = {}  # by the identity of events, which are all kept
        self._moved: dict[int, int] = {}

    def name(self, event: Event, key: str) -> None:
        """Note under which key a value is kept whose own key is not its name."""
        self._names[id(event)] = key

    def move(self, event: Event, offset: int) -> None:
        """Note where an empty value stands, if not where the parser says."""
        self._moved[id(event)] = offset

    @cached_property
    def root(self) -> "Entry | None":
        """The entry of the whole file, or None where it has no section and no list.

        To be asked only when reading is over.
        """
        open_: list[Any] = []  # sections and lists that the next event lies in
        root: Entry | None = None
        key, key_start, key_end = "", NO_KEY, NO_KEY
        events: Iterator[Any] = chain.from_iterable(self.pieces)
        for event in events:
            kind = type(event)
            if kind in ENDS:
                open_.pop()
                if not open_:
                    break  # of another document nothing is kept
                continue
            if kind not in VALUES:
                continue
            start, end = event.start_mark.index, event.end_mark.index
            if open_ and not key and type(open_[-1]) is dict:
                key, key_start, key_end = self._key(event, events), start, end
                continue
            if id(event) in self._moved:
                start = end = self._moved[id(event)]
            inside: Any = {} if kind is MappingStartEvent else []
            entry = (key_start, key_end, start, end, inside if kind in STARTS else None)
            if not open_:
                root = entry
            elif key:
                open_[-1].setdefault(key, entry)  # of a key given twice the first counts
            else:
                open_[-1].append(entry)
            if kind in STARTS:
                open_.append(inside)
            key, key_start, key_end = "", NO_KEY, NO_KEY
        return root

    def _key(self, event: Event, events: Iterator[Event]) -> str:
        """Give the key that an event stands for, and pass over the rest of it."""
        depth = int(type(event) in STARTS)
        while depth and (inner := next(events, None)) is not None:
            depth += (type(inner) in STARTS) - (type(inner) in ENDS)
        written = str(event.value) if isinstance(event, ScalarEvent) else ""
        return self._names.get(id(event), written)
