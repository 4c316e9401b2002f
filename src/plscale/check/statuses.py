"""Where plans stand: from files to a table, without asking a single rule."""

import os
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from plscale.check.judges import Judge, Judges, file_of
from plscale.finding import Kind, Severity, Violation
from plscale.model.shape import shape
from plscale.programs.kinds import PROGRAM_UNUSABLE
from plscale.programs.program import Program
from plscale.registers.plan_status import status_of
from plscale.registers.status import PlanStatus, StatusTable, Unreadable
from plscale.repository.discovery import Target, discover
from plscale.rules.base import Case
from plscale.source.document import Document
from plscale.source.fault import TOO_MANY_FINDINGS, Fault
from plscale.source.limits import DEFAULT_LIMITS, Limits
from plscale.source.private.kinds import PRIVATE_KINDS
from plscale.source.read import read_bytes, read_text, refused
from plscale.standing.standing import standing_of


def plan_status(
    paths: Iterable[str | os.PathLike[str]],
    *,
    as_of: date | None = None,
    program: Program | None = None,
) -> StatusTable:
    """Say where the plans in files and folders stand.

    Args:
        paths: files, and folders whose YAML files are all read.
        as_of: the day to judge by; today where it is left out.
        program: the program to judge by, instead of the one each plan names.

    Returns:
        A table with a row for each plan, in order of their paths. Faulty values are left out of a
        plan; a file that cannot be read as a plan at all, and a plan whose program has faults, is
        listed with its place and reason.

    Raises:
        PlscaleError: a path does not exist, or there is nothing to read.
    """
    targets = discover(Path(path) for path in paths)
    return status_of_targets(targets, as_of or date.today(), program)


def status_of_targets(
    targets: Iterable[Target],
    as_of: date,
    program: Program | None = None,
    limits: Limits = DEFAULT_LIMITS,
    on_read: Callable[[], object] = lambda: None,
) -> StatusTable:
    """Say where plans in files that were found before stand; ``on_read`` is called after each."""
    judges = Judges(limits)
    plans: list[PlanStatus] = []
    unreadable: list[Unreadable] = []
    for target in targets:
        raw = target.fault or read_bytes(target.path, limits)
        document = _read(raw, target.name, limits)
        told = _status(document, as_of, program, judges, target.path)
        if isinstance(told, Unreadable):
            unreadable.append(told)
        else:
            plans.append(told)
        on_read()
    return StatusTable(as_of, tuple(plans), tuple(unreadable), len(plans))


def status_of_raw(
    raw: bytes | Fault,
    name: str,
    as_of: date,
    program: Program | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> PlanStatus | Unreadable:
    """Say where the plan in one file's bytes stands, or why that cannot be said.

    A program that the plan names by a path is followed from the folder that the ``name`` tells.
    """
    return _status(_read(raw, name, limits), as_of, program, Judges(limits), file_of(name))


def _read(raw: bytes | Fault, name: str, limits: Limits) -> Document:
    return refused(name, raw) if isinstance(raw, Fault) else read_text(raw, name, limits)


def _status(
    document: Document, as_of: date, program: Program | None, judges: Judges, file: Path | None
) -> PlanStatus | Unreadable:
    shaped = shape(document, judges.limits.findings)
    if shaped is None:
        return _unreadable_file(document)
    if () in shaped.holes:
        if len(shaped.violations) > judges.limits.findings:
            return _too_faulty(document, shaped.violations[0][1], judges.limits)
        return _unreadable_plan(document, *shaped.violations[0])
    judge = Judge(program) if program else judges.of(shaped.plan, file)[0]
    if judge.program is None:
        return _unjudged(document, judge)
    standing = standing_of(shaped.plan, judge.program, as_of)
    return status_of(document.name, Case(shaped.plan, judge.program, standing))


def _unreadable_file(document: Document) -> Unreadable:
    """Give the first error of a file; warnings and secrets are not why it could not be read."""
    errors = [
        fault
        for fault in document.faults
        if fault.kind.severity is Severity.ERROR and fault.kind not in PRIVATE_KINDS
    ]
    first = min(errors or document.faults, key=lambda fault: fault.span)
    return Unreadable(
        document.name,
        first.span.line,
        first.span.column,
        first.kind.code,
        first.message,
        first.kind.short,
    )


def _unreadable_plan(document: Document, kind: Kind, violation: Violation) -> Unreadable:
    """Give the first violation of a file that is no plan."""
    span = document.span(violation.path, at_key=violation.at_key)
    return Unreadable(
        document.name, span.line, span.column, kind.code, violation.message, kind.short
    )


def _too_faulty(document: Document, first: Violation, limits: Limits) -> Unreadable:
    """Say that so much of a plan is faulty that nothing is told of it."""
    span = document.span(first.path, at_key=first.at_key)
    return Unreadable(
        document.name,
        span.line,
        span.column,
        TOO_MANY_FINDINGS.code,
        f"more than {limits.findings:,} values are faulty, from here on;"
        "  plscale validate  lists the first",
        TOO_MANY_FINDINGS.short,
    )


def _unjudged(document: Document, judge: Judge) -> Unreadable:
    """Give the first fault of a program by which no plan is judged, at the plan that names it."""
    first = next(finding for file in judge.files for finding in file.errors)
    where = f"{first.path}:{first.span.line}:{first.span.column}"
    span = document.span(("program",))
    return Unreadable(
        document.name,
        span.line,
        span.column,
        PROGRAM_UNUSABLE.code,
        f"its program has a fault at {where}: {first.message}",
        "its program has a fault",
        is_unjudged=True,
    )
