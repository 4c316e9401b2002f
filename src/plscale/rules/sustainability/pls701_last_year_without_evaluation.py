"""PLS701: the last year of a plan should end in an evaluation."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import ENDS, TERM, together
from plscale.rules.sustainability.last_year import is_last_year_open, may_be_in_last_year


@rule(
    "PLS701",
    "last-year-without-evaluation",
    default=Severity.WARNING,
    grounds=together(TERM, ENDS),
)
def last_year_without_evaluation(case: Case) -> Iterator[Violation]:
    """Milestones are set for the last plan year, and none of them is of the evaluation."""
    if may_be_in_last_year(case, "evaluation", *case.plan.phases.evaluation.milestones):
        return
    if is_last_year_open(case, "evaluation"):
        years, ends = case.standing.years, case.standing.ends
        yield Violation(
            ("phases", "evaluation"),
            f"no milestone of the evaluation is due in year {years}, the last of the plan",
            f"add the evaluation of the whole plan, due by {ends}",
            label="none in the last year",
            related=((("timeline", "ends"), f"the plan ends on {ends}"),),
        )
