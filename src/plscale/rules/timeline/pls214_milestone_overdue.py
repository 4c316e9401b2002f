"""PLS214: a milestone should be done by the day on which it is due."""

from collections.abc import Iterator, Mapping, Sequence

from plscale.finding import Deadline, Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.deadlines import deadline_on
from plscale.rules.happenings import has_no_day
from plscale.rules.timeline.waiting import Step, place, told_by
from plscale.visible import quoted

_SHOWN = 3
"""Most milestones that are shown to wait for one."""


@rule("PLS214", "milestone-overdue", default=Severity.WARNING)
def milestone_overdue(case: Case) -> Iterator[Violation]:
    """The day of a milestone is past, and it is not done."""
    dones, day = case.plan.dones, case.day
    waiting: Mapping[Step, Sequence[Step]] | None = None
    for step, due in case.plan.dues.items():
        if due.last >= day or case.standing.knows(dones.get(step)) or has_no_day(case, step):
            continue  # of what is done on an unknown day PLS527 speaks
        deadline = deadline_on(case, due.last)
        if deadline is not None:
            waiting = _waiting(case) if waiting is None else waiting
            yield _violation(case, step, deadline, (day - due.last).days, waiting.get(step, ()))


def _violation(
    case: Case, step: Step, deadline: Deadline, late: int, waiting: Sequence[Step]
) -> Violation:
    others = {0: "", 1: ", and 1 other waits for it"}.get(
        len(waiting), f", and {len(waiting)} others wait for it"
    )
    return Violation(
        place(step, "due"),
        f"{quoted(step[1])} is not done, {late:,} day{'s' if late > 1 else ''} late{others}",
        f"once it is done, add  done: {case.day},  or move the day on which it is due",
        label="not done",
        related=tuple((place(other, "after"), "waits for it") for other in waiting[:_SHOWN]),
        deadline=deadline,
        because=told_by(case, step),
    )


def _waiting(case: Case) -> Mapping[Step, Sequence[Step]]:
    """Give for each milestone those that wait for it and are not done themselves."""
    waiting: dict[Step, list[Step]] = {}
    for step, befores in case.plan.waits.items():
        if befores and not case.standing.knows(case.plan.dones.get(step)):
            for before in befores:
                waiting.setdefault(before, []).append(step)
    return waiting
