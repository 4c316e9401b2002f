"""Lines that are in line with nothing above them."""

from collections.abc import Sequence
from itertools import islice, takewhile

from plscale.source.fault import INDENTATION, SYNTAX, Fault
from plscale.source.slips.row import LOOK_ACROSS, Row, character, read_row, rows_above, rows_below
from plscale.source.slips.words import echo, fault_at, indented, spaces
from plscale.source.trouble import Trouble


def out_of_line(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a line whose indentation no line above it has."""
    row = read_row(lines, trouble.line)
    if row.is_empty or trouble.column not in (row.indent, row.start) or row.is_cut:
        return None
    levels = _levels(lines, row)
    if not levels:
        return None
    if all(level > row.indent for level in levels):
        return _indented_start(lines, row, levels)
    if row.indent in levels:
        return None
    message = f"{echo(row.key or row.content)} is not in line with any key above it"
    place = (row.index, row.indent)
    return fault_at(lines, INDENTATION, place, message, _remedy(row, levels))


def odd_first(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a key that alone is out of line with all the keys after it."""
    row = read_row(lines, trouble.line)
    if not row.has_key or trouble.column not in (row.indent, row.colon) or row.has_dash:
        return None
    family = list(takewhile(lambda above: above.start >= row.start, rows_above(lines, row.index)))
    shallower = next(islice(rows_above(lines, row.index), len(family), None), None)
    candidates = [*family[-1:], *([shallower] if shallower else [])]
    first = min(candidates, key=lambda above: abs(above.start - row.start), default=None)
    parent = next(rows_above(lines, first.index), None) if first else None
    if first is None or parent is None or not _is_odd(lines, row, first, parent, family):
        return None
    message = f"{_name(first)} is not in line with {_name(row)} below it"
    remedy = indented(echo(first.key), row.indent)
    return fault_at(lines, INDENTATION, (first.index, first.indent), message, remedy)


def _is_odd(lines: Sequence[str], row: Row, first: Row, parent: Row, family: list[Row]) -> bool:
    """Tell whether the first key below a parent stands alone, and two or more others in line."""
    is_child = first.has_key and not first.has_dash and parent.has_key and parent.value == ""
    level = first.start
    alone = sum(above.start == level for above in family) <= 1
    is_between = parent.start < min(level, row.start) and level != row.start
    after = list(takewhile(lambda below: below.start >= row.start, rows_below(lines, row.index)))
    following = next(islice(rows_below(lines, row.index), len(after), None), None)
    has_peers = any(below.start == row.start and below.has_key for below in after)
    is_last = following is None or following.start <= parent.start
    return is_child and alone and is_between and has_peers and is_last


def _levels(lines: Sequence[str], row: Row) -> dict[int, Row]:
    """Find the columns at which a line may begin, deepest first, each with its line."""
    levels: dict[int, Row] = {}
    deepest = LOOK_ACROSS + 1
    for above in rows_above(lines, row.index):
        if above.start < deepest:
            levels[above.start], deepest = above, above.start
    return levels


def _remedy(row: Row, levels: dict[int, Row]) -> str:
    nearest = min(abs(level - row.indent) for level in levels)
    choices = [level for level in levels if abs(level - row.indent) == nearest]
    sides = [f"{indented('it', level)}, in line with {_name(levels[level])}" for level in choices]
    return ", or ".join(sides if row.has_key else sides[:1])


def _name(row: Row) -> str:
    return echo(row.key or row.content)


def _indented_start(lines: Sequence[str], row: Row, levels: dict[int, Row]) -> Fault | None:
    """Recognise a first line that stands deeper than the keys after it."""
    level, first = min(levels.items())
    if not first.has_key or any(
        above.index < first.index for above in rows_above(lines, first.index)
    ):
        return None
    message = f"{echo(first.key)} is indented by {spaces(level)}, but {_name(row)} below it is not"
    if row.indent:
        message = f"{echo(first.key)} is indented deeper than {_name(row)} below it"
    remedy = indented(echo(first.key), row.indent)
    return fault_at(lines, INDENTATION, (first.index, level), message, remedy)


def text_behind_comment(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a text that a comment cut off before it goes on."""
    row = read_row(lines, trouble.line)
    above = next(rows_above(lines, trouble.line), None)
    if above is None or row.has_key or row.has_dash or trouble.column != row.start:
        return None
    hash_at = above.text.find("#", above.value_start + len(above.value))
    is_text = above.value[:1] not in ("", '"', "'", "[", "{", "|", ">")
    if hash_at < 0 or not is_text or row.indent <= above.indent:
        return None
    message = f'the text ends at the "#", but {echo(row.content)} follows on the next line'
    remedy = 'put the whole text in double quotes, or take the part from "#" away'
    return fault_at(lines, SYNTAX, (above.index, hash_at), message, remedy)


def no_key_before_colon(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a line that begins with a colon."""
    row = read_row(lines, trouble.line)
    mark = character(lines, trouble.line, row.start)
    if mark != ":" or trouble.column not in (row.start, row.indent):
        return None
    message = "there is no key before the colon"
    remedy = "put a key before the colon, or take it away"
    return fault_at(lines, SYNTAX, (row.index, row.start), message, remedy)
