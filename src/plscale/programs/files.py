"""A program file with all that it extends, and all that is wrong with them."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from plscale.errors import PlscaleError
from plscale.finding import Violation
from plscale.model.refusal import Told
from plscale.programs import kinds
from plscale.programs.chain import chain, with_told
from plscale.programs.circles import steps_in_circle
from plscale.programs.file import ProgramFile
from plscale.programs.load import builtin, builtin_names, hint
from plscale.programs.merge import Json, Merged, merged, nothing_to_ignore
from plscale.programs.program import Program
from plscale.programs.unread import law_not_understood
from plscale.programs.years import years_that_never_come
from plscale.source.limits import DEFAULT_LIMITS, Limits
from plscale.visible import quoted, shown


@dataclass(frozen=True)
class Loaded:
    """A program as far as it can be used, and the files it is made of."""

    program: Program | None
    """None where something stands against judging plans by it."""
    files: tuple[ProgramFile, ...]
    """The file itself, the one it extends, and so on, each with what is wrong with it."""


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


def load(path: Path, limits: Limits = DEFAULT_LIMITS) -> Loaded:
    """Read a program file and what it extends; whatever is wrong is in its files."""
    own, *parents = chain(path, limits)
    if own.part is not None and (told := _taken(own.part, path.stem)) is not None:
        own = with_told(own, (kinds.WRONG_ID, told))
    return assembled((own, *parents), path.stem)


def _taken(part: Program, stem: str) -> Violation | None:
    """Refuse the id of a built-in program: reports would take the two for one."""
    id_ = part.id or (_id_of(stem) if part.extends else "")
    if id_ not in builtin_names():
        return None
    problem = f"{quoted(id_)} is the id of a program that comes with plscale"
    if not part.id:
        problem = f"the program has no id, and its file's name  {problem}"
    return Violation(("id",), problem, "write an id of your own, such as  id: xx-innovation")


def assembled(files: tuple[ProgramFile, ...], name: str) -> Loaded:
    """Make one program of a chain of files, unless one of them has faults.

    The ``name`` of the first file serves as its id where it extends another and has none.
    """
    if not all(file.is_sound for file in files):
        return Loaded(None, files)
    given = [file.document.data or {} for file in files]
    whole = merged(given)
    program = Program.model_validate({**whole.data, "id": given[0].get("id") or _id_of(name)})
    found = list(islice(_wrong_together(given, whole, program), DEFAULT_LIMITS.findings + 1))
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
    for height, told in steps_in_circle(program, whole):
        yield height, (kinds.STEPS_IN_CIRCLE, told)
    yield from law_not_understood(program, whole)


def _id_of(stem: str) -> str:
    """Make an id of a file's name: a child without one is not its parent, whose id it would get."""
    return re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "program"
