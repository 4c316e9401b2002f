"""Tables of plain text: a head, a rule below it, columns two blanks apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plscale.view.look import Look, columns_of, folded, padded


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    head: str
    width: int
    is_number: bool = False
    wraps: bool = False
    """Break what is too long over several lines; otherwise it is cut."""
    before: int = 2
    """Blank columns that part it from the column before."""


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]], look: Look) -> Iterator[str]:
    """Lay rows out in columns; cells hold text that is already safe to show."""
    yield _line(columns, [column.head for column in columns])
    yield _line(columns, [look.rule * column.width for column in columns])
    for row in rows:
        cells = [_cell(column, text, look) for column, text in zip(columns, row, strict=True)]
        for index in range(max(len(cell) for cell in cells)):
            yield _line(columns, [cell[index] if index < len(cell) else "" for cell in cells])


def natural_width(head: str, texts: Sequence[str], most: int) -> int:
    """Give the width that a column needs, up to a limit."""
    return min(most, max(columns_of(text) for text in (head, *texts)))


def _cell(column: Column, text: str, look: Look) -> list[str]:
    if not column.wraps:
        return [look.crop(text, column.width)]
    return folded(text, column.width)


def _put(column: Column, text: str) -> str:
    if column.is_number:
        return " " * (column.width - columns_of(text)) + text
    return padded(text, column.width)


def _line(columns: Sequence[Column], cells: Sequence[str]) -> str:
    line = ""
    for place, (column, cell) in enumerate(zip(columns, cells, strict=True)):
        line += " " * (column.before if place else 0) + _put(column, cell)
    return line.rstrip()
