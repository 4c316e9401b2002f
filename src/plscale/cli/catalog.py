"""``plscale catalog``: the closed lists that plans use, offline."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from plscale.catalog import LISTS, Entry, entries
from plscale.cli.lists import ListForm, ListFormat
from plscale.cli.outlet import faults_of_use, look_of_terminal, put_text
from plscale.view.look import Look, wrapped
from plscale.view.table import Column, table


def _lists(incomplete: str) -> list[str]:
    """Complete the name of a list."""
    return [name for name in LISTS if name.startswith(incomplete)]


ListName = Annotated[
    str | None,
    typer.Argument(metavar="[LIST]", help=f"One of: {', '.join(LISTS)}.", autocompletion=_lists),
]


def catalog(name: ListName = None, form: ListForm = ListFormat.TABLE) -> None:
    """Show the closed lists: areas, assurances, practices, events and others, with sources."""
    with faults_of_use():
        names = LISTS if name is None else (name,)
        if form is ListFormat.JSON:
            told = {each: [asdict(entry) for entry in entries(each).values()] for each in names}
            put_text([json.dumps(told, indent=1)], encoding="utf-8")
            return
        look = look_of_terminal()
        if name is None:
            rows = [(each, f"{len(entries(each))}") for each in LISTS]
            put_text(table((Column("List", 12), Column("Entries", 7, True)), rows, look))
            put_text(["", "plscale catalog LIST  shows one of them"])
            return
        for entry in entries(name).values():
            put_text(_entry(entry, look))


def _entry(entry: Entry, look: Look) -> list[str]:
    room = look.width - 3
    lines = [f"{entry.id}  {entry.title}"]
    lines += [f"   {line}" for line in wrapped(entry.about, room)]
    for word, told in (
        ("Topics", ", ".join(entry.topics)),
        ("Area", entry.area),
        ("Basis", entry.basis),
        ("Source", entry.source),
    ):
        if told:
            lines += [f"   {line}" for line in wrapped(f"{word}: {told}", room)]
    return [*(look.show(line) for line in lines), ""]
