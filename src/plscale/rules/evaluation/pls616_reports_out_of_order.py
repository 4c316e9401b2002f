"""PLS616: reports should be filed in the order of their years."""

from collections.abc import Iterator
from itertools import pairwise

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule


@rule("PLS616", "reports-out-of-order", default=Severity.WARNING)
def reports_out_of_order(case: Case) -> Iterator[Violation]:
    """The report on a plan year was filed before that on an earlier one."""
    reports = case.plan.reports
    if len(reports) < 2:
        return
    filed = [
        (year, reports[year].filed)
        for year in sorted(reports, key=int)
        if case.standing.knows(reports[year].filed)
    ]
    for (before, first), (year, second) in pairwise(filed):
        if first is not None and second is not None and second.is_before(first):
            yield Violation(
                ("reports", year, "filed"),
                f"the report on year {year} was filed on {second},"
                f" before that on year {before} on {first}",
                "correct the date that is wrong, or put each report under the year that it is on",
                label=f"before that on year {before}",
                related=((("reports", before, "filed"), f"filed on {first}"),),
            )
