"""One pass over a parser's events: data, positions, holes and refusals as they come.

The parser never builds anything itself, so nothing recurses and nothing is expanded: the cost of a
file is bounded by its length and the limits. `Builder.run` is the hot loop of the whole program and
therefore one function on local names; whatever is out of the ordinary is looked at elsewhere.
"""

from functools import lru_cache
from typing import Any, Final, TypeAlias
from unicodedata import normalize

from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from plscale.place import PlanPath
from plscale.source import refusals
from plscale.source.fault import Fault
from plscale.source.ledger import DROPPED, MERGED, EnoughFaultsError, Ledger, is_free
from plscale.source.limits import Limits
from plscale.source.parsers import EventSource
from plscale.source.positions import NO_KEY, Entry, Positions
from plscale.source.scalars import FIRST_CHARACTERS, is_null, is_number, resolve

_ITEM: Final = ""
"""Stands for the key inside a list; no real key is empty."""
_ODD_STARTS: Final = frozenset(("", "\0", "<", "~", "N", "n", "x"))
"""First characters of every key that is null, a merge key or free, and of some that are not."""

_Here: TypeAlias = tuple[Any, Any, str | None]
"""The section or list at hand: its values, the places of these, and the key that waits."""

_resolved = lru_cache(maxsize=4096)(resolve)


