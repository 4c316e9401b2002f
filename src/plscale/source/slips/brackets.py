"""Brackets that are never closed, or closed by one of the other sort."""

from collections.abc import Sequence

from plscale.source.fault import UNCLOSED_BRACKET, Fault
from plscale.source.slips.closers import wrongly_closed
from plscale.source.slips.row import (
    Row,
    character,
    is_in_long_text,
    read_row,
    rows_above,
    rows_below,
)
from plscale.source.slips.stretch import PAIRS, Ending, bracket_close, missing_brackets
from plscale.source.slips.words import fault_at, rewritten
from plscale.source.trouble import Trouble
from plscale.visible import ECHO_LIMIT


def unclosed_bracket(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a bracket that is never closed, or closed by one of the other sort."""
    opening = open_bracket(lines, trouble)
    if opening is None:
        return None
    close = bracket_close(lines, *opening)
    row = read_row(lines, opening[0])
    match close.ending:
        case Ending.OPEN if trouble.line > opening[0] or _is_over(lines, trouble):
            return _never_closed(lines, row, opening[1])
        case Ending.MISMATCHED if (close.line, close.column) == (trouble.line, trouble.column):
            return wrongly_closed(lines, close)
        case Ending.UNKNOWN if _has_moved_on(lines, row, trouble):
            return _never_closed(lines, row, opening[1])
        case _:
            return None


def open_bracket(lines: Sequence[str], trouble: Trouble) -> tuple[int, int] | None:
    """Find the bracket that the parser was in, by its own account or because a value opens it."""
    if character(lines, trouble.context_line, trouble.context_column) in PAIRS:
        return trouble.context_line, trouble.context_column
    here = read_row(lines, trouble.line)
    if here.value[:1] in PAIRS and here.value_start < trouble.column:
        return here.index, here.value_start
    for row in rows_above(lines, trouble.line):
        if row.value[:1] in PAIRS and not is_in_long_text(lines, row):
            return row.index, row.value_start
        if row.has_key:
            break
    return None


def _is_over(lines: Sequence[str], trouble: Trouble) -> bool:
    return not character(lines, trouble.line, trouble.column)


def _has_moved_on(lines: Sequence[str], opening: Row, trouble: Trouble) -> bool:
    row = read_row(lines, trouble.line)
    return row.index > opening.index and row.has_key and row.indent <= opening.indent


def _never_closed(lines: Sequence[str], row: Row, column: int) -> Fault:
    mark = row.text[column]
    message = f'the bracket "{mark}" is opened and never closed'
    remedy = f'put "{PAIRS[mark]}" behind the last entry'
    below = next(rows_below(lines, row.index), None)
    value = row.value.rstrip(", ")
    is_one_line = below is None or below.indent <= row.indent
    is_short = len(row.text) <= ECHO_LIMIT and not row.value.endswith(("[", "{"))
    if is_one_line and is_short and row.value_start <= column:
        gap = " " if value.endswith(":") else ""
        remedy = rewritten(row, value + gap + missing_brackets(row, row.value_start))
    return fault_at(lines, UNCLOSED_BRACKET, (row.index, column), message, remedy)
