"""PLS608: a report should not be filed before its year has begun."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule


@rule("PLS608", "report-filed-early", default=Severity.ERROR)
def report_filed_early(case: Case) -> Iterator[Violation]:
    """A report on a plan year cannot have been filed before that year began."""
    years = case.standing.years
    for year, report in case.plan.reports.items():
        begins = case.standing.first_day(int(year))
        if begins is None or (years is not None and int(year) > years):
            continue
        if case.standing.knows(report.filed) and report.filed.is_before(begins):
            yield Violation(
                ("reports", year, "filed"),
                f"the report on year {year} was filed on {report.filed},"
                f" before that year began on {begins}",
                "correct the date, or put the report under the plan year that it is on",
                label=f"before year {year}",
                related=((("timeline", "starts"), "plan years count from here"),),
            )
