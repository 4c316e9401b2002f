"""What a rule is: a frozen value around one pure function of a case."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, wraps
from typing import TYPE_CHECKING, TypeAlias, TypeVar, cast

from plscale.finding import Kind, RuleCode, Severity, Violation
from plscale.model.plan import Plan
from plscale.place import PlanPath
from plscale.programs.program import Program
from plscale.standing.standing import Standing

if TYPE_CHECKING:
    from plscale.rules.waivers.requests import Asked

Told = TypeVar("Told")


@dataclass(frozen=True)
class Case:
    """All that a rule may look at: one plan, its program, and where it stands."""

    plan: Plan
    program: Program
    standing: Standing
    small_cells: tuple[PlanPath, ...] = ()
    """Places of counts of few students, which the plan has as suppressed: no rule sees them."""
    before_ended: date | None = None
    """Last day of the plan that this one renews, where its file could be read."""
    shared: dict[object, object] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """What was worked out `once` for all rules, under the function that did."""

    @property
    def day(self) -> date:
        """The day the plan is judged by; what is dated later is not known yet."""
        return self.standing.judged_on

    @cached_property
    def asked(self) -> "Asked":
        """What its waivers cite, held against the program's law once: several rules look at it."""
        from plscale.rules.waivers.requests import Asked, asked_by  # late: it knows what a case is

        return asked_by(self) if self.plan.waivers else Asked()


def once(work: Callable[[Case], Told]) -> Callable[[Case], Told]:
    """Let rules share what is worked out of a case: it is done when the first of them asks."""

    @wraps(work)
    def told(case: Case) -> Told:
        shared = case.shared
        if work not in shared:
            shared[work] = work(case)
        return cast("Told", shared[work])

    return told


Check: TypeAlias = Callable[[Case], Iterator[Violation]]
Grounds: TypeAlias = Callable[[Case], Sequence[PlanPath]]
"""Gives places of a plan that a rule rests on; `ANY` in them stands for every key."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its permanent code, its name, its weight, and its check."""

    kind: Kind
    check: Check
    module: str
    """Dotted name of the module that holds it; its page has the same stem."""
    grounds: Grounds | None = None
    """Gives what all that it says rests on, beside the places that it names."""
    beside: tuple[str, ...] = ()
    """Keys that each violation rests on, too, of the entry of a section in which it stands."""


def rule(
    code: str,
    name: str,
    default: Severity = Severity.ERROR,
    grounds: Grounds | None = None,
    beside: tuple[str, ...] = (),
) -> Callable[[Check], Rule]:
    """Make a rule of a check; nothing is registered by it."""

    def make(check: Check) -> Rule:
        kind = Kind(RuleCode(code), name, default)
        return Rule(kind, check, check.__module__, grounds, beside)

    return make
