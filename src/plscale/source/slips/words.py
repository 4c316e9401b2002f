"""How a slip is put into words: corrected text, and the fault at its place."""

import re
from collections.abc import Sequence

from plscale.finding import Kind
from plscale.place import Span
from plscale.source.fault import Fault
from plscale.source.slips.row import Row
from plscale.visible import ECHO_LIMIT, cut, quoted

SHORT_ECHO = 40
"""Most code points of a plan's text where a message repeats it in passing."""

CURLY_DOUBLE = "\u201c\u201d\u201e"
"""Curly double quotes, which word processors put in place of straight ones."""

CURLY_SINGLE = "\u2018\u2019"
"""Curly single quotes, which word processors put in place of straight ones."""

_STRAIGHT = str.maketrans(dict.fromkeys(CURLY_DOUBLE, '"') | dict.fromkeys(CURLY_SINGLE, "'"))
_NEEDS_QUOTES = re.compile(r"""[\[\]{}*&!|>@`%'",#?-]|.*(?::(?:\s|\Z)|\s\#)""")


def fault_at(
    lines: Sequence[str], kind: Kind, place: tuple[int, int], message: str, remedy: str
) -> Fault:
    """Put a fault at a line and column that count from 0, or at the nearest place of the file."""
    line = min(max(place[0], 0), max(0, len(lines) - 1))
    size = len(lines[line]) if lines else 0
    column = min(max(place[1], 0), size)
    return Fault(kind, message, Span.on_line(line + 1, column + 1), remedy)


def echo(text: str) -> str:
    """Repeat a few words of the plan in quotes, those that it has itself or new ones."""
    shown = cut(text, SHORT_ECHO)
    has_quotes = len(shown) > 1 and shown[0] == shown[-1] and shown[0] in "\"'"
    return shown if has_quotes else quoted(text, SHORT_ECHO)


def in_quotes(text: str) -> str:
    """Write a text so that it is read as it stands, in double quotes unless it holds some."""
    shown = cut(text, ECHO_LIMIT - 20)
    if '"' not in shown and "\\" not in shown:
        return f'"{shown}"'
    return "'" + shown.replace("'", "''") + "'"


def as_value(text: str) -> str:
    """Write a text as a value, in quotes only where it needs them."""
    return in_quotes(text) if _NEEDS_QUOTES.match(text) else cut(text, ECHO_LIMIT - 20)


def write(text: str) -> str:
    """Ask for a line to be written in another way."""
    return "write  " + cut(text.strip(), ECHO_LIMIT)


def rewritten(row: Row, value: str) -> str:
    """Ask for a line with another value after its dash or key."""
    lead = row.text[row.indent : row.value_start].replace("\t", " ")
    return write(f"{lead} {value}" if lead.endswith(":") else lead + value)


def straightened(text: str) -> str:
    """Put straight quotes in place of curly ones."""
    return text.translate(_STRAIGHT)


def spaces(count: int) -> str:
    """Say how many spaces, which are more than none."""
    return "1 space" if count == 1 else f"{count} spaces"


def indented(what: str, count: int) -> str:
    """Ask for a line to begin with so many spaces."""
    if count == 0:
        return f"take the spaces before {what} away"
    return f"put {spaces(count)} before {what}"
