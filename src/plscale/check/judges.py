"""Which program judges a plan: each resolved once a run, and its faults told once."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from plscale.check.place_findings import capped, finding_of_fault, finding_of_violation
from plscale.finding import CheckedProgram, Violation
from plscale.model.kinds import PROGRAM_NOT_FOUND, UNKNOWN_PROGRAM
from plscale.model.plan import Plan
from plscale.model.refusal import Told
from plscale.programs import kinds
from plscale.programs.chain import hint
from plscale.programs.file import ProgramFile
from plscale.programs.load import Loaded, base, builtin, find, load
from plscale.programs.paths import Place, Stray, follow, is_path, place_of
from plscale.programs.program import Program
from plscale.source.limits import DEFAULT_LIMITS, Limits
from plscale.visible import quoted

_JUDGED_BY_BASE = "the plan was judged by base"


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
    return _judge(find(word, limits), limits)


@dataclass(slots=True)
class Judges:
    """The programs of one run; each file is read once, however many plans name it."""

    limits: Limits = DEFAULT_LIMITS
    _by_file: dict[Path, Judge] = field(default_factory=dict)
    _places: dict[Path, Place] = field(default_factory=dict)

    @property
    def files(self) -> tuple[CheckedProgram, ...]:
        """Files of programs in which something was found, in order of their paths."""
        found = {file.path: file for judge in self._by_file.values() for file in judge.files}
        return tuple(found[path] for path in sorted(found))

    def of(self, plan: Plan, file: Path | None) -> tuple[Judge, Told | None]:
        """Give the program by which a plan is judged, and what its  program:  gets wrong.

        A path is followed from the folder in which the plan's file really lies, and never out of
        its repository; where the plan lies in no file (None), it is not followed at all.
        """
        name = plan.program or "base"
        program = builtin(name)
        if program is not None:
            return Judge(program), None
        if not is_path(name):
            remedy = hint(name)
            problem = f"{quoted(name)} is not a program that plscale knows; {_JUDGED_BY_BASE}"
            return Judge(base()), (UNKNOWN_PROGRAM, Violation(("program",), problem, remedy))
        found = _no_folder() if file is None else follow(name, self._place(file))
        if isinstance(found, Stray):
            problem = f"{quoted(name)} {found.problem}; {_JUDGED_BY_BASE}"
            told = Violation(("program",), problem, found.remedy)
            return Judge(base()), (PROGRAM_NOT_FOUND, told)
        judge = self._of_file(found)
        return judge, None if judge.program else (kinds.PROGRAM_UNUSABLE, _unusable(name, judge))

    def _place(self, file: Path) -> Place:
        folder = Path(os.path.realpath(file)).parent
        if folder not in self._places:
            self._places[folder] = place_of(folder)
        return self._places[folder]

    def _of_file(self, path: Path) -> Judge:
        if path not in self._by_file:
            self._by_file[path] = _judge(load(path, self.limits), self.limits)
        return self._by_file[path]


def file_of(name: str) -> Path | None:
    """Give the file that the name of a text tells of, or None where the name is a bare word.

    Such text comes from nowhere on this disk: what it says must not make plscale read files that
    happen to lie in the working directory.
    """
    is_bare = "/" not in name and os.sep not in name
    return None if is_bare else Path(name)


def _no_folder() -> Stray:
    problem = "is a path, and this text lies in no folder to follow it from"
    return Stray(problem, "give the text a name with a folder, such as  plans/example.yaml")


def _unusable(name: str, judge: Judge) -> Violation:
    errors = [finding for file in judge.files for finding in file.errors]
    count, first = len(errors), errors[0]
    faults = "a fault" if count == 1 else f"{count} faults"
    return Violation(
        ("program",),
        f"{quoted(name)} has {faults}; the plan was not judged",
        f"mend it first, at {first.path}:{first.span.line}:{first.span.column}",
    )


def _judge(loaded: Loaded, limits: Limits) -> Judge:
    files = [_with_unknown_rules(file) for file in loaded.files]
    is_usable = loaded.program is not None and all(file.is_sound for file in files)
    checked = (_checked(file, limits) for file in files)
    found = tuple(file for file in checked if file.findings)
    return Judge(loaded.program if is_usable else None, found)


def _checked(file: ProgramFile, limits: Limits) -> CheckedProgram:
    document = file.document
    findings = [finding_of_fault(document, fault, "") for fault in document.faults]
    findings += (
        finding_of_violation(document, kind, violation, kind.severity, "")
        for kind, violation in file.told
    )
    id_ = file.part.id if file.part else ""
    return CheckedProgram(document.name, id_, capped(document, findings, limits))


def _with_unknown_rules(file: ProgramFile) -> ProgramFile:
    if file.part is None or not file.part.rules:
        return file
    told = tuple(_unknown_rules(file.part))
    return replace(file, told=(*file.told, *told)) if told else file


def _unknown_rules(part: Program) -> Iterator[Told]:
    from plscale.rules.registry import BY_CODE, RULES  # late: where plans stand, no rule is asked

    codes = [str(rule.kind.code) for rule in RULES]
    weighable = [code for code in codes if not code.startswith("PLS1")]  # not those about shape
    for code in part.rules:
        if code in weighable:
            continue
        problem, remedy = f"there is no rule {code}", "see  plscale rules"
        if code in BY_CODE:
            problem = f"{code} ({BY_CODE[code].name}) weighs the same in every state"
            remedy = "take it out; no program can allow what cannot be read"
        yield kinds.UNKNOWN_RULE, Violation(("rules", code), problem, remedy, at_key=True)
