"""PLS210: a school should join within the plan's years."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS210", "school-joins-outside-term", default=Severity.ERROR)
def school_joins_outside_term(case: Case) -> Iterator[Violation]:
    """A school that joins after the last plan year is not a part of the plan."""
    years = case.standing.years
    if years is None:
        return
    for path, name, school in case.plan.schools:
        if school.joins is not None and school.joins > years:
            count = "1 year" if years == 1 else f"{years} years"
            yield Violation(
                (*path, "joins"),
                f"{quoted(name)} joins in year {school.joins}, but the plan has {count}",
                f"let it join in year {years} or earlier, or correct the last day of the plan",
                label="after the last year",
                related=((("timeline", "ends"), f"the plan ends on {case.standing.ends}"),),
            )
