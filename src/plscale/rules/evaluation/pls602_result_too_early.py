"""PLS602: a result should not stand under a plan year that has not begun."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.model.results import AnnualReport
from plscale.place import ANY
from plscale.rules.base import Case, rule
from plscale.rules.evaluation.series import reached, years_begun
from plscale.rules.grounds import places


@rule(
    "PLS602",
    "result-too-early",
    default=Severity.WARNING,
    grounds=places(("reports", ANY, "filed")),
)
def result_too_early(case: Case) -> Iterator[Violation]:
    """A plan year that has not begun has no result, unless its report is dated later than today.

    Such a report shows that the file was written after the day it is judged by.
    """
    reports, begun = case.plan.reports, years_begun(case)
    if begun is None:
        return
    for path, _, series, *_ in reached(case):
        for year, result in series.results.items():
            if result == "not-available" or int(year) <= begun:
                continue
            if year in reports and _is_to_come(case, reports[year]):
                continue
            if case.standing.years is None or int(year) <= case.standing.years:
                begins = case.standing.first_day(int(year))
                yield Violation(
                    (*path, "results", year),
                    f"year {year} has a result, but begins only on {begins}",
                    "put the result under the plan year that it is of, or take it out",
                    label=f"year {year} has not begun",
                    related=((("timeline", "starts"), "plan years count from here"),),
                )


def _is_to_come(case: Case, report: AnnualReport) -> bool:
    return report.filed is not None and not case.standing.knows(report.filed)
