"""PLS606: a year with the result of a group should have the result of all students."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.evaluation.series import reached, years_begun
from plscale.visible import quoted


@rule("PLS606", "group-result-without-whole", default=Severity.WARNING)
def group_result_without_whole(case: Case) -> Iterator[Violation]:
    """The result of a group cannot be read without the result of the whole for the same year."""
    begun = years_begun(case)
    for id_, measure in case.plan.measures.items() if reached(case) else ():
        told: set[str] = set(measure.results)
        for group, series in measure.groups.items():
            for year, result in series.results.items():
                if year in told or result == "not-available":
                    continue
                if begun is not None and int(year) > begun:
                    continue
                told.add(year)
                yield Violation(
                    ("measures", id_, "groups", group, "results", year),
                    f"{quoted(group)} has a result of year {year},"
                    f" but {quoted(id_)} as a whole has none",
                    f"add the result of year {year} for all students to the measure itself",
                    label=f"a group's result of year {year}",
                    related=((("measures", id_, "results", year), "none for all students"),),
                )
