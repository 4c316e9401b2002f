"""Which program judges a plan: each resolved once a run, and its faults told once."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from plscale.errors import PlscaleError
from plscale.finding import CheckedProgram
from plscale.model.plan import Plan
from plscale.model.refusal import Told
from plscale.programs.load import base, builtin
from plscale.programs.program import Program
from plscale.source.limits import DEFAULT_LIMITS, Limits
from plscale.visible import shown


@dataclass(frozen=True, slots=True)
class Judge:
    """A program as far as plans can be judged by it."""

    program: Program | None
    """None where it has faults: no plan is judged by it."""
    files: tuple[CheckedProgram, ...] = ()
    """Files of the program in which something was found; warnings leave it usable."""


def judge_named(word: str, limits: Limits = DEFAULT_LIMITS) -> Judge:
    """Give a built-in program by its name, or the program of a file.

    Raises:
        PlscaleError: there is neither.
    """
    program = builtin(word)
    if program is not None:
        return Judge(program)
    from plscale.check.program_files import judge_found  # late: most programs are built in

    return judge_found(word, limits)


def program_named(word: str, limits: Limits = DEFAULT_LIMITS) -> Program:
    """Give a built-in program by its name, or the program of a file, free of faults.

    Raises:
        PlscaleError: there is neither, or the file has faults; the message names their places.
    """
    judge = judge_named(word, limits)
    if judge.program is not None:
        return judge.program
    errors = [finding for file in judge.files for finding in file.errors]
    lines = [f"{e.path}:{e.span.line}:{e.span.column}: {e.message}" for e in errors]
    told = "\n  ".join(lines)
    raise PlscaleError(f"{shown(word)} is not a program that can be used:\n  {told}")


@dataclass(slots=True)
class Judges:
    """The programs of one run; each file is read once, however many plans name it."""

    limits: Limits = DEFAULT_LIMITS
    _by_file: dict[Path, Judge] = field(default_factory=dict)

    @property
    def files(self) -> tuple[CheckedProgram, ...]:
        """Files of programs in which something was found, in order of their paths."""
        found = {file.path: file for judge in self._by_file.values() for file in judge.files}
        return tuple(found[path] for path in sorted(found))

    def of(self, plan: Plan, file: Path | None) -> tuple[Judge, Told | None]:
        """Give the program by which a plan is judged, and what its  program:  gets wrong.

        A path is followed from the folder in which the plan's file really lies, and never out of
        its repository; where the plan lies in no file (None), it is not followed at all. What leads
        to no program leaves the plan to base.
        """
        name = plan.program or "base"
        program = builtin(name)
        if program is not None:
            return Judge(program), None
        from plscale.check import program_files  # late: most programs are built in

        found = program_files.followed(name, file)
        if not isinstance(found, Path):
            return Judge(base()), found
        if found not in self._by_file:
            self._by_file[found] = program_files.judge_of(found, self.limits)
        judge = self._by_file[found]
        return judge, None if judge.program else program_files.unusable(name, judge)


def file_of(name: str) -> Path | None:
    """Give the file that the name of a text tells of, or None where the name is a bare word.

    Such text comes from nowhere on this disk: what it says must not make plscale read files that
    happen to lie in the working directory.
    """
    is_bare = "/" not in name and os.sep not in name
    return None if is_bare else Path(name)
