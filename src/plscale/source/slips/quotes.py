"""Quotes that end too early or not at all."""

import re
from collections.abc import Sequence

from plscale.source.fault import QUOTE_IN_QUOTES, UNCLOSED_QUOTE, Fault
from plscale.source.slips.row import QUOTED, Row, character, read_row, rows_above
from plscale.source.slips.stretch import quote_above, quote_opening
from plscale.source.slips.words import echo, fault_at, in_quotes, rewritten, write
from plscale.source.trouble import Trouble
from plscale.visible import ECHO_LIMIT

_ELISION = re.compile(r"'(?:tis|twas|til|cause|em)\b", re.IGNORECASE)
"""Words that begin with an apostrophe."""

_INSIDE_BRACKETS = 'put \' around the text where it holds ", and " where it holds an apostrophe'


def unclosed_quote(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a quote that is opened on one line and never closed."""
    closing = _quote_before(lines, _stop(lines, trouble))
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


def _stop(lines: Sequence[str], trouble: Trouble) -> tuple[int, int]:
    """Choose the place where the parser met a text it did not expect."""
    if character(lines, trouble.context_line, trouble.context_column) in QUOTED:
        return trouble.context_line, trouble.context_column
    return trouble.line, trouble.column


def _quote_before(lines: Sequence[str], place: tuple[int, int]) -> tuple[int, int] | None:
    """Find the quote that stands before a place with nothing but blanks between."""
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
    if _ELISION.match(quote + rest):
        return in_quotes(quote + rest)
    return in_quotes(rest) if quote == "'" else f'"{rest}"'


def quote_in_quotes(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a text in quotes that goes on behind a quote which ends it."""
    place = _stop(lines, trouble)
    closing = _quote_before(lines, place)
    if closing is None:
        return _text_on_next_line(lines, trouble)
    row = read_row(lines, closing[0])
    mark = character(lines, *place)
    if mark in ("", ",", "]", "}") and not _is_series(row):
        return None
    opening = quote_opening(row.text, closing[1])
    if opening in (row.value_start, row.start):
        return _broken_text(lines, row, opening, closing[1], place[1])
    return _broken_elsewhere(lines, trouble, closing, place, opening)


def _broken_text(lines: Sequence[str], row: Row, opening: int, closing: int, stop: int) -> Fault:
    """Put a value into words whose quotes end before its text does."""
    raw = row.text[opening:].rstrip()
    message = _message(row.text, opening, closing, stop)
    remedy = rewritten(row, _mended(raw, closing - opening))
    if opening != row.value_start:
        remedy = "put the whole key between one pair of quotes, or leave the quotes out"
    return fault_at(lines, QUOTE_IN_QUOTES, (row.index, closing), message, remedy)


def _broken_elsewhere(
    lines: Sequence[str],
    trouble: Trouble,
    closing: tuple[int, int],
    stop: tuple[int, int],
    opening: int,
) -> Fault | None:
    """Recognise broken quotes inside brackets, or in a text of several lines."""
    is_in_brackets = character(lines, trouble.context_line, trouble.context_column) in ("[", "{")
    is_apart = stop[1] > closing[1] + 1 and character(lines, *stop) in ('"', "'", "[", "{", ":")
    is_here = opening >= 0 and is_in_brackets and not is_apart
    if not is_here and (opening >= 0 or quote_above(lines, *closing) is None):
        return None
    text = read_row(lines, closing[0]).text
    message = _message(text, max(0, opening), closing[1], stop[1])
    return fault_at(lines, QUOTE_IN_QUOTES, closing, message, _INSIDE_BRACKETS)


def _message(text: str, opening: int, closing: int, stop: int) -> str:
    before, after = text[closing - 1 : closing], text[closing + 1 : closing + 2]
    if not text[closing:].strip("\"' "):
        return "a quote too many stands at the end of the text"
    if text[closing] == "'" and before.isalnum() and after.isalnum():
        word = re.split(r"[\s\"]", text[:closing])[-1] + re.split(r"[\s\"]", text[closing:])[0]
        return f"the apostrophe in {echo(word.lstrip(chr(39)))} ends the quoted text too early"
    if before.isspace() or after.isalnum():
        return f"the quote before {echo(_first_word(text[stop:]))} ends the text too early"
    return f"more text follows the closing quote of {echo(text[opening + 1 : closing])}"


def _first_word(text: str) -> str:
    return re.split(r"[\s\"']", text.lstrip("\"' "), maxsplit=1)[0]


def _mended(raw: str, closing: int) -> str:
    """Write a broken value again: as a list, or as one text in quotes that it does not hold."""
    if _is_series_text(raw):
        return f"[{raw}]"
    quote = raw[0]
    is_nested = raw[closing - 1].isspace() or raw[closing + 1 : closing + 2].isalnum()
    if not raw[closing:].strip(f"{quote} "):
        return in_quotes(raw.strip(f"{quote} "))
    inner = raw[1:-1] if is_nested and raw.endswith(quote) else raw
    if inner is raw and is_nested and not _ELISION.match(raw):
        inner = raw[1:]
    return in_quotes(inner)


def _is_series(row: Row) -> bool:
    return _is_series_text(row.value)


def _is_series_text(value: str) -> bool:
    """Tell whether a value is several quoted texts with commas between them."""
    return (
        re.fullmatch(r"""(?:"[^"]*+"|'[^']*+')(?: *, *(?:"[^"]*+"|'[^']*+'))++""", value)
        is not None
    )


def _text_on_next_line(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a line of text below a value whose quotes are closed already."""
    row = read_row(lines, trouble.line)
    above = next(rows_above(lines, trouble.line), None)
    if above is None or row.has_key or row.has_dash or row.start != trouble.column:
        return None
    quoted = QUOTED[above.value[0]].fullmatch(above.value) if above.value[:1] in QUOTED else None
    if quoted is None or row.indent <= above.indent or row.content[:1] in ("]", "}", ","):
        return None
    whole = in_quotes(f"{above.value[1:-1]} {row.content}")
    message = f"more text follows the closing quote of {echo(above.value[1:-1])} on the next line"
    place = (above.index, above.value_start + len(above.value) - 1)
    return fault_at(lines, QUOTE_IN_QUOTES, place, message, rewritten(above, whole))
