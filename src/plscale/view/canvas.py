"""Rows of a chart: one sign for each column, laid over each other and written as a line."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from plscale.view.look import Line, Look, Piece, columns_of, folded, padded

BLANK = Piece(" ")


def row_of(head: str, cells: Sequence[Piece]) -> Line:
    """Write a row behind its head, neighbors of one style as one piece."""
    pieces = [
        Piece("".join(cell.text for cell in group), style)
        for style, group in groupby(cells, key=lambda cell: cell.style)
    ]
    return Piece(head), *pieces


def today_row(indent: int, column: int, sign: str, look: Look) -> Line:
    """Mark the column of the day judged by, from the left or, near the edge, from the right."""
    place = indent + column
    if place + len(" today") < look.width:
        return (Piece(" " * place + f"{sign} today", "bold"),)
    return (Piece(" " * max(0, place - len("today ")) + f"today {sign}", "bold"),)


def filled(texts: Iterable[str], look: Look, gap: int = 3) -> list[str]:
    """Set short texts side by side, as many on a line as fit."""
    lines: list[str] = []
    for text in texts:
        longer = f"{lines[-1]}{' ' * gap}{text}" if lines else text
        if lines and columns_of(longer) <= look.width:
            lines[-1] = longer
        else:
            lines.append(text)
    return lines


def headed(left: str, right: str, page: int, style: str = "bold") -> list[Line]:
    """Write a title with a note at the right edge of the page, or below it where both do not fit.

    The last column stays empty, as some terminals break a line there.
    """
    room = page - 1 - columns_of(right) - 2
    if columns_of(left) <= room:
        return [(Piece(padded(left, room + 2), style), Piece(right))]
    return [*((Piece(line, style),) for line in folded(left, page)), (Piece(right),)]
