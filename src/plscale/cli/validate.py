"""``plscale validate``: check plans."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from plscale.check.choice import choose
from plscale.check.paths import check_targets
from plscale.check.text import Settings, check_raw
from plscale.cli.options import (
    AsOf,
    Codes,
    FailOn,
    LimitWords,
    OutputWords,
    ProgramName,
    exit_code,
    read_day,
    read_limits,
    read_outputs,
)
from plscale.cli.outlet import faults_of_use, look_of_terminal, put_lines, put_text, save, tell
from plscale.cli.progress import progress
from plscale.errors import PlscaleError
from plscale.finding import Report
from plscale.programs.load import named
from plscale.report.formats import Format, styled, written
from plscale.repository.discovery import discover
from plscale.source.fault import Fault
from plscale.source.parsers import IS_FAST
from plscale.source.read import unreadable
from plscale.view.look import Look

Paths = Annotated[
    list[str] | None,
    typer.Argument(help="Plans, or folders of plans; - reads standard input. Default: plans/"),
]


def validate(
    paths: Paths = None,
    program: ProgramName = None,
    as_of: AsOf = None,
    form: Annotated[Format, typer.Option("--format", help="How to write.")] = Format.TEXT,
    output: OutputWords = None,
    select: Codes = None,
    ignore: Codes = None,
    fail_on: Annotated[
        FailOn, typer.Option(help="The lightest finding that makes the exit code 1.")
    ] = FailOn.ERROR,
    statistics: Annotated[bool, typer.Option("--statistics", help="Counts only.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Write nothing here.")] = False,
    limit: LimitWords = None,
    stdin_name: Annotated[str, typer.Option(help="What to call standard input.")] = "<stdin>",
) -> None:
    """Check plans: what is missing, forbidden or contradictory, and what to do about it.

    Exit code 0: nothing that weighs as much as --fail-on; 1: findings; 2: the call cannot be
    carried out; 3: a fault of plscale itself.
    """
    with faults_of_use():
        chosen = choose(select or (), ignore or ())
        judge = named(program) if program else None
        settings = Settings(read_day(as_of), judge, chosen, read_limits(limit))
        outputs = read_outputs(output)
        report = _report(paths or _usual_paths(), settings, stdin_name, quiet=quiet)
        for kind, file in outputs:
            save(file, written(report, kind, Look(), statistics=statistics))
        if not quiet:
            _put(report, form, statistics=statistics)
        for plan in report.plans:
            if plan.crash:
                tell(plan.crash)
        raise typer.Exit(exit_code(report, fail_on))


def _usual_paths() -> list[str]:
    if not Path("plans").exists():
        raise PlscaleError(
            "there is no folder plans/ here; name the plans to check, or their folder"
        )
    return ["plans"]


def _report(paths: list[str], settings: Settings, stdin_name: str, *, quiet: bool) -> Report:
    if not IS_FAST:
        tell("plscale: PyYAML has no C parser here, so reading is some twenty times slower")
    if paths == ["-"]:
        raw = _standard_input(settings.limits.bytes + 1)
        return Report(settings.as_of, (check_raw(raw, stdin_name, settings),))
    if "-" in paths:
        raise PlscaleError("- stands for standard input and cannot be mixed with files")
    targets = discover(Path(path) for path in paths)
    with progress(len(targets), is_wanted=not quiet) as advance:
        return check_targets(targets, settings, advance)


def _standard_input(limit: int) -> bytes | Fault:
    try:
        return sys.stdin.buffer.read(limit)
    except OSError as error:
        return unreadable(error)


def _put(report: Report, form: Format, *, statistics: bool) -> None:
    look = look_of_terminal()
    if form is Format.TEXT:
        put_lines(styled(report, look, statistics=statistics))
    else:
        put_text(written(report, form, look), encoding="utf-8")
