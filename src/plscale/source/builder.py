"""One pass over a parser's events: data, positions, holes and refusals as they come.

The parser never builds anything itself, so nothing recurses and nothing is expanded: the cost of a
file is bounded by its length and the limits. Ordinary keys and values take the two short loops of
`_fill_mapping` and `_fill_list`; whatever is out of the ordinary leaves them and is looked at in
full.
"""

from functools import lru_cache
from typing import Any
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
)

from plscale.place import PlanPath
from plscale.source import refusals
from plscale.source.fault import Fault
from plscale.source.limits import Limits
from plscale.source.parsers import EventSource
from plscale.source.positions import NO_KEY, Entry, Positions
from plscale.source.scalars import FIRST_CHARACTERS, is_null, is_number, resolve

_ODD_KEY_STARTS = frozenset(("", "<", "~", "N", "n", "x"))
"""First characters of every key that is null, a merge key or free, and of some that are not."""

_SCALAR: Any = ScalarEvent  # untyped, so that an event keeps its marks to the type checker
_resolved = lru_cache(maxsize=4096)(resolve)


def _is_blank(value: Any) -> bool:
    return value is None or (value.__class__ is str and (not value or value.isspace()))


class _Frame:
    """A section or list that is being filled."""

    __slots__ = ("box", "drops", "entries", "frees", "is_key", "is_mapping", "key", "key_at")

    def __init__(self, *, is_mapping: bool, is_key: bool) -> None:
        self.box: Any = {} if is_mapping else []
        self.entries: Any = {} if is_mapping else []
        self.is_mapping = is_mapping
        self.is_key = is_key  # a key that is not a word: read to its end, then forgotten
        self.key: str | None = None  # set while the key waits for its value
        self.key_at = (NO_KEY, NO_KEY)
        self.drops = False  # the value of this key leaves no trace
        self.frees = False  # the value of this key is not judged, but has a place

    def put(self, value: Any, event: Any, inside: Any = None) -> None:
        """Take a value for the waiting key, or as the next item."""
        at = (event.start_mark.index, event.end_mark.index, inside)
        if not self.is_mapping:
            self.entries.append((NO_KEY, NO_KEY, *at))
            self.box.append(None if self.frees else value)
            self.frees = False
        elif not self.drops:
            self.entries[self.key] = (*self.key_at, *at)
            if not (self.frees or _is_blank(value)):
                self.box[self.key] = value


