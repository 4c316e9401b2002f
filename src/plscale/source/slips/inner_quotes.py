"""Quotes inside quoted texts, which end them too early."""

import re
from collections.abc import Sequence

from plscale.source.fault import QUOTE_IN_QUOTES, Fault
from plscale.source.slips.quotations import quote_above, quote_opening
from plscale.source.slips.quotes import ELISION, quote_before, stop
from plscale.source.slips.row import QUOTED, Row, character, read_row, rows_above
from plscale.source.slips.words import echo, fault_at, in_quotes, rewritten
from plscale.source.trouble import Trouble

_HASH = re.compile(r"(?<!\s)\s+#")
"""Where a comment may begin, or a number sign inside the text stands."""
_KEY = re.compile(r"[a-z0-9][a-z0-9_-]*:(?:\s|\Z)")

_INSIDE_BRACKETS = 'put \' around the text where it holds ", and " where it holds an apostrophe'


def quote_in_quotes(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a text in quotes that goes on behind a quote which ends it."""
    place = stop(lines, trouble)
    closing = quote_before(lines, place)
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
    raw = _before_comment(row.text[opening:].rstrip(), closing - opening)
    message = _message(row.text[: opening + len(raw)], opening, closing, stop)
    remedy = rewritten(row, _mended(raw, closing - opening))
    if opening != row.value_start:
        remedy = "put the whole key between one pair of quotes, or leave the quotes out"
    return fault_at(lines, QUOTE_IN_QUOTES, (row.index, closing), message, remedy)


def _before_comment(raw: str, closing: int) -> str:
    """Take the comment off a text whose quotes, one of them at ``closing``, cannot tell its end."""
    ends = [found.start() for found in _HASH.finditer(raw, closing)]
    is_quoted = raw.endswith(raw[0])
    for end in ends:
        is_even = raw.count(raw[0], end) % 2 == 0
        if raw[:end].endswith(raw[0]) and (is_even or not is_quoted):
            return raw[:end]
    return raw if is_quoted or not ends else raw[: ends[0]]


def _broken_elsewhere(
    lines: Sequence[str],
    trouble: Trouble,
    closing: tuple[int, int],
    stop: tuple[int, int],
    opening: int,
) -> Fault | None:
    """Recognise broken quotes inside brackets, or in a text of several lines."""
    is_in_brackets = character(lines, trouble.context_line, trouble.context_column) in ("[", "{")
    mark = character(lines, *stop)
    is_new = mark in ('"', "'", "[", "{", ":") or _KEY.match(lines[stop[0]], stop[1]) is not None
    is_apart = stop[1] > closing[1] + 1 and is_new
    is_here = opening >= 0 and is_in_brackets and not is_apart and mark != ";"
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
    if inner is raw and is_nested and not ELISION.match(raw):
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
