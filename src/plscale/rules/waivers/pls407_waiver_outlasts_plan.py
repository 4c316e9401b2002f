"""PLS407: a waiver should not last longer than the plan."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.waivers.stretches import held
from plscale.visible import quoted


@rule("PLS407", "waiver-outlasts-plan", default=Severity.ERROR, beside=("status", "decided"))
def waiver_outlasts_plan(case: Case) -> Iterator[Violation]:
    """A waiver ends after the plan that it was asked for."""
    standing = case.standing
    if standing.ends is None or standing.is_reversed:
        return
    for one in held(case):
        ends = one.ends
        if ends is not None and ends.first > standing.ends:
            yield Violation(
                (*one.path, "ends"),
                f"{quoted(one.waiver_id)} ends on {ends}, after the plan ends on {standing.ends}",
                f"let it end on {standing.ends} or earlier, or correct the last day of the plan",
                label="after the plan's end",
                related=((("timeline", "ends"), f"the plan ends on {standing.ends}"),),
            )
