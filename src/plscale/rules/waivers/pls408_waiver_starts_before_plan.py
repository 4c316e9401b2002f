"""PLS408: a waiver should not start before the plan."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.waivers.stretches import held
from plscale.visible import quoted


@rule("PLS408", "waiver-starts-before-plan", default=Severity.WARNING, beside=("status", "decided"))
def waiver_starts_before_plan(case: Case) -> Iterator[Violation]:
    """A waiver starts before the plan that it was asked for."""
    standing = case.standing
    if standing.starts is None or standing.is_reversed:
        return
    for one in held(case):
        starts = one.starts
        if starts is not None and starts.last < standing.starts:
            yield Violation(
                (*one.path, "starts"),
                f"{quoted(one.waiver_id)} starts on {starts},"
                f" before the plan starts on {standing.starts}",
                f"let it start on {standing.starts} or later, or correct the plan's first day",
                label="before the plan's start",
                related=((("timeline", "starts"), f"the plan starts on {standing.starts}"),),
            )
