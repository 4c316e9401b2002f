"""PLS215: a plan should hold what its program asks for, by the day it asks for it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from plscale.finding import Deadline, Severity, Violation
from plscale.model.lookup import is_empty, value_at
from plscale.place import PlanPath
from plscale.programs.entries import Need
from plscale.programs.values import PhaseName
from plscale.rules.base import Case, rule
from plscale.rules.deadlines import deadline_of, is_surely_past
from plscale.rules.sustainability.last_year import is_last_year_open
from plscale.rules.wording import said
from plscale.visible import quoted

_LAST_PHASES: tuple[PhaseName, ...] = ("evaluation", "sustainability")


@rule("PLS215", "part-missing", default=Severity.ERROR)
def part_missing(case: Case) -> Iterator[Violation]:
    """Something that the program needs is not in the plan.

    Where it was due before a step of which nothing is recorded, it is a warning.
    """
    for id_, need in case.program.needs.items():
        path = need.at or (id_,)
        held = value_at(case.plan, path)
        if is_empty(held):
            lacking: Sequence[str] = ("",)
        else:
            lacking = [key for key in need.each if is_empty(value_at(held, (key,)))]
        deadline = deadline_of(case, need) if lacking else None
        if deadline is not None and not _is_told_by_others(case, path):
            most = Severity.ERROR if deadline.is_past or deadline.day else Severity.WARNING
            deadline = replace(deadline, is_past=is_surely_past(case, deadline))
            for key in lacking:
                yield replace(_violation(path, key, need, deadline), at_most=most)


def _is_told_by_others(case: Case, path: PlanPath) -> bool:
    """Tell whether PLS701 or PLS702 asks for what the last year lacks."""
    return any(
        path == ("phases", phase, "milestones") and is_last_year_open(case, phase)
        for phase in _LAST_PHASES
    )


def _violation(path: PlanPath, key: str, need: Need, deadline: Deadline) -> Violation:
    section = ".".join(map(str, path))
    message, remedy = f"{quoted(key)} is missing in {quoted(section)}", f"add  {key}:  to it"
    if not key:
        parts = f"  with  {', '.join(need.each)}" if need.each else ""
        message = f"{quoted(section)} is missing{said(need.title)}"
        remedy = f"add  {':  '.join(map(str, path))}:{parts}"
    return Violation(
        (*path, key) if key else path,
        message,
        remedy,
        citation=need.law,
        at_key=True,
        deadline=deadline,
        is_verified=need.verified,
        because=(path[:1],) if path[0] == "phases" else (),
        source=need.source,
    )
