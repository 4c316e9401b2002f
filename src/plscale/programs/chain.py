"""From one program file to those that it extends: by name, or by a path inside the repository."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from plscale.finding import Violation
from plscale.model.refusal import Told
from plscale.programs import kinds
from plscale.programs.faults import as_program
from plscale.programs.file import ProgramFile, program_file
from plscale.programs.load import builtin_folder, builtin_names, hint
from plscale.programs.paths import Place, Stray, follow, is_path, place_of
from plscale.source.fault import Fault
from plscale.source.limits import DEFAULT_LIMITS, Limits
from plscale.source.names import file_name
from plscale.source.read import read_bytes, read_text, refused
from plscale.visible import quoted

MOST_FILES = 10
"""Files of one program: itself, the one it extends, the one that that extends, and so on."""


@cache
def builtin_chain(name: str) -> tuple[ProgramFile, ...]:
    """Give the file of a program that comes with plscale, and those that it extends."""
    raw = builtin_folder().joinpath(f"{name}.yaml").read_bytes()
    document = read_text(raw, f"built-in program {name}")
    own = program_file(document, DEFAULT_LIMITS.findings)
    parent = own.part.extends if own.part is not None else None
    return (own, *(builtin_chain(parent) if parent is not None else ()))


def chain(path: Path, limits: Limits) -> tuple[ProgramFile, ...]:
    """Give a file and those that it extends, nearest first.

    Where ``extends`` cannot be followed, the file that says so is told it and is the last one.
    """
    files = [_read(path, limits)]
    real = path.resolve() if files[0].part is not None else path
    top, seen = place_of(real.parent).top, [real]
    while (part := files[-1].part) is not None and (word := part.extends) is not None:
        if word in builtin_names():
            return (*files, *builtin_chain(word))
        found = _parent(word, Place(str(seen[-1].parent), top), seen)
        if not isinstance(found, Path):
            files[-1] = with_told(files[-1], found)
            break
        files.append(_read(found, limits))
        seen.append(found)
    return tuple(files)


def with_told(file: ProgramFile, told: Told) -> ProgramFile:
    """Add to what is wrong with a file."""
    return replace(file, told=(*file.told, told))


def _read(path: Path, limits: Limits) -> ProgramFile:
    raw, name = read_bytes(path, limits), file_name(path)
    document = refused(name, raw) if isinstance(raw, Fault) else read_text(raw, name, limits)
    return program_file(as_program(document), limits.findings)


def _parent(word: str, place: Place, seen: Sequence[Path]) -> Path | Told:
    """Give the file that ``extends`` names, or why it is not followed."""
    if not is_path(word):
        return kinds.UNKNOWN_PARENT, _told(word, "is not a program that plscale knows", hint(word))
    found = follow(word, place)
    if isinstance(found, Stray):
        kind = kinds.PARENT_OUTSIDE if found.is_outside else kinds.UNKNOWN_PARENT
        return kind, _told(word, found.problem, found.remedy)
    if found in seen:
        around = " -> ".join(file.name for file in (*seen[seen.index(found) :], found))
        remedy = "let one of them extend no other, or a built-in program"
        return kinds.PARENTS_IN_CIRCLE, _told(word, f"leads back to itself: {around}", remedy)
    if len(seen) >= MOST_FILES:
        problem = f"would be file {len(seen) + 1} of this program; {MOST_FILES} are read at most"
        return kinds.PARENTS_IN_CIRCLE, _told(word, problem, "put some of them together")
    return found


def _told(word: str, problem: str, remedy: str) -> Violation:
    return Violation(("extends",), f"{quoted(word)} {problem}", remedy)
