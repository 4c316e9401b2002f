"""What is missing and still has time, in a list that is read at a glance."""

from collections.abc import Iterator, Sequence

from plscale.finding import Finding
from plscale.view.look import Line, Look, Piece, padded, wrapped

_INDENT = "   "
_DAY_COLUMNS = 12
"""Columns of a day and the blanks behind it."""
_NARROW = 60
"""Columns below which a day stands on a line of its own, and a code behind what is missing."""


def later_lines(findings: Sequence[Finding], look: Look) -> Iterator[Line]:
    """Write day, what is missing, and code of each finding, in the order given, each day once."""
    before = ""
    for finding in findings:
        day = _day(finding)
        lay_out = _stacked if look.width < _NARROW else _side_by_side
        yield from lay_out(finding, "" if day == before else day, look)
        before = day


def _side_by_side(finding: Finding, day: str, look: Look) -> Iterator[Line]:
    code = f"  {finding.code}"
    room = look.width - len(_INDENT) - _DAY_COLUMNS - len(code)
    for line in wrapped(look.show(_what(finding)), room):
        head = Piece(_INDENT + padded(day, _DAY_COLUMNS), "bold")
        yield head, Piece(padded(line, room)), Piece(code, "dim")
        day = code = ""


def _stacked(finding: Finding, day: str, look: Look) -> Iterator[Line]:
    if day:
        yield (Piece(_INDENT + day, "bold"),)
    what = f"{look.show(_what(finding))} ({finding.code})"
    for line in wrapped(what, max(8, look.width - 2 * len(_INDENT))):
        yield (Piece(2 * _INDENT + line),)


def _day(finding: Finding) -> str:
    deadline = finding.deadline
    return str(deadline.day) if deadline and deadline.day else "no day"


def _what(finding: Finding) -> str:
    deadline = finding.deadline
    hangs = deadline is not None and deadline.day is None and deadline.event
    return f"{finding.message}, before {hangs}" if hangs else finding.message
