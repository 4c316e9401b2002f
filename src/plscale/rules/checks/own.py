"""A state's own checks as rules beside those of plscale, and what comes to no end among them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plscale.finding import Kind, RuleCode, Severity, Violation
from plscale.programs.checks import Check
from plscale.programs.inquiries import Inquiry
from plscale.programs.kinds import CHECK_NOT_JUDGED
from plscale.programs.program import Program
from plscale.rules.base import Case, Rule, once
from plscale.rules.checks.complaints import complaint
from plscale.rules.checks.looking import Looks
from plscale.rules.checks.meter import MOST_LOOKS, OF_A_COMPLAINT, SpentError
from plscale.rules.checks.outcome import outcome
from plscale.rules.deadlines import deadline_of
from plscale.standing.in_force import is_in_force
from plscale.visible import quoted

_LONGEST_NAME = 29
_MOST_CODES = 5
"""Checks that were not judged are told by their codes up to so many."""
_SMALL_WORDS = frozenset(
    ("a", "an", "and", "any", "are", "at", "be", "by", "each", "every", "for", "from", "has",
     "have", "in", "is", "it", "its", "must", "of", "on", "or", "should", "than", "that", "the",
     "their", "to", "was", "were", "which", "with")
)  # fmt: skip
"""Words that the name of a check goes without."""


def own_rules(program: Program) -> Iterator[Rule]:
    """Give the checks of a program as rules, and one that tells which of them were not judged."""
    for inquiry in program.inquiries:
        yield _rule(inquiry)
    if program.checks:
        yield Rule(CHECK_NOT_JUDGED, check_not_judged, __name__)


def kind_of(code: str, check: Check) -> Kind:
    """Give the sort of finding that a check makes; it is named by the words of its title."""
    return Kind(RuleCode(code), _name(code, check.title), Severity(check.severity))


def check_not_judged(case: Case) -> Iterator[Violation]:
    """A check of the state's own came to no end: that is no pass, whatever the plan holds."""
    codes = [inquiry.code for inquiry in _verdicts(case).unjudged]
    if not codes:
        return
    more = f" and {len(codes) - _MOST_CODES} more" if len(codes) > _MOST_CODES else ""
    which = f"checks {', '.join(codes[:_MOST_CODES])}{more}" if codes[1:] else f"check {codes[0]}"
    yield Violation(
        ("program",),
        f"{which} of {quoted(case.program.id)} {'were' if codes[1:] else 'was'} not judged: all its"
        f" checks together would look at this plan more than {MOST_LOOKS:,} times",
        "ask who wrote the program to let it look at fewer entries, or to drop checks",
        at_least=Severity.ERROR,
    )


def _rule(inquiry: Inquiry) -> Rule:
    def check(case: Case) -> Iterator[Violation]:
        yield from _verdicts(case).complaints.get(inquiry.code, ())

    return Rule(kind_of(inquiry.code, inquiry.check), check, __name__)


def _name(code: str, title: str) -> str:
    name = ""
    for word in re.findall(r"[a-z0-9]+", title.lower()):
        longer = f"{name}-{word}" if name else word[:_LONGEST_NAME]
        if len(longer) > _LONGEST_NAME:
            break
        name = name if word in _SMALL_WORDS else longer
    return name or code.lower()


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What all checks of a program say of one plan."""

    complaints: Mapping[str, tuple[Violation, ...]]
    """By the code of the check, for those that were judged."""
    unjudged: tuple[Inquiry, ...]


@once
def _verdicts(case: Case) -> Verdicts:
    """Ask every check that the program does not ignore, as long as looks are left."""
    looks = Looks.at(case)
    complaints: dict[str, tuple[Violation, ...]] = {}
    unjudged: list[Inquiry] = []
    for inquiry in case.program.inquiries:
        if case.program.rules.get(inquiry.code) == "ignore":
            continue
        try:
            complaints[inquiry.code] = tuple(_complaints(inquiry, case, looks))
        except SpentError:
            unjudged.append(inquiry)
    return Verdicts(complaints, tuple(unjudged))


def _complaints(inquiry: Inquiry, case: Case, looks: Looks) -> Iterator[Violation]:
    check, deadline = inquiry.check, None
    if check.by is None and not is_in_force(check, case.day):
        return
    if check.by is not None and (deadline := deadline_of(case, check)) is None:
        return
    for entry in looks.entries(inquiry.entry):
        is_meant = inquiry.when is None or outcome(inquiry.when, entry, looks) is True
        if is_meant and outcome(inquiry.require, entry, looks) is False:
            looks.meter.spend(OF_A_COMPLAINT)
            yield complaint(inquiry, entry, looks, deadline)
