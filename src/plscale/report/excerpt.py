"""The quoted lines of a file under a finding, with the places underlined."""

from collections.abc import Iterator
from dataclasses import dataclass

from plscale.finding import Excerpt, Finding, Severity
from plscale.place import Span
from plscale.view.look import Line, Look, Piece, columns_of, wrapped

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_INDENT = "   "
_RIGHT_MARGIN = 2
_NARROWEST = 8
"""Columns of a line that are quoted however narrow the terminal is."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """One underlined stretch of one quoted line."""

    excerpt: Excerpt
    span: Span
    sign: str
    label: str
    style: str


def excerpt_lines(finding: Finding, look: Look) -> Iterator[Line]:
    """Quote the lines that a finding speaks of, each place underlined once, lines in order."""
    marks = [
        _Mark(related.excerpt, related.span, "-", related.message, "blue")
        for related in finding.related
        if related.excerpt is not None
    ]
    if finding.excerpt is not None:
        style = STYLES[finding.severity]
        marks.insert(0, _Mark(finding.excerpt, finding.span, "^", finding.label, style))
    marks.sort(key=lambda mark: mark.excerpt.line)
    digits = max((len(str(mark.excerpt.line)) for mark in marks), default=0)
    empty = Piece(f"{_INDENT}{'':{digits}} {look.bar} ", "dim")
    room = max(_NARROWEST, look.width - len(empty.text) - _RIGHT_MARGIN)
    shown = (Piece(""), Piece(""))
    for mark in marks:
        window = _window(mark, room, look)
        gutter = f"{_INDENT}{mark.excerpt.line:>{digits}} {look.bar} "
        line = (Piece(gutter, "dim"), Piece(window.text))
        if line != shown:
            yield line
        shown = line
        for text in _underlining(mark, window, room, look):
            yield empty, Piece(text, mark.style)


def _underlining(mark: _Mark, window: "_Window", room: int, look: Look) -> Iterator[str]:
    underline = " " * window.start + mark.sign * window.length
    label = f"{underline} {look.show(mark.label)}".rstrip()
    if columns_of(label) <= room:
        yield label
        return
    yield underline
    yield from wrapped(look.show(mark.label), room)


@dataclass(frozen=True, slots=True)
class _Window:
    """The part of a line that is shown, and where the underlining goes, in columns."""

    text: str
    start: int
    length: int


def _window(mark: _Mark, room: int, look: Look) -> _Window:
    line = mark.excerpt.text
    first = max(0, mark.span.column - 1 - mark.excerpt.skipped)
    is_one_line = mark.span.end_line == mark.span.line
    end = mark.span.end_column - 1 - mark.excerpt.skipped if is_one_line else len(line)
    before, marked, after = (
        look.show(part) for part in (line[:first], line[first:end], line[end:])
    )
    is_far = columns_of(before) + min(columns_of(marked), room // 2) > room - 1
    if is_far or mark.excerpt.skipped:
        before = look.crop_left(before, room // 3)
    text = look.crop(before + marked + after, room)
    start = columns_of(before)
    return _Window(text, start, max(1, min(columns_of(marked), room - start)))
