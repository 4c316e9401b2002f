"""``plscale programs``: the programs that come with plscale, and one of them or a file to read."""

import json
from typing import Annotated

import typer

from plscale.cli.lists import ListForm, ListFormat
from plscale.cli.options import complete_program
from plscale.cli.outlet import faults_of_use, look_of_terminal, put_lines, put_text
from plscale.programs.load import builtin, builtin_names
from plscale.view.program_list import program_table, told_of

programs = typer.Typer(name="programs", rich_markup_mode=None)


ProgramWord = Annotated[
    str,
    typer.Argument(
        metavar="ID|FILE",
        help="A program that comes with plscale, or a file.",
        autocompletion=complete_program,
    ),
]


@programs.callback(invoke_without_command=True)
def list_programs(context: typer.Context, form: ListForm = ListFormat.TABLE) -> None:
    """List the programs by which plans can be judged, or show one of them."""
    if context.invoked_subcommand is not None:
        return
    with faults_of_use():
        known = [program for name in builtin_names() if (program := builtin(name)) is not None]
        if form is ListFormat.JSON:
            told = [told_of(program) for program in known]
            put_text([json.dumps(told, indent=1)], encoding="utf-8")
            return
        put_text(program_table(known, look_of_terminal()))
        put_text(["", "plscale programs show ID  prints one of them"])


@programs.command()
def show(name: ProgramWord) -> None:
    """Print a program as a person would read it.

    What it asks of a plan, by when, and on what law or source each entry rests.
    """
    with faults_of_use():
        from plscale.check.judges import judge_named  # late, as the others: only needed here
        from plscale.report.text import program_findings
        from plscale.view.program_page import program_page

        look = look_of_terminal()
        judge = judge_named(name)
        if judge.program is None:
            put_lines(program_findings(judge.files, look))
            raise typer.Exit(2)
        put_lines(program_page(judge.program, look))
