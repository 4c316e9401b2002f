"""``plscale validate``: check plans."""

import typer

from plscale.check.choice import choose
from plscale.check.judges import judge_named
from plscale.check.text import Settings
from plscale.cli.checking import report_on
from plscale.cli.options import (
    AsOf,
    Codes,
    FailOn,
    FailOnWord,
    Form,
    LimitWords,
    OutputWords,
    Paths,
    ProgramName,
    Quiet,
    Statistics,
    StdinName,
    exit_code,
    read_day,
    read_limits,
    read_outputs,
)
from plscale.cli.outlet import faults_of_use, look_of_terminal, put_lines, put_text, save, tell
from plscale.cli.sources import keep_inputs
from plscale.finding import Report
from plscale.report.formats import Format, styled, written
from plscale.view.look import Look


def validate(
    paths: Paths = None,
    program: ProgramName = None,
    as_of: AsOf = None,
    form: Form = Format.TEXT,
    output: OutputWords = None,
    select: Codes = None,
    ignore: Codes = None,
    fail_on: FailOnWord = FailOn.ERROR,
    statistics: Statistics = False,
    quiet: Quiet = False,
    limit: LimitWords = None,
    stdin_name: StdinName = "<stdin>",
) -> None:
    """Check plans: what is missing, forbidden or contradictory, and what to do about it.

    Exit code 0: nothing that weighs as much as --fail-on; 1: findings; 2: the call cannot be
    carried out; 3: a fault of plscale itself.
    """
    with faults_of_use():
        chosen = choose(select or (), ignore or ())
        limits = read_limits(limit)
        outputs = read_outputs(output, Format)
        keep_inputs((file for _, file in outputs), paths, program)
        judge = judge_named(program, limits) if program else None
        settings = Settings(read_day(as_of), None, chosen, limits)
        report = report_on(paths, settings, stdin_name, judge, quiet=quiet)
        chosen.see_own(report)
        for kind, file in outputs:
            save(file, written(report, kind, Look(), statistics=statistics))
        if not quiet:
            _put(report, form, statistics=statistics)
        for plan in report.plans:
            if plan.crash:
                tell(plan.crash)
        raise typer.Exit(exit_code(report, fail_on))


def _put(report: Report, form: Format, *, statistics: bool) -> None:
    look = look_of_terminal()
    if form is Format.TEXT:
        put_lines(styled(report, look, statistics=statistics))
    else:
        put_text(written(report, form, look), encoding="utf-8")
