"""How much a finding weighs: the rule's own weight, the program's word, the day, and how sure."""

from plscale.finding import Kind, Severity, Violation
from plscale.programs.program import Program
from plscale.standing.standing import Standing

_FIXED = ("PLS0", "PLS1", "PLS9")
"""Families that are about a file, its shape, or plscale: no program makes light of them."""


def weight_of(kind: Kind, program: Program) -> Severity | None:
    """Give what a rule weighs under a program, or None where the program ignores it."""
    word = program.rules.get(kind.code)
    if word is None:
        return kind.severity
    if kind.code.startswith(_FIXED):
        return kind.severity if word == "ignore" else _heavier(kind.severity, Severity(word))
    return None if word == "ignore" else Severity(word)


def severity_of(violation: Violation, weight: Severity, standing: Standing) -> Severity:
    """Give what one violation weighs on the day.

    What still has time is a note, and so is everything about a plan that is over (DESIGN section
    4), but for the step that ended it: whether that was done right is asked from then on. What
    rests on law that nobody read, or that holds only later, is a warning at most (6), and so is
    what hangs on an event that is not recorded.
    """
    deadline = violation.deadline
    is_due_later = deadline is not None and not deadline.is_past
    if is_due_later or (standing.is_ended and not violation.ends_plan):
        return _heavier(Severity.NOTE, violation.at_least)
    is_sure = violation.is_verified and not (deadline is not None and deadline.is_inferred)
    most = Severity.ERROR if is_sure else Severity.WARNING
    return _lighter(_lighter(weight, most), violation.at_most)


def _heavier(one: Severity, other: Severity) -> Severity:
    return min(one, other, key=lambda severity: severity.rank)


def _lighter(one: Severity, other: Severity) -> Severity:
    return max(one, other, key=lambda severity: severity.rank)
