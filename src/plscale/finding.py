"""What is wrong with a plan: violations as rules yield them, findings as readers get them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from plscale.place import PlanPath, Span, touches

RuleCode = NewType("RuleCode", str)


class Severity(StrEnum):
    """How much a finding weighs: an error keeps a plan from being submitted."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """Order by weight: 0 for an error, 2 for a note."""
        return _RANKS[self]


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of finding: a permanent code, a name, and its usual weight."""

    code: RuleCode
    name: str
    severity: Severity
    short: str = ""
    """A few words for a table of files that cannot be read, such as ``a tab``."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when something should be there."""

    day: date | None = None
    """Last day on which it is in time; None where none is told."""
    event: str = ""
    """Name of the event before which it is due, if it hangs on one."""
    is_past: bool = False
    """Whether it should be there now: the day is over, or the event has happened."""
    is_inferred: bool = False
    """Whether the event is not on record, and only must have come about by that day."""


@dataclass(frozen=True, slots=True)
class Violation:
    """One complaint about one place of a plan, before the place is turned into lines."""

    path: PlanPath
    message: str
    remedy: str = ""
    label: str = ""
    """A few words to stand beside the underlined text."""
    citation: str | None = None
    related: tuple[tuple[PlanPath, str], ...] = ()
    """Other places of the same plan that the complaint rests on, each with its label."""
    at_key: bool = False
    """Underline the key of the place, not its value."""
    deadline: Deadline | None = None
    """By when it should be mended, where that is no matter of right or wrong but of time."""
    is_verified: bool = True
    """Whether it rests on law that somebody read; what does not can give a warning at most."""
    source: str | None = None
    """Where the program has it from, so that a reader can look whether it is so."""
    at_most: Severity = Severity.ERROR
    """Heaviest that it can weigh on the day: less before what it is about has come to hold."""
    at_least: Severity = Severity.NOTE
    """Lightest that it can weigh, whether or not the plan is over."""
    ends_plan: bool = False
    """Whether it is about the very step that ended the plan, and weighs the same after that."""
    because: tuple[PlanPath, ...] = ()
    """Places that it rests on, too, and that are not worth showing; `ANY` stands for every key."""

    def rests_on(self, holes: frozenset[PlanPath], besides: Iterable[PlanPath] = ()) -> bool:
        """Tell whether it is at, above or caused by a value that was left out as faulty."""
        return bool(holes) and any(touches(place, holes) for place in (*self.places, *besides))

    @property
    def places(self) -> tuple[PlanPath, ...]:
        """All places that it names."""
        return (self.path, *(path for path, _ in self.related), *self.because)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line of the file as far as it is needed to show a finding."""

    line: int
    text: str
    skipped: int = 0
    """Code points left off at the start of the line."""


@dataclass(frozen=True, slots=True)
class Related:
    """A second place of the same file that a finding speaks of."""

    message: str
    span: Span
    excerpt: Excerpt | None


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule's complaint about one place in one file; plain values, so it pickles and caches."""

    code: RuleCode
    rule: str
    severity: Severity
    message: str
    remedy: str
    label: str
    path: str
    """The file, relative to where the command runs where it can be, with forward slashes."""
    span: Span
    pointer: str
    district: str
    citation: str | None
    related: tuple[Related, ...]
    excerpt: Excerpt | None
    deadline: Deadline | None = None
    is_verified: bool = True
    """Whether it rests on law that somebody read in the law itself."""
    source: str | None = None
    """Where the program has it from, if it tells."""

    @property
    def is_due_now(self) -> bool:
        """Whether something is missing that should be there by now."""
        return self.deadline is not None and self.deadline.is_past

    @property
    def is_due_later(self) -> bool:
        """Whether something is missing that still has time."""
        return self.deadline is not None and not self.deadline.is_past

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sort key of every list of findings: path, line, column, code."""
        return (self.path, self.span.line, self.span.column, self.code, self.message)


@dataclass(frozen=True, slots=True)
class CheckedPlan:
    """What checking one file gave, findings in order of line, column and code."""

    path: str
    district: str
    """Name of the district or consortium, empty where the file does not tell."""
    program: str
    standing: str
    """Where the plan stands on the day, in words, such as ``year 3 of 5``."""
    is_readable: bool
    findings: tuple[Finding, ...]
    crash: str = ""
    """The traceback of a rule that failed, a fault of plscale and never of the plan."""
    checks: tuple[str, ...] = ()
    """Codes of the checks of the state's own by which it was judged."""

    @property
    def is_judged(self) -> bool:
        """Whether it was judged by a program: false where that, or the file, has faults."""
        return bool(self.program)

    @property
    def can_be_submitted(self) -> bool:
        """Whether nothing stands against handing the plan in."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)

    @property
    def due_later(self) -> tuple[Finding, ...]:
        """What is still due, by its day; what has no day but an event comes last."""
        later = (finding for finding in self.findings if finding.is_due_later)
        return tuple(sorted(later, key=_day_due))


def _day_due(finding: Finding) -> date:
    return (finding.deadline and finding.deadline.day) or date.max


@dataclass(frozen=True, slots=True)
class CheckedProgram:
    """One file of a program in which something was found."""

    path: str
    id: str
    """The program's id, empty where the file does not tell."""
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What keeps plans from being judged by it."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)


@dataclass(frozen=True, slots=True)
class Report:
    """All that one run found, plans in order of their paths."""

    as_of: date
    plans: tuple[CheckedPlan, ...]
    is_partial: bool = False
    """Whether only some of the rules were asked for."""
    programs: tuple[CheckedProgram, ...] = ()
    """Program files in which something was found, in order of their paths."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding of the run, ordered by path, line, column and code."""
        of_plans = tuple(finding for plan in self.plans for finding in plan.findings)
        of_programs = tuple(finding for file in self.programs for finding in file.findings)
        if not of_programs:
            return of_plans
        return tuple(sorted(of_programs + of_plans, key=lambda finding: finding.order))

    @property
    def faulty_programs(self) -> tuple[CheckedProgram, ...]:
        """Files for which no plan was judged by their program."""
        return tuple(file for file in self.programs if file.errors)

    def count(self, severity: Severity) -> int:
        """Count the findings of one severity."""
        return sum(finding.severity is severity for finding in self.findings)
