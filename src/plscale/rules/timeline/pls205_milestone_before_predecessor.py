"""PLS205: a milestone should not be due before one that it waits for."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.timeline.waiting import pairs_in_order, place
from plscale.visible import quoted


@rule("PLS205", "milestone-before-predecessor", default=Severity.ERROR)
def milestone_before_predecessor(case: Case) -> Iterator[Violation]:
    """A milestone cannot be done by its day when one that it waits for is due later."""
    dues = case.plan.dues
    for step, before in pairs_in_order(case):
        due, first = dues.get(step), dues.get(before)
        if due is not None and first is not None and due.last < first.first:
            names = quoted(step[1]), quoted(before[1])
            yield Violation(
                place(step, "due"),
                f"{names[0]} is due on {due}, before {names[1]}, which it waits for, is on {first}",
                f"move {names[0]} to {first} or later, or {names[1]} to {due} or earlier",
                label="due before",
                related=((place(before, "due"), f"{names[0]} waits for this"),),
            )
