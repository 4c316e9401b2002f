"""Slips that YAML accepts without a word, yet mean something else than their writer did.

Where the text may be meant as it stands they are warnings.
"""

import re
from collections.abc import Iterator, Mapping

from plscale.source import fault as kinds
from plscale.source.fault import Fault
from plscale.source.positions import Positions
from plscale.source.trail import Trail
from plscale.visible import cut, quoted

_LOST = re.compile(r" #[^\s#!][^\r\n]*")
_OPENING, _CLOSING = "\u201c\u2018\u201e\u00ab", "\u201d\u2019\u201c\u00bb"
_WINDOWS_PATH = re.compile(r'"[A-Za-z]:\\[A-Za-z]')
_MARKED = frozenset("'\"|>")


def lost_text(text: str, trail: Trail) -> Iterator[Fault]:
    """Warn where a word follows `` #``: an unquoted ``Room #4`` reads as ``Room``."""
    if " #" not in text or _LOST.search(text) is None:
        return
    positions = Positions(text)
    for start, end in _plain_values(text, trail):
        rest = _LOST.match(text, end)
        if rest is not None:
            lost = rest[0].strip()
            yield Fault(
                kinds.HASH,
                f"the text from {quoted(lost, 40)} on is a comment and not part of the value",
                positions.span(end + 1, end + 1 + len(lost)),
                f'put the value into quotes:  "{cut(f"{text[start:end]} {lost}".strip())}"'
                "  or, if it is a comment, write a space after #",
            )


def curly_quotes(text: str, trail: Trail) -> Iterator[Fault]:
    """Warn where a value stands in curly quotes, which YAML takes for part of the text."""
    if text.isascii() or not any(mark in text for mark in _OPENING):
        return
    positions = Positions(text)
    for start, end in _plain_values(text, trail):
        if end - start > 1 and text[start] in _OPENING and text[end - 1] in _CLOSING:
            yield Fault(
                kinds.CURLY_QUOTES,
                f"{cut(text[start:end])} stands in curly quotes, which become part of the text",
                positions.span(start, end),
                f'use straight quotes:  "{cut(text[start + 1 : end - 1])}"',
            )


def windows_paths(text: str, trail: Trail) -> Iterator[Fault]:
    r"""Refuse ``"C:\new"``: in double quotes ``\n`` is the end of a line and ``\t`` a tab."""
    if "\\" not in text or _WINDOWS_PATH.search(text) is None:
        return
    positions = Positions(text)
    for start, end in _values(trail):
        if _WINDOWS_PATH.match(text, start) is not None:
            yield Fault(
                kinds.ESCAPE,
                f"{cut(text[start:end])} has a backslash in double quotes,"
                " where it changes the letter after it",
                positions.span(start, end),
                f"use single quotes:  '{cut(text[start + 1 : end - 1])}'",
            )


def _plain_values(text: str, trail: Trail) -> Iterator[tuple[int, int]]:
    return ((start, end) for start, end in _values(trail) if text[start : start + 1] not in _MARKED)


def _values(trail: Trail) -> Iterator[tuple[int, int]]:
    waiting = [] if trail.root is None else [trail.root]
    while waiting:
        _, _, start, end, inside = waiting.pop()
        if isinstance(inside, Mapping):
            waiting.extend(inside.values())
        elif inside is not None:
            waiting.extend(inside)
        else:
            yield start, end
