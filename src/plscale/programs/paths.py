"""Paths that a file writes down: followed from its folder, never out of the repository."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from plscale.model.suggest import nearest

ENDINGS: tuple[str, ...] = (".yaml", ".yml")
MARKS: tuple[str, ...] = (".git", "plscale.yaml")
"""What lies at the top of a repository."""

_DRIVE = re.compile(r"[A-Za-z]:")
_INSIDE = "keep it in the repository, whose top is the nearest folder with .git or plscale.yaml"


@dataclass(frozen=True, slots=True)
class Place:
    """A folder from which paths are followed, and the top of its repository; both without links."""

    folder: str
    top: str


@dataclass(frozen=True, slots=True)
class Stray:
    """Why a path is not followed, in words that read on behind the path, and what to do."""

    problem: str
    remedy: str
    is_outside: bool = False
    """Whether it would lead out of the repository, wherever to."""


def is_path(word: str) -> bool:
    """Tell a path from the name of a built-in program."""
    return "/" in word or "\\" in word or word.lower().endswith(ENDINGS)


def place_of(folder: str | os.PathLike[str]) -> Place:
    """Give the place of a folder; without a repository around it that is the folder alone."""
    real = Path(os.path.realpath(folder))
    for above in (real, *real.parents):
        if any(os.path.lexists(above / mark) for mark in MARKS):
            return Place(str(real), str(above))
    return Place(str(real), str(real))


def follow(word: str, place: Place) -> Path | Stray:
    """Give the real path of the file that a path leads to, or why it is not followed."""
    if (stray := unwritable(word)) is not None:
        return stray
    joined = Path(place.folder) / word
    try:
        real = Path(os.path.realpath(joined))
        return _stray(word, joined, real, place) or real
    except (OSError, ValueError):  # a path that no system can have, such as one with a zero byte
        return Stray("leads to no file", _CHECK)


def _stray(word: str, joined: Path, real: Path, place: Place) -> Stray | None:
    if not _is_below(real, place.top):
        is_link = _is_below(os.path.normpath(joined), place.top)
        problem = "is a link that leads" if is_link else "leads"
        return Stray(f"{problem} out of the repository", _INSIDE, is_outside=True)
    if not real.exists():
        return Stray("leads to no file", _meant(word, joined))
    if not real.is_file():
        what = "a folder" if real.is_dir() else "a device, pipe or socket"
        return Stray(f"leads to {what}, not to a file", "name a plain text file")
    return None


_CHECK = "see that the file is there; the path begins at the folder of this file"


def unwritable(word: str) -> Stray | None:
    """Refuse what is no path from the folder of the file, before the disk is asked."""
    if "://" in word:
        remedy = "keep a copy of the program in the repository, and write its path"
        return Stray("is an address; nothing is read from the network", remedy, is_outside=True)
    if word.startswith(("/", "~", "\\")) or _DRIVE.match(word):
        remedy = "write the path from the folder of this file, such as  ../program.yaml"
        return Stray("is not a path inside the repository", remedy, is_outside=True)
    if "\\" in word:
        return Stray("has a backslash in it", f"write  {word.replace(chr(92), '/')}")
    return None


def _is_below(path: str | Path, top: str) -> bool:
    return Path(path).is_relative_to(top)


def _meant(word: str, joined: Path) -> str:
    """Propose the file of the same folder whose name is nearest."""
    try:
        names = sorted(file.name for file in joined.parent.iterdir())
    except OSError:
        return _CHECK
    programs = [name for name in names if name.lower().endswith(ENDINGS)]
    meant = nearest(joined.name, programs)
    return _CHECK if meant is None else f"did you mean  {word.removesuffix(joined.name)}{meant}"
