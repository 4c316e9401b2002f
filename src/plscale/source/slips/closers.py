"""Closing brackets of the wrong sort, and brackets or commas where none belongs."""

import re
from collections.abc import Sequence
from itertools import islice

from plscale.source.fault import SPECIAL_START, STRAY_BRACKET, UNCLOSED_BRACKET, Fault
from plscale.source.slips.row import LOOK_AROUND, QUOTED, Row, character, read_row, rows_above
from plscale.source.slips.stretch import (
    CLOSERS,
    PAIRS,
    Close,
    Ending,
    bracket_close,
    is_last,
    is_whole,
)
from plscale.source.slips.words import fault_at, in_quotes, rewritten, write
from plscale.source.trouble import Trouble
from plscale.visible import ECHO_LIMIT

_ENTRY_END = re.compile(r"[ \t]*(?:[\]},]|\Z|[ \t]\#)")
_MORE_CLOSERS = re.compile(r"[\]} ]*[\]}]")


def wrongly_closed(lines: Sequence[str], close: Close) -> Fault:
    """Judge a bracket of the wrong sort: the right one forgotten, this one mistaken or too many."""
    close = _seen_from_outside(lines, close)
    missing, *opening = close.due[-1]
    opener, closer = lines[opening[0]][opening[1]], lines[close.line][close.column]
    mistaken, forgotten, *others = _corrections(lines, close)
    best = max((mistaken, forgotten, *others), key=lambda text: _reach(lines, close, text))
    is_mended = _reach(lines, close, best)[0] and len(best) <= ECHO_LIMIT
    kind, place = STRAY_BRACKET, (close.line, close.column)
    message = f'the bracket "{opener}" is closed by "{closer}" instead of "{missing}"'
    remedy = f'put "{missing}" in place of "{closer}"'
    if len(best) < len(mistaken):
        is_mended = is_mended and _ENTRY_END.match(best, close.column) is not None
        message, remedy = f'the bracket "{closer}" closes nothing', f'take the "{closer}" away'
    if best == forgotten:
        kind, place = UNCLOSED_BRACKET, (opening[0], opening[1])
        message = f'the bracket "{opener}" is opened and never closed'
        remedy = f'put "{missing}" before "{closer}"'
    return fault_at(lines, kind, place, message, write(best) if is_mended else remedy)


def _seen_from_outside(lines: Sequence[str], close: Close) -> Close:
    """Follow the brackets again from one that surrounds them, if there is one."""
    here = read_row(lines, close.due[0][1])
    above = (row for row in rows_above(lines, here.index) if row.value[:1] in PAIRS)
    for row in (*islice(above, 1), here):
        if row.value[:1] in PAIRS:
            outer = bracket_close(lines, row.index, row.value_start)
            if outer.due and (outer.line, outer.column) == (close.line, close.column):
                return outer
    return close


def _corrections(lines: Sequence[str], close: Close) -> tuple[str, str, str, str]:
    """Write a line anew with its bracket as it is due, the due one added, none, or all due ones."""
    text = read_row(lines, close.line).text
    before, closer, behind = text[: close.column], text[close.column], text[close.column + 1 :]
    missing = close.due[-1][0]
    all_due = "".join(due for due, _, _ in reversed(close.due))
    return (
        before + missing + behind,
        before + missing + closer + behind,
        before + (behind.lstrip(", ") if before.rstrip().endswith(("[", "{", ",")) else behind),
        before + all_due + _MORE_CLOSERS.sub("", behind, count=1),
    )


def _reach(lines: Sequence[str], close: Close, text: str) -> tuple[bool, int, int]:
    """Tell how far the brackets are in order with another text for the line: the more the better.

    First whether nothing is left to put right, then a line and how far before its end.
    """
    _, first, column = close.due[0]
    below = lines[close.line + 1 : first + LOOK_AROUND]
    window = [*lines[first : close.line], text, *below]
    end = bracket_close(window, 0, column)
    if end.ending not in (Ending.CLOSED, Ending.MISMATCHED):
        return False, -1, 0
    return is_last(window, end), end.line, end.column - len(window[end.line])


def stray_bracket(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a closing bracket or a comma where nothing is left to close or to part."""
    mark = character(lines, trouble.line, trouble.column)
    row = read_row(lines, trouble.line)
    if mark not in (*CLOSERS, ",") or trouble.column >= len(row.text):
        return None
    before = row.text[: trouble.column].rstrip()
    behind = row.text[trouble.column + 1 : row.value_start + len(row.value)]
    if mark == "," and trouble.column == row.value_start and behind:
        return _comma_first(lines, row)
    if behind[-1:] in CLOSERS and trouble.column == row.value_start:
        return _closer_first(lines, row)
    message = f'the bracket "{mark}" closes nothing'
    if mark == ",":
        message = "a comma stands where none belongs"
    remedy = f'take the "{mark}" away'
    behind = behind.lstrip(", " if before.endswith((",", "[", "{")) else "]}, ")
    goes_on = behind != "" and before.endswith((*CLOSERS, *QUOTED))
    fixed = f"{before}{' ' if before.endswith((':', ',')) else ''}{behind}"
    is_mended = fixed[row.value_start :][:1] not in PAIRS or is_whole(fixed, row.value_start)
    if before.strip() and len(row.text) <= ECHO_LIMIT and is_mended and not goes_on:
        remedy = write(fixed)
    return fault_at(lines, STRAY_BRACKET, (row.index, trouble.column), message, remedy)


def _comma_first(lines: Sequence[str], row: Row) -> Fault:
    message = "a text cannot begin with a comma unless it stands in quotes"
    remedy = rewritten(row, in_quotes(row.value))
    return fault_at(lines, SPECIAL_START, (row.index, row.value_start), message, remedy)


def _closer_first(lines: Sequence[str], row: Row) -> Fault:
    opener = next(opener for opener, closer in PAIRS.items() if closer == row.value[-1])
    message = f'the bracket "{row.value[0]}" closes nothing; an opening "{opener}" is due here'
    remedy = f'put "{opener}" in place of "{row.value[0]}"'
    fixed = opener + row.value[1:]
    if len(row.text) <= ECHO_LIMIT and is_whole(fixed, 0):
        remedy = rewritten(row, fixed)
    return fault_at(lines, STRAY_BRACKET, (row.index, row.value_start), message, remedy)
