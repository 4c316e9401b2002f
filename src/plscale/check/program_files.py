"""Programs in files: followed from plans, judged for faults, and what is told of them."""

import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from plscale.check.judges import Judge
from plscale.check.place_findings import capped, finding_of_violation, findings_of_faults
from plscale.finding import CheckedProgram, Violation
from plscale.model.kinds import PROGRAM_NOT_FOUND, UNKNOWN_PROGRAM
from plscale.model.refusal import Told
from plscale.model.suggest import nearest
from plscale.programs import kinds
from plscale.programs.file import ProgramFile
from plscale.programs.files import Loaded, find, load
from plscale.programs.load import hint
from plscale.programs.paths import Stray, follow, is_path, place_of
from plscale.programs.program import Program
from plscale.source.limits import Limits
from plscale.visible import quoted

_JUDGED_BY_BASE = "the plan was judged by base"


def followed(name: str, plan: Path | None) -> Path | Told:
    """Give the file of a program that a plan names, or what is wrong with that name."""
    if not is_path(name):
        problem = f"{quoted(name)} is not a program that plscale knows; {_JUDGED_BY_BASE}"
        return UNKNOWN_PROGRAM, Violation(("program",), problem, hint(name))
    if plan is None:
        found: Path | Stray = Stray(
            "is a path, and this text lies in no folder to follow it from",
            "give the text a name with a folder, such as  plans/example.yaml",
        )
    else:
        found = follow(name, place_of(Path(os.path.realpath(plan)).parent))
    if isinstance(found, Path):
        return found
    problem = f"{quoted(name)} {found.problem}; {_JUDGED_BY_BASE}"
    return PROGRAM_NOT_FOUND, Violation(("program",), problem, found.remedy)


def judge_found(word: str, limits: Limits) -> Judge:
    """Give the program of a name or file.

    Raises:
        PlscaleError: there is no such program, nor a file.
    """
    return _judge(find(word, limits), limits)


def judge_of(path: Path, limits: Limits) -> Judge:
    """Give the program of a file."""
    return _judge(load(path, limits), limits)


def unusable(name: str, judge: Judge) -> Told:
    """Say at a plan that its program has faults, and where the first of them is."""
    errors = [finding for file in judge.files for finding in file.errors]
    count, first = len(errors), errors[0]
    faults = "a fault" if count == 1 else f"{count} faults"
    problem = f"{quoted(name)} has {faults}; the plan was not judged"
    remedy = f"mend it first, at {first.path}:{first.span.line}:{first.span.column}"
    return kinds.PROGRAM_UNUSABLE, Violation(("program",), problem, remedy)


def _judge(loaded: Loaded, limits: Limits) -> Judge:
    files = [_with_unknown_rules(loaded.files[place:]) for place in range(len(loaded.files))]
    is_usable = loaded.program is not None and all(file.is_sound for file in files)
    checked = (_checked(file, limits) for file in files)
    found = tuple(file for file in checked if file.findings)
    return Judge(loaded.program if is_usable else None, found)


def _checked(file: ProgramFile, limits: Limits) -> CheckedProgram:
    document = file.document
    findings = [*findings_of_faults(document, file.told, "")]
    findings += (
        finding_of_violation(document, kind, violation, kind.severity, "")
        for kind, violation in file.told
    )
    id_ = file.part.id if file.part else ""
    return CheckedProgram(document.name, id_, capped(document, findings, limits))


def _with_unknown_rules(files: Sequence[ProgramFile]) -> ProgramFile:
    """Add to the first file what its rules name in vain; the others are what it extends."""
    own, part = files[0], files[0].part
    if part is None or not part.rules:
        return own
    told = tuple(_unknown_rules(part, _checks(files)))
    return replace(own, told=(*own.told, *told)) if told else own


def _checks(files: Sequence[ProgramFile]) -> frozenset[str] | None:
    """Give the codes of a program's own checks; None where one may have been left out as faulty."""
    if not all(file.is_sound for file in files):
        return None
    return frozenset(code for file in files if file.part for code in file.part.checks)


def _unknown_rules(part: Program, checks: Collection[str] | None) -> Iterator[Told]:
    from plscale.rules.registry import BY_CODE, RULES  # late: where plans stand, no rule is asked

    codes = [str(rule.kind.code) for rule in RULES]
    weighable = [code for code in codes if not code.startswith("PLS1")]  # not those about shape
    for code in part.rules:
        if not code.startswith("PLS"):
            yield from _unknown_check(code, checks)
            continue
        if code in weighable:
            continue
        problem, remedy = f"there is no rule {code}", "see  plscale rules"
        if code in BY_CODE:
            problem = f"{code} ({BY_CODE[code].name}) weighs the same in every state"
            remedy = "take it out; no program can allow what cannot be read"
        yield kinds.UNKNOWN_RULE, Violation(("rules", code), problem, remedy, at_key=True)


def _unknown_check(code: str, checks: Collection[str] | None) -> Iterator[Told]:
    if checks is None or code in checks:
        return
    meant = nearest(code, checks)
    remedy = f"did you mean  {meant}" if meant else "write it below  checks:,  or take it out"
    problem = f"this program has no check {code}"
    yield kinds.UNKNOWN_RULE, Violation(("rules", code), problem, remedy, at_key=True)
