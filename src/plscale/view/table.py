"""Tables of plain text: a head, a rule below it, columns two blanks apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plscale.view.look import Look, columns_of, padded, wrapped


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    head: str
    width: int
    is_number: bool = False
    wraps: bool = False
    """Break what is too long over several lines; otherwise it is cut."""


def table(
    columns: Sequence[Column], rows: Sequence[Sequence[str]], look: Look, gap: int = 2
) -> Iterator[str]:
    """Lay rows out in columns; cells hold text that is already safe to show."""
    blank = " " * gap
    yield _line([_put(column, column.head) for column in columns], blank)
    yield _line([look.rule * column.width for column in columns], blank)
    for row in rows:
        cells = [_cell(column, text, look) for column, text in zip(columns, row, strict=True)]
        for index in range(max(len(cell) for cell in cells)):
            parts = (cell[index] if index < len(cell) else "" for cell in cells)
            yield _line(
                [_put(column, part) for column, part in zip(columns, parts, strict=True)], blank
            )


def natural_width(head: str, texts: Sequence[str], most: int) -> int:
    """Give the width that a column needs, up to a limit."""
    return min(most, max(columns_of(text) for text in (head, *texts)))


def _cell(column: Column, text: str, look: Look) -> list[str]:
    if not column.wraps:
        return [look.crop(text, column.width)]
    return [look.crop(line, column.width) for line in wrapped(text, column.width)]


def _put(column: Column, text: str) -> str:
    if column.is_number:
        return " " * (column.width - columns_of(text)) + text
    return padded(text, column.width)


def _line(cells: Sequence[str], blank: str) -> str:
    return blank.join(cells).rstrip()
