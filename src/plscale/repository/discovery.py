"""Which files a run checks: those named, and every YAML file below the folders named."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plscale.errors import PlscaleError
from plscale.place import START
from plscale.source.fault import NOT_A_FILE, Fault
from plscale.source.names import file_name
from plscale.source.read import unreadable
from plscale.visible import shown

ENDINGS: tuple[str, ...] = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Target:
    """One file to check, or the fault for which it will not be opened."""

    path: Path
    name: str
    """How findings call it: with forward slashes, from the working directory where it is below."""
    fault: Fault | None = None


def discover(paths: Iterable[Path]) -> tuple[Target, ...]:
    """Find the files to check, each once, in order of their names.

    Links found in a folder are not followed, and folders whose name begins with a point are left
    out. A file or folder that cannot be read is given with its fault.

    Raises:
        PlscaleError: a path does not exist, or there is nothing to check.
    """
    asked = tuple(paths)
    _see_working_folder()
    found: dict[str, Target] = {}
    for path in asked:
        for target in _targets(path):
            found.setdefault(os.path.abspath(target.path), target)
    if not found:
        raise PlscaleError(
            f"nothing to check: no file ending in .yaml in {', '.join(map(str, asked))}"
        )
    return tuple(sorted(found.values(), key=lambda target: target.name))


def _see_working_folder() -> None:
    try:
        os.getcwd()  # noqa: PTH109 - names are told from here
    except OSError:
        raise PlscaleError("the folder that plscale was started in is no longer there") from None


def _targets(path: Path) -> Iterator[Target]:
    if path.is_dir():
        yield from _walk(path)
    elif os.path.lexists(path):
        yield Target(path, file_name(path))
    else:
        raise PlscaleError(f"there is no file or folder {shown(str(path))}")


def _walk(folder: Path) -> Iterator[Target]:
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(Path(entry.path))
                    elif entry.name.lower().endswith(ENDINGS):
                        yield _target(entry)
        except OSError as error:
            yield Target(here, file_name(here), unreadable(error))


def _target(entry: os.DirEntry[str]) -> Target:
    path = Path(entry.path)
    if entry.is_symlink():
        fault = Fault(
            NOT_A_FILE,
            "this is a link to another file; links in a folder of plans are not followed",
            START,
            "put the file itself here, or name the link on the command line",
        )
        return Target(path, file_name(path), fault)
    return Target(path, file_name(path))
