"""What a command reads: the files that its paths name, or standard input."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from plscale.cli.outlet import tell
from plscale.errors import PlscaleError
from plscale.repository.discovery import ENDINGS, Target, discover
from plscale.source.fault import Fault
from plscale.source.limits import Limits
from plscale.source.parsers import IS_FAST
from plscale.source.read import unreadable
from plscale.visible import shown


def standard_input(paths: list[str] | None, limits: Limits) -> bytes | Fault | None:
    """Read standard input where the paths are ``-`` alone; None where they are others.

    Raises:
        PlscaleError: standard input stands beside files.
    """
    if not IS_FAST:
        tell("plscale: PyYAML has no C parser here, so reading is some twenty times slower")
    if paths == ["-"]:
        return _read(limits.bytes + 1)
    if paths and "-" in paths:
        raise PlscaleError("- stands for standard input and cannot be mixed with files")
    return None


def targets_of(paths: list[str] | None) -> tuple[Target, ...]:
    """Find the files that paths name: those in ``plans/`` where there are none.

    Raises:
        PlscaleError: a path does not exist, or there is nothing to read.
    """
    return discover(Path(path) for path in paths or _usual_paths())


def keep_inputs(outputs: Iterable[Path], paths: list[str] | None, program: str | None) -> None:
    """See that nothing is written over what the command reads, or may read.

    Raises:
        PlscaleError: an output is one of the files named, or a YAML file that is there already.
    """
    named = (*(paths or ()), *((program,) if program else ()))
    for file in outputs:
        is_yaml = os.path.realpath(file).lower().endswith(ENDINGS)
        if any(_is_same(file, Path(name)) for name in named):
            raise PlscaleError(
                f"--output would write over {shown(str(file))}, which is to be read; "
                "name another file"
            )
        if is_yaml and file.exists():
            raise PlscaleError(
                f"--output would write over {shown(str(file))}, which may be a plan or a program; "
                "name another file"
            )


def _is_same(file: Path, other: Path) -> bool:
    try:
        return file.samefile(other)
    except OSError:  # one of them is not there
        return False


def _usual_paths() -> list[str]:
    if not Path("plans").exists():
        raise PlscaleError(
            "there is no folder plans/ here; name the plans to check, or their folder"
        )
    return ["plans"]


def _read(limit: int) -> bytes | Fault:
    try:
        return sys.stdin.buffer.read(limit)
    except OSError as error:
        return unreadable(error)
