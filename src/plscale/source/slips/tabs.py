"""Tabs where only spaces count."""

from collections.abc import Sequence

from plscale.source.fault import TAB, Fault
from plscale.source.slips.row import character, read_row, rows_above
from plscale.source.slips.words import fault_at, spaces
from plscale.source.trouble import Trouble


def tab(lines: Sequence[str], trouble: Trouble) -> Fault | None:
    """Recognise a line that is indented with a tab."""
    text = read_row(lines, trouble.line).text
    lead = text[: len(text) - len(text.lstrip(" \t"))]
    if "\t" in lead and trouble.column <= len(lead):
        place = (trouble.line, lead.index("\t"))
        message = "the line is indented with a tab, where only spaces count"
        return fault_at(lines, TAB, place, message, _remedy(lines, trouble.line, lead))
    if character(lines, trouble.line, trouble.column) == "\t":
        message = "a tab stands where a space should be"
        remedy = "put a space in place of the tab"
        return fault_at(lines, TAB, (trouble.line, trouble.column), message, remedy)
    return None


def _remedy(lines: Sequence[str], line: int, lead: str) -> str:
    above = next(rows_above(lines, line), None)
    opens = above is not None and above.has_key and not above.value
    if above is None or not opens or "\t" in above.text:
        return "put spaces in place of every tab, two for each level"
    tabs = "tabs" if lead.count("\t") > 1 else "tab"
    return f"put {spaces(above.start + 2)} in place of the {tabs}"
