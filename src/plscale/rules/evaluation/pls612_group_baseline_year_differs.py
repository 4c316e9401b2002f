"""PLS612: the baselines of a group and of all students should be of the same year."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS612", "group-baseline-year-differs", default=Severity.WARNING)
def group_baseline_year_differs(case: Case) -> Iterator[Violation]:
    """A group's baseline and that of all students are of two school years."""
    whole: int | None = None
    for path, measure, values, year, _ in case.plan.measured:
        if values is measure:
            whole = year
        elif year is not None and whole is not None and year != whole:
            yield Violation(
                (*path, "baseline", "year"),
                f"the baseline of {quoted(str(path[-1]))} is of school year {_school_year(year)},"
                f" that of all students of {_school_year(whole)}",
                "take the values of one school year, or correct the year that is wrong",
                label="another year",
                related=(((*path[:2], "baseline", "year"), "all students"),),
            )


def _school_year(year: int) -> str:
    return f"{year}-{(year + 1) % 100:02}"
