"""PLS613: targets should not leave a group further behind than it is."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.model.results import Series
from plscale.rules.base import Case, rule
from plscale.visible import quoted

_ROUNDING = 1.05
"""A gap that grows by a twentieth or less may come from rounded values (plscale's own choice)."""


@rule("PLS613", "group-gap-widens", default=Severity.WARNING)
def group_gap_widens(case: Case) -> Iterator[Violation]:
    """A group is behind all students, and the targets of one year let the gap grow."""
    whole: Series | None = None
    for one in case.plan.measured:
        if one.values is one.measure:
            whole = one
            continue
        now = None if whole is None else _gap_now(whole, one)
        widening = None if now is None else _first_wider(one, now * _ROUNDING)
        if now is not None and widening is not None:
            year, gap = widening
            yield Violation(
                (*one.path, "targets", year),
                f"the targets of year {year} leave {quoted(str(one.path[-1]))} {gap:.12g} behind"
                f" all students, more than the {now:.12g} of the baseline",
                "aim higher for the group, or correct the value that is wrong",
                label="a wider gap",
                related=(((*one.path[:2], "targets", year), "the target of all students"),),
            )


def _gap_now(whole: Series, group: Series) -> float | None:
    """Give how far a group is behind at the baseline; None where it is not, or nobody can tell."""
    if whole.baseline is None or group.baseline is None or whole.year != group.year:
        return None
    if not whole.measure.is_worse(group.baseline, than=whole.baseline):
        return None
    return abs(whole.baseline - group.baseline)


def _first_wider(group: Series, most: float) -> tuple[str, float] | None:
    """Give the first year whose targets let the group be behind by more, and by how much."""
    measure, whole = group.measure, group.measure.targets
    gaps = {
        year: abs(whole[year] - target)
        for year, target in group.values.targets.items()
        if year in whole and abs(whole[year] - target) > most
        if measure.is_worse(target, than=whole[year])
    }
    first = min(gaps, key=int, default=None)
    return None if first is None else (first, gaps[first])
