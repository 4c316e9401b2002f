"""``plscale explain`` and ``plscale rules``: the pages and the list of them, offline."""

import json
from enum import StrEnum
from typing import Annotated

import typer

from plscale.cli.options import Code
from plscale.cli.outlet import faults_of_use, look_of_terminal, put_text
from plscale.errors import PlscaleError
from plscale.finding import Kind
from plscale.model.suggest import nearest
from plscale.rules.pages import page
from plscale.rules.registry import KINDS
from plscale.view.table import Column, table


class ListFormat(StrEnum):
    """How a list is written."""

    TABLE = "table"
    JSON = "json"


ListForm = Annotated[ListFormat, typer.Option("--format", help="How to write.")]


def explain(code: Code) -> None:
    """Print the page of a rule: why it is there, examples, and what to do."""
    with faults_of_use():
        look = look_of_terminal()
        put_text(look.show(line) for line in page(_kind(code)).text.rstrip().split("\n"))


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


def _kind(word: str) -> Kind:
    for kind in KINDS:
        if word.upper() == kind.code or word == kind.name:
            return kind
    meant = nearest(word, [str(kind.code) for kind in KINDS] + [kind.name for kind in KINDS])
    hint = f"did you mean {meant}?" if meant else "plscale rules  lists them all"
    raise PlscaleError(f"there is no rule {word!r}; {hint}")
