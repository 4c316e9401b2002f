"""Colons inside texts that stand without quotes."""

from collections.abc import Sequence
from itertools import takewhile

from plscale.source.fault import COLON, INDENTATION, Fault
from plscale.source.slips.row import Row, character, is_name, read_row, rows_above, rows_below
from plscale.source.slips.words import (
    CURLY_DOUBLE,
    CURLY_SINGLE,
    echo,
    fault_at,
    in_quotes,
    indented,
    rewritten,
    spaces,
    straightened,
    write,
)
from plscale.source.trouble import Trouble

_MOST_LINES = 5
"""Most further lines of a text that a remedy joins."""


def colon_in_value(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a second colon on the line of a key."""
    row = read_row(lines, trouble.line)
    is_later = row.has_key and trouble.column > row.colon
    if not is_later or character(lines, trouble.line, trouble.column) != ":":
        return None
    if _is_curly(row):
        return _curly(lines, row, trouble.column)
    below = next(rows_below(lines, row.index), None)
    inner = row.text[row.value_start : trouble.column].rstrip()
    if is_name(inner) and below is not None and below.has_key and below.indent > row.start:
        return _two_keys(lines, row, inner, below)
    message = f"the text of {echo(row.key)} holds a colon and has to stand in quotes"
    remedy = rewritten(row, in_quotes(row.value))
    return fault_at(lines, COLON, (row.index, trouble.column), message, remedy)


def _is_curly(row: Row) -> bool:
    curly = CURLY_DOUBLE + CURLY_SINGLE
    return row.value[:1] in tuple(curly) or row.content[:1] in tuple(curly)


def _curly(lines: Sequence[str], row: Row, column: int) -> Fault:
    message = "curly quotes do not hold a text together, so the colon inside it ends it"
    remedy = write(straightened(row.content))
    return fault_at(lines, COLON, (row.index, column), message, remedy)


def _two_keys(lines: Sequence[str], row: Row, inner: str, below: Row) -> Fault:
    message = f"the key {echo(inner)} stands on the line of {echo(row.key)}"
    remedy = f"put {echo(row.value)} on the next line, with {spaces(below.indent)} before it"
    return fault_at(lines, INDENTATION, (row.index, row.value_start), message, remedy)


def colon_in_long_text(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a colon in a text that began on a line further up."""
    row = read_row(lines, trouble.line)
    head = text_head(lines, row, may_be_below=not is_name(row.key))
    if head is None or character(lines, trouble.line, trouble.column) != ":":
        return None
    below = next(rows_below(lines, row.index), None)
    goes_on = below is not None and below.indent == row.indent and not below.has_key
    is_second = head.index != next(rows_above(lines, row.index), head).index
    if row.colon != trouble.column or (is_name(row.key) and not (goes_on or is_second)):
        return None
    message = f"the text of {echo(head.key)} holds a colon and has to stand in quotes"
    remedy = rewritten(head, in_quotes(_joined(lines, head, row)))
    return fault_at(lines, COLON, (row.index, trouble.column), message, remedy)


def text_head(lines: Sequence[str], row: Row, *, may_be_below: bool = False) -> Row | None:
    """Find the key whose unquoted text goes on to a line, or at will begins only below the key."""
    for above in rows_above(lines, row.index):
        if above.has_key or above.has_dash:
            is_below = may_be_below and above.value == "" and above.index < row.index - 1
            is_text = is_below or above.value[:1] not in ("", '"', "'", "[", "{", "|", ">")
            return above if is_text and above.has_key and above.indent < row.indent else None
        if above.indent > row.indent:
            return None
    return None


def _joined(lines: Sequence[str], head: Row, row: Row) -> str:
    between = [read_row(lines, index) for index in range(head.index, row.index)][
        1 : _MOST_LINES + 1
    ]
    after = takewhile(
        lambda below: below.indent == row.indent and not below.has_key, rows_below(lines, row.index)
    )
    more = [below.content for below, _ in zip(after, range(_MOST_LINES), strict=False)]
    texts = [head.value, *(middle.content for middle in between), row.content, *more]
    return " ".join(text for text in texts if text)


def deeper_key(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a key that is indented below a key which has a text already."""
    row = read_row(lines, trouble.line)
    head = text_head(lines, row)
    if head is None or row.colon != trouble.column or not row.has_key:
        return None
    message = f"{echo(row.key)} is indented deeper than {echo(head.key)}, which has a text already"
    remedy = f"{indented(echo(row.key), head.start)}, in line with {echo(head.key)}"
    if row.indent == head.start + 2:
        remedy += f"; if it belongs to {echo(head.key)}, take {echo(head.value)} away"
    return fault_at(lines, INDENTATION, (row.index, row.start), message, remedy)
