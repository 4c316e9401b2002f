"""PLS613: targets should not leave a group further behind than it is."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.model.results import Group, Measure
from plscale.rules.base import Case, rule
from plscale.visible import quoted

_ROUNDING = 1.05
"""A gap that grows by a twentieth or less may come from rounded values (plscale's own choice)."""


@rule("PLS613", "group-gap-widens", default=Severity.WARNING)
def group_gap_widens(case: Case) -> Iterator[Violation]:
    """A group is behind all students, and the targets of one year let the gap grow."""
    for id_, measure in case.plan.measures.items():
        for group, series in measure.groups.items():
            now = _gap_now(measure, series)
            if now is None:
                continue
            for year in sorted(series.targets.keys() & measure.targets.keys(), key=int):
                target, whole = series.targets[year], measure.targets[year]
                gap = abs(whole - target)
                if measure.is_worse(target, than=whole) and gap > now * _ROUNDING:
                    yield Violation(
                        ("measures", id_, "groups", group, "targets", year),
                        f"the targets of year {year} leave {quoted(group)} {gap:.12g} behind all"
                        f" students, more than the {now:.12g} of the baseline",
                        "aim higher for the group, or correct the value that is wrong",
                        label="a wider gap",
                        related=(
                            (("measures", id_, "targets", year), "the target of all students"),
                        ),
                    )
                    break


def _gap_now(measure: Measure, series: Group) -> float | None:
    """Give how far a group is behind at the baseline; None where it is not, or nobody can tell."""
    whole, own = measure.baseline, series.baseline
    if whole is None or own is None or whole.value is None or own.value is None:
        return None
    if whole.year != own.year or not measure.is_worse(own.value, than=whole.value):
        return None
    return abs(whole.value - own.value)
