"""Keys without a colon, or without a space behind it."""

import re
from collections.abc import Sequence

from plscale.source.fault import COLON_MISSING, COLON_SPACE, INDENTATION, LONG_TEXT, Fault
from plscale.source.slips.colons import text_head
from plscale.source.slips.row import Row, character, is_name, read_row, rows_above
from plscale.source.slips.sections import stand_together
from plscale.source.slips.stretch import Ending, bracket_close
from plscale.source.slips.words import as_value, echo, fault_at, spaces, write
from plscale.source.trouble import Trouble

_GLUED = re.compile(r"([A-Za-z][\w-]*)[ \t]*:(?=[^\s/:]|[^\S \t])")
"""A key with no space behind its colon, or with one that is no ordinary space."""
_OTHER_SIGN = re.compile(r"([A-Za-z][\w-]*)[ \t]*[=;][ \t]*(?=\S)")
_BEFORE_BRACKET = re.compile(r"([A-Za-z][\w-]*)(?:(:)|[ \t]+)(?=[\[{])")
_SENTENCE = 6
"""So many words are a sentence rather than a key and its value."""
_PROSE = 3
"""So many words of a value are a sentence that may go on."""
_LONGEST_KEY = 1_024
"""Most code points of a key with its quotes (YAML 1.2.2, section 7.4.2)."""


def long_key(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a key that is too long for its colon to be seen."""
    if character(lines, trouble.line, trouble.column) != ":" or trouble.column <= _LONGEST_KEY:
        return None
    before = lines[trouble.line][: trouble.column]
    start = read_row(lines, trouble.line).start
    if character(lines, trouble.context_line, trouble.context_column) in ("[", "{"):
        start = max(start, *(before.rfind(mark) + 1 for mark in ",[{"))
    written = before[start:].strip()
    key = written.strip("\"'")
    if len(written) <= _LONGEST_KEY or (": " in key and key == written):
        return None
    size = f"{len(written):,} characters"
    message = f"the key {echo(key)} has {size}; at most {_LONGEST_KEY:,} are read"
    remedy = "write a short key, and the long text behind its colon"
    return fault_at(lines, LONG_TEXT, (trouble.line, start), message, remedy)


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
        return _odd_space(lines, row)
    key, value = found[1], row.content[found.end() :]
    lead = row.text[row.indent : row.start]
    message = f"there is no space behind the colon after {echo(key)}"
    if value[0].isspace():
        message = f"the space behind the colon after {echo(key)} is no ordinary one"
    place = (row.index, row.start + found.end() - 1)
    return fault_at(
        lines, COLON_SPACE, place, message, write(f"{lead}{key}: {_kept(value.strip())}")
    )


def _odd_space(lines: Sequence[str], row: Row) -> Fault | None:
    """Recognise a key whose value begins below, with a space behind its colon that is none."""
    key = row.content[:-1]
    end = row.start + len(row.content)
    if not (row.content.endswith(":") and is_name(key) and row.text[end:].strip(" \t")):
        return None
    message = f"the space behind the colon after {echo(key)} is no ordinary one"
    lead = row.text[row.indent : row.start]
    return fault_at(lines, COLON_SPACE, (row.index, end - 1), message, write(f"{lead}{key}:"))


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
    if not is_due and not _is_more_text(lines, row, above):
        return None
    message = f"the text of {echo(above.key)} goes on here, but is not indented"
    if is_due:
        message = f"the text of {echo(above.key)} is not indented"
    remedy = f"put {spaces(above.start + 2)} before {echo(row.content)}"
    first = row.content.split()[0]
    if not is_due and is_name(first):
        remedy += f"; if {echo(first)} is a key, put a colon behind it"
    place = (row.index, row.indent)
    return fault_at(lines, INDENTATION, place, message, remedy)


def _is_more_text(lines: Sequence[str], row: Row, above: Row) -> bool:
    """Tell whether a line is the rest of the text above rather than a key without its colon."""
    words = row.content.split()
    beside = next((up for up in rows_above(lines, row.index) if up.start <= row.start), above)
    if above.value[0] in "\"'[{" or stand_together(beside.key, words[0]):
        return False
    if len(words) >= _SENTENCE or len(above.value.split()) >= _PROSE:
        return True
    starts_as_key = is_name(words[0]) and above.key.strip("\"'").count(" ") == 0
    return len(words) > 1 and not starts_as_key


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
