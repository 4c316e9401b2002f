"""New YAML with comments: the only module that writes YAML, and the only one that uses ruamel.yaml.

What is written reads the same everywhere: by plscale, by readers of YAML 1.2, and by those of 1.1,
which take ``no`` for false and ``12:30`` for a number.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from io import StringIO
from textwrap import wrap
from typing import Any, TypeAlias

import yaml

from plscale.source.scalars import resolve
from plscale.visible import visible

WIDTH = 100
"""Columns to which comments are filled; a single word may overhang, and a value is never broken."""

_EASY = re.compile(r"[^\W\d_](?:[\w .,()&'/+-]*[\w.)])?")
"""Texts that need no quotes, as long as no reader takes them for something else than text."""

Scalar: TypeAlias = str | int | float | bool | date | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a file to be written, with its value and its comments."""

    key: str | int
    value: Scalar | tuple[str, ...] = None
    """A single value, a list of texts, or None where the key is to stand without a value."""
    inside: "tuple[Entry, ...]" = ()
    """Keys below this one, which then has no value of its own."""
    above: tuple[str, ...] = ()
    """Lines of comment above the key, filled to `WIDTH`; an empty one stays an empty line."""
    below: tuple[str, ...] = ()
    """Lines of comment where further keys inside this one would stand, taken as they are."""


def written(entries: Iterable[Entry]) -> str:
    """Write keys with their comments as YAML, each line ended by a line feed."""
    from ruamel.yaml import YAML  # late: nothing but writing needs it

    writer = YAML()
    writer.width = 1_000_000  # a value stays on its line
    waiting: list[_Comment] = []
    sheet = _section(entries, 0, waiting)
    out = StringIO()
    writer.dump(sheet, out)
    return out.getvalue() + "".join(" " * column + f"# {line}\n" for column, line in waiting)


_Comment: TypeAlias = tuple[int, str]
"""The column at which a line of comment begins, and its text."""


def _section(entries: Iterable[Entry], column: int, waiting: list[_Comment]) -> Any:
    """Make a section as ruamel.yaml knows it, which hangs each comment on the key after it.

    ``waiting`` holds the comments that stand below what was written last.
    """
    from ruamel.yaml.comments import CommentedMap

    section = CommentedMap()
    for entry in entries:
        above = ((column, line) for text in entry.above for line in _filled(text, column))
        for indent, line in (*waiting, *above):
            section.yaml_set_comment_before_after_key(entry.key, line or "\n", indent)
        waiting.clear()
        section[entry.key] = (
            _section(entry.inside, column + 2, waiting) if entry.inside else _value(entry.value)
        )
        waiting += ((column + 2, line) for line in entry.below)
    return section


def _filled(text: str, column: int) -> list[str]:
    """Break a line of comment; what it begins with in blanks, its further lines do too."""
    start = " " * (len(text) - len(text.lstrip()))
    room = WIDTH - column - 2
    return wrap(
        visible(text),
        room,
        subsequent_indent=start,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
    ) or [""]


def _value(value: Scalar | tuple[str, ...]) -> Any:
    from ruamel.yaml.comments import CommentedSeq

    if isinstance(value, tuple):
        texts = CommentedSeq(map(_text, value))
        texts.fa.set_flow_style()
        return texts
    return _text(value) if isinstance(value, str) else value


def _text(text: str) -> Any:
    """Put a text into quotes unless it is plain to every reader."""
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString, SingleQuotedScalarString

    if _EASY.fullmatch(text) and resolve(text) == text and not _is_a_word_of_yaml_1_1(text):
        return text
    is_awkward = '"' in text or "\\" in text
    return (SingleQuotedScalarString if is_awkward else DoubleQuotedScalarString)(text)


def _is_a_word_of_yaml_1_1(text: str) -> bool:
    resolvers = yaml.SafeLoader.yaml_implicit_resolvers.get(text[0], ())
    return any(form.match(text) for _, form in resolvers)
