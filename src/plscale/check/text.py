"""The one door: everything that checks a plan, from whatever source, comes through here."""

import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path

from plscale.check.choice import EVERYTHING, Choice
from plscale.check.judges import Judge, Judges, file_of
from plscale.check.place_findings import (
    capped,
    finding_of_fault,
    finding_of_violation,
    findings_of_faults,
)
from plscale.check.weight import severity_of, weight_of
from plscale.finding import CheckedPlan, Finding, Kind
from plscale.model.refusal import Told
from plscale.model.shape import Shaped, shape
from plscale.place import START, PlanPath
from plscale.programs.program import Program
from plscale.rules.base import Case
from plscale.rules.privacy.small_cells import without_small_cells
from plscale.rules.registry import PLSCALE_FAULT, rules_of
from plscale.rules.sound import sound
from plscale.source.document import Document
from plscale.source.fault import Fault
from plscale.source.limits import DEFAULT_LIMITS, Limits
from plscale.source.read import read_text, refused
from plscale.standing.standing import standing_of


@dataclass(frozen=True, slots=True)
class Settings:
    """How a run judges plans."""

    as_of: date
    program: Program | None = None
    """Program to judge every plan by, instead of the one it names."""
    choice: Choice = EVERYTHING
    limits: Limits = DEFAULT_LIMITS


def check_text(
    text: str | bytes,
    *,
    name: str = "plan.yaml",
    as_of: date | None = None,
    program: Program | None = None,
) -> CheckedPlan:
    """Check one plan given as text.

    Args:
        text: the YAML text; bytes are checked to be UTF-8, too.
        name: what to call the file in findings. Where the plan names its program by a path, this
            is followed from the folder that the name tells; a bare name tells none, and nothing on
            the disk is read.
        as_of: the day to judge by; today where it is left out.
        program: the program to judge by, instead of the one the plan names.

    Returns:
        The findings in order of line, column and code; faults of the plan never raise. A program
        with faults is told as one finding of the plan; `check_paths` tells the faults, too.
    """
    raw = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    settings = Settings(as_of or date.today(), program)
    return check_raw(raw, name, settings, Judges(), file_of(name))


def check_raw(
    raw: bytes | Fault, name: str, settings: Settings, judges: Judges, file: Path | None
) -> CheckedPlan:
    """Check one file's bytes, or report the fault for which it could not be read.

    The programs that plans name are taken from the ``judges`` of the run; ``file`` is where the
    plan lies, and None for text from nowhere.
    """
    if isinstance(raw, Fault):
        document = refused(name, raw)
    else:
        document = read_text(raw, name, settings.limits)
    shaped = shape(document, settings.limits.findings)
    if shaped is None:
        faults = [finding_of_fault(document, fault, "") for fault in document.faults]
        return _checked(document, faults, settings)
    judge, told = Judge(settings.program), None
    if settings.program is None:
        judge, told = judges.of(shaped.plan, file)
    ended, strayed = _renewed(shaped, settings, judge.program, file)
    others = [one for one in (told, strayed) if one is not None]
    if others:
        holes = shaped.holes.union(one.path for _, one in others)
        shaped = replace(shaped, holes=holes)
    return _judged(document, shaped, settings, judge.program, others, ended)


def _renewed(
    shaped: Shaped, settings: Settings, program: Program | None, file: Path | None
) -> tuple[date | None, Told | None]:
    """Give the last day of the plan that this one renews, and what its  renews:  gets wrong."""
    name = shaped.plan.renews
    if name is None or program is None:
        return None, None
    from plscale.check.renewed import last_day_of, renewed_by  # late: few plans renew another

    found = renewed_by(name, file)
    if isinstance(found, Path):
        return last_day_of(found, program, settings.limits), None
    return None, found


def _judged(
    document: Document,
    shaped: Shaped,
    settings: Settings,
    program: Program | None,
    told: Sequence[Told],
    before_ended: date | None,
) -> CheckedPlan:
    plan = shaped.plan
    cells: tuple[PlanPath, ...] = ()
    if program is not None:
        plan, cells = without_small_cells(plan, program)
        document = document.masked(cells) if cells else document
    findings = [*findings_of_faults(document, shaped.violations, plan.name)]
    findings += _shape_findings(document, shaped, told)
    if program is None:
        checked = _checked(document, findings, settings)
        return replace(checked, district=plan.name, is_readable=True)
    standing = standing_of(plan, program, settings.as_of)
    case = Case(plan, program, standing, cells, before_ended)
    judged, crash = _rule_findings(document, shaped, case, settings)
    findings += judged
    return replace(
        _checked(document, findings, settings),
        district=plan.name,
        program=program.id,
        standing=str(standing),
        is_readable=True,
        crash=crash,
        checks=tuple(program.checks),
    )


def _checked(document: Document, findings: list[Finding], settings: Settings) -> CheckedPlan:
    chosen = [finding for finding in findings if settings.choice.takes(finding.code)]
    shown = capped(document, chosen, settings.limits)
    return CheckedPlan(document.name, "", "", "", False, shown)


def _shape_findings(document: Document, shaped: Shaped, told: Sequence[Told]) -> Iterator[Finding]:
    for kind, violation in (*shaped.violations, *told):
        if violation.path in shaped.holes or not violation.rests_on(document.holes):
            yield finding_of_violation(document, kind, violation, kind.severity, shaped.plan.name)


def _rule_findings(
    document: Document, shaped: Shaped, case: Case, settings: Settings
) -> tuple[list[Finding], str]:
    findings: list[Finding] = []
    crashes: list[str] = []
    ignored, most = settings.choice.ignored, settings.limits.findings + 1
    for rule in rules_of(case.program):
        if ignored and rule.kind.code in ignored:
            continue
        try:
            told = rule.check(case)
            first = next(told, None)
            if first is None:
                continue  # as nearly always: no list is made of nothing
            violations = [first, *islice(told, most - 1)]
        except Exception:  # noqa: BLE001 - the only place: a crashed rule must not stop the others
            findings.append(_fault_of_ours(document, rule.kind))
            crashes.append(traceback.format_exc())
            continue
        if shaped.holes:
            violations = [*sound(rule, case, violations, shaped.holes)]
        if (weight := weight_of(rule.kind, case.program)) is not None:
            findings += (
                finding_of_violation(
                    document,
                    rule.kind,
                    violation,
                    severity_of(violation, weight, case.standing),
                    case.plan.name,
                )
                for violation in violations
            )
    return findings, "\n".join(crashes)


def _fault_of_ours(document: Document, kind: Kind) -> Finding:
    return finding_of_fault(
        document,
        Fault(
            PLSCALE_FAULT,
            f"a fault of plscale, not of the plan: rule {kind.code} ({kind.name}) failed here",
            START,
            "report it with the lines above; the other rules and files were still checked",
        ),
        "",
    )
