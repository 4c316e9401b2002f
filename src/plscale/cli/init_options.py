"""The options of ``plscale init``."""

from typing import Annotated, TypeAlias

import typer

from plscale.model.states import FIPS
from plscale.programs.load import builtin_names


def _programs(incomplete: str) -> list[str]:
    """Complete the name of a built-in program."""
    return [name for name in builtin_names() if name.startswith(incomplete)]


def _states(incomplete: str) -> list[str]:
    """Complete the two letters of a state."""
    return [state for state in FIPS if state.startswith(incomplete)]


NewFile: TypeAlias = Annotated[
    str | None,
    typer.Argument(metavar="FILE", help="The new file. Default: the plan's name, in plans/"),
]
Name: TypeAlias = Annotated[
    str | None, typer.Option(metavar="TEXT", help="Name of the district, or of the consortium.")
]
State: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="STATE", help="Its two letters, such as TX.", autocompletion=_states),
]
NcesId: TypeAlias = Annotated[
    str | None, typer.Option(metavar="ID", help="NCES id of the district, seven digits.")
]
ChosenProgram: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--program",
        metavar="NAME|FILE",
        help="Program that judges the plan, such as base.",
        autocompletion=_programs,
    ),
]
Starts: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="First day, or the first school year: 2026-27."),
]
Years: TypeAlias = Annotated[
    str | None, typer.Option(metavar="NUMBER", help="How many years the plan lasts.")
]
Ends: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Last day, or the last school year, instead of --years."),
]
IsConsortium: TypeAlias = Annotated[
    bool, typer.Option("--consortium", help="Several districts plan together.")
]
Members: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--member",
        metavar="TEXT",
        help="A district of the consortium, the leading one first; repeatable.",
    ),
]
TakesUsual: TypeAlias = Annotated[
    bool, typer.Option("--yes", help="Ask nothing; take what is usual for what is left out.")
]
AsOf: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Say what is due as it looks on this day, not today."),
]
