"""From the parser's complaint to the slip that a person made."""

from collections.abc import Callable, Sequence

from plscale.source.fault import SYNTAX, Fault
from plscale.source.slips import (
    brackets,
    closers,
    colons,
    commas,
    dashes,
    escapes,
    inner_quotes,
    keys,
    levels,
    quotes,
    starts,
    tabs,
    tails,
)
from plscale.source.slips.row import read_row, rows_above
from plscale.source.slips.words import echo, fault_at
from plscale.source.trouble import Trouble

RECOGNISERS: tuple[Callable[[Sequence[str], Trouble], Fault | None], ...] = (
    keys.long_key,
    tabs.tab,
    starts.line_start,
    escapes.backslash_before_quote,
    quotes.unclosed_quote,
    escapes.backslash,
    inner_quotes.quote_in_quotes,
    keys.key_before_bracket,
    brackets.unclosed_bracket,
    starts.text_behind_mark,
    starts.special_start,
    tails.text_behind_bracket,
    closers.stray_bracket,
    dashes.dash_on_key_line,
    dashes.dash_in_brackets,
    commas.comma,
    dashes.dash_among_keys,
    dashes.item_below_text,
    dashes.no_dash,
    levels.odd_first,
    colons.colon_in_value,
    keys.key_without_colon,
    colons.colon_in_long_text,
    colons.deeper_key,
    levels.no_key_before_colon,
    levels.text_behind_comment,
    levels.out_of_line,
)
"""Every recogniser, the most specific first: the first that finds its evidence decides."""


def diagnose(lines: Sequence[str], trouble: Trouble) -> Fault:
    """Put a syntax error into plain words, at the place where the writer slipped.

    ``lines`` are the lines of the file without their ends; the span lies inside them.
    """
    for recognise in RECOGNISERS:
        fault = recognise(lines, trouble)
        if fault is not None:
            return fault
    return _anything_else(lines, trouble)


def _anything_else(lines: Sequence[str], trouble: Trouble) -> Fault:
    row = read_row(lines, trouble.line)
    column = trouble.column
    if row.is_empty:
        row = next(rows_above(lines, trouble.line), row)
        column = row.start
    message = "the plan cannot be read from here on"
    if row.content:
        message = f"{echo(row.content)} does not fit what stands above it"
    remedy = (
        "write each line as  key: value  indented with spaces,"
        " and put a text that holds a sign such as : or # in double quotes"
    )
    return fault_at(lines, SYNTAX, (row.index, column), message, remedy)
