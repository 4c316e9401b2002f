"""Programs by name or file, with all that they extend."""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from plscale.errors import PlscaleError
from plscale.finding import Violation
from plscale.model.refusal import Told
from plscale.model.suggest import nearest
from plscale.programs import kinds
from plscale.programs.file import ProgramFile, program_file
from plscale.programs.merge import Json, merged, nothing_to_ignore
from plscale.programs.paths import Place, Stray, follow, is_path, place_of
from plscale.programs.program import Program
from plscale.programs.years import years_that_never_come
from plscale.source.document import Document
from plscale.source.fault import Fault
from plscale.source.limits import DEFAULT_LIMITS, Limits
from plscale.source.names import file_name
from plscale.source.read import read_bytes, read_text, refused
from plscale.visible import quoted, shown

MOST_FILES = 10
"""Files of one program: itself, the one it extends, the one that that extends, and so on."""


@dataclass(frozen=True)
class Loaded:
    """A program as far as it can be used, and the files it is made of."""

    program: Program | None
    """None where something stands against judging plans by it."""
    files: tuple[ProgramFile, ...]
    """The file itself, the one it extends, and so on, each with what is wrong with it."""


@cache
def builtin_names() -> tuple[str, ...]:
    """Give the names of the programs that come with plscale, in order."""
    return tuple(sorted(file.name.removesuffix(".yaml") for file in _folder().iterdir()))


def builtin(name: str) -> Program | None:
    """Give a program that comes with plscale, or None if there is none of that name.

    Raises:
        PlscaleError: it has faults, which is a fault of this installation.
    """
    return _builtin(name) if name in builtin_names() else None


def base() -> Program:
    """Give the program that knows no state's law, by which any plan can be judged."""
    program = builtin("base")
    if program is None:
        raise PlscaleError("this installation of plscale is damaged: it has no program base")
    return program


def load(path: Path, limits: Limits = DEFAULT_LIMITS) -> Loaded:
    """Read a program file and what it extends; whatever is wrong is in its files."""
    raw = read_bytes(path, limits)
    name = file_name(path)
    document = refused(name, raw) if isinstance(raw, Fault) else read_text(raw, name, limits)
    own = program_file(document, limits.findings)
    if own.part is not None and (told := _taken(own.part, path.stem)) is not None:
        own = _with(own, (kinds.WRONG_ID, told))
    return _assembled(_chain(own, path, limits), path.stem)


def _taken(part: Program, stem: str) -> Violation | None:
    """Refuse the id of a built-in program: reports would take the two for one."""
    id_ = part.id or (_id_of(stem) if part.extends else "")
    if id_ not in builtin_names():
        return None
    problem = f"{quoted(id_)} is the id of a program that comes with plscale"
    if not part.id:
        problem = f"the program has no id, and its file's name  {problem}"
    return Violation(("id",), problem, "write an id of your own, such as  id: xx-innovation")


@cache
def _builtin(name: str) -> Program:
    loaded = _assembled(_builtin_chain(name), name)
    if loaded.program is None:
        raise PlscaleError(f"this installation of plscale is damaged: program {name} has faults")
    return loaded.program


@cache
def _builtin_chain(name: str) -> tuple[ProgramFile, ...]:
    raw = _folder().joinpath(f"{name}.yaml").read_bytes()
    document = read_text(raw, f"built-in program {name}")
    own = program_file(document, DEFAULT_LIMITS.findings)
    parent = own.part.extends if own.part is not None else None
    return (own, *(_builtin_chain(parent) if parent is not None else ()))


def _folder() -> Path:
    return Path(__file__).parent / "data"


def _chain(own: ProgramFile, path: Path, limits: Limits) -> tuple[ProgramFile, ...]:
    """Follow ``extends`` from file to file; where that fails, the file that says so is told it."""
    real = path.resolve() if own.part is not None else path
    place, seen = place_of(real.parent), [real]
    files = [own]
    while (parent := files[-1].part) is not None and (word := parent.extends) is not None:
        if word in builtin_names():
            return (*files, *_builtin_chain(word))
        found = _parent(word, Place(str(seen[-1].parent), place.top), seen)
        if not isinstance(found, Path):
            files[-1] = _with(files[-1], found)
            break
        raw, name = read_bytes(found, limits), file_name(found)
        document = refused(name, raw) if isinstance(raw, Fault) else read_text(raw, name, limits)
        files.append(program_file(document, limits.findings))
        seen.append(found)
    return tuple(files)


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


def find(name: str, limits: Limits = DEFAULT_LIMITS) -> Loaded:
    """Give a built-in program by its name, or read the program of a file.

    Raises:
        PlscaleError: there is neither.
    """
    program = builtin(name)
    if program is not None:
        return Loaded(program, ())
    path = Path(name)
    if not os.path.lexists(path):
        raise PlscaleError(f"there is no program {shown(name)}, nor a file; {hint(name)}")
    return load(path, limits)


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


def hint(name: str) -> str:
    """Say which built-in program was probably meant by a name."""
    meant = nearest(name, builtin_names())
    return f"did you mean  {meant}" if meant else f"use one of: {', '.join(builtin_names())}"


def _told(word: str, problem: str, remedy: str) -> Violation:
    return Violation(("extends",), f"{quoted(word)} {problem}", remedy)


def _with(file: ProgramFile, told: Told) -> ProgramFile:
    return replace(file, told=(*file.told, told))


def _assembled(files: tuple[ProgramFile, ...], name: str) -> Loaded:
    """Make one program of a chain of files, unless one of them has faults."""
    if not all(file.is_sound for file in files):
        return Loaded(None, files)
    given = [_given(file.document) for file in files]
    found: list[tuple[int, Told]] = []
    for height, own in enumerate(given):
        parent = merged(given[height + 1 :]).data if height + 1 < len(given) else None
        found += (
            (height, (kinds.NOTHING_TO_IGNORE, told)) for told in nothing_to_ignore(own, parent)
        )
    whole = merged(given)
    data = {**whole.data, "id": given[0].get("id") or _id_of(name)}
    program = Program.model_validate(data)
    found += (
        (height, (kinds.YEAR_NEVER_COMES, told))
        for height, told in years_that_never_come(program, whole)
    )
    for height, told in found:
        files = (*files[:height], _with(files[height], told), *files[height + 1 :])
    return Loaded(None if found else program, files)


def _given(document: Document) -> Json:
    return document.data or {}


def _id_of(stem: str) -> str:
    """Make an id of a file's name: a child without one is not its parent, whose id it would get."""
    return re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "program"
