"""What a terminal can show: its width, its characters, and how text is made safe for it."""

import re
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from rich.cells import cell_len, set_cell_size

from plscale.visible import visible


class Piece(NamedTuple):
    """A stretch of a line with a style that only adds: the text says all without it."""

    text: str
    style: str = ""


Line: TypeAlias = tuple[Piece, ...]

NARROW = 60
"""Columns below which lists take the place of charts and wide tables."""

_TWINS = str.maketrans("…\u2022\u25e6", "~**")
"""ASCII twins of what stands for text that is cut, and for text that is masked."""
_COMMAND = re.compile(r"##(?=\[|vso\[)")
_COMMAND_AT_START = re.compile(r"^(\s*):(?=:)")


def plain(line: Line) -> str:
    """Give a line without its styles and without blanks at its end."""
    return inert("".join(piece.text for piece in line).rstrip())


def inert(line: str) -> str:
    r"""Break what the log of a build server would obey.

    GitHub's runner takes ``::`` for a command behind any blanks at the start of a line, and ``##[``
    anywhere in it (actions/runner, ActionCommand.cs); Azure Pipelines takes ``##vso[``.
    """
    return _COMMAND_AT_START.sub(r"\1\\x3a", _without_marks(line))


def _without_marks(text: str) -> str:
    return _COMMAND.sub(r"#\\x23", text)


@dataclass(frozen=True, slots=True)
class Look:
    """A terminal, pipe or file that text is laid out for."""

    width: int = 80
    """Columns."""
    encoding: str = "utf-8"

    @property
    def is_unicode(self) -> bool:
        """Whether every character can be written; if not, the ASCII twins are used."""
        return self.encoding.lower().replace("-", "") in ("utf8", "utf8sig", "utf16", "utf32")

    @property
    def is_narrow(self) -> bool:
        """Whether a list says more than a chart or a table of many columns."""
        return self.width < NARROW

    @property
    def ellipsis(self) -> str:
        """The sign for text that is cut."""
        return "…" if self.is_unicode else "~"

    @property
    def bar(self) -> str:
        """The upright line beside quoted lines of a file."""
        return "│" if self.is_unicode else "|"

    @property
    def rule(self) -> str:
        """The line below a table's head."""
        return "─" if self.is_unicode else "-"

    def show(self, text: str) -> str:
        """Make text from a plan or a file name fit to be shown: one line, nothing acted on."""
        safe = _without_marks(visible(text))
        if self.is_unicode:
            return safe
        return safe.translate(_TWINS).encode("ascii", "backslashreplace").decode("ascii")

    def crop(self, text: str, columns: int) -> str:
        """Cut shown text to a number of columns, with the sign of cutting at its end."""
        if columns_of(text) <= columns:
            return text
        return set_cell_size(text, max(0, columns - 1)) + self.ellipsis

    def crop_left(self, text: str, columns: int) -> str:
        """Cut shown text at its beginning, as paths are best cut."""
        if columns_of(text) <= columns:
            return text
        kept = text
        while kept and columns_of(kept) > columns - 1:
            kept = kept[1:]
        return self.ellipsis + kept


def columns_of(text: str) -> int:
    """Count the columns that shown text takes; wide characters take two."""
    return len(text) if text.isascii() else cell_len(text)


def padded(text: str, columns: int) -> str:
    """Fill shown text up with blanks to a number of columns."""
    return text + " " * (columns - columns_of(text))


def wrapped(text: str, columns: int) -> list[str]:
    """Break shown text at blanks into lines of at most so many columns; long words overhang.

    Two blanks in a row, which set an example apart, are kept.
    """
    lines: list[str] = []
    current = ""
    for word in text.split(" "):
        longer = f"{current} {word}" if current else word
        if current.strip() and columns_of(longer) > columns:
            lines.append(current.rstrip())
            current = word
        else:
            current = longer
    return [*lines, current.rstrip()] if current.strip() or not lines else lines


def folded(text: str, columns: int) -> list[str]:
    """Break shown text as `wrapped` does, and words that are longer than a line anywhere.

    No line begins with what the log of a build server would obey.
    """
    lines: list[str] = []
    for line in wrapped(text, columns):
        rest = inert(line)
        while columns_of(rest) > columns:
            head = _beginning(rest, columns)
            lines.append(head)
            rest = inert(rest[len(head) :])
        lines.append(rest)
    return lines


def _beginning(text: str, columns: int) -> str:
    """Give as many letters as fit, at least one."""
    length = min(len(text), columns)
    while length > 1 and columns_of(text[:length]) > columns:
        length -= 1
    return text[:length]
