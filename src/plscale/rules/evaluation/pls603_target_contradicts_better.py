"""PLS603: a target should be better than the baseline."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.evaluation.series import unsteady


@rule("PLS603", "target-contradicts-better", default=Severity.ERROR)
def target_contradicts_better(case: Case) -> Iterator[Violation]:
    """A target that is worse than the baseline contradicts what the measure calls better."""
    for path, measure, series, _, baseline in unsteady(case):
        if baseline is None:
            continue
        for year in sorted(series.targets, key=int):
            target = series.targets[year]
            if measure.is_worse(target, than=baseline):
                yield Violation(
                    (*path, "targets", year),
                    f"the target of year {year}, {target:.12g}, is worse than"
                    f" the baseline, {baseline:.12g}: {measure.better} is better",
                    "correct the target or the baseline, or what  better:  says",
                    label="worse than the baseline",
                    related=(
                        ((*path, "baseline", "value"), "the baseline"),
                        ((*path[:2], "better"), f"{measure.better} is better"),
                    ),
                )
                break
