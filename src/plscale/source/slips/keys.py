"""Keys without a colon, or without a space behind it."""

import re
from collections.abc import Sequence

from plscale.source.fault import COLON_MISSING, COLON_SPACE, INDENTATION, Fault
from plscale.source.slips.colons import text_head
from plscale.source.slips.row import Row, character, is_name, read_row, rows_above
from plscale.source.slips.stretch import Ending, bracket_close
from plscale.source.slips.words import as_value, echo, fault_at, spaces, write
from plscale.source.trouble import Trouble

_GLUED = re.compile(r"([A-Za-z][\w-]*)[ \t]*:(?=[^\s/:])")
_OTHER_SIGN = re.compile(r"([A-Za-z][\w-]*)[ \t]*[=;][ \t]*(?=\S)")
_BEFORE_BRACKET = re.compile(r"([A-Za-z][\w-]*)(?:(:)|[ \t]+)(?=[\[{])")
_SENTENCE = 6
"""So many words are a sentence rather than a key and its value."""


def key_without_colon(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a line where a key is due and no colon with a space behind it comes."""
    row = _row_without_colon(lines, trouble)
    if row is None:
        return None
    return _no_space(lines, row) or _text_not_indented(lines, row) or _no_colon(lines, row)


def _row_without_colon(lines: Sequence[str], trouble: Trouble) -> Row | None:
    """Find the line that has no key, by the parser's account or above the key it stopped at."""
    row = read_row(lines, trouble.context_line)
    if trouble.line > row.index and trouble.context_column == row.start and not row.has_key:
        return row if row.content and not row.is_cut else None
    row = read_row(lines, trouble.line)
    above = next(rows_above(lines, row.index), None)
    if above is None or above.has_key or row.colon != trouble.column or not row.has_key:
        return None
    is_plain = above.value[:1] not in ('"', "'", "[", "{", "]", "}", "")
    is_at_level = above.indent <= row.indent and text_head(lines, above) is None
    is_key = is_name(row.key) and not above.is_cut
    return (
        above
        if is_plain and is_at_level and is_key and character(lines, row.index, row.colon)
        else None
    )


def _no_space(lines: Sequence[str], row: Row) -> Fault | None:
    found = _GLUED.match(row.content)
    if found is None:
        return None
    key, value = found[1], row.content[found.end() :]
    lead = row.text[row.indent : row.start]
    message = f"there is no space behind the colon after {echo(key)}"
    place = (row.index, row.start + found.end() - 1)
    return fault_at(lines, COLON_SPACE, place, message, write(f"{lead}{key}: {_kept(value)}"))


def _kept(value: str) -> str:
    """Write a value that may have its quotes or brackets already."""
    return value if value[:1] in ("", '"', "'", "[", "{") else as_value(value)


def key_before_bracket(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a key with a bracket right behind it, or behind its missing colon."""
    row = read_row(lines, trouble.line)
    found = _BEFORE_BRACKET.match(row.text, row.start)
    if found is None or trouble.column < found.end():
        return None
    close = bracket_close(lines, row.index, found.end())
    if close.ending is not Ending.CLOSED or close.line != row.index:
        return None
    if row.text[close.column + 1 :].split("#")[0].strip():
        return None
    key, bracketed = found[1], row.text[found.end() : close.column + 1]
    remedy = write(f"{row.text[row.indent : row.start]}{key}: {bracketed}")
    if found[2]:
        message = f"there is no space behind the colon after {echo(key)}"
        return fault_at(lines, COLON_SPACE, (row.index, found.start(2)), message, remedy)
    message = f"there is no colon after {echo(key)}"
    return fault_at(lines, COLON_MISSING, (row.index, row.start), message, remedy)


def _text_not_indented(lines: Sequence[str], row: Row) -> Fault | None:
    above = next(rows_above(lines, row.index), None)
    if above is None or not above.has_key or row.has_dash or above.start < row.indent:
        return None
    is_due = above.value == "" or above.opens_text
    if not is_due and not (_is_sentence(row, above) and above.value[0] not in "\"'[{"):
        return None
    message = f"the text of {echo(above.key)} goes on here, but is not indented"
    if is_due:
        message = f"the text of {echo(above.key)} is not indented"
    remedy = f"put {spaces(above.start + 2)} before {echo(row.content)}"
    place = (row.index, row.indent)
    return fault_at(lines, INDENTATION, place, message, remedy)


def _is_sentence(row: Row, above: Row) -> bool:
    words = row.content.split()
    starts_as_key = is_name(words[0]) and above.key.strip("\"'").count(" ") == 0
    return len(words) >= _SENTENCE or (len(words) > 1 and not starts_as_key)


def _no_colon(lines: Sequence[str], row: Row) -> Fault | None:
    if row.content[0] in "[{]},\"'":
        return None
    lead = row.text[row.indent : row.start]
    sign = _OTHER_SIGN.match(row.content)
    key, _, value = row.content.partition(" ")
    if sign is not None:
        key, value = sign[1], row.content[sign.end() :]
    message = f"there is no colon after {echo(key)}"
    remedy = write(f"{lead}{key}: {_kept(value.strip())}")
    place = (row.index, row.start)
    return fault_at(lines, COLON_MISSING, place, message, remedy)
