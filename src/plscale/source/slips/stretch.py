"""Where quoted and bracketed stretches of a plan begin and end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from plscale.source.slips.row import LOOK_AROUND, QUOTED, Row, is_in_long_text, read_row, rows_above

PAIRS = {"[": "]", "{": "}"}
"""Opening brackets and what closes them."""

CLOSERS = tuple(PAIRS.values())
"""Closing brackets."""

_DEEPEST = 100
"""Most brackets inside each other that are followed: no plan has as many."""

_OPENING = re.compile(r"""(?<![^\s\[{,:(-])["']""")
_SPECIAL = re.compile(r"""["'\[\]{}]|(?<!\S)\#""")


class Ending(StrEnum):
    """How the search for a closing bracket came out."""

    CLOSED = "closed"
    MISMATCHED = "mismatched"
    OPEN = "open"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Close:
    """Where a bracketed stretch ends, counting from 0, and how."""

    ending: Ending
    line: int
    column: int
    due: tuple[tuple[str, int, int], ...] = ()
    """What is still to be closed here, outermost first: closing bracket, line, column."""


def quote_opening(text: str, closing: int) -> int:
    """Find where the quoted text begins that ends at a quote of the same line, or -1."""
    position = 0
    while (found := _OPENING.search(text, position, closing)) is not None:
        quoted = QUOTED[found[0]].match(text, found.start())
        if quoted is not None and quoted.end() - 1 == closing:
            return found.start()
        position = quoted.end() if quoted else found.end()
    return -1


def quote_above(lines: Sequence[str], line: int, column: int) -> tuple[Row, int] | None:
    """Find the line above and the column where a quoted text begins that ends at this quote."""
    quote = lines[line][column]
    for row in rows_above(lines, line):
        opening = unclosed_quote_on(row, quote)
        if opening >= 0:
            ends = not is_in_long_text(lines, row) and _ends_at(lines, row, opening, line, column)
            return (row, opening) if ends else None
    return None


def unclosed_quote_on(row: Row, quote: str) -> int:
    """Find the quote that begins a key, value or entry and is not closed on its line, or -1."""
    if row.is_cut:
        return -1
    for opening in (row.start, row.value_start):
        is_quote = row.text[opening : opening + 1] == quote
        if is_quote and QUOTED[quote].match(row.text, opening) is None:
            return opening
    return _unclosed_among(row, quote) if row.value[:1] in PAIRS else -1


def _unclosed_among(row: Row, quote: str) -> int:
    """Find the unclosed quote of an entry in brackets, or -1."""
    position = row.value_start
    while (found := _OPENING.search(row.text, position)) is not None:
        quoted = QUOTED[found[0]].match(row.text, found.start())
        if quoted is None and found[0] == quote:
            return found.start()
        position = quoted.end() if quoted else found.end()
    return -1


def _ends_at(lines: Sequence[str], row: Row, opening: int, line: int, column: int) -> bool:
    rows = [read_row(lines, index) for index in range(row.index + 1, line)]
    if any(between.is_cut for between in rows):
        return False
    texts = [row.text[opening:], *(between.text for between in rows), lines[line][: column + 1]]
    joined = "\0".join(texts)
    quoted = QUOTED[row.text[opening]].match(joined)
    return quoted is not None and quoted.end() == len(joined)


def bracket_close(lines: Sequence[str], line: int, column: int) -> Close:
    """Find where the bracket at a place is closed, within so many lines."""
    due: list[tuple[str, int, int]] = []
    last = min(len(lines), line + LOOK_AROUND)
    for index in range(line, last):
        row = read_row(lines, index)
        close = _close_on(row, column if index == line else 0, due)
        if close is not None:
            return close
        if row.is_cut:
            return Close(Ending.UNKNOWN, index, 0)
    ending = Ending.OPEN if last == len(lines) else Ending.UNKNOWN
    return Close(ending, last - 1, 0, tuple(due))


def _close_on(row: Row, position: int, due: list[tuple[str, int, int]]) -> Close | None:
    """Follow one line's brackets, keeping in ``due`` what is still to be closed."""
    while (found := _SPECIAL.search(row.text, position)) is not None:
        mark, position = found[0], found.end()
        if mark == "#":
            break
        if mark in QUOTED:
            position = _past_quotes(row.text, found.start())
        elif mark in PAIRS:
            due.append((PAIRS[mark], row.index, found.start()))
            if len(due) > _DEEPEST:
                return Close(Ending.UNKNOWN, row.index, found.start())
        elif mark != due[-1][0]:
            return Close(Ending.MISMATCHED, row.index, found.start(), tuple(due))
        else:
            due.pop()
            if not due:
                return Close(Ending.CLOSED, row.index, found.start())
    return None


def _past_quotes(text: str, start: int) -> int:
    is_opening = _OPENING.match(text, start) is not None
    quoted = QUOTED[text[start]].match(text, start) if is_opening else None
    return quoted.end() if quoted else start + 1


def missing_brackets(row: Row, column: int) -> str:
    """Name the closing brackets that are due at the end of a line that opens one at a column."""
    due: list[tuple[str, int, int]] = []
    _close_on(row, column, due)
    return "".join(closer for closer, _, _ in reversed(due))
