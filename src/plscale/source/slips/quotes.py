"""Quotes that are opened and never closed."""

import re
from collections.abc import Sequence

from plscale.source.fault import UNCLOSED_QUOTE, Fault
from plscale.source.slips.quotations import quote_above, quote_opening
from plscale.source.slips.row import QUOTED, Row, character, read_row
from plscale.source.slips.words import echo, fault_at, in_quotes, write
from plscale.source.trouble import Trouble
from plscale.visible import ECHO_LIMIT

ELISION = re.compile(r"'(?:tis|twas|til|cause|em)\b", re.IGNORECASE)
"""Words that begin with an apostrophe."""


def unclosed_quote(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a quote that is opened on one line and never closed."""
    closing = quote_before(lines, stop(lines, trouble))
    if closing is not None:
        return _swallowed_lines(lines, closing)
    opening = (trouble.context_line, trouble.context_column)
    if not _runs_on(lines, trouble):
        return None
    return _unclosed(lines, read_row(lines, opening[0]), opening[1])


def _runs_on(lines: Sequence[str], trouble: Trouble) -> bool:
    """Tell whether the parser was still inside quotes when it came to the end or to later keys."""
    quote = character(lines, trouble.context_line, trouble.context_column)
    if quote not in QUOTED or trouble.line <= trouble.context_line:
        return False
    row = read_row(lines, trouble.context_line)
    if row.is_cut or QUOTED[quote].match(row.text, trouble.context_column):
        return False
    if trouble.context_column == row.start and read_row(lines, trouble.line).has_key:
        return True
    is_at_end = trouble.line >= len(lines) - 1 and not character(
        lines, trouble.line, trouble.column
    )
    between = read_row(lines, trouble.context_line + 1)
    starts = read_row(lines, trouble.line).text[:3] in ("---", "...")
    return is_at_end or starts or (between.has_key and between.indent <= row.indent)


def stop(lines: Sequence[str], trouble: Trouble) -> tuple[int, int]:
    """Choose the place where the parser met a text it did not expect."""
    if character(lines, trouble.context_line, trouble.context_column) in QUOTED:
        return trouble.context_line, trouble.context_column
    return trouble.line, trouble.column


def quote_before(lines: Sequence[str], place: tuple[int, int]) -> tuple[int, int] | None:
    """Find the quote that stands before a place with nothing but spaces between."""
    line, column = place
    row = read_row(lines, line)
    if not 0 < column <= len(row.text):
        return None
    before = row.text[:column].rstrip()
    return (line, len(before) - 1) if before[-1:] in QUOTED and before else None


def _swallowed_lines(lines: Sequence[str], closing: tuple[int, int]) -> Fault | None:
    """Recognise an opening quote that was taken for the closing one of a text further up."""
    line, column = closing
    found = quote_above(lines, line, column)
    if found is None or quote_opening(read_row(lines, line).text, column) >= 0:
        return None
    opening, at = found
    last = read_row(lines, line)
    keys = [row for row in (read_row(lines, opening.index + 1), last) if row.has_key]
    is_new_key = any(row.indent <= opening.indent for row in keys)
    is_opening = last.value_start == column and (last.has_key or last.has_dash)
    return _unclosed(lines, opening, at) if is_new_key or is_opening else None


def _unclosed(lines: Sequence[str], row: Row, column: int) -> Fault:
    quote = row.text[column : column + 1]
    rest = row.text[column + 1 :].rstrip()
    message = f"the quote before {echo(rest)} is opened and never closed"
    if not rest:
        message = "a quote is opened here and never closed"
    remedy = f"put {quote} at the end of the text"
    fixed = row.text[row.indent : column] + _closed(quote, rest)
    if rest and column == row.value_start and len(fixed) <= ECHO_LIMIT:
        remedy = write(fixed)
    return fault_at(lines, UNCLOSED_QUOTE, (row.index, column), message, remedy)


def _closed(quote: str, rest: str) -> str:
    if ELISION.match(quote + rest):
        return in_quotes(quote + rest)
    return in_quotes(rest) if quote == "'" else f'"{rest}"'
