"""Programs by name or file, with all that they extend."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plscale.errors import PlscaleError
from plscale.finding import Violation
from plscale.model.refusal import Told
from plscale.programs import kinds
from plscale.programs.chain import builtin_chain, builtin_names, chain, hint, with_told
from plscale.programs.file import ProgramFile
from plscale.programs.merge import Json, Merged, merged, nothing_to_ignore
from plscale.programs.program import Program
from plscale.programs.years import years_that_never_come
from plscale.source.limits import DEFAULT_LIMITS, Limits
from plscale.visible import quoted, shown

__all__ = ["Loaded", "base", "builtin", "builtin_names", "find", "load", "named"]


@dataclass(frozen=True)
class Loaded:
    """A program as far as it can be used, and the files it is made of."""

    program: Program | None
    """None where something stands against judging plans by it."""
    files: tuple[ProgramFile, ...]
    """The file itself, the one it extends, and so on, each with what is wrong with it."""


def builtin(name: str) -> Program | None:
    """Give a program that comes with plscale, or None if there is none of that name.

    Raises:
        PlscaleError: it has faults, which is a fault of this installation.
    """
    return _builtin(name) if name in builtin_names() else None


@cache
def _builtin(name: str) -> Program:
    loaded = _assembled(builtin_chain(name), name)
    if loaded.program is None:
        raise PlscaleError(f"this installation of plscale is damaged: program {name} has faults")
    return loaded.program


def base() -> Program:
    """Give the program that knows no state's law, by which any plan can be judged."""
    program = builtin("base")
    if program is None:
        raise PlscaleError("this installation of plscale is damaged: it has no program base")
    return program


def find(name: str, limits: Limits = DEFAULT_LIMITS) -> Loaded:
    """Give a built-in program by its name, or read the program of a file.

    Raises:
        PlscaleError: there is neither.
    """
    program = builtin(name)
    if program is not None:
        return Loaded(program, ())
    if not os.path.lexists(name):
        raise PlscaleError(f"there is no program {shown(name)}, nor a file; {hint(name)}")
    return load(Path(name), limits)


def named(name: str) -> Program:
    """Give a built-in program by its name, or read the program of a file.

    Raises:
        PlscaleError: there is neither, or the file has faults; the message names their places.
    """
    loaded = find(name)
    if loaded.program is None:
        told = "\n  ".join(line for file in loaded.files for line in _lines(file))
        raise PlscaleError(f"{shown(name)} is not a program that can be used:\n  {told}")
    return loaded.program


def _lines(file: ProgramFile) -> Iterator[str]:
    document = file.document
    faults = [(fault.span, fault.message) for fault in document.faults]
    told = [
        (document.span(violation.path, at_key=violation.at_key), violation.message)
        for _, violation in file.told
    ]
    for span, message in sorted(faults + told):
        yield f"{document.name}:{span.line}:{span.column}: {message}"


def load(path: Path, limits: Limits = DEFAULT_LIMITS) -> Loaded:
    """Read a program file and what it extends; whatever is wrong is in its files."""
    own, *parents = chain(path, limits)
    if own.part is not None and (told := _taken(own.part, path.stem)) is not None:
        own = with_told(own, (kinds.WRONG_ID, told))
    return _assembled((own, *parents), path.stem)


def _taken(part: Program, stem: str) -> Violation | None:
    """Refuse the id of a built-in program: reports would take the two for one."""
    id_ = part.id or (_id_of(stem) if part.extends else "")
    if id_ not in builtin_names():
        return None
    problem = f"{quoted(id_)} is the id of a program that comes with plscale"
    if not part.id:
        problem = f"the program has no id, and its file's name  {problem}"
    return Violation(("id",), problem, "write an id of your own, such as  id: xx-innovation")


def _assembled(files: tuple[ProgramFile, ...], name: str) -> Loaded:
    """Make one program of a chain of files, unless one of them has faults."""
    if not all(file.is_sound for file in files):
        return Loaded(None, files)
    given = [file.document.data or {} for file in files]
    whole = merged(given)
    program = Program.model_validate({**whole.data, "id": given[0].get("id") or _id_of(name)})
    found = list(_wrong_together(given, whole, program))
    for height, told in found:
        files = (*files[:height], with_told(files[height], told), *files[height + 1 :])
    return Loaded(None if found else program, files)


def _wrong_together(
    given: list[Json], whole: Merged, program: Program
) -> Iterator[tuple[int, Told]]:
    """Give what only shows once files are put together, and how many steps up it is to be told."""
    for height, own in enumerate(given):
        parents = given[height + 1 :]
        for told in nothing_to_ignore(own, merged(parents).data if parents else None):
            yield height, (kinds.NOTHING_TO_IGNORE, told)
    for height, told in years_that_never_come(program, whole):
        yield height, (kinds.YEAR_NEVER_COMES, told)


def _id_of(stem: str) -> str:
    """Make an id of a file's name: a child without one is not its parent, whose id it would get."""
    return re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "program"
