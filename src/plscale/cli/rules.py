"""``plscale rules``: the list of all codes, offline."""

import json

from plscale.cli.lists import ListForm, ListFormat
from plscale.cli.outlet import faults_of_use, look_of_terminal, put_text
from plscale.finding import Kind
from plscale.rules.pages import page
from plscale.rules.registry import KINDS
from plscale.view.table import Column, table


def rules(form: ListForm = ListFormat.TABLE) -> None:
    """List every rule with its code, name and severity."""
    with faults_of_use():
        if form is ListFormat.JSON:
            told = [_told(kind) for kind in KINDS]
            put_text([json.dumps(told, indent=1)], encoding="utf-8")
            return
        look = look_of_terminal()
        width = max(20, look.width - 49)
        columns = (
            Column("Code", 6),
            Column("Severity", 8),
            Column("Name", 29),
            Column("About", width, wraps=True),
        )
        rows = [(kind.code, kind.severity, kind.name, page(kind).sentence) for kind in KINDS]
        put_text(table(columns, rows, look))


def _told(kind: Kind) -> dict[str, str]:
    return {
        "code": kind.code,
        "name": kind.name,
        "severity": kind.severity,
        "about": page(kind).sentence,
    }
