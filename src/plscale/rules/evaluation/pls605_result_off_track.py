"""PLS605: a result that falls short of its target is worth knowing."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.evaluation.series import reached, years_begun


@rule("PLS605", "result-off-track", default=Severity.NOTE)
def result_off_track(case: Case) -> Iterator[Violation]:
    """A result is worse than the target of the same year."""
    begun = years_begun(case)
    for path, measure, series, *_ in reached(case):
        targets = series.targets
        for year, result in series.results.items():
            target = targets.get(year)
            if target is None or isinstance(result, str):
                continue
            if begun is not None and int(year) > begun:
                continue
            if measure.is_worse(result, than=target):
                yield Violation(
                    (*path, "results", year),
                    f"the result of year {year}, {result:.12g}, falls short of"
                    f" the target, {target:.12g}",
                    "say in the report on that year what will be done about it",
                    label="short of the target",
                    related=(((*path, "targets", year), "the target"),),
                )
