"""``plscale rules``: the list of all codes, offline."""

import json
from typing import TypeAlias

from plscale.cli.lists import ListForm, ListFormat
from plscale.cli.options import ProgramOfChecks
from plscale.cli.outlet import faults_of_use, look_of_terminal, put_text
from plscale.finding import Kind
from plscale.rules.pages import page
from plscale.rules.registry import KINDS
from plscale.view.table import Column, table

Listed: TypeAlias = tuple[Kind, str]
"""A rule or check, and what it is about in one sentence."""


def rules(form: ListForm = ListFormat.TABLE, program: ProgramOfChecks = None) -> None:
    """List every rule with its code, name and severity.

    With --program also the checks of the state's own.
    """
    with faults_of_use():
        listed = [(kind, page(kind).sentence) for kind in KINDS]
        listed += _checks(program) if program is not None else []
        if form is ListFormat.JSON:
            told = [_told(*each) for each in listed]
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
        rows = [(kind.code, kind.severity, kind.name, look.show(about)) for kind, about in listed]
        put_text(table(columns, rows, look))


def _checks(name: str) -> list[Listed]:
    from plscale.check.judges import program_named  # late, as the other: rarely asked for
    from plscale.rules.checks.own import kind_of

    checks = program_named(name).checks
    return [(kind_of(code, check), " ".join(check.title.split())) for code, check in checks.items()]


def _told(kind: Kind, about: str) -> dict[str, str]:
    return {
        "code": kind.code,
        "name": kind.name,
        "severity": kind.severity,
        "about": about,
    }
