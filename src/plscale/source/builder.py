"""One pass over a parser's events: data, holes and refusals as they come.

The parser never builds anything itself, so nothing recurses and nothing is expanded: the cost of a
file is bounded by its length and the limits. `Builder._read` is the hot loop of the whole program
and therefore one function; whatever is out of the ordinary is looked at elsewhere.
"""

from collections.abc import Iterator
from itertools import chain, islice
from typing import Any, Final, TypeAlias
from unicodedata import normalize

from yaml import YAMLError
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

from plscale.place import START, PlanPath
from plscale.source import refusals
from plscale.source.fault import Fault
from plscale.source.ledger import DROPPED, MERGED, EnoughFaultsError, Ledger, is_free
from plscale.source.limits import Limits
from plscale.source.parsers import EventSource
from plscale.source.positions import Positions, span_of_path
from plscale.source.scalars import BELOW, LONGEST_WORD, WORDS, is_null, is_number, resolve
from plscale.source.trail import ENDS, STARTS, VALUES, Trail

_ITEM: Final = ""
"""Stands for the key inside a list; no real key is empty."""
_ODD: Final = frozenset((*filter(is_null, WORDS), "<<", "notes"))
"""Keys that are nothing, a merge key or free; some that begin with x are free, too."""
_PIECE: Final = 128
"""Events that are taken from the parser in one go: few enough to stay in the processor's cache."""

_Here: TypeAlias = tuple[Any, str | None]
"""The section or list at hand: its values, and the key that waits."""


