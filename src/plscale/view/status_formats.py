"""From a table of where plans stand to text, in the format that was asked for."""

from collections.abc import Callable, Iterator, Mapping

from plscale.registers.status import StatusTable
from plscale.view.look import Line, Look, plain
from plscale.view.markdown import markdown
from plscale.view.status_csv import status_csv
from plscale.view.status_forms import StatusForm
from plscale.view.status_json import status_json
from plscale.view.status_page import tabular, timeline

SCREENFUL = 20
"""Most plans that are drawn as bars unless asked for; more stand in a table."""

_MACHINE: Mapping[StatusForm, Callable[[StatusTable], Iterator[str]]] = {
    StatusForm.JSON: status_json,
    StatusForm.CSV: status_csv,
    StatusForm.MARKDOWN: markdown,
}
_PAGES: Mapping[StatusForm, Callable[[StatusTable, Look], Iterator[Line]]] = {
    StatusForm.TABLE: tabular,
    StatusForm.TIMELINE: timeline,
}


def usual_form(table: StatusTable) -> StatusForm:
    """Choose a format where none is asked for.

    A plan alone is drawn, and so are several as long as they fit on a screen; more of them, and one
    plan year of several, stand in a table.
    """
    is_drawn = len(table.plans) == 1 or (table.year is None and len(table.plans) <= SCREENFUL)
    return StatusForm.TIMELINE if is_drawn else StatusForm.TABLE


def page(table: StatusTable, form: StatusForm, look: Look) -> Iterator[Line] | None:
    """Lay a table out for a person; None for a format that programs read."""
    return _PAGES[form](table, look) if form in _PAGES else None


def written(table: StatusTable, form: StatusForm, look: Look) -> Iterator[str]:
    """Write a table in one format, line by line, without styles."""
    if form in _PAGES:
        return (plain(line) for line in _PAGES[form](table, look))
    return _MACHINE[form](table)
