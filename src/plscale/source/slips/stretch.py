"""Where bracketed stretches of a plan end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from plscale.source.slips.quotations import past_quotes
from plscale.source.slips.row import LOOK_AROUND, QUOTED, Row, read_row

PAIRS = {"[": "]", "{": "}"}
"""Opening brackets and what closes them."""

CLOSERS = tuple(PAIRS.values())
"""Closing brackets."""

_DEEPEST = 100
"""Most brackets inside each other that are followed: no plan has as many."""

_NOTHING_MORE = re.compile(r"[ \t]*(?:\Z|[ \t]\#)")
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


def is_whole(text: str, column: int) -> bool:
    """Tell whether a bracket on a line that is seen alone is closed as the last thing on it."""
    return is_last([text], bracket_close([text], 0, column))


def is_last(lines: Sequence[str], close: Close) -> bool:
    """Tell whether a bracketed stretch is closed and nothing but a comment stands behind it."""
    behind = lines[close.line][close.column + 1 :] if close.ending is Ending.CLOSED else "?"
    return _NOTHING_MORE.match(behind) is not None


def _close_on(row: Row, position: int, due: list[tuple[str, int, int]]) -> Close | None:
    """Follow one line's brackets, keeping in ``due`` what is still to be closed."""
    while (found := _SPECIAL.search(row.text, position)) is not None:
        mark, position = found[0], found.end()
        if mark == "#":
            break
        if mark in QUOTED:
            position = past_quotes(row.text, found.start())
        elif mark in PAIRS:
            due.append((PAIRS[mark], row.index, found.start()))
            if len(due) > _DEEPEST:
                return Close(Ending.UNKNOWN, row.index, found.start())
        elif not due or mark != due[-1][0]:
            return Close(Ending.MISMATCHED, row.index, found.start(), tuple(due))
        else:
            due.pop()
            if not due:
                return Close(Ending.CLOSED, row.index, found.start())
    return None


def missing_brackets(row: Row, column: int) -> str:
    """Name the closing brackets that are due at the end of a line that opens one at a column."""
    due: list[tuple[str, int, int]] = []
    _close_on(row, column, due)
    return "".join(closer for closer, _, _ in reversed(due))
