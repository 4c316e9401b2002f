"""Brackets that are never closed, closed by the wrong one, closed too often or too early."""

from collections.abc import Sequence

from plscale.source.fault import SPECIAL_START, STRAY_BRACKET, UNCLOSED_BRACKET, Fault
from plscale.source.slips.row import (
    Row,
    character,
    is_in_long_text,
    read_row,
    rows_above,
    rows_below,
)
from plscale.source.slips.stretch import PAIRS, Close, Ending, bracket_close, missing_brackets
from plscale.source.slips.words import echo, fault_at, in_quotes, rewritten, write
from plscale.source.trouble import Trouble
from plscale.visible import ECHO_LIMIT

CLOSERS = ("]", "}")
"""Closing brackets."""


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
            return _wrongly_closed(lines, _seen_from_outside(lines, row, close))
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
        remedy = rewritten(row, value + missing_brackets(row, row.value_start))
    return fault_at(lines, UNCLOSED_BRACKET, (row.index, column), message, remedy)


def _seen_from_outside(lines: Sequence[str], row: Row, close: Close) -> Close:
    """Follow the brackets again from the outermost one of the line, if it has one."""
    if row.value[:1] not in PAIRS:
        return close
    outer = bracket_close(lines, row.index, row.value_start)
    return outer if (outer.line, outer.column) == (close.line, close.column) else close


def _wrongly_closed(lines: Sequence[str], close: Close) -> Fault:
    """Judge a closing bracket of the wrong sort: the right one forgotten, or this one mistaken."""
    missing, *opening = close.due[-1]
    opener, closer = lines[opening[0]][opening[1]], lines[close.line][close.column]
    is_forgotten = closer in (due for due, _, _ in close.due[:-1])
    fixed = missing + closer if is_forgotten else missing
    remedy = f'put "{fixed}" in place of "{closer}"'
    row = read_row(lines, close.line)
    if len(row.text) <= ECHO_LIMIT:
        remedy = write(row.text[: close.column] + fixed + row.text[close.column + 1 :])
    if is_forgotten:
        message = f'the bracket "{opener}" is opened and never closed'
        return fault_at(lines, UNCLOSED_BRACKET, (opening[0], opening[1]), message, remedy)
    message = f'the bracket "{opener}" is closed by "{closer}" instead of "{missing}"'
    return fault_at(lines, STRAY_BRACKET, (close.line, close.column), message, remedy)


def text_behind_bracket(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise text behind a bracket: one that begins in brackets, or a list closed early."""
    row = read_row(lines, trouble.line)
    if trouble.column == row.start:
        row = next(rows_above(lines, trouble.line), row)
    mark = row.value[:1]
    if mark not in PAIRS or character(lines, trouble.line, trouble.column) in (*CLOSERS, ",", ""):
        return None
    close = bracket_close(lines, row.index, row.value_start)
    if close.ending is not Ending.CLOSED or not _is_right_behind(lines, close, trouble):
        return None
    return _list_ended_early(lines, row, close, trouble) or _text_in_brackets(lines, row, trouble)


def _is_right_behind(lines: Sequence[str], close: Close, trouble: Trouble) -> bool:
    behind = read_row(lines, close.line).text[close.column + 1 :]
    if close.line == trouble.line:
        gap = trouble.column - close.column - 1
        return gap >= 0 and not behind[:gap].strip()
    below = read_row(lines, trouble.line)
    return not (behind.strip() or below.has_key or below.has_dash) and trouble.line > close.line


def _list_ended_early(
    lines: Sequence[str], row: Row, close: Close, trouble: Trouble
) -> Fault | None:
    inside = row.text[row.value_start + 1 : close.column]
    is_list = row.value.startswith("[") and "," in inside
    if not is_list or close.line != row.index or trouble.line != row.index:
        return None
    rest = row.value[trouble.column - row.value_start :]
    message = f"the list is closed before {echo(rest)}"
    remedy = rewritten(row, f"[{inside}, {rest.rstrip(']')}]")
    return fault_at(lines, STRAY_BRACKET, (row.index, close.column), message, remedy)


def _text_in_brackets(lines: Sequence[str], row: Row, trouble: Trouble) -> Fault:
    below = read_row(lines, trouble.line).content if trouble.line != row.index else ""
    whole = f"{row.value} {below}".strip()
    message = f'a text that begins with "{row.value[0]}" has to stand in quotes'
    place = (row.index, row.value_start)
    return fault_at(lines, SPECIAL_START, place, message, rewritten(row, in_quotes(whole)))


def stray_bracket(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a closing bracket or a comma where nothing is left to close or to part."""
    mark = character(lines, trouble.line, trouble.column)
    row = read_row(lines, trouble.line)
    if mark not in (*CLOSERS, ",") or trouble.column >= len(row.text):
        return None
    before, behind = row.text[: trouble.column].rstrip(), row.text[trouble.column + 1 :].strip()
    if mark == "," and trouble.column == row.value_start and behind:
        return _comma_first(lines, row)
    message = f'the bracket "{mark}" closes nothing'
    if mark == ",":
        message = "a comma stands where none belongs"
    remedy = f'take the "{mark}" away'
    if (
        before.strip()
        and len(row.text) <= ECHO_LIMIT
        and not (behind and before.endswith(("]", "}", '"', "'")))
    ):
        remedy = write(f"{before}{' ' if before.endswith((':', ',')) else ''}{behind}")
    return fault_at(lines, STRAY_BRACKET, (row.index, trouble.column), message, remedy)


def _comma_first(lines: Sequence[str], row: Row) -> Fault:
    message = "a text cannot begin with a comma unless it stands in quotes"
    remedy = rewritten(row, in_quotes(row.value))
    return fault_at(lines, SPECIAL_START, (row.index, row.value_start), message, remedy)
