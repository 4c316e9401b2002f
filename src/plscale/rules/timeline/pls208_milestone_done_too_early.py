"""PLS208: a milestone should be done after those that it waits for."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.happenings import has_no_day
from plscale.rules.timeline.waiting import pairs_in_order, place, told_by
from plscale.visible import quoted


@rule("PLS208", "milestone-done-too-early", default=Severity.WARNING)
def milestone_done_too_early(case: Case) -> Iterator[Violation]:
    """A milestone that is done before one that it waits for did not wait."""
    plan, standing = case.plan, case.standing
    dones = plan.dones
    for step, before in pairs_in_order(case) if dones else ():
        done, first = dones.get(step), dones.get(before)
        if not standing.knows(done):
            continue
        names = quoted(step[1]), quoted(before[1])
        key = "event" if plan.milestones[step].done is None else "done"
        if has_no_day(case, before):
            continue
        if not standing.knows(first):
            yield Violation(
                place(step, key),
                f"{names[0]} was done on {done}, and {names[1]}, which it waits for, is not done",
                f"say when {names[1]} was done, or take it out of  after:",
                label="done already",
                related=((place(before, "done"), "not done"),),
                because=told_by(case, before),
            )
        elif done.is_before(first):
            yield Violation(
                place(step, key),
                f"{names[0]} was done on {done}, before {names[1]}, which it waits for, on {first}",
                f"correct one of the dates, or take {names[1]} out of  after:",
                label="done before",
                related=((place(before, "done"), f"done on {first}"),),
            )
