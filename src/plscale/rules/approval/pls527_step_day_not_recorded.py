"""PLS527: the day of a step should be recorded where the law counts from it or up to it."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.gaps import is_kept, out_of_order, too_early, too_late
from plscale.rules.approval.spacing import Spacing, spacings
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS527", "step-day-not-recorded", default=Severity.WARNING)
def step_day_not_recorded(case: Case) -> Iterator[Violation]:
    """A date is missing or known in part, so that nobody can tell whether a distance was kept."""
    seen: set[str] = set()
    for spacing in spacings(case):
        id_ = None if _is_settled(spacing) else _vague(spacing)
        if id_ is None or id_ in seen:
            continue
        seen.add(id_)
        event = case.plan.events[id_]
        told = "has no date" if event.date is None else f"is dated {event.date}, without its day"
        yield Violation(
            ("events", id_, "date"),
            f"{quoted(id_)} {told}, so that nobody can tell {_question(spacing, event.event)}",
            "add the day, as it stands in the minutes",
            citation=spacing.law,
            is_verified=spacing.is_verified,
            ends_plan=spacing.has_ended_plan,
        )


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
