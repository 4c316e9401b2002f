"""Text behind a closing bracket, where nothing more of the value is due."""

from collections.abc import Sequence

from plscale.source.fault import SPECIAL_START, STRAY_BRACKET, Fault
from plscale.source.slips.row import Row, character, read_row, rows_above
from plscale.source.slips.stretch import CLOSERS, PAIRS, Close, Ending, bracket_close, is_whole
from plscale.source.slips.words import echo, fault_at, in_quotes, rewritten
from plscale.source.trouble import Trouble


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
    if rest.startswith((":", "[", "{")):
        return None
    fixed = f"[{inside.rstrip(', ')}, {rest}"
    if not is_whole(fixed, 0):
        fixed += "]"
    message = f"the list is closed before {echo(rest)}"
    remedy = rewritten(row, fixed)
    if not is_whole(fixed, 0):
        remedy = 'take the "]" away, and close the list behind its last entry'
    return fault_at(lines, STRAY_BRACKET, (row.index, close.column), message, remedy)


def _text_in_brackets(lines: Sequence[str], row: Row, trouble: Trouble) -> Fault:
    below = read_row(lines, trouble.line).content if trouble.line != row.index else ""
    whole = f"{row.value} {below}".strip()
    message = f'a text that begins with "{row.value[0]}" has to stand in quotes'
    place = (row.index, row.value_start)
    return fault_at(lines, SPECIAL_START, place, message, rewritten(row, in_quotes(whole)))
