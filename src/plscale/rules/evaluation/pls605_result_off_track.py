"""PLS605: a result that falls short of its target is worth knowing."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule


@rule("PLS605", "result-off-track", default=Severity.NOTE)
def result_off_track(case: Case) -> Iterator[Violation]:
    """A result is worse than the target of the same year."""
    for path, measure, series in case.plan.measured:
        for year, result in series.results.items():
            target, begins = series.targets.get(year), case.standing.first_day(int(year))
            if target is None or isinstance(result, str) or (begins and begins > case.day):
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
