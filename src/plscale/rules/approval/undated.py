"""Events that have no day, or not the whole of it, and what nobody can tell without it."""

from collections.abc import Iterator
from dataclasses import dataclass

from plscale.rules.approval.gaps import is_kept, out_of_order, too_early, too_late
from plscale.rules.approval.spacing import Spacing, spacings
from plscale.rules.base import Case
from plscale.rules.deadlines import deadline_on
from plscale.rules.happenings import awaiting, has_no_day, undated_approval, undated_end
from plscale.visible import quoted


@dataclass(frozen=True, slots=True)
class Untold:
    """An event of which the day is not known, and a question that rests on it."""

    id: str
    question: str
    """What nobody can tell, such as ``whether it came after board-vote``."""
    spacing: Spacing | None = None
    """The distance that it is about, if it is about one."""


def untold(case: Case) -> Iterator[Untold]:
    """Give each question that an event leaves open; the same event may leave several."""
    for spacing in spacings(case):
        id_ = None if _is_settled(spacing) else _vague(spacing)
        if id_ is not None:
            yield Untold(id_, _question(spacing, case.plan.events[id_].event), spacing)
    if any(event.date is None for event in case.plan.events.values()):
        yield from _of_milestones(case)
        approved, over = undated_approval(case), undated_end(case)
        if approved is not None and awaiting(case) is not None:
            yield Untold(approved, "since when the plan is approved")
        if over is not None:
            yield Untold(over, "since when the plan is over")


def _of_milestones(case: Case) -> Iterator[Untold]:
    for step, due in case.plan.dues.items():
        event = case.plan.milestones[step].event
        is_late = event is not None and due.last < case.day and has_no_day(case, step)
        if event is not None and is_late and deadline_on(case, due.last) is not None:
            yield Untold(event, f"whether {quoted(step[1])} was done by {due}")


def _question(spacing: Spacing, name: str | None) -> str:
    after, is_before = spacing.after, name in spacing.after.events
    other = spacing.step.event if is_before else after.event
    if after.within is None and after.at_least is None:
        return f"whether it came {'before' if is_before else 'after'} {other}"
    return f"how long {'before' if is_before else 'after'} {other} it was"


def _is_settled(spacing: Spacing) -> bool:
    """Tell whether the dates that are known show that the distance was kept, or was not."""
    before, taken, after = spacing.before, spacing.taken, spacing.after
    if not before or not taken:
        return False
    if is_kept(before, taken, after):
        return True
    return spacing.is_dated and bool(
        out_of_order(before, taken)
        or (after.within and too_late(before, taken, after.within))
        or (after.at_least and too_early(before, taken, after.at_least))
    )


def _vague(spacing: Spacing) -> str | None:
    """Give the first event of which the day is not known, if there is one."""
    if spacing.undated:
        return spacing.undated[0]
    there = (*spacing.before, *spacing.taken)
    return next((one.id for one in there if not one.date.is_exact), None)
