"""Backslashes inside double quotes, where they begin a code such as a line break."""

import re
from collections.abc import Sequence

from plscale.source.fault import ESCAPE, Fault
from plscale.source.slips.row import LOOK_ACROSS, Row, character, read_row
from plscale.source.slips.words import echo, fault_at, write
from plscale.source.trouble import Trouble
from plscale.visible import ECHO_LIMIT

_REACH = 10
"""How far behind a backslash the parser may stop: ``\\U`` takes eight digits."""


def backslash(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a backslash in double quotes that begins no code."""
    if character(lines, trouble.context_line, trouble.context_column) != '"':
        return None
    column = _backslash_near(lines, trouble)
    if column < 0:
        return None
    text = lines[trouble.line][column : column + LOOK_ACROSS]
    word = echo(re.split(r'[\s"]', text, maxsplit=1)[0])
    message = f"the backslash in {word} stands in double quotes, where it has a meaning of its own"
    remedy = _remedy(read_row(lines, trouble.line), trouble)
    return fault_at(lines, ESCAPE, (trouble.line, column), message, remedy)


def backslash_before_quote(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    r"""Recognise a text such as ``"C:\"``, whose last backslash undoes the closing quote."""
    row = read_row(lines, trouble.context_line)
    opening = trouble.context_column
    content = row.text[opening:].rstrip()
    is_later = trouble.line > trouble.context_line
    if not is_later or row.is_cut or not re.match(r'"[^"]*[^"\\](?:\\\\)*\\"\Z', content):
        return None
    column = opening + len(content) - 2
    message = "the backslash before the closing quote keeps the text from ending there"
    return fault_at(lines, ESCAPE, (row.index, column), message, _remedy(row, trouble))


def _backslash_near(lines: Sequence[str], trouble: Trouble) -> int:
    """Find the backslash that the parser stopped at, or -1."""
    first = max(0, trouble.column - _REACH)
    before = (lines[trouble.line] if trouble.line < len(lines) else "")[first : trouble.column + 1]
    found = re.search(r"\\(?:[xuU][0-9a-fA-F]*.?|.)?\Z", before)
    return first + found.start() if found else -1


def _remedy(row: Row, trouble: Trouble) -> str:
    opening = trouble.context_column
    value = row.text[opening:].rstrip()
    inner = value[1:-1]
    is_whole = row.index == trouble.context_line and len(value) > 2 and value.endswith('"')
    fixed = row.text[row.indent : opening] + f"'{inner}'"
    is_short = len(fixed) <= ECHO_LIMIT
    if is_whole and is_short and opening == row.value_start and not set("'\"") & set(inner):
        return write(fixed)
    return "write every backslash twice, or put the text in single quotes"
