"""The one door: everything that checks a plan, from whatever source, comes through here."""

import traceback
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from plscale.check.choice import EVERYTHING, Choice
from plscale.check.place_findings import finding_of_fault, finding_of_violation, rests_on_hole
from plscale.finding import CheckedPlan, Finding, Kind, Severity, Violation
from plscale.model.kinds import UNKNOWN_PROGRAM
from plscale.model.shape import Shaped, shape
from plscale.model.suggest import nearest
from plscale.place import START
from plscale.programs.load import base, builtin, builtin_names
from plscale.programs.program import Program
from plscale.rules.base import Case
from plscale.rules.registry import PLSCALE_FAULT, RULES
from plscale.source.document import Document
from plscale.source.fault import TOO_MANY_FINDINGS, Fault
from plscale.source.limits import DEFAULT_LIMITS, Limits
from plscale.source.read import read_text, refused
from plscale.source.refusals import too_many_findings
from plscale.standing.standing import Standing, standing_of
from plscale.visible import quoted


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
        name: what to call the file in findings.
        as_of: the day to judge by; today where it is left out.
        program: the program to judge by, instead of the one the plan names.

    Returns:
        The findings in order of line, column and code; faults of the plan never raise.
    """
    raw = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return check_raw(raw, name, Settings(as_of or date.today(), program))


def check_raw(raw: bytes | Fault, name: str, settings: Settings) -> CheckedPlan:
    """Check one file's bytes, or report the fault for which it could not be read."""
    if isinstance(raw, Fault):
        document = refused(name, raw)
    else:
        document = read_text(raw, name, settings.limits)
    shaped = shape(document, settings.limits.findings)
    if shaped is None:
        faults = [finding_of_fault(document, fault, "") for fault in document.faults]
        return _checked(document, faults, settings)
    return _judged(document, shaped, settings)


def _judged(document: Document, shaped: Shaped, settings: Settings) -> CheckedPlan:
    plan = shaped.plan
    program = settings.program or builtin(plan.program or "base")
    judge = program or base()
    standing = standing_of(plan, judge, settings.as_of)
    findings = [finding_of_fault(document, fault, plan.name) for fault in document.faults]
    findings += _shape_findings(document, shaped, is_program_known=program is not None)
    judged, crash = _rule_findings(document, shaped, Case(plan, judge, standing), settings)
    findings += judged
    return replace(
        _checked(document, findings, settings),
        district=plan.name,
        program=judge.id,
        standing=str(standing),
        is_readable=True,
        crash=crash,
    )


def _checked(document: Document, findings: list[Finding], settings: Settings) -> CheckedPlan:
    chosen = [finding for finding in findings if settings.choice.takes(finding.code)]
    chosen.sort(key=lambda finding: finding.order)
    most = settings.limits.findings
    if len(chosen) > most and TOO_MANY_FINDINGS not in (fault.kind for fault in document.faults):
        more = too_many_findings(chosen[most].span, settings.limits)
        chosen[most:] = [finding_of_fault(document, more, chosen[0].district)]
    return CheckedPlan(document.name, "", "", "", False, tuple(chosen))


def _shape_findings(
    document: Document, shaped: Shaped, *, is_program_known: bool
) -> Iterator[Finding]:
    violations = shaped.violations
    if not is_program_known:
        violations += ((UNKNOWN_PROGRAM, _unknown_program(shaped.plan.program or "")),)
    for kind, violation in violations:
        if violation.path in shaped.holes or not rests_on_hole(violation, document.holes):
            yield finding_of_violation(document, kind, violation, kind.severity, shaped.plan.name)


def _unknown_program(name: str) -> Violation:
    meant = nearest(name, builtin_names())
    return Violation(
        ("program",),
        f"{quoted(name)} is not a program that plscale knows; the plan was judged by base",
        f"did you mean  {meant}" if meant else f"use one of: {', '.join(builtin_names())}",
    )


def _rule_findings(
    document: Document, shaped: Shaped, case: Case, settings: Settings
) -> tuple[list[Finding], str]:
    findings: list[Finding] = []
    crashes: list[str] = []
    ignored, most = settings.choice.ignored, settings.limits.findings + 1
    for rule in RULES:
        if rule.kind.code in ignored:
            continue
        try:
            violations = list(islice(rule.check(case), most))
        except Exception:  # noqa: BLE001 - the only place: a crashed rule must not stop the others
            findings.append(_fault_of_ours(document, rule.kind))
            crashes.append(traceback.format_exc())
            continue
        if not violations:  # of nearly every rule
            continue
        severity = _severity(rule.kind, case.standing)
        findings += (
            finding_of_violation(document, rule.kind, violation, severity, case.plan.name)
            for violation in violations
            if not rests_on_hole(violation, shaped.holes)
        )
    return findings, "\n".join(crashes)


def _severity(kind: Kind, standing: Standing) -> Severity:
    """A plan that has ended is judged at most with notes (DESIGN section 4)."""
    return Severity.NOTE if standing.is_ended else kind.severity


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
