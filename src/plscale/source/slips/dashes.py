"""Dashes of list items where none belong, and list items without one."""

import re
from collections.abc import Sequence
from itertools import islice

from plscale.source.fault import INDENTATION, LIST_UNDER_MAPPING, Fault
from plscale.source.slips.brackets import open_bracket
from plscale.source.slips.row import Row, character, read_row, rows_above, rows_below
from plscale.source.slips.words import as_value, echo, fault_at, in_quotes, indented, spaces, write
from plscale.source.trouble import Trouble

_GLUED = re.compile(r"-(?=[^\s\d-])")


def dash_on_key_line(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a list item on the line of the key that the list belongs to."""
    row = read_row(lines, trouble.line)
    if (
        not row.has_key
        or trouble.column != row.value_start
        or not re.match(r"-(?:\s|\Z)", row.value)
    ):
        return None
    message = f"the list item {echo(row.value)} stands on the line of its key {echo(row.key)}"
    remedy = f"put {echo(row.value)} on the next line, with {spaces(row.start + 2)} before it"
    below = next(rows_below(lines, row.index), None)
    if below is None or not below.has_dash:
        remedy += f"; if it is text, write  {row.key}: {in_quotes(row.value)}"
    return fault_at(lines, LIST_UNDER_MAPPING, (row.index, row.value_start), message, remedy)


def dash_in_brackets(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a list that has both brackets and dashes."""
    if not _is_dash(lines, trouble):
        return None
    opening = open_bracket(lines, trouble)
    if opening is None or character(lines, *opening) != "[" or opening[0] == trouble.line:
        return None
    message = "a list in brackets has commas between its entries, and no dashes"
    remedy = "take the brackets away, or the dashes and put a comma after each entry"
    return fault_at(lines, LIST_UNDER_MAPPING, (trouble.line, trouble.column), message, remedy)


def dash_among_keys(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a list item where a key is expected, or one out of line with its list."""
    row = read_row(lines, trouble.line)
    if not _is_dash(lines, trouble) or trouble.column != row.indent:
        return None
    listed = _list_above(lines, row)
    item = f"- {row.content}".rstrip()
    if listed is not None and listed.indent != row.indent:
        message = f"the list item {echo(item)} is not in line with the one above"
        remedy = f"{indented('it', listed.indent)}, in line with {echo('- ' + listed.content)}"
        return fault_at(lines, INDENTATION, (row.index, row.indent), message, remedy)
    return _among_keys(lines, row)


def item_below_text(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a list item that is taken for more text of the item above, as it stands deeper."""
    row = read_row(lines, trouble.line)
    above = next(rows_above(lines, trouble.line), None)
    if above is None or not (row.has_dash and above.has_dash) or above.has_key:
        return None
    is_deeper = above.indent < row.indent <= above.start + 1
    if not is_deeper or character(lines, trouble.line, trouble.column) != ":":
        return None
    message = f"the list item {echo('- ' + row.content)} is not in line with the one above"
    remedy = f"{indented('it', above.indent)}, in line with {echo('- ' + above.content)}"
    return fault_at(lines, INDENTATION, (row.index, row.indent), message, remedy)


def _among_keys(lines: Sequence[str], row: Row) -> Fault:
    message = f"the list item {echo('- ' + row.content)} stands among keys"
    remedy = f"put it under a key of its own, such as  entries: [{as_value(row.content)}]"
    if row.has_key:
        remedy = write(row.content)
    return fault_at(lines, LIST_UNDER_MAPPING, (row.index, row.indent), message, remedy)


def _lone_item(lines: Sequence[str], row: Row) -> Row | None:
    """Find the one list item above a line that begins two or more keys."""
    above = list(islice(rows_above(lines, row.index), 2))
    below = next(rows_below(lines, row.index), None)
    is_lone = len(above) > 0 and above[0].has_dash
    is_lone = is_lone and all(more.indent < above[0].indent for more in above[1:])
    has_keys = row.has_key and below is not None and below.has_key and below.start == row.start
    return above[0] if is_lone and has_keys and above[0].indent == row.start else None


def _is_dash(lines: Sequence[str], trouble: Trouble) -> bool:
    behind = character(lines, trouble.line, trouble.column + 1)
    return character(lines, trouble.line, trouble.column) == "-" and behind in ("", " ", "\t")


def _list_above(lines: Sequence[str], row: Row) -> Row | None:
    """Find the item of the list that a line most likely belongs to."""
    for above in rows_above(lines, row.index):
        if above.has_dash:
            return above
        if above.indent <= row.indent:
            return None
    return None


def no_dash(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a line among list items that has no dash, or no space behind it."""
    row = _row_without_dash(lines, trouble)
    if row is None:
        return None
    lone = _lone_item(lines, row)
    if lone is not None:
        return _among_keys(lines, lone)
    place = (row.index, row.indent)
    if _GLUED.match(row.content):
        message = f"the dash in {echo(row.content)} has no space behind it"
        remedy = write("- " + row.content[1:])
        return fault_at(lines, LIST_UNDER_MAPPING, place, message, remedy)
    message = f"{echo(row.key or row.content)} stands among list items, but has no dash"
    remedy = write("- " + row.content)
    parent = next(
        (above for above in rows_above(lines, row.index) if above.indent < row.indent), None
    )
    if row.has_key and parent is not None and parent.has_key:
        level = indented("it", parent.start)
        remedy = f"{level}, in line with {echo(parent.key)}; if it is a list item, {remedy}"
    return fault_at(lines, LIST_UNDER_MAPPING, place, message, remedy)


def _row_without_dash(lines: Sequence[str], trouble: Trouble) -> Row | None:
    """Find the line that the parser expected a dash on."""
    context = (trouble.context_line, trouble.context_column)
    at_trouble, at_context = read_row(lines, trouble.line), read_row(lines, context[0])
    if character(lines, *context) == "-" and at_context.has_dash:
        is_level = trouble.column == context[1] == at_trouble.indent
        return at_trouble if is_level and not at_trouble.has_dash else None
    is_start = context == (at_context.index, at_context.indent) and not at_context.has_dash
    if at_context.has_key or not is_start or trouble.line <= at_context.index:
        return None
    above = next((row for row in rows_above(lines, context[0]) if row.indent <= context[1]), None)
    is_listed = above is not None and above.has_dash and above.indent == at_context.indent
    return at_context if is_listed else None
