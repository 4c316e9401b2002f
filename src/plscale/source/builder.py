"""One pass over a parser's events: data, positions, holes and refusals as they come.

The parser never builds anything itself, so nothing recurses and nothing is expanded: the cost of a
file is bounded by its length and the limits. `Builder._read` is the hot loop of the whole program
and therefore one function; whatever is out of the ordinary is looked at elsewhere.
"""

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
from plscale.source.positions import NO_KEY, Positions, span_of_path
from plscale.source.scalars import BELOW, LONGEST_WORD, WORDS, is_null, is_number, resolve
from plscale.source.trail import END, LIST, SECTION, VALUE, Trail

_ITEM: Final = ""
"""Stands for the key inside a list; no real key is empty."""
_ODD: Final = frozenset((*filter(is_null, WORDS), "<<", "notes"))
"""Keys that are nothing, a merge key or free; some that begin with a zero or x are odd, too."""
_STARTS: Final = {MappingStartEvent: SECTION, SequenceStartEvent: LIST}
_END: Final = (NO_KEY, NO_KEY, END)

_Here: TypeAlias = tuple[Any, str | None]
"""The section or list at hand: its values, and the key that waits."""


class Builder:
    """Builds one document out of events; use one builder for each file."""

    def __init__(self, text: str, next_event: EventSource, limits: Limits) -> None:
        """Take a text and the source of its events; nothing is read before `run`."""
        self.data: dict[str, Any] | None = None
        self.trail = Trail()
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
        next_event, stack, trail = self._next_event, self._stack, self.trail.steps
        limits, count = self._limits, -2  # the stream and its document begin, too
        box: Any = None
        key: Any = None  # until one is read; _ITEM in a list
        while (event := next_event()) is not None and count <= limits.values:
            count += 1
            if (kind := type(event)) is ScalarEvent and box is not None:
                odd = event.tag or event.anchor
                trail.append(event.start_mark.index)
                trail.append(event.end_mark.index)
                if key is None:
                    key = event.value
                    if odd or key in box or key in _ODD or key[0] in "\0x" or not key.isascii():
                        key = self._odd_key(event, box)
                    trail.append(key)
                    continue
                trail.append(VALUE)
                value = event.value
                if odd or len(value) > (limits.digits if value < BELOW else limits.characters):
                    value = self._odd_value(event, key, box)
                elif (value < BELOW or len(value) <= LONGEST_WORD) and not event.style:
                    value = resolve(value)
                if key:
                    box[key] = value
                    if value is None or (type(value) is str and (not value or value.isspace())):
                        self._blank(event, key, box)
                    key = None
                else:
                    box.append(value)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                box, key = stack.pop()
                key = None if key else key
                trail += _END
                count -= 1
            elif key is None or event.anchor or event.tag or len(stack) >= limits.levels:
                if (here := self._turn(event, box, key)) is None:  # an alias has an anchor, too
                    return
                box, key = here
            else:
                inside: Any = {} if kind is MappingStartEvent else []
                trail += (event.start_mark.index, event.end_mark.index, _STARTS[kind])
                if key:
                    box[key] = inside
                else:
                    box.append(inside)
                stack.append((box, key))
                box, key = inside, None if kind is MappingStartEvent else _ITEM
        if event is not None and type(event) is not StreamEndEvent:
            self._stop(refusals.too_many(event, self._limits))

    def _turn(self, event: Any, box: Any, key: str | None) -> _Here | None:
        """Deal with whatever is no usual key, value or start."""
        if type(event) in _STARTS:
            return self._enter_oddly(event, (box, key))
        if type(event) is AliasEvent and box is not None:
            return self._alias(event, (box, key))
        if type(event) in (AliasEvent, ScalarEvent):
            self._refuse_lone_value(event)
            return None
        return None if self._is_over(event) else (box, key)

    def _refuse_lone_value(self, event: Any) -> None:
        self._next_event()  # a syntax error right behind the value says more than this fault
        if type(event) is AliasEvent:
            self._stop(refusals.alias(str(event.anchor), event, None))
        else:
            is_nothing = not event.value.strip() or (not event.style and is_null(event.value))
            what = "nothing" if is_nothing else "only one text"
            self._stop(refusals.not_a_mapping(what, self._positions.span(*_offsets(event))))

    def _enter_oddly(self, event: Any, here: _Here) -> _Here | None:
        """Enter a section or list that is the root, a key, too deep, tagged or anchored."""
        if len(self._stack) >= self._limits.levels:
            self._stop(refusals.too_deep(event, self._limits))
            return None
        box, key = here
        if box is not None and key is None:
            return self._key_that_is_no_word(event, here)
        inside: _Here = ({}, None) if type(event) is MappingStartEvent else ([], _ITEM)
        self.ledger.anchor(event)
        self._pass(_STARTS[type(event)], event)
        if box is None:
            return self._enter_root(event, inside)
        if event.tag:
            self._hole(refusals.tag(event.tag, event), key, box)
        self._put(here, None if event.tag else inside[0])
        self._stack.append(here)
        return inside

    def _enter_root(self, event: Any, inside: _Here) -> _Here | None:
        self.data = inside[0]
        if event.tag:
            self.ledger.note(refusals.tag(event.tag, event))
        if type(event) is SequenceStartEvent:
            self._stop(refusals.not_a_mapping("a list", self._positions.span(*_offsets(event))))
            return None
        self._stack.append((None, None))
        return inside

    def _odd_key(self, event: Any, box: Any) -> str:
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
        if key in box:
            path = self._path(key, box)
            first = span_of_path(self._positions, self.trail.root, path, at_key=True)
            return self.ledger.drop(refusals.duplicate_key(key, event, first), box)
        if is_free(key):
            self.ledger.leave_out(box, key)
        return key

    def _key_that_is_no_word(self, event: Any, here: _Here) -> _Here | None:
        """Read a section or list in the place of a key to its end, and forget it."""
        box, _ = here
        what = "a section" if type(event) is MappingStartEvent else "a list"
        fault = refusals.bad_key(what, event)
        depth = 1
        while depth:
            event = self._next_event()
            kind = type(event)
            depth += kind is MappingStartEvent or kind is SequenceStartEvent
            depth -= kind is MappingEndEvent or kind is SequenceEndEvent
            if len(self._stack) + depth > self._limits.levels:
                self._stop(refusals.too_deep(event, self._limits))
                return None
        return box, self._drop(fault, box)

    def _odd_value(self, event: Any, key: str, box: Any) -> Any:
        text = event.value
        self.ledger.anchor(event)
        if event.tag:
            return self._hole(refusals.tag(event.tag, event), key, box)
        if len(text) > self._limits.characters:
            return self._hole(refusals.long_text(text, event, self._limits), key, box)
        if event.style:
            return text
        if len(text) <= self._limits.digits:
            return resolve(text)
        if is_number(text):
            return self._hole(refusals.long_number(text, event, self._limits), key, box)
        return text

    def _blank(self, event: Any, key: str, box: Any) -> None:
        """Note a key without a value; in brackets it may be the rest of a text with a comma."""
        self._put((box, key), None)
        path = self._path(key, box)
        if path in self.ledger.holes:
            return
        self.ledger.blanks.append(path)
        steps = self.trail.steps
        key_start, key_end, _, start, _, _ = steps[-6:]
        colon = self._positions.text.find(":", key_end, start) + 1
        if colon and not event.value and not event.style:  # the parsers differ about its place
            steps[-3:-1] = colon, colon
        if not (colon or key.startswith(DROPPED) or path[:-1] in self.ledger.holes):
            fault = refusals.no_value(key, self._positions.span(key_start, key_end))
            self.ledger.refuse(fault, path[:-1])

    def _alias(self, event: Any, here: _Here) -> _Here:
        box, key = here
        fault = self.ledger.repeat(event)
        if key is None:
            return box, self._drop(fault, box)
        around = (key, *(step for _, step in self._stack))
        if not any(step and step.startswith(MERGED) for step in around):
            self._hole(fault, key, box)  # of a merge key only the key itself is reported
        self._pass(VALUE, event)
        self._put(here, None)
        return box, None if key else key

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

    def _hole(self, fault: Fault, key: str | None, box: Any) -> Any:
        """Refuse a value: in its place stands nothing, and its path is kept."""
        self.ledger.refuse(fault, self._path(key, box))
        return None

    def _drop(self, fault: Fault, box: Any) -> str:
        """Refuse a key that is no word, and give the one under which its value goes."""
        key = self.ledger.drop(fault, box)
        self.trail.steps += (NO_KEY, NO_KEY, key)
        return key

    def _pass(self, what: int, event: Any) -> None:
        self.trail.steps += (*_offsets(event), what)

    def _put(self, here: _Here, value: Any) -> None:
        box, key = here
        if not key:
            box.append(value)
            return
        box[key] = value
        if value is None:  # until then it shows that the section has this key
            self.ledger.leave_out(box, key)

    def _path(self, key: str | None, box: Any) -> PlanPath:
        above = (step or len(around) - 1 for around, step in self._stack[1:])
        return (*above, key or len(box))


def _offsets(event: Any) -> tuple[int, int]:
    return event.start_mark.index, event.end_mark.index
