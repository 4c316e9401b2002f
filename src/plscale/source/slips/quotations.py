"""Where quoted texts begin and end."""

import re
from collections.abc import Sequence

from plscale.source.slips.row import QUOTED, Row, is_in_long_text, read_row, rows_above

_OPENING = re.compile(r"""(?<![^\s\[{,:(-])["']""")


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
    return _unclosed_among(row, quote) if row.value[:1] in ("[", "{") else -1


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


def past_quotes(text: str, start: int) -> int:
    """Find where a quoted text ends that begins here, or the place behind a mere quote."""
    is_opening = _OPENING.match(text, start) is not None
    quoted = QUOTED[text[start]].match(text, start) if is_opening else None
    return quoted.end() if quoted else start + 1
