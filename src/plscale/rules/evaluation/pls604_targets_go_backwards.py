"""PLS604: targets should not become worse over the years."""

from collections.abc import Iterator
from itertools import pairwise

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.evaluation.series import unsteady


@rule("PLS604", "targets-go-backwards", default=Severity.WARNING, beside=("baseline", "better"))
def targets_go_backwards(case: Case) -> Iterator[Violation]:
    """A target that is worse than that of an earlier year plans for a step back."""
    for path, measure, series, _, baseline in unsteady(case):
        for before, year in pairwise(sorted(series.targets, key=int)):
            earlier, later = series.targets[before], series.targets[year]
            if baseline is not None and measure.is_worse(later, than=baseline):
                continue  # PLS603 speaks of it
            if measure.is_worse(later, than=earlier):
                yield Violation(
                    (*path, "targets", year),
                    f"the target of year {year}, {later:.12g}, is worse than"
                    f" that of year {before}, {earlier:.12g}",
                    "correct one of the two, or say in  notes:  why the measure should fall back",
                    label=f"worse than in year {before}",
                    related=(((*path, "targets", before), f"the target of year {before}"),),
                )