class Builder:
    """Builds one document out of events; use one builder for each file."""

    def __init__(self, text: str, next_event: EventSource, limits: Limits) -> None:
        """Take a text and the source of its events; nothing is read before `run`."""
        self.data: dict[str, Any] | None = None
        self.root: Entry | None = None
        self.ledger = Ledger(limits)
        self._next_event: Any = next_event
        self._limits = limits
        self._positions = Positions(text)
        self._stack: list[_Here] = []  # what surrounds the section or list at hand
        self._documents = 0

    def run(self) -> None:
        """Read all events.

        Raises:
            yaml.YAMLError: the text is not YAML; the faults found so far stay, the data do not.
        """
        try:
            self._read()
            self.ledger.refuse_unused_anchors()
        except EnoughFaultsError:
            self.data = None
        finally:
            self.ledger.settle()

    def _read(self) -> None:  # noqa: C901, PLR0912 - the hot loop: a call costs as much as a value
        next_event, stack = self._next_event, self._stack
        values = self._limits.values
        digits = min(self._limits.digits, self._limits.characters)
        box: Any = None
        entries: Any = None
        key: Any = None  # until one is read; _ITEM in a list
        key_start = key_end = NO_KEY
        count = -2  # the stream and its document begin, too
        while (event := next_event()) is not None and count <= values:
            count += 1
            kind = event.__class__
            if kind is ScalarEvent and box is not None:
                value, odd = event.value, event.tag or event.anchor
                if key is None:
                    key, key_start, key_end = value, event.start_mark.index, event.end_mark.index
                    if odd or value[:1] in _ODD_STARTS or value in entries or not value.isascii():
                        key = self._odd_key(event, box, entries)
                    continue
                if odd or len(value) > digits:
                    value = self._odd_value(event, key, entries)
                elif not event.style and value[:1] in FIRST_CHARACTERS:
                    value = _resolved(value)
                place = (key_start, key_end, event.start_mark.index, event.end_mark.index, None)
                if not key:
                    entries.append(place)
                    box.append(value)
                    continue
                entries[key] = place
                if value is None or (value.__class__ is str and (not value or value.isspace())):
                    self._blank(event, key, entries)
                else:
                    box[key] = value
                key = None
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                box, entries, key = stack.pop()
                key = None if key else key
                key_start = key_end = NO_KEY
                count -= 1
            elif (here := self._turn(event, (box, entries, key), (key_start, key_end))) is None:
                return
            else:
                box, entries, key = here
                key_start = key_end = NO_KEY
        if event is not None and event.__class__ is not StreamEndEvent:
            self._stop(refusals.too_many(event, self._limits))

    def _turn(self, event: Any, here: _Here, key_at: tuple[int, int]) -> _Here | None:
        """Enter a section or list, or deal with whatever else is no key or value."""
        box, entries, key = here
        is_mapping = event.__class__ is MappingStartEvent
        if is_mapping or event.__class__ is SequenceStartEvent:
            if key is None or event.tag or event.anchor or len(self._stack) >= self._limits.levels:
                return self._enter_oddly(event, here, key_at)
            inside: _Here = ({}, {}, None) if is_mapping else ([], [], _ITEM)
            place = (*key_at, event.start_mark.index, event.end_mark.index, inside[1])
            if key:
                entries[key], box[key] = place, inside[0]
            else:
                entries.append(place)
                box.append(inside[0])
            self._stack.append(here)
            return inside
        if event.__class__ is AliasEvent and box is not None:
            return self._alias(event, here, key_at)
        if event.__class__ in (AliasEvent, ScalarEvent):
            self._refuse_lone_value(event)
            return None
        return None if self._is_over(event) else here

    def _refuse_lone_value(self, event: Any) -> None:
        self._next_event()  # a syntax error right behind the value says more than this fault
        if event.__class__ is AliasEvent:
            self._stop(refusals.alias(str(event.anchor), event, None))
        else:
            is_nothing = not event.value.strip() or (not event.style and is_null(event.value))
            what = "nothing" if is_nothing else "only one text"
            self._stop(refusals.not_a_mapping(what, self._positions.span(*_offsets(event))))

    def _enter_oddly(self, event: Any, here: _Here, key_at: tuple[int, int]) -> _Here | None:
        """Enter a section or list that is the root, a key, too deep, tagged or anchored."""
        if len(self._stack) >= self._limits.levels:
            self._stop(refusals.too_deep(event, self._limits))
            return None
        box, entries, key = here
        if box is not None and key is None:
            return self._key_that_is_no_word(event, here)
        is_mapping = event.__class__ is MappingStartEvent
        inside: _Here = ({}, {}, None) if is_mapping else ([], [], _ITEM)
        self.ledger.anchor(event)
        place = (*key_at, event.start_mark.index, event.end_mark.index, inside[1])
        if box is None:
            return self._enter_root(event, inside, place)
        value = inside[0]
        if event.tag:
            value = self._hole(refusals.tag(event.tag, event), key, entries)
        _put(here, place, value)
        self._stack.append(here)
        return inside

    def _enter_root(self, event: Any, inside: _Here, place: Any) -> _Here | None:
        self.data, self.root = inside[0], place
        if event.tag:
            self.ledger.note(refusals.tag(event.tag, event))
        if event.__class__ is SequenceStartEvent:
            self._stop(refusals.not_a_mapping("a list", self._positions.span(*_offsets(event))))
            return None
        self._stack.append((None, None, None))
        return inside

    def _odd_key(self, event: Any, box: Any, entries: Any) -> str:
        """Give the key to go on with: itself, or one whose value is dropped in the end."""
        key: str = event.value if event.value.isascii() else normalize("NFC", event.value)
        self.ledger.anchor(event)
        if event.tag:
            return self.ledger.drop(refusals.tag(event.tag, event), box)
        if not event.style and is_null(key):
            return self.ledger.drop(refusals.bad_key("nothing", event), box)
        if key == "<<" and not event.style:
            return self.ledger.drop(refusals.merge_key(event), box, MERGED)
        if not key or key.startswith(DROPPED):
            return self.ledger.drop(refusals.bad_key("an empty text", event), box)
        if key in entries:
            first = self._positions.span(*entries[key][:2])
            return self.ledger.drop(refusals.duplicate_key(key, event, first), box)
        if is_free(key):
            self.ledger.free(box, key)
        return key

    def _key_that_is_no_word(self, event: Any, here: _Here) -> _Here | None:
        """Read a section or list in the place of a key to its end, and forget it."""
        box, entries, _ = here
        what = "a section" if event.__class__ is MappingStartEvent else "a list"
        fault = refusals.bad_key(what, event)
        depth = 1
        while depth:
            event = self._next_event()
            kind = event.__class__
            depth += kind is MappingStartEvent or kind is SequenceStartEvent
            depth -= kind is MappingEndEvent or kind is SequenceEndEvent
            if len(self._stack) + depth > self._limits.levels:
                self._stop(refusals.too_deep(event, self._limits))
                return None
        return box, entries, self.ledger.drop(fault, box)

    def _odd_value(self, event: Any, key: str, entries: Any) -> Any:
        text = event.value
        self.ledger.anchor(event)
        if event.tag:
            return self._hole(refusals.tag(event.tag, event), key, entries)
        if len(text) > self._limits.characters:
            return self._hole(refusals.long_text(text, event, self._limits), key, entries)
        if event.style or text[:1] not in FIRST_CHARACTERS:
            return text
        if len(text) <= self._limits.digits:
            return resolve(text)
        if is_number(text):
            return self._hole(refusals.long_number(text, event, self._limits), key, entries)
        return text

    def _blank(self, event: Any, key: str, entries: Any) -> None:
        """Note a key without a value; in brackets it may be the rest of a text with a comma."""
        path = self._path(key, entries)
        if path in self.ledger.holes:
            return
        self.ledger.blanks.append(path)
        key_start, key_end, start, _, _ = entries[key]
        colon = self._positions.text.find(":", key_end, start) + 1
        if colon and not event.value and not event.style:  # the parsers differ about its place
            entries[key] = (key_start, key_end, colon, colon, None)
        if not (colon or key.startswith(DROPPED) or path[:-1] in self.ledger.holes):
            fault = refusals.no_value(key, self._positions.span(key_start, key_end))
            self.ledger.refuse(fault, path[:-1])

    def _alias(self, event: Any, here: _Here, key_at: tuple[int, int]) -> _Here:
        box, entries, key = here
        fault = self.ledger.repeat(event)
        if key is None:
            return box, entries, self.ledger.drop(fault, box)
        around = (key, *(step for _, _, step in self._stack))
        if not any(step and step.startswith(MERGED) for step in around):
            self._hole(fault, key, entries)  # of a merge key only the key itself is reported
        place = (*key_at, event.start_mark.index, event.end_mark.index, None)
        _put(here, place, None)
        return box, entries, None if key else key

    def _is_over(self, event: Any) -> bool:
        """Look at where a document begins or ends, and tell whether reading is over."""
        if isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self.ledger.note(refusals.several(event))
            elif "%" in self._positions.text[slice(*_offsets(event))]:
                self.ledger.note(refusals.directive(event))
            return self._documents > 1
        if isinstance(event, DocumentEndEvent) and event.explicit:
            self.ledger.note(refusals.end_mark(event))
            return True
        return False

    def _stop(self, fault: Fault) -> None:
        self.ledger.note(fault)
        self.data = None

    def _hole(self, fault: Fault, key: str | None, entries: Any) -> Any:
        """Refuse a value: in its place stands nothing, and its path is kept."""
        self.ledger.refuse(fault, self._path(key, entries))
        return None

    def _path(self, key: str | None, entries: Any) -> PlanPath:
        above = (step or len(places) - 1 for _, places, step in self._stack[1:])
        return (*above, key or len(entries))


def _offsets(event: Any) -> tuple[int, int]:
    return event.start_mark.index, event.end_mark.index


def _put(here: _Here, place: Any, value: Any) -> None:
    box, entries, key = here
    if not key:
        entries.append(place)
        box.append(value)
        return
    entries[key] = place
    if value is not None:
        box[key] = value
