"""What has been read of one file so far, and what is made of the odd parts of it."""

import re
from typing import Any, TypeAlias
from unicodedata import normalize

from plscale.place import PlanPath
from plscale.source import refusals
from plscale.source.fault import Fault
from plscale.source.ledger import DROPPED, MERGED, Ledger, is_free, known
from plscale.source.limits import Limits
from plscale.source.positions import NO_KEY, Positions, span_of_path
from plscale.source.scalars import is_null, is_number, resolve
from plscale.source.trail import VALUE, Trail

_MORE_DIGITS = re.compile(r"(?:,\d{3}(?:\.\d+)?(?![^\s,}]))*")

Here: TypeAlias = tuple[Any, str | None]
"""The section or list at hand: its values, and the key that waits."""


class Sheet:
    """The data, the places and the faults of one file while it is read."""

    def __init__(self, text: str, limits: Limits) -> None:
        """Begin with nothing read."""
        self.data: dict[str, Any] | None = None
        self.trail = Trail()
        self.ledger = Ledger(limits)
        self.limits = limits
        self.positions = Positions(text)
        self.stack: list[Here] = []  # what surrounds the section or list at hand

    def odd_key(self, event: Any, box: Any) -> str:
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
            return self._again(event, key, box)
        if is_free(key):
            self.ledger.leave_out(box, key)
        return key

    def _again(self, event: Any, key: str, box: Any) -> str:
        """Refuse a key that its section has already, unless it is the rest of a number."""
        if self._is_rest_of_number(offsets(event), key, box):
            return self.ledger.forget(box)
        path = self.path(key, box)
        first = span_of_path(self.positions, self.trail.root, path, at_key=True)
        return self.ledger.drop(refusals.duplicate_key(key, event, first, known(path)), box)

    def odd_value(self, event: Any, key: str, box: Any) -> Any:
        """Give the value of a single one that is long, tagged or anchored."""
        text = event.value
        self.ledger.anchor(event)
        if event.tag:
            return self.hole(refusals.tag(event.tag, event), key, box)
        if len(text) > self.limits.characters:
            return self.hole(refusals.long_text(text, event, self.limits), key, box)
        if event.style:
            return text
        if len(text) <= self.limits.digits:
            return resolve(text)
        if is_number(text):
            return self.hole(refusals.long_number(text, event, self.limits), key, box)
        return text

    def blank(self, event: Any, here: Here) -> None:
        """Note a key without a value; in brackets it may be the rest of a text with a comma."""
        box, key = here
        if key is None or not _is_blank(box[key]):
            return
        self.put(here, None)
        path = self.path(key, box)
        if path in self.ledger.holes:
            return
        steps = self.trail.steps
        key_start, key_end, _, start, _, _ = steps[-6:]
        colon = self.positions.text.find(":", key_end, start) + 1
        if colon and not event.value and not event.style:  # the parsers differ about its place
            steps[-3:-1] = colon, colon
        if not colon and self._is_rest_of_number((key_start, key_end), key, box):
            return
        self.ledger.blanks.append(path)
        if not (colon or key.startswith(DROPPED) or path[:-1] in self.ledger.holes):
            fault = refusals.no_value(key, self.positions.span(key_start, key_end))
            self.ledger.refuse(fault, path[:-1])

    def _is_rest_of_number(self, place: tuple[int, int], key: str, box: Any) -> bool:
        """Tell whether a key is the rest of a number with a comma, and refuse that number once."""
        start, end = place
        text = self.positions.text
        number = refusals.number_around(text, start, key)
        if number is None:
            return False
        first, commas = number
        if commas == 0:
            last = _MORE_DIGITS.match(text, end)
            whole = (first, last.end() if last else end)
            fault = refusals.cut_number(text[slice(*whole)], self.positions.span(*whole))
            cut = next((other for other in reversed(box) if other != key), key)
            self.hole(fault, cut, box)
            self.put((box, cut), None)
        return True

    def alias(self, event: Any, here: Here) -> Here:
        """Refuse a repetition, and give where reading goes on."""
        box, key = here
        fault = self.ledger.repeat(event)
        if key is None:
            return box, self.drop(fault, box)
        around = (key, *(step for _, step in self.stack))
        if not any(step and step.startswith(MERGED) for step in around):
            self.hole(fault, key, box)  # of a merge key only the key itself is reported
        self.passed(VALUE, event)
        self.put(here, None)
        return box, None if key else key

    def stop(self, fault: Fault) -> None:
        """Note a fault that leaves nothing of the file."""
        self.ledger.note(fault)
        self.data = None

    def hole(self, fault: Fault, key: str | None, box: Any) -> Any:
        """Refuse a value: in its place stands nothing, and its path is kept."""
        self.ledger.refuse(fault, self.path(key, box))
        return None

    def drop(self, fault: Fault, box: Any) -> str:
        """Refuse a key that is no word, and give the one under which its value goes."""
        key = self.ledger.drop(fault, box)
        self.trail.steps += (NO_KEY, NO_KEY, key)
        return key

    def passed(self, what: int, event: Any) -> None:
        """Note where a value stands."""
        self.trail.steps += (*offsets(event), what)

    def put(self, here: Here, value: Any) -> None:
        """Put a value where reading is."""
        box, key = here
        if not key:
            box.append(value)
            return
        box[key] = value
        if value is None:  # until then it shows that the section has this key
            self.ledger.leave_out(box, key)

    def path(self, key: str | None, box: Any) -> PlanPath:
        """Give the path of the value at hand."""
        above = (step or len(around) - 1 for around, step in self.stack[1:])
        return (*above, key or len(box))


def _is_blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and (not value or value.isspace()))


def offsets(event: Any) -> tuple[int, int]:
    """Give where an event begins and ends, in code points from the start of the text."""
    return event.start_mark.index, event.end_mark.index
