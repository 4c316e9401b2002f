"""The lists below the chart of one plan: milestones with their days, and counts."""

from collections.abc import Iterator, Sequence
from datetime import date

from plscale.registers.status import MilestoneRow, PlanStatus
from plscale.view.look import Line, Look, Piece, columns_of, folded, padded
from plscale.view.standing_words import open_rows, shown, tallies
from plscale.view.words import how_far

MOST_OVERDUE, MOST_NEXT = 20, 5
"""Most milestones told by name; of the others only how many there are."""

_LABEL = 12
_DAY = 13
_FAR = 11
"""Columns of `how far`, unless one takes more."""
_HALF = 39
"""Column at which the right half of the counts begins."""


def milestone_lines(plan: PlanStatus, as_of: date, look: Look) -> Iterator[Line]:
    """List what is overdue, what comes next, and what has no day.

    Next is what comes in the plan year at hand; where nothing does, the first thing after it.
    """
    overdue, ahead = open_rows(plan)
    coming = [row for row in ahead if row.year is not None and row.year == plan.year] or ahead[:1]
    undated = [row for row in plan.rows if row.due is None and not row.is_done]
    lists = (
        ("Not done" if plan.is_over else "Overdue", overdue, MOST_OVERDUE),
        ("Next", coming, MOST_NEXT),
        ("No day", undated, MOST_NEXT),
    )
    far = max((columns_of(_far(row, as_of)) for row in (*overdue, *coming)), default=0)
    for label, rows, most in lists:
        if look.is_narrow:
            yield from _stacked(label, rows[:most], as_of, look)
        else:
            yield from _side_by_side(label, rows[:most], as_of, max(far, _FAR) + 3, look)
        if len(rows) > most:
            more = f"and {len(rows) - most:,} more"
            yield (Piece(" " * (2 if look.is_narrow else _LABEL) + more),)


def tally_lines(plan: PlanStatus, look: Look) -> Iterator[Line]:
    """Count waivers, reports, assurances and measures, two on a line where there is room."""
    told = tallies(plan)
    if look.is_narrow:
        for word, text in told:
            yield from _hanging(word, text, look)
        return
    for left, right in (told[:2], told[2:]):
        lefts = folded(left[1], _HALF - _LABEL - 1)
        rights = folded(right[1], look.width - _HALF - _LABEL)
        for index in range(max(len(lefts), len(rights))):
            heads = (left[0], right[0]) if index == 0 else ("", "")
            one = padded(heads[0], _LABEL) + (lefts[index] if index < len(lefts) else "")
            other = padded(heads[1], _LABEL) + (rights[index] if index < len(rights) else "")
            yield (Piece(padded(one, _HALF) + other),)


def _side_by_side(
    label: str, rows: Sequence[MilestoneRow], as_of: date, far: int, look: Look
) -> Iterator[Line]:
    room = look.width - _LABEL - _DAY - far
    for number, row in enumerate(rows):
        head = padded(label if number == 0 else "", _LABEL)
        head += padded(str(row.due or ""), _DAY) + padded(_far(row, as_of), far)
        for told in _told(row, look):
            for line in folded(told, room):
                yield Piece(head, "bold red" if row.state == "overdue" else ""), Piece(line)
                head = " " * len(head)


def _stacked(label: str, rows: Sequence[MilestoneRow], as_of: date, look: Look) -> Iterator[Line]:
    if rows:
        yield (Piece(label, "bold"),)
    for row in rows:
        days = ", ".join(filter(None, (str(row.due or ""), _far(row, as_of))))
        for indent, told in ((2, days), *((4, told) for told in _told(row, look))):
            for line in folded(told, look.width - indent) if told else ():
                yield (Piece(" " * indent + line),)


def _hanging(word: str, text: str, look: Look) -> Iterator[Line]:
    head = padded(word, _LABEL)
    for line in folded(text, max(8, look.width - _LABEL)):
        yield (Piece(head + line),)
        head = " " * _LABEL


def _far(row: MilestoneRow, as_of: date) -> str:
    return how_far(row.due.last, as_of) if row.due else ""


def _told(row: MilestoneRow, look: Look) -> tuple[str, ...]:
    title, owner = shown(row.title, look), shown(row.owner, look)
    if row.state == "overdue":
        wait = "other waits for it" if row.held_up == 1 else "others wait for it"
        waits = f"{row.held_up} {wait}" if row.held_up else ""
        others = "; ".join(filter(None, (owner, waits)))
        return (title, others) if others else (title,)
    told = f"{title} ({owner})" if owner else title
    return (f"{told}, waits for another" if row.state == "waiting" else told,)
