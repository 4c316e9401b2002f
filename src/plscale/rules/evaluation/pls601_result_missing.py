"""PLS601: a measure should have a result for each year whose report is due."""

from collections.abc import Iterator

from plscale.finding import Deadline, Severity, Violation
from plscale.model.results import Measure
from plscale.place import PlanPath
from plscale.rules.base import Case, rule
from plscale.rules.deadlines import deadline_of_report
from plscale.rules.grounds import TERM
from plscale.visible import quoted


@rule("PLS601", "result-missing", default=Severity.WARNING, grounds=TERM)
def result_missing(case: Case) -> Iterator[Violation]:
    """The report on a plan year is due, and a measure or one of its groups has no result of it."""
    annual, years = case.program.reports.annual, case.standing.years
    if annual is None or years is None or not case.plan.measures:
        return
    for year in case.program.measures.watched or range(1, years + 1):
        deadline = deadline_of_report(case, annual, year) if 1 <= year <= years else None
        if deadline is None:
            continue
        for id_, measure in case.plan.measures.items():
            for path, name in _lacking(id_, measure, str(year)):
                yield _violation(path, name, year, deadline, is_verified=annual.verified)


def _lacking(id_: str, measure: Measure, year: str) -> Iterator[tuple[PlanPath, str]]:
    """Give the whole where it has no result of a year, else each group that has none."""
    path: PlanPath = ("measures", id_)
    if year not in measure.results:
        yield path, quoted(id_)
        return
    for group, series in measure.groups.items():
        if year not in series.results:
            yield (*path, "groups", group), f"{quoted(group)} in {quoted(id_)}"


def _violation(
    path: PlanPath, name: str, year: int, deadline: Deadline, *, is_verified: bool
) -> Violation:
    return Violation(
        (*path, "results", str(year)),
        f"{name} has no result of year {year}",
        f"add to  results:  {year}: the value, or the word suppressed or not-available",
        deadline=deadline,
        is_verified=is_verified,
    )
