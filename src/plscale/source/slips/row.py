"""One line of a plan, read only as far as it takes to see a key, a dash and a value."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LOOK_ACROSS = 2_000
"""Most code points of a line that are looked at: a hostile line may be a megabyte long."""

LOOK_AROUND = 200
"""Most lines before or after a place that are looked at."""

QUOTED = {'"': re.compile(r'"(?:[^"\\]++|\\.)*+"'), "'": re.compile(r"'(?:[^']++|'')*+'")}
"""A whole quoted text on one line, by its quote."""

_DASHES = re.compile(r" *(?:-(?: +|$))*")
_SEPARATOR = re.compile(r":(?=[ \t]|$)")
_COMMENT = re.compile(r"#(?<![^ \t]#)")
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*\Z")


@dataclass(frozen=True, slots=True)
class Row:
    """A line and its parts; positions count from 0."""

    index: int
    text: str
    """The line, at most ``LOOK_ACROSS`` code points of it."""
    start: int
    """Where the key or the text begins, behind spaces and dashes."""
    colon: int
    """Where the colon after the key stands, -1 where there is no key."""
    value_start: int
    value: str
    """What follows the colon, or the whole text where there is no key, without a comment."""
    is_cut: bool

    @property
    def indent(self) -> int:
        """How many spaces the line begins with."""
        return len(self.text) - len(self.text.lstrip(" "))

    @property
    def has_dash(self) -> bool:
        """Whether the line is a list item."""
        return self.start > self.indent

    @property
    def has_key(self) -> bool:
        """Whether there is a key with a colon and a space after it."""
        return self.colon >= 0

    @property
    def key(self) -> str:
        """The key as it is written, or nothing."""
        return self.text[self.start : self.colon].rstrip() if self.has_key else ""

    @property
    def content(self) -> str:
        """The line without spaces around it, dashes before it and a comment behind it."""
        return self.text[self.start : self.value_start + len(self.value)].rstrip()

    @property
    def is_empty(self) -> bool:
        """Whether nothing but spaces or a comment stands on the line."""
        return self.content == "" and not self.has_dash

    @property
    def opens_text(self) -> bool:
        """Whether the value is a mark for a longer text on the lines below."""
        return re.match(r"[|>][-+0-9]{0,2}\Z", self.value) is not None


def read_row(lines: Sequence[str], index: int) -> Row:
    """Read one line; beyond the file it is an empty one."""
    whole = lines[index] if 0 <= index < len(lines) else ""
    text = whole[:LOOK_ACROSS]
    dashes = _DASHES.match(text)
    start = dashes.end() if dashes else 0
    colon = _separator(text, start)
    value_start = start
    if colon >= 0:
        rest = text[colon + 1 :]
        value_start = colon + 1 + len(rest) - len(rest.lstrip())
    value = _without_comment(text[value_start:])
    return Row(index, text, start, colon, value_start, value, len(whole) > LOOK_ACROSS)


def _separator(text: str, start: int) -> int:
    if text[start : start + 1] in ("#", "[", "{"):
        return -1
    found = _SEPARATOR.search(text, _after_quotes(text, start))
    if found is None:
        return -1
    comment = _COMMENT.search(text, start)
    return -1 if comment and comment.start() < found.start() else found.start()


def _after_quotes(text: str, start: int) -> int:
    pattern = QUOTED.get(text[start : start + 1])
    quoted = pattern.match(text, start) if pattern else None
    return quoted.end() if quoted else start


def _without_comment(text: str) -> str:
    comment = _COMMENT.search(text, _after_quotes(text, 0))
    return (text[: comment.start()] if comment else text).rstrip()


def character(lines: Sequence[str], line: int, column: int) -> str:
    """Return the code point at a place that counts from 0, or nothing beyond the text."""
    if not 0 <= line < len(lines) or column < 0:
        return ""
    return lines[line][column : column + 1]


def rows_above(lines: Sequence[str], index: int) -> Iterator[Row]:
    """Yield the lines before one that hold something, nearest first."""
    top = min(index, len(lines))
    for above in range(top - 1, max(-1, top - 1 - LOOK_AROUND), -1):
        row = read_row(lines, above)
        if not row.is_empty:
            yield row


def rows_below(lines: Sequence[str], index: int) -> Iterator[Row]:
    """Yield the lines after one that hold something, nearest first."""
    for below in range(max(0, index + 1), min(len(lines), index + 1 + LOOK_AROUND)):
        row = read_row(lines, below)
        if not row.is_empty:
            yield row


def is_name(text: str) -> bool:
    """Tell whether a text looks like a key of a plan rather than like a word of a sentence."""
    return _NAME.match(text) is not None


def is_in_long_text(lines: Sequence[str], row: Row) -> bool:
    """Tell whether a line belongs to a text that ``|`` or ``>`` began further up."""
    shallower = (above for above in rows_above(lines, row.index) if above.indent < row.indent)
    return any(above.opens_text for above in [next(shallower, None)] if above)
