"""Missing commas inside brackets, and colons inside the texts there."""

import re
from collections.abc import Sequence

from plscale.source.fault import COLON, COMMA, SPECIAL_START, Fault
from plscale.source.slips.brackets import open_bracket
from plscale.source.slips.row import QUOTED, Row, character, is_name, read_row, rows_above
from plscale.source.slips.sections import stand_together
from plscale.source.slips.stretch import PAIRS, Ending, bracket_close, is_whole
from plscale.source.slips.words import echo, fault_at, in_quotes, write
from plscale.source.trouble import Trouble
from plscale.visible import ECHO_LIMIT

_KEY_NEXT = re.compile(r"(?<=[^\s,:\[{;])(;[ \t]*|[ \t]+)(?=([a-z0-9][a-z0-9_-]*):[ \t])")
"""What stands between an entry and the key of the next one, where a comma should be."""
_QUOTED_NEXT = re.compile(r"""("[^"]*"|'[^']*')[; \t]+(?=["']|[a-z0-9][a-z0-9_-]*:[ \t])""")
"""A quoted entry and what stands behind it, where a comma should be."""
_NO_ENTRY = (",", "[", "{", ":")
"""Behind these no comma belongs."""
_SEMICOLON = ('a ";" stands where a comma should be', 'put a comma in place of the ";"')
_ENTRY = re.compile(r"[^,\[\]{}]*\Z")
_BRACKETED = re.compile(r"(?<![\w-])([\w-]+):[ \t]+([\[{][^\[\]{}:,]*[\]}])\Z")
"""A key and a value in brackets that is over; within them are words alone."""
_WORDS = re.compile(r"(?![\w-]+:(?:\s|\Z))[^\W_]")
"""The beginning of a text, and of no key."""
_ENTRY_REST = re.compile(r"[^,\[\]{}]*")
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
_NEXT_ENTRY = re.compile(r",\s*[\w-]+:(?:\s|\Z)")


