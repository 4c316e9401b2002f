"""Checks files and folders, and gives single plans as values."""

import os
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from plscale.check.judges import Judges
from plscale.check.text import Settings, check_raw
from plscale.errors import PlanUnreadableError
from plscale.finding import CheckedPlan, Report
from plscale.model.plan import Plan
from plscale.model.shape import shape
from plscale.programs.program import Program
from plscale.repository.discovery import Target, discover
from plscale.source.fault import Fault
from plscale.source.read import read_bytes, read_text


def check_paths(
    paths: Iterable[str | os.PathLike[str]],
    *,
    as_of: date | None = None,
    program: Program | None = None,
) -> Report:
    """Check plans in files and folders.

    Args:
        paths: files, and folders whose YAML files are all checked.
        as_of: the day to judge by; today where it is left out.
        program: the program to judge by, instead of the one each plan names.

    Returns:
        A report with one entry for each file, in order of their paths. A file that cannot be read
        has a finding that says so.

    Raises:
        PlscaleError: a path does not exist, or there is nothing to check.
    """
    settings = Settings(as_of or date.today(), program)
    return check_targets(discover(Path(path) for path in paths), settings)


def check_targets(
    targets: Iterable[Target],
    settings: Settings,
    on_checked: Callable[[], object] = lambda: None,
) -> Report:
    """Check files that were found before; ``on_checked`` is called after each."""
    plans: list[CheckedPlan] = []
    judges = Judges(settings.limits)
    for target in targets:
        raw = target.fault or read_bytes(target.path, settings.limits)
        plans.append(check_raw(raw, target.name, settings, judges, target.path))
        on_checked()
    return Report(settings.as_of, tuple(plans), settings.choice.is_partial, judges.files)


def load_plan(path: str | os.PathLike[str]) -> Plan:
    """Give a plan as a frozen value, for programs that work with plans.

    Faulty values are left out of it; ask `check_paths` for the findings.

    Raises:
        PlanUnreadableError: the file cannot be read as a plan at all; the message says why.
    """
    raw = read_bytes(Path(path))
    if isinstance(raw, Fault):
        raise PlanUnreadableError(f"{os.fspath(path)}: {raw.message}")
    document = read_text(raw, os.fspath(path))
    shaped = shape(document)
    if shaped is None:
        told = document.faults[0]
        raise PlanUnreadableError(f"{document.name}:{told.span.line}: {told.message}")
    return shaped.plan
