"""From the paths of ``plscale status`` to a table: files, folders and standard input."""

from datetime import date

from plscale.check.statuses import status_of_raw, status_of_targets
from plscale.cli.progress import progress
from plscale.cli.sources import standard_input, targets_of
from plscale.programs.program import Program
from plscale.registers.status import StatusTable, Unreadable
from plscale.source.limits import Limits


def table_of(
    paths: list[str] | None,
    as_of: date,
    program: Program | None,
    limits: Limits,
    stdin_name: str,
    *,
    quiet: bool,
) -> StatusTable:
    """Say where the plans that a command names stand: those in ``plans/`` if it names none.

    Raises:
        PlscaleError: a path does not exist, or there is nothing to read.
    """
    raw = standard_input(paths, limits)
    if raw is not None:
        told = status_of_raw(raw, stdin_name, as_of, program, limits)
        if isinstance(told, Unreadable):
            return StatusTable(as_of, (), (told,), 0)
        return StatusTable(as_of, (told,), (), 1)
    targets = targets_of(paths)
    with progress(len(targets), is_wanted=not quiet) as advance:
        return status_of_targets(targets, as_of, program, limits, advance)
