"""PLS211: a practice should begin within the plan's years."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS211", "practice-begins-outside-term", default=Severity.ERROR)
def practice_begins_outside_term(case: Case) -> Iterator[Violation]:
    """A practice that begins after the last plan year is not a part of the plan."""
    years = case.standing.years
    if years is None:
        return
    for id_, practice in case.plan.practices.items():
        if practice.begins is not None and practice.begins > years:
            count = "1 year" if years == 1 else f"{years} years"
            yield Violation(
                ("practices", id_, "begins"),
                f"{quoted(id_)} begins in year {practice.begins}, but the plan has {count}",
                f"let it begin in year {years} or earlier, or correct the last day of the plan",
                label="after the last year",
                related=((("timeline", "ends"), f"the plan ends on {case.standing.ends}"),),
            )
