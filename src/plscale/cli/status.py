"""``plscale status``: where plans stand."""

import typer

from plscale.check.judges import program_named
from plscale.cli.options import (
    AsOf,
    LimitWords,
    OutputWords,
    Paths,
    ProgramName,
    Quiet,
    StdinName,
    read_day,
    read_limits,
    read_outputs,
)
from plscale.cli.outlet import faults_of_use, look_of_terminal, put_lines, put_text, save
from plscale.cli.sources import keep_inputs
from plscale.cli.status_options import (
    DUTIES,
    PHASES,
    Current,
    Overdue,
    PhaseOpen,
    StatusFormWord,
    WaitingFor,
    Within,
    Year,
)
from plscale.view.look import Look
from plscale.view.status_forms import StatusForm


def status(
    paths: Paths = None,
    year: Year = None,
    current: Current = False,
    phase: PhaseOpen = None,
    overdue: Overdue = False,
    within: Within = None,
    waiting_for: WaitingFor = None,
    program: ProgramName = None,
    as_of: AsOf = None,
    form: StatusFormWord = None,
    output: OutputWords = None,
    quiet: Quiet = False,
    limit: LimitWords = None,
    stdin_name: StdinName = "<stdin>",
) -> None:
    """Show where plans stand: one on a timeline, several as bars or in a table, one line for each.

    A plan has to fit all that is asked for. Exit code 0: every plan could be read; 1: one could not
    (it is listed last); 2: the call cannot be carried out, or a program has faults.
    """
    with faults_of_use():
        from plscale.cli.status_table import table_of  # late: no other command needs these
        from plscale.registers.selection import Wanted, chosen
        from plscale.view.status_formats import page, usual_form, written

        open_now = PHASES[phase] if phase else None
        actor = DUTIES[waiting_for] if waiting_for else None
        wanted = Wanted(year, current, open_now, overdue, within, actor)
        outputs = read_outputs(output, StatusForm)
        keep_inputs((file for _, file in outputs), paths, program)
        limits = read_limits(limit)
        judge = program_named(program, limits) if program else None
        whole = table_of(paths, read_day(as_of), judge, limits, stdin_name, quiet=quiet)
        table = chosen(whole, wanted)
        for kind, file in outputs:
            save(file, written(table, kind, Look()))
        if not quiet:
            look, kind = look_of_terminal(), form or usual_form(table)
            lines = page(table, kind, look)
            if lines is None:
                put_text(written(table, kind, look), encoding="utf-8")
            else:
                put_lines(lines)
        is_judged = not any(file.is_unjudged for file in table.unreadable)
        raise typer.Exit(2 if not is_judged else 1 if table.unreadable else 0)
