"""PLS408: a waiver should not start before the plan."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.model.promises import LOST
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS408", "waiver-starts-before-plan", default=Severity.WARNING)
def waiver_starts_before_plan(case: Case) -> Iterator[Violation]:
    """A waiver starts before the plan that it was asked for."""
    standing = case.standing
    if standing.starts is None or standing.is_reversed:
        return
    for path, id_, stretch in case.plan.stretches:
        is_lost = standing.status_of(stretch) in LOST
        if stretch.starts is not None and stretch.starts.is_before(standing.starts) and not is_lost:
            yield Violation(
                (*path, "starts"),
                f"{quoted(id_)} starts on {stretch.starts},"
                f" before the plan starts on {standing.starts}",
                f"let it start on {standing.starts} or later, or correct the plan's first day",
                label="before the plan's start",
                related=((("timeline", "starts"), f"the plan starts on {standing.starts}"),),
            )
