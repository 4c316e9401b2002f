"""PLS527: the day of a step should be recorded where something is counted from it or up to it."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.undated import untold
from plscale.rules.base import Case, rule
from plscale.rules.grounds import STEPS
from plscale.visible import quoted


@rule("PLS527", "step-day-not-recorded", default=Severity.WARNING, grounds=STEPS)
def step_day_not_recorded(case: Case) -> Iterator[Violation]:
    """A date is missing or known in part, so that nobody can tell what rests on it.

    It is told once of each event, and other rules take what has no date for done on some day.
    """
    seen: set[str] = set()
    for one in untold(case):
        if one.id in seen:
            continue
        seen.add(one.id)
        date, spacing = case.plan.events[one.id].date, one.spacing
        told = "has no date" if date is None else f"is dated {date}, without its day"
        yield Violation(
            ("events", one.id, "date"),
            f"{quoted(one.id)} {told}, so that nobody can tell {one.question}",
            "add the day, as it stands in the minutes",
            citation=spacing.law if spacing else None,
            is_verified=spacing is None or spacing.is_verified,
            ends_plan=spacing is not None and spacing.has_ended_plan,
        )
