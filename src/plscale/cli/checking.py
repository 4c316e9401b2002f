"""From the paths of a command to a report: files, folders and standard input."""

import sys
from pathlib import Path

from plscale.check.paths import check_targets
from plscale.check.text import Settings, check_raw
from plscale.cli.outlet import tell
from plscale.cli.progress import progress
from plscale.errors import PlscaleError
from plscale.finding import Report
from plscale.repository.discovery import discover
from plscale.source.fault import Fault
from plscale.source.parsers import IS_FAST
from plscale.source.read import unreadable


def report_on(
    paths: list[str] | None, settings: Settings, stdin_name: str, *, quiet: bool
) -> Report:
    """Check the plans that a command names: those in ``plans/`` if it names none.

    Raises:
        PlscaleError: a path does not exist, or there is nothing to check.
    """
    if not IS_FAST:
        tell("plscale: PyYAML has no C parser here, so reading is some twenty times slower")
    if paths == ["-"]:
        raw = _standard_input(settings.limits.bytes + 1)
        plan = check_raw(raw, stdin_name, settings)
        return Report(settings.as_of, (plan,), settings.choice.is_partial)
    if paths and "-" in paths:
        raise PlscaleError("- stands for standard input and cannot be mixed with files")
    targets = discover(Path(path) for path in paths or _usual_paths())
    with progress(len(targets), is_wanted=not quiet) as advance:
        return check_targets(targets, settings, advance)


def _usual_paths() -> list[str]:
    if not Path("plans").exists():
        raise PlscaleError(
            "there is no folder plans/ here; name the plans to check, or their folder"
        )
    return ["plans"]


def _standard_input(limit: int) -> bytes | Fault:
    try:
        return sys.stdin.buffer.read(limit)
    except OSError as error:
        return unreadable(error)
