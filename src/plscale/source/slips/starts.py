"""Texts that begin with a character which means something else there."""

import re
from collections.abc import Sequence

from plscale.source.fault import (
    BLOCK_TEXT,
    DIRECTIVE,
    SEVERAL_DOCUMENTS,
    SPECIAL_START,
    SYNTAX,
    Fault,
)
from plscale.source.slips.row import Row, character, read_row, rows_above, rows_below
from plscale.source.slips.words import as_value, echo, fault_at, in_quotes, rewritten, spaces, write
from plscale.source.trouble import Trouble

_NEVER_FIRST = frozenset("@`%")
_NEVER_FIRST_IN_BRACKETS = _NEVER_FIRST | set("|>")
_MARKED_FIRST = frozenset("*&!")
_LONG_TEXT = re.compile(r"[|>][-+]?[ \t]+(?=[^\s#])")
_COMMENT = re.compile(r"[ \t]#(?=[ \t#]|\Z)")
"""A comment; a number sign right before a word is part of the text, as in ``Room #4``."""
_SETTING = re.compile(r"%(?:YAML|TAG)\b")


def text_behind_mark(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a text on the line of the ``|`` or ``>`` that announces it."""
    place = (trouble.context_line, trouble.context_column)
    row = read_row(lines, place[0])
    if character(lines, *place) not in ("|", ">") or trouble.line != row.index:
        return None
    found = _LONG_TEXT.match(row.text, place[1])
    rest = _COMMENT.split(row.text[found.end() :], maxsplit=1)[0].rstrip() if found else ""
    if place[1] != row.value_start or re.fullmatch(r"[|>][-+0-9]*", row.value):
        return None
    if not rest or (rest[0].isdigit() and row.value[0] == ">"):
        return _quoted_value(lines, row)
    message = (
        f'{echo(rest)} stands on the line of the "{row.value[0]}", the text begins only below it'
    )
    return fault_at(lines, BLOCK_TEXT, place, message, _below_or_beside(lines, row, rest))


def _below_or_beside(lines: Sequence[str], row: Row, rest: str) -> str:
    below = next(rows_below(lines, row.index), None)
    if below is None or below.indent <= row.start:
        return rewritten(row, as_value(rest))
    return f"move {echo(rest)} to a line of its own below, with {spaces(below.indent)} before it"


def special_start(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a value, key or entry that begins with a character which may not come first."""
    place = _special_place(lines, trouble)
    if place is None:
        return None
    row = read_row(lines, place[0])
    if place[1] == row.value_start:
        return _quoted_value(lines, row)
    mark = character(lines, *place)
    message = f'a text cannot begin with "{mark}" unless it stands in quotes'
    remedy = "put the text in double quotes"
    if place[1] == row.start and row.has_key:
        message = f'a key cannot begin with "{mark}" unless it stands in quotes'
        remedy = write(f"{in_quotes(row.key)}: {row.value}")
    elif found := re.match(r"[^,\[\]{}]+", row.text[place[1] :]):
        remedy = write(in_quotes(found[0].rstrip()))
    return fault_at(lines, SPECIAL_START, place, message, remedy)


def _special_place(lines: Sequence[str], trouble: Trouble) -> tuple[int, int] | None:
    """Find the character that the parser took for something else than text."""
    here = (trouble.line, trouble.column)
    context = (trouble.context_line, trouble.context_column)
    row = read_row(lines, trouble.line)
    mark = character(lines, *here)
    if character(lines, *context) in _MARKED_FIRST and context[0] >= trouble.line - 1:
        return context
    if mark in _NEVER_FIRST or (mark in _NEVER_FIRST_IN_BRACKETS and here != context):
        return here
    if (mark == "?" and here[1] == row.value_start) or mark in ("|", ">"):
        return here
    starts_marked = row.value[:1] in _MARKED_FIRST and trouble.column > row.value_start
    return (row.index, row.value_start) if starts_marked else None


def _quoted_value(lines: Sequence[str], row: Row) -> Fault:
    message = f'a text cannot begin with "{row.value[:1]}" unless it stands in quotes'
    remedy = rewritten(row, in_quotes(row.value))
    return fault_at(lines, SPECIAL_START, (row.index, row.value_start), message, remedy)


def line_start(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise lines that begin with ``%``, three dots or three dashes."""
    here = read_row(lines, trouble.line)
    if here.text.startswith("---") and trouble.column > 0:
        return _dashes(lines, here)
    above = next(rows_above(lines, trouble.line), None) if trouble.column == 0 else None
    for row in (here, above):
        if row is not None and row.text.startswith("%"):
            return _percent(lines, row)
        if row is not None and row is above and row.text.startswith("..."):
            return _dots(lines, row)
    return None


def _percent(lines: Sequence[str], row: Row) -> Fault:
    starts_below = (below.text.startswith("---") for below in rows_below(lines, row.index))
    if _SETTING.match(row.text) or any(starts_below):
        message = f"{echo(row.content)} is a setting for programs, which a plan cannot have"
        return fault_at(lines, DIRECTIVE, (row.index, 0), message, "take this line away")
    message = 'a line cannot begin with "%" unless the text stands in quotes'
    remedy = write(in_quotes(row.content))
    if row.has_key:
        remedy = write(f"{in_quotes(row.key)}: {row.value}")
    return fault_at(lines, SPECIAL_START, (row.index, 0), message, remedy)


def _dots(lines: Sequence[str], row: Row) -> Fault:
    message = "three dots end the plan here, but more lines follow"
    return fault_at(lines, SEVERAL_DOCUMENTS, (row.index, 0), message, 'take the "..." away')


def _dashes(lines: Sequence[str], row: Row) -> Fault:
    rest = row.text[3:].strip()
    message = f"{echo(rest)} stands on the line of the three dashes"
    remedy = f'put {echo(rest)} on the next line, or take the "---" away'
    return fault_at(lines, SYNTAX, (row.index, 0), message, remedy)
