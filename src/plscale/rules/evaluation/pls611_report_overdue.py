"""PLS611: the report on a plan year should be filed by its day."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.deadlines import deadline_of_report
from plscale.rules.grounds import TERM


@rule("PLS611", "report-overdue", default=Severity.WARNING, grounds=TERM)
def report_overdue(case: Case) -> Iterator[Violation]:
    """The day of the report on a plan year is past, and no report on it is recorded."""
    annual, year_now = case.program.reports.annual, case.standing.year
    if annual is None or year_now is None:
        return
    for year in range(1, max(year_now, 1) + 1):
        report = case.plan.reports.get(str(year))
        if report is not None and (report.filed is None or case.standing.knows(report.filed)):
            continue
        deadline = deadline_of_report(case, annual, year)
        if deadline is not None:
            yield Violation(
                ("reports", str(year)),
                f"no report on year {year} is recorded",
                f"once it is filed, add to  reports:  {year}: {{filed: {case.day}}}",
                citation=annual.law,
                deadline=deadline,
                is_verified=annual.verified,
            )
