"""Slips that YAML accepts without a word, yet mean something else than their writer did.

Where the text may be meant as it stands they are warnings.
"""

import re
from collections.abc import Iterator, Mapping

from plscale.place import PlanPath
from plscale.source import fault as kinds
from plscale.source.fault import Fault
from plscale.source.ledger import known
from plscale.source.positions import Entry, Positions
from plscale.source.trail import Trail
from plscale.visible import cut, quoted

_LOST = re.compile(r" #[^\s#!][^\r\n]*")
_OPENING, _CLOSING = "\u201c\u2018\u201e\u00ab", "\u201d\u2019\u201c\u00bb"
_WINDOWS_PATH = re.compile(r'"[A-Za-z]:\\[A-Za-z]')
_MARKED = frozenset("'\"|>")


def bare_of_curly_quotes(text: str) -> str:
    """Give a text without the curly quotes that it stands in; nothing where it stands in none."""
    is_quoted = len(text) > 1 and text[0] in _OPENING and text[-1] in _CLOSING
    return text[1:-1].strip() if is_quoted else ""


def lost_text(text: str, trail: Trail) -> Iterator[Fault]:
    """Warn where a word follows `` #``: an unquoted ``Room #4`` reads as ``Room``."""
    if " #" not in text or _LOST.search(text) is None:
        return
    positions = Positions(text)
    for path, start, end in _plain_values(text, trail):
        rest = _LOST.match(text, end)
        if rest is not None:
            lost = rest[0].strip()
            yield Fault(
                kinds.HASH,
                f"the text from {quoted(lost, 40)} on is a comment and not part of the value",
                positions.span(end + 1, end + 1 + len(lost)),
                f'put the value into quotes:  "{cut(f"{text[start:end]} {lost}".strip())}"'
                "  or, if it is a comment, write a space after #",
                path=path,
            )


def curly_quotes(text: str, trail: Trail) -> Iterator[Fault]:
    """Warn where a value stands in curly quotes, which YAML takes for part of the text."""
    if text.isascii() or not any(mark in text for mark in _OPENING):
        return
    positions = Positions(text)
    for path, start, end in _plain_values(text, trail):
        if end - start > 1 and text[start] in _OPENING and text[end - 1] in _CLOSING:
            yield Fault(
                kinds.CURLY_QUOTES,
                f"{cut(text[start:end])} stands in curly quotes, which become part of the text",
                positions.span(start, end),
                f'use straight quotes:  "{cut(text[start + 1 : end - 1])}"',
                path=path,
            )


def windows_paths(text: str, trail: Trail) -> Iterator[Fault]:
    r"""Refuse ``"C:\new"``: in double quotes ``\n`` is the end of a line and ``\t`` a tab."""
    if "\\" not in text or _WINDOWS_PATH.search(text) is None:
        return
    positions = Positions(text)
    for path, start, end in _values(trail):
        if _WINDOWS_PATH.match(text, start) is not None:
            yield Fault(
                kinds.ESCAPE,
                f"{cut(text[start:end])} has a backslash in double quotes,"
                " where it changes the letter after it",
                positions.span(start, end),
                f"use single quotes:  '{cut(text[start + 1 : end - 1])}'",
                path=path,
            )


def _plain_values(text: str, trail: Trail) -> Iterator[tuple[PlanPath, int, int]]:
    return (value for value in _values(trail) if text[value[1] : value[1] + 1] not in _MARKED)


def _values(trail: Trail) -> Iterator[tuple[PlanPath, int, int]]:
    """Give where each single value stands, with its path."""
    waiting: list[tuple[PlanPath, Entry]] = [] if trail.root is None else [((), trail.root)]
    while waiting:
        path, (_, _, start, end, inside) = waiting.pop()
        if isinstance(inside, Mapping):
            waiting.extend(((*path, key), entry) for key, entry in inside.items())
        elif inside is not None:
            waiting.extend(((*path, number), entry) for number, entry in enumerate(inside))
        else:
            yield known(path), start, end