def comma(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise entries in brackets without a comma between them."""
    row = read_row(lines, trouble.line)
    if trouble.column >= len(row.text) or not _is_in_brackets(lines, trouble):
        return None
    if character(lines, trouble.line, trouble.column) == ":":
        is_section = character(lines, trouble.context_line, trouble.context_column) == "{"
        return _before_key(lines, row, trouble.column, is_section=is_section)
    if not row.text[: trouble.column].strip():
        return _at_line_end(lines, trouble.line)
    before = row.text[: trouble.column].rstrip()
    found = _BRACKETED.search(before)
    if found is not None and _WORDS.match(row.text, trouble.column):
        return _text_in_brackets(lines, row, found, trouble.column)
    return _missing(lines, row, len(before), row.text[trouble.column :])


def _text_in_brackets(lines: Sequence[str], row: Row, found: re.Match[str], column: int) -> Fault:
    """Say of a text that begins with a bracket, such as ``{name} and others``, that it does."""
    rest = _ENTRY_REST.match(row.text, column)
    text = f"{found[2]} {rest[0].strip() if rest else ''}"
    message = f'a text that begins with "{found[2][0]}" has to stand in quotes'
    remedy = write(f"{found[1]}: {in_quotes(text)}")
    return fault_at(lines, SPECIAL_START, (row.index, found.start(2)), message, remedy)


def _is_in_brackets(lines: Sequence[str], trouble: Trouble) -> bool:
    opening = open_bracket(lines, trouble)
    if opening is None or opening > (trouble.line, trouble.column):
        return False
    close = bracket_close(lines, *opening)
    is_before = (close.line, close.column) <= (trouble.line, trouble.column)
    return close.ending is not Ending.OPEN and not (close.ending is Ending.CLOSED and is_before)


def _before_key(lines: Sequence[str], row: Row, colon: int, *, is_section: bool) -> Fault | None:
    """Judge a second colon in one entry: a new key after a missing comma, or a part of a text."""
    found = _ENTRY.search(row.text[:colon])
    entry = found[0] if found else ""
    _, separator, value = entry.partition(": ")
    words = re.findall(r"[^\s;]+", value)
    if not separator:
        return _at_line_end(lines, row.index) if row.text[:colon].strip() == entry.strip() else None
    if len(words) < 2 or not _begins_entry(entry[: entry.rindex(words[-1])], words[-1]):
        rest = row.text[colon : row.value_start + len(row.value)]
        return _colon_in_entry(
            lines, (row.index, colon), entry.strip(), rest, is_section=is_section
        )
    start = colon - len(entry) + entry.rindex(words[-1])
    return _missing(lines, row, len(row.text[:start].rstrip()), row.text[start:colon])


def _begins_entry(before: str, word: str) -> bool:
    """Tell whether a word before a colon is the key of a new entry, not a part of a text.

    It is where the key before it has such a neighbour, where both are plan years, and where the
    value before it is over: behind a date, or a semicolon.
    """
    found = _ENTRY.search(before.rstrip())
    key, _, value = (found[0] if found else "").strip().partition(": ")
    if not is_name(word):
        return False
    if value.endswith(";") or stand_together(key, word):
        return True
    is_year = word.isdecimal()
    return is_year == key.isdecimal() and (is_year or _DATE.fullmatch(value) is not None)


def _colon_in_entry(
    lines: Sequence[str], place: tuple[int, int], entry: str, rest: str, *, is_section: bool
) -> Fault:
    """Put the colon inside a text into words; in braces the text may go on behind a comma."""
    behind = re.match(r"[^\[\]{}]*" if is_section else r"[^,\[\]{}]*", rest)
    whole = _parted(entry + (behind[0] if behind else ""))
    key, _, value = _NEXT_ENTRY.split(whole, maxsplit=1)[0].partition(": ")
    message = f"the text of {echo(key)} holds a colon and has to stand in quotes"
    remedy = write(f"{key}: {in_quotes(value.strip().rstrip(','))}")
    return fault_at(lines, COLON, place, message, remedy)


def _missing(lines: Sequence[str], row: Row, column: int, behind: str) -> Fault | None:
    word = re.split(r"[,\]}:]", behind.strip("; "), maxsplit=1)[0].strip()
    message = f"a comma is missing before {echo(word)}"
    remedy = f"put a comma before {echo(word)}"
    before, after = row.text[:column].rstrip("; "), row.text[column:].lstrip("; ")
    if before.endswith(_NO_ENTRY) or after.startswith((",", "]", "}")):
        return None
    gap = row.text[len(before) : len(row.text) - len(after)]
    if ";" in gap:
        message, remedy = _SEMICOLON
        column = len(before) + gap.index(";")
    fixed = f"{before.lstrip()}, {_parted(after)}".rstrip()
    quoted = QUOTED[after[0]].match(after) if after[:1] in QUOTED else None
    is_open = after[:1] in QUOTED and (not quoted or after[quoted.end() :][:1].isalnum())
    is_mended = row.value[:1] not in PAIRS or is_whole(fixed, row.value_start - row.indent)
    if len(fixed) <= ECHO_LIMIT and is_mended and not is_open:
        remedy = write(fixed)
    return fault_at(lines, COMMA, (row.index, column), message, remedy)


def _parted(text: str) -> str:
    """Put in the commas that are missing further on."""
    if '"' in text or "'" in text:
        return _QUOTED_NEXT.sub(r"\1, ", text)
    return _KEY_NEXT.sub(_comma_or_not, text)


def _comma_or_not(found: re.Match[str]) -> str:
    before = found.string[: found.start()] + found[1].strip()
    return ", " if _begins_entry(before, found[2]) else found[1]


def _at_line_end(lines: Sequence[str], line: int) -> Fault | None:
    """Recognise entries on lines of their own, the upper one without a comma at its end."""
    above = next(rows_above(lines, line), None)
    if above is None or above.is_cut or above.value.endswith((",", "[", "{")):
        return None
    column = above.value_start + len(above.value.rstrip("; "))
    message = f"a comma is missing at the end of {echo(above.content)}"
    if above.value.endswith(";"):
        message, _ = _SEMICOLON
    remedy = write(above.text[above.indent : column] + ",")
    return fault_at(lines, COMMA, (above.index, column), message, remedy)
