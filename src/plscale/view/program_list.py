"""The programs that come with plscale, in a table and for other programs."""

from collections.abc import Iterator, Sequence

from plscale.programs.program import Program
from plscale.view.look import Look
from plscale.view.table import Column, natural_width, table

_NARROWEST = 12
"""Columns of the name below which it gets no narrower."""


def program_table(programs: Sequence[Program], look: Look) -> Iterator[str]:
    """Lay out one row for each program, with how much it asks for."""
    ids = natural_width("Program", [program.id for program in programs], 24)
    columns = (
        Column("Program", ids),
        Column("State", 5),
        Column("Name", max(_NARROWEST, look.width - ids - 50), wraps=True),
        Column("Steps", 5, True),
        Column("Needs", 5, True),
        Column("Assur.", 6, True),
        Column("Prov.", 5, True),
        Column("Law read", 10),
    )
    rows = [
        (
            program.id,
            program.state or "any",
            look.show(program.name),
            *(str(count) for count in counts_of(program).values()),
            str(program.verified_on or ""),
        )
        for program in programs
    ]
    return table(columns, rows, look)


def counts_of(program: Program) -> dict[str, int]:
    """Count the steps, needs, assurances and provisions of a program."""
    return {
        "steps": len(program.steps),
        "needs": len(program.needs),
        "assurances": len(program.assurances),
        "provisions": len(program.provisions),
    }


def told_of(program: Program) -> dict[str, str | int | None]:
    """Give a program in the shape of ``plscale programs --format json``."""
    return {
        "id": program.id,
        "name": program.name,
        "state": program.state,
        "verified_on": str(program.verified_on) if program.verified_on else None,
        **counts_of(program),
    }
