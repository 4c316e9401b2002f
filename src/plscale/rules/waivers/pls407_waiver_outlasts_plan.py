"""PLS407: a waiver should not last longer than the plan."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.model.promises import LOST
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS407", "waiver-outlasts-plan", default=Severity.ERROR)
def waiver_outlasts_plan(case: Case) -> Iterator[Violation]:
    """A waiver ends after the plan that it was asked for."""
    standing = case.standing
    if standing.ends is None or standing.is_reversed:
        return
    for path, id_, stretch in case.plan.stretches:
        is_lost = standing.status_of(stretch) in LOST
        if stretch.ends is not None and stretch.ends.is_after(standing.ends) and not is_lost:
            yield Violation(
                (*path, "ends"),
                f"{quoted(id_)} ends on {stretch.ends}, after the plan ends on {standing.ends}",
                f"let it end on {standing.ends} or earlier, or correct the last day of the plan",
                label="after the plan's end",
                related=((("timeline", "ends"), f"the plan ends on {standing.ends}"),),
            )
