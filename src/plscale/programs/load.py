"""Programs that come with plscale, by name; where a file is asked for, more is loaded."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from plscale.errors import PlscaleError
from plscale.model.suggest import nearest
from plscale.programs.program import Program
from plscale.source.read import read_own

if TYPE_CHECKING:
    from plscale.programs.merge import Json


@cache
def builtin_names() -> tuple[str, ...]:
    """Give the names of the programs that come with plscale, in order."""
    return tuple(sorted(file.name.removesuffix(".yaml") for file in builtin_folder().iterdir()))


def builtin_folder() -> Path:
    """Give the folder in which the programs lie that come with plscale."""
    return Path(__file__).parent / "data"


def builtin(name: str) -> Program | None:
    """Give a program that comes with plscale, or None if there is none of that name.

    Raises:
        PlscaleError: it has faults, which is a fault of this installation.
    """
    return _builtin(name) if name in builtin_names() else None


@cache
def _builtin(name: str) -> Program:
    given = list(_with_parents(name))
    whole = given[0]
    if len(given) > 1:
        from plscale.programs.merge import merged  # late: base extends nothing

        whole = merged(given).data
    try:
        return Program.model_validate(whole)
    except ValidationError:
        raise _damaged(name) from None


def _with_parents(name: str) -> "Iterator[Json]":
    document = read_own(builtin_folder().joinpath(f"{name}.yaml").read_bytes(), name)
    if document.data is None or document.faults:
        raise _damaged(name)
    yield document.data
    if (parent := document.data.get("extends")) is not None:
        yield from _with_parents(parent)


def _damaged(name: str) -> PlscaleError:
    return PlscaleError(f"this installation of plscale is damaged: program {name} has faults")


def base() -> Program:
    """Give the program that knows no state's law, by which any plan can be judged."""
    program = builtin("base")
    if program is None:
        raise PlscaleError("this installation of plscale is damaged: it has no program base")
    return program


def hint(name: str) -> str:
    """Say which program that comes with plscale was probably meant by a name."""
    meant = nearest(name, builtin_names())
    return f"did you mean  {meant}" if meant else f"use one of: {', '.join(builtin_names())}"
