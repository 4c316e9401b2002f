"""PLS702: the last year of a plan should prepare what comes after it."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import ENDS, TERM, together
from plscale.rules.sustainability.last_year import is_last_year_open, may_be_in_last_year


@rule(
    "PLS702",
    "last-year-without-sustainability",
    default=Severity.WARNING,
    grounds=together(TERM, ENDS),
)
def last_year_without_sustainability(case: Case) -> Iterator[Violation]:
    """Milestones are set for the last plan year, and none of them is of sustainability."""
    if may_be_in_last_year(case, "sustainability", *case.plan.phases.sustainability.milestones):
        return
    if is_last_year_open(case, "sustainability"):
        years, ends = case.standing.years, case.standing.ends
        yield Violation(
            ("phases", "sustainability"),
            f"no milestone of sustainability is due in year {years}, the last of the plan",
            f"add the decision on how the work goes on, due by {ends}",
            label="none in the last year",
            related=((("timeline", "ends"), f"the plan ends on {ends}"),),
        )
