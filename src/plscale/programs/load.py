"""Programs by name or file, read once a run."""

from functools import cache
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from plscale.errors import PlscaleError
from plscale.programs.program import Program
from plscale.source.document import Document
from plscale.source.fault import Fault
from plscale.source.read import read_bytes, read_text
from plscale.visible import shown


@cache
def builtin_names() -> tuple[str, ...]:
    """Give the names of the programs that come with plscale, in order."""
    return tuple(sorted(file.name.removesuffix(".yaml") for file in _folder().iterdir()))


@cache
def builtin(name: str) -> Program | None:
    """Give a program that comes with plscale, or None if there is none of that name."""
    if name not in builtin_names():
        return None
    file = _folder().joinpath(f"{name}.yaml")
    return _program(read_text(file.read_bytes(), f"built-in program {name}"))


def base() -> Program:
    """Give the program that knows no state's law, by which any plan can be judged."""
    program = builtin("base")
    if program is None:
        raise PlscaleError("this installation of plscale is damaged: it has no program base")
    return program


def named(name: str) -> Program:
    """Give a built-in program, or read one from a file.

    Raises:
        PlscaleError: there is neither, or the file has faults; the message names their places.
    """
    program = builtin(name)
    if program is not None:
        return program
    raw = read_bytes(Path(name))
    if isinstance(raw, Fault):
        raise PlscaleError(
            f"there is no program {shown(name)}: built in are {', '.join(builtin_names())},"
            f" and as a file it cannot be read ({raw.message})"
        )
    return _program(read_text(raw, name))


def _folder() -> Path:
    return Path(__file__).parent / "data"


def _program(document: Document) -> Program:
    faults = [f"{_place(fault)} {fault.message}" for fault in document.faults]
    if document.data is not None and not faults:
        try:
            return Program.model_validate(document.data)
        except ValidationError as error:
            faults = [_wrong(document, detail) for detail in error.errors()]
    told = "\n  ".join(faults)
    raise PlscaleError(f"{document.name} is not a program that can be used:\n  {told}")


def _place(fault: Fault) -> str:
    return f"line {fault.span.line}, column {fault.span.column}:"


def _wrong(document: Document, detail: ErrorDetails) -> str:
    path = tuple(step for step in detail["loc"] if step != "[key]")  # pydantic's own step
    span = document.span(path, at_key=detail["type"] == "extra_forbidden" or path != detail["loc"])
    key = ".".join(str(step) for step in path)
    return f"line {span.line}, column {span.column}: {key} is missing, not known, or wrong"
