"""Masking: signs of the same number in the place of what nobody should see."""

import re
from collections.abc import Iterable
from typing import TypeAlias

Stretch: TypeAlias = tuple[int, int]
"""Start and end of a part of a text, in offsets; the end is exclusive."""

COVER = "\u2022"
OTHER = "\u25e6"
"""Stands for some of the signs where two masks have to differ."""
_WITHIN_LINE = re.compile(r"\S(?:[^\r\n]*\S)?")
_COLON = re.compile(r"[\"']?[ \t]*:")


def masked(text: str, stretches: Iterable[Stretch]) -> str:
    """Cover stretches of a text, given in order and apart from each other; its length stays.

    Ends of lines and the blanks around them stay too, so that all else keeps its line, column and
    level. Values that stand before a colon may be keys: equal ones get equal masks, and others, as
    far as their length allows, another one, so that two keys of a section are two still.
    """
    stretches = tuple(stretches)
    keys = dict.fromkeys(text[start:end] for start, end in stretches if _COLON.match(text, end))
    numbers = {key: number for number, key in enumerate(keys)}
    pieces: list[str] = []
    at = 0
    for start, end in stretches:
        value = text[start:end]
        pieces += (text[at:start], _cover(value, numbers.get(value, 0)))
        at = end
    return "".join((*pieces, text[at:])) if pieces else text


def _cover(value: str, number: int) -> str:
    """Cover a value; the binary digits of its number show in the form of the last signs."""
    covered = _WITHIN_LINE.sub(lambda part: COVER * len(part[0]), value)
    if not number:
        return covered
    signs = list(covered)
    for place in reversed([place for place, sign in enumerate(signs) if sign == COVER]):
        if number & 1:
            signs[place] = OTHER
        number >>= 1
    return "".join(signs)
