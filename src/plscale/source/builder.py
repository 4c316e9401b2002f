"""One pass over a parser's events: data, holes and refusals as they come.

The parser never builds anything itself, so nothing recurses and nothing is expanded: the cost of a
file is bounded by its length and the limits. `Builder._read` is the hot loop of the whole program
and therefore one function; whatever is out of the ordinary is looked at elsewhere.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Any, Final

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

from plscale.source import refusals
from plscale.source.ledger import EnoughFaultsError
from plscale.source.limits import Limits
from plscale.source.parsers import EventSource
from plscale.source.pieces import pieces
from plscale.source.positions import NO_KEY
from plscale.source.scalars import BELOW, LONGEST_WORD, WORDS, is_null, resolve
from plscale.source.sheet import Here, Sheet, offsets
from plscale.source.trail import END, LIST, SECTION, VALUE

_ITEM: Final = ""
"""Stands for the key inside a list; no real key is empty."""
_ODD: Final = frozenset((*filter(is_null, WORDS), "<<", "notes"))
"""Keys that are nothing, a merge key or free; some that begin with x are free, too."""
_STARTS: Final = {MappingStartEvent: SECTION, SequenceStartEvent: LIST}
_ENDS: Final = frozenset((MappingEndEvent, SequenceEndEvent))
_END: Final = (NO_KEY, NO_KEY, END)


class Builder:
    """Builds one document out of events; use one builder for each file."""

    def __init__(self, text: str, next_event: EventSource, limits: Limits) -> None:
        """Take a text and the source of its events; nothing is read before `run`."""
        self.sheet = Sheet(text, limits)
        self._documents = 0
        taken = pieces(next_event, len(text), limits.values, self._stop_for_values)
        self._events: Iterator[Any] = chain.from_iterable(taken)

    def run(self) -> None:
        """Read all events.

        Raises:
            yaml.YAMLError: the text is not YAML; the faults found so far stay, the data do not.
        """
        try:
            self._read()
            self.sheet.ledger.refuse_unused_anchors()
        except EnoughFaultsError:
            self.sheet.data = None
        finally:
            self.sheet.ledger.settle()

    def _stop_for_values(self, event: Any) -> None:
        self.sheet.stop(refusals.too_many(event, self.sheet.limits))

    def _read(self) -> None:  # noqa: C901, PLR0912 - the hot loop: a call costs as much as a value
        stack, steps, limits = self.sheet.stack, self.sheet.trail.steps, self.sheet.limits
        levels, digits, characters = limits.levels, limits.digits, limits.characters
        wide = not self.sheet.positions.text.isascii()
        box: Any = None
        key: Any = None  # until one is read; _ITEM in a list
        for event in self._events:
            if (kind := type(event)) is ScalarEvent and box is not None:
                steps.append(event.start_mark.index)
                steps.append(event.end_mark.index)
                value, style, is_odd = event.value, event.style, event.anchor or event.tag
                if key is None:
                    key = value
                    is_odd = is_odd or style or value in box or value in _ODD
                    if is_odd or value >= "x" or (wide and not value.isascii()):  # few are >= x
                        key = self.sheet.odd_key(event, box)
                    steps.append(key)
                    continue
                steps.append(VALUE)
                if is_odd or len(value) > (digits if value < BELOW else characters):
                    value = self.sheet.odd_value(event, key, box)
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
                    self.sheet.blank(event, (box, key))
                key = None
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                box, key = stack.pop()
                steps += _END
                key = None if key else key
            elif key is None or event.anchor or event.tag or len(stack) >= levels:
                if (here := self._turn(event, box, key)) is None:  # an alias has an anchor, too
                    return
                box, key = here
            else:
                inside: Any = {} if kind is MappingStartEvent else []
                steps += (event.start_mark.index, event.end_mark.index, _STARTS[kind])
                if key:
                    box[key] = inside
                else:
                    box.append(inside)
                stack.append((box, key))
                box, key = inside, None if kind is MappingStartEvent else _ITEM

    def _turn(self, event: Any, box: Any, key: str | None) -> Here | None:
        """Deal with whatever is no usual key, value or start."""
        if type(event) in _STARTS:
            return self._enter_oddly(event, (box, key))
        if type(event) is AliasEvent and box is not None:
            return self.sheet.alias(event, (box, key))
        if type(event) in (AliasEvent, ScalarEvent):
            self._refuse_lone_value(event)
            return None
        return None if self._is_over(event) else (box, key)

    def _refuse_lone_value(self, event: Any) -> None:
        next(self._events, None)  # a syntax error right behind the value says more than this fault
        if type(event) is AliasEvent:
            self.sheet.stop(refusals.alias(str(event.anchor), event, None))
        else:
            is_nothing = not event.value.strip() or (not event.style and is_null(event.value))
            what = "nothing" if is_nothing else "only one text"
            self.sheet.stop(
                refusals.not_a_mapping(what, self.sheet.positions.span(*offsets(event)))
            )

    def _enter_oddly(self, event: Any, here: Here) -> Here | None:
        """Enter a section or list that is the root, a key, too deep, tagged or anchored."""
        if len(self.sheet.stack) >= self.sheet.limits.levels:
            self.sheet.stop(refusals.too_deep(event, self.sheet.limits))
            return None
        box, key = here
        if box is not None and key is None:
            return self._key_that_is_no_word(event, here)
        inside: Here = ({}, None) if type(event) is MappingStartEvent else ([], _ITEM)
        self.sheet.ledger.anchor(event)
        self.sheet.passed(_STARTS[type(event)], event)
        if box is None:
            return self._enter_root(event, inside)
        if event.tag:
            self.sheet.hole(refusals.tag(event.tag, event), key, box)
        self.sheet.put(here, None if event.tag else inside[0])
        self.sheet.stack.append(here)
        return inside

    def _enter_root(self, event: Any, inside: Here) -> Here | None:
        self.sheet.data = inside[0]
        if event.tag:
            self.sheet.ledger.note(refusals.tag(event.tag, event))
        if type(event) is SequenceStartEvent:
            self.sheet.stop(
                refusals.not_a_mapping("a list", self.sheet.positions.span(*offsets(event)))
            )
            return None
        self.sheet.stack.append((None, None))
        return inside

    def _key_that_is_no_word(self, event: Any, here: Here) -> Here | None:
        """Read a section or list in the place of a key to its end, and forget it."""
        box, _ = here
        what = "a section" if type(event) is MappingStartEvent else "a list"
        fault = refusals.bad_key(what, event)
        depth = 1
        for inner in self._events:
            depth += (type(inner) in _STARTS) - (type(inner) in _ENDS)
            if len(self.sheet.stack) + depth > self.sheet.limits.levels:
                self.sheet.stop(refusals.too_deep(inner, self.sheet.limits))
                return None
            if not depth:
                return box, self.sheet.drop(fault, box)
        return None

    def _is_over(self, event: Any) -> bool:
        """Look at where a document begins or ends, and tell whether reading is over."""
        if isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self.sheet.ledger.note(refusals.several(event))
            elif "%" in self.sheet.positions.text[slice(*offsets(event))]:
                self.sheet.ledger.note(refusals.directive(event))
            return self._documents > 1
        if isinstance(event, DocumentEndEvent) and event.explicit:
            self.sheet.ledger.note(refusals.end_mark(event))
            return True
        return False