class Builder:
    """Builds one document out of events; use one builder for each file."""

    def __init__(self, text: str, next_event: EventSource, limits: Limits) -> None:
        """Take a text and the source of its events; nothing is read before `run`."""
        self.data: dict[str, Any] | None = None
        self.root: Entry | None = None
        self.faults: list[Fault] = []
        self.holes: set[PlanPath] = set()
        self._next_event: Any = next_event
        self._limits = limits
        self._positions = Positions(text)
        self._stack: list[_Frame] = []
        self._values = 0
        self._documents = 0
        self._anchors: dict[str, Any] = {}
        self._repeated: set[str] = set()

    def run(self) -> None:
        """Read all events.

        Raises:
            yaml.YAMLError: the text is not YAML; the faults found so far stay, the data do not.
        """
        event = self._next_event()
        while event is not None:
            kind = event.__class__
            if kind is MappingStartEvent or kind is SequenceStartEvent:
                if not self._open(event, is_mapping=kind is MappingStartEvent):
                    return
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._close()
            elif kind is ScalarEvent:
                self._scalar(event)
            elif kind is AliasEvent:
                self._alias(event)
            elif self._is_over(event):
                break
            event = self._fill()
            if self._values > self._limits.values and event is not None:
                self._stop(refusals.too_many(event, self._limits))
                return
        self._report_unused_anchors()

    def _fill(self) -> Any:
        """Take ordinary keys and values in until another event comes, and give that one."""
        self._values += 1
        if not self._stack:
            return self._next_event()
        frame = self._stack[-1]
        before = len(frame.entries)
        event = self._fill_mapping(frame) if frame.is_mapping else self._fill_list(frame)
        taken = len(frame.entries) - before
        self._values += 2 * taken if frame.is_mapping else taken
        return event

    def _fill_mapping(self, frame: _Frame) -> Any:
        if frame.key is not None:
            return self._next_event()  # a key out of the ordinary waits for its value
        next_event, box, entries = self._next_event, frame.box, frame.entries
        room, characters, digits = self._limits.values, self._limits.characters, self._limits.digits
        key: str | None = None
        key_start = key_end = NO_KEY
        event: Any = next_event()
        while event.__class__ is _SCALAR and not event.tag and not event.anchor and room:
            value: Any = event.value
            if key is None:
                if value in entries or value[:1] in _ODD_KEY_STARTS or not value.isascii():
                    return event
                key, key_start, key_end = value, event.start_mark.index, event.end_mark.index
            else:
                if len(value) > characters:
                    break
                if not event.style and value[:1] in FIRST_CHARACTERS:
                    if len(value) > digits:
                        break
                    value = _resolved(value)
                entries[key] = (
                    key_start, key_end, event.start_mark.index, event.end_mark.index, None
                )  # fmt: skip
                if value.__class__ is not str:
                    if value is not None:
                        box[key] = value
                elif value and not value.isspace():
                    box[key] = value
                key = None
                room -= 1
            event = next_event()
        frame.key, frame.key_at = key, (key_start, key_end)
        frame.drops = frame.frees = False
        return event

    def _fill_list(self, frame: _Frame) -> Any:
        next_event, box, entries = self._next_event, frame.box, frame.entries
        room, digits = self._limits.values, self._limits.digits
        event: Any = next_event()
        while event.__class__ is _SCALAR and not event.tag and not event.anchor and room:
            value: Any = event.value
            if len(value) > digits:
                break
            if not event.style and value[:1] in FIRST_CHARACTERS:
                value = _resolved(value)
            entries.append((NO_KEY, NO_KEY, event.start_mark.index, event.end_mark.index, None))
            box.append(value)
            room -= 1
            event = next_event()
        return event

    def _scalar(self, event: Any) -> None:
        """Take a key or value in that is out of the ordinary."""
        if not self._stack:
            what = "only one text" if event.value.strip() else "nothing"
            self._stop(refusals.not_a_mapping(what, event))
            return
        frame = self._stack[-1]
        if event.anchor:
            self._anchors[event.anchor] = event
        if frame.is_mapping and frame.key is None:
            self._odd_key(frame, event)
        else:
            frame.put(self._odd_value(event), event)
            frame.key = None

    def _odd_key(self, frame: _Frame, event: Any) -> None:
        key = event.value if event.value.isascii() else normalize("NFC", event.value)
        frame.key, frame.key_at = key, (event.start_mark.index, event.end_mark.index)
        frame.drops = False
        frame.frees = key == "notes" or key.startswith("x-")
        if event.tag:
            self._drop(frame, refusals.tag(event.tag, event))
        elif not event.style and is_null(key):
            self._drop(frame, refusals.bad_key("nothing", event))
        elif key == "<<" and not event.style:
            self._drop(frame, refusals.merge_key(event))
        elif key in frame.entries:
            first = self._positions.span(*frame.entries[key][:2])
            self._drop(frame, refusals.duplicate_key(key, event, first))

    def _odd_value(self, event: Any) -> Any:
        text = event.value
        if event.tag:
            return self._hole(refusals.tag(event.tag, event))
        if len(text) > self._limits.characters:
            return self._hole(refusals.long_text(text, event, self._limits))
        if event.style or text[:1] not in FIRST_CHARACTERS:
            return text
        if len(text) <= self._limits.digits:
            return resolve(text)
        if is_number(text):
            return self._hole(refusals.long_number(text, event, self._limits))
        return text

    def _open(self, event: Any, *, is_mapping: bool) -> bool:
        if len(self._stack) >= self._limits.levels:
            return self._stop(refusals.too_deep(event, self._limits))
        if event.anchor:
            self._anchors[event.anchor] = event
        if not self._stack:
            return self._open_root(event, is_mapping=is_mapping)
        parent = self._stack[-1]
        is_key = parent.is_mapping and parent.key is None
        frame = _Frame(is_mapping=is_mapping, is_key=is_key)
        if is_key:
            parent.key = ""
            what = "a section" if is_mapping else "a list"
            self._drop(parent, refusals.bad_key(what, event))
        elif event.tag:
            self._hole(refusals.tag(event.tag, event))
            parent.frees = True
        parent.put(frame.box, event, frame.entries)
        self._stack.append(frame)
        return True

    def _open_root(self, event: Any, *, is_mapping: bool) -> bool:
        if event.tag:
            self.faults.append(refusals.tag(event.tag, event))
        if not is_mapping:
            return self._stop(refusals.not_a_mapping("a list", event))
        frame = _Frame(is_mapping=True, is_key=False)
        at = (NO_KEY, NO_KEY, event.start_mark.index, event.end_mark.index)
        self.data, self.root = frame.box, (*at, frame.entries)
        self._stack.append(frame)
        return True

    def _close(self) -> None:
        frame = self._stack.pop()
        if self._stack and not frame.is_key:
            self._stack[-1].key = None

    def _alias(self, event: Any) -> None:
        self._repeated.add(event.anchor)
        fault = refusals.alias(event.anchor, event, self._anchors.get(event.anchor))
        frame = self._stack[-1]
        if frame.is_mapping and frame.key is None:
            frame.key = ""
            self._drop(frame, fault)
            return
        if not (frame.drops and frame.key == "<<"):  # a merge key was refused itself
            frame.put(self._hole(fault), event)
        frame.key = None

    def _is_over(self, event: Any) -> bool:
        """Look at where a document begins or ends, and tell whether reading is over."""
        if isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self.faults.append(refusals.several(event))
            elif event.version is not None or event.tags:
                self.faults.append(refusals.directive(event))
            return self._documents > 1
        if isinstance(event, DocumentEndEvent) and event.explicit:
            self.faults.append(refusals.end_mark(event))
            return True
        return False

    def _report_unused_anchors(self) -> None:
        self.faults.extend(
            refusals.anchor(name, event)
            for name, event in self._anchors.items()
            if name not in self._repeated
        )

    def _stop(self, fault: Fault) -> bool:
        self.faults.append(fault)
        self.data = None
        return False

    def _drop(self, frame: _Frame, fault: Fault) -> None:
        self.faults.append(fault)
        frame.drops = True

    def _hole(self, fault: Fault) -> Any:
        """Refuse a value: in its place stands nothing, and its path is kept."""
        self.faults.append(fault)
        if not any(frame.drops or frame.frees or frame.is_key for frame in self._stack):
            self.holes.add(self._path())
        return None

    def _path(self) -> PlanPath:
        return tuple(
            frame.key or "" if frame.is_mapping else len(frame.entries) for frame in self._stack
        )
