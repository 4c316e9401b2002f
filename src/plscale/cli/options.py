"""Options that commands share, and how their words are read."""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from plscale.cli.option_words import WordOf, one_of
from plscale.errors import PlscaleError
from plscale.finding import Report, Severity
from plscale.model.suggest import nearest
from plscale.programs.kinds import CHECK_NOT_JUDGED
from plscale.programs.load import builtin_names
from plscale.report.formats import Format
from plscale.rules.registry import KINDS
from plscale.source.limits import DEFAULT_LIMITS, Limits
from plscale.visible import shown


class FailOn(StrEnum):
    """The lightest finding that makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


def _codes(incomplete: str) -> list[str]:
    """Complete the code of a rule, or its name."""
    words = [str(kind.code) for kind in KINDS] + [kind.name for kind in KINDS]
    return [word for word in words if word.startswith(incomplete)]


def complete_program(incomplete: str) -> list[str]:
    """Complete the name of a program that comes with plscale."""
    return [name for name in builtin_names() if name.startswith(incomplete)]


Paths: TypeAlias = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATHS]...",
        help="Plans, or folders of plans; - reads standard input. Default: plans/",
    ),
]
Code: TypeAlias = Annotated[
    str, typer.Argument(help="A code or name, such as PLS402.", autocompletion=_codes)
]
Codes: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODE",
        help="A code, its beginning or a name, such as PLS4; repeatable.",
        autocompletion=_codes,
    ),
]
AsOf: TypeAlias = Annotated[
    str | None, typer.Option(metavar="DATE", help="Judge by this day instead of today.")
]
ProgramName: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--program",
        metavar="NAME|FILE",
        help="Judge every plan by this program.",
        autocompletion=complete_program,
    ),
]
ProgramOfChecks: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--program",
        metavar="NAME|FILE",
        help="The program that has checks of its own.",
        autocompletion=complete_program,
    ),
]
LimitWords: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--limit",
        metavar="NAME=NUMBER",
        help="Raise a limit: bytes, levels, values, digits, characters or findings of one file.",
    ),
]
OutputWords: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--output", metavar="FORMAT=FILE", help="Also write to a file; repeatable."),
]
Form: TypeAlias = Annotated[Format, one_of("--format", Format, "How to write.")]
FailOnWord: TypeAlias = Annotated[
    FailOn, one_of("--fail-on", FailOn, "The lightest finding that makes the exit code 1.")
]
Statistics: TypeAlias = Annotated[bool, typer.Option("--statistics", help="Counts only.")]
Quiet: TypeAlias = Annotated[bool, typer.Option("--quiet", help="Write nothing here.")]
StdinName: TypeAlias = Annotated[
    str, typer.Option(metavar="NAME", help="What to call standard input.")
]


def read_day(word: str | None) -> date:
    """Read ``--as-of``; today, by the clock of this machine, where it is left out.

    Raises:
        PlscaleError: it is no date.
    """
    if word is None:
        return date.today()
    try:
        day = date.fromisoformat(word)
    except ValueError:
        day = None
    if day is None or word != day.isoformat():  # 20281001 and 2028-W40-7 would pass
        raise PlscaleError(f"--as-of takes a day such as 2028-10-01, not {shown(word)}")
    return day


def read_limits(words: Iterable[str] | None) -> Limits:
    """Read ``--limit NAME=NUMBER``.

    Raises:
        PlscaleError: there is no such limit, or its number is no number.
    """
    limits, names = DEFAULT_LIMITS, [field.name for field in fields(Limits)]
    for word in words or ():
        name, _, number = word.partition("=")
        if name not in names or not (number.isascii() and number.isdigit() and len(number) < 12):
            raise PlscaleError(f"--limit takes {', '.join(names)} with =NUMBER, not {shown(word)}")
        limits = replace(limits, **{name: int(number)})
    return limits


def read_outputs(
    words: Iterable[str] | None, forms: type[WordOf]
) -> tuple[tuple[WordOf, Path], ...]:
    """Read ``--output FORMAT=FILE``.

    Raises:
        PlscaleError: there is no such format, or no file is named.
    """
    outputs: list[tuple[WordOf, Path]] = []
    for word in words or ():
        form, _, file = word.partition("=")
        if form not in list(forms) or not file:
            meant = nearest(form, list(forms))
            hint = f"did you mean {meant}=FILE?" if meant else f"formats: {', '.join(forms)}"
            raise PlscaleError(f"--output takes FORMAT=FILE, not {shown(word)}; {hint}")
        if any(Path(file) == other for _, other in outputs):
            raise PlscaleError(f"--output names {shown(file)} twice; write each format to its own")
        outputs.append((forms(form), Path(file)))
    return tuple(outputs)


def exit_code(report: Report, fail_on: FailOn) -> int:
    """Give 3 for a fault of plscale, 2 for one of a program, 1 for findings that weigh enough."""
    if any(plan.crash for plan in report.plans):
        return 3
    if report.faulty_programs or any(f.code == CHECK_NOT_JUDGED.code for f in report.findings):
        return 2
    if fail_on is FailOn.NEVER:
        return 0
    least = Severity(fail_on.value).rank
    weighs = any(finding.severity.rank <= least for finding in report.findings)
    return 1 if weighs else 0