class Builder:
    """Builds one document out of events; use one builder for each file."""

    def __init__(self, text: str, next_event: EventSource, limits: Limits) -> None:
        """Take a text and the source of its events; nothing is read before `run`."""
        self.data: dict[str, Any] | None = None
        self.trail = Trail()
        self.ledger = Ledger(limits)
        self._limits = limits
        self._positions = Positions(text)
        self._stack: list[_Here] = []  # what surrounds the section or list at hand
        self._documents = 0
        self._ends = 0  # of sections and lists, which do not count as values
        self._events: Iterator[Any] = chain.from_iterable(self._pieces(next_event))
        self._given_twice: list[tuple[int, Any, PlanPath]] = []  # number of the fault, key, path

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
            self._tell_first_places()
            self.ledger.settle()

    def _pieces(self, next_event: EventSource) -> Iterator[list[Any]]:
        """Take the events piece by piece, as long as there are not too many values.

        Raises:
            yaml.YAMLError: the text is not YAML; all events before that place have been given.
        """
        source, count = iter(next_event, None), -2  # stream and document begin, too
        error: YAMLError | None = None
        while error is None:
            piece: list[Any] = []
            try:
                piece.extend(islice(source, _PIECE))
            except YAMLError as stopped:
                error = stopped  # what came before it stays in the piece
            self.trail.add(piece)
            room = self._limits.values - max(0, count - self._ends)
            if len(piece) > room and (excess := _excess(piece, room)) is not None:
                yield piece[:excess]
                self._stop(refusals.too_many(piece[excess], self._limits))
                return
            if not piece and error is None:
                return
            count += len(piece)
            yield piece
        raise error

    def _read(self) -> None:  # noqa: C901, PLR0912 - the hot loop: a call costs as much as a value
        stack, wide = self._stack, not self._positions.text.isascii()
        levels, digits = self._limits.levels, self._limits.digits
        characters = self._limits.characters
        box: Any = None
        key: Any = None  # until one is read; _ITEM in a list
        word: Any = None  # the event of the last key
        for event in self._events:
            if (kind := type(event)) is ScalarEvent and box is not None:
                value, style, is_odd = event.value, event.style, event.anchor or event.tag
                if key is None:
                    key, word = value, event
                    if (
                        (is_odd or style or value in box or value in _ODD)
                        or value >= "x"  # hardly a word is; those that are free are among them
                        or (wide and not value.isascii())
                    ):
                        key = self._odd_key(event, box)
                    continue
                if is_odd or len(value) > (digits if value < BELOW else characters):
                    value = self._odd_value(event, key, box)
                elif style or value > "~":  # only such a text can be made of blanks alone
                    if key and value.isspace():
                        value = ""
                elif value < BELOW or len(value) <= LONGEST_WORD:
                    value = resolve(value)
                if not key:
                    box.append(value)
                    continue
                box[key] = value
                if not value:
                    self._blank(event, word, (box, key))
                key = None
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                box, key = stack.pop()
                self._ends += 1
                if key:
                    key = None
            elif key is None or event.anchor or event.tag or len(stack) >= levels:
                if (here := self._turn(event, box, key)) is None:  # an alias has an anchor, too
                    return
                box, key = here
            else:
                inside: Any = {} if kind is MappingStartEvent else []
                if key:
                    box[key] = inside
                else:
                    box.append(inside)
                stack.append((box, key))
                box, key = inside, None if kind is MappingStartEvent else _ITEM

    def _turn(self, event: Any, box: Any, key: str | None) -> _Here | None:
        """Deal with whatever is no usual key, value or start."""
        if type(event) in STARTS:
            return self._enter_oddly(event, (box, key))
        if type(event) is AliasEvent and box is not None:
            return self._alias(event, (box, key))
        if type(event) in (AliasEvent, ScalarEvent):
            self._refuse_lone_value(event)
            return None
        return None if self._is_over(event) else (box, key)

    def _refuse_lone_value(self, event: Any) -> None:
        next(self._events, None)  # a syntax error right behind the value says more than this fault
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
        key = self._named(event, box)
        if key != event.value:
            self.trail.name(event, key)
        return key

    def _named(self, event: Any, box: Any) -> str:
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
            self._given_twice.append((len(self.ledger.faults), event, self._path(key, box)))
            return self.ledger.drop(refusals.duplicate_key(key, event, START), box)
        if is_free(key):
            self.ledger.leave_out(box, key)
        return key

    def _key_that_is_no_word(self, event: Any, here: _Here) -> _Here | None:
        """Read a section or list in the place of a key to its end, and forget it."""
        box, _ = here
        what = "a section" if type(event) is MappingStartEvent else "a list"
        fault = refusals.bad_key(what, event)
        depth = 1
        for inner in self._events:
            depth += (type(inner) in STARTS) - (type(inner) in ENDS)
            self._ends += type(inner) in ENDS
            if len(self._stack) + depth > self._limits.levels:
                self._stop(refusals.too_deep(inner, self._limits))
                return None
            if not depth:
                return box, self._drop(fault, event, box)
        return None

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

    def _blank(self, event: Any, word: Any, here: _Here) -> None:
        """Note a key without a value; in brackets it may be the rest of a text with a comma.

        ``event`` is the value's, ``word`` that of the key.
        """
        box, key = here
        if key is None or key.startswith(DROPPED) or not _is_blank(box[key]):
            return
        self._put(here, None)
        path = self._path(key, box)
        if path in self.ledger.holes:
            return
        self.ledger.blanks.append(path)
        start, end = _offsets(word)
        colon = self._positions.text.find(":", end, event.start_mark.index) + 1
        if colon and not event.value and not event.style:  # the parsers differ about its place
            self.trail.move(event, colon)
        if not colon and path[:-1] not in self.ledger.holes:
            fault = refusals.no_value(key, self._positions.span(start, end))
            self.ledger.refuse(fault, path[:-1])

    def _alias(self, event: Any, here: _Here) -> _Here:
        box, key = here
        fault = self.ledger.repeat(event)
        if key is None:
            return box, self._drop(fault, event, box)
        around = (key, *(step for _, step in self._stack))
        if not any(step and step.startswith(MERGED) for step in around):
            self._hole(fault, key, box)  # of a merge key only the key itself is reported
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

    def _drop(self, fault: Fault, event: Any, box: Any) -> str:
        """Refuse a key that is no word, and give the one under which its value goes."""
        key = self.ledger.drop(fault, box)
        self.trail.name(event, key)
        return key

    def _tell_first_places(self) -> None:
        """Say of keys given twice where they were first, which needs every place of the file."""
        faults = self.ledger.faults
        for number, event, path in self._given_twice:
            first = span_of_path(self._positions, self.trail.root, path, at_key=True)
            faults[number] = refusals.duplicate_key(str(path[-1]), event, first)

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


def _excess(piece: list[Any], room: int) -> int | None:
    """Give the place of the first value for which there is no room, if there is one."""
    for place, event in enumerate(piece):
        room -= type(event) in VALUES
        if room < 0:
            return place
    return None


def _is_blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and (not value or value.isspace()))


def _offsets(event: Any) -> tuple[int, int]:
    return event.start_mark.index, event.end_mark.index
