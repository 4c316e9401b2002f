"""PLS813: a provider's access to student data should end with the plan."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.privacy.access import with_access
from plscale.visible import quoted


@rule("PLS813", "provider-access-outlasts-plan", default=Severity.WARNING)
def provider_access_outlasts_plan(case: Case) -> Iterator[Violation]:
    """Access ends only after the last day of the plan that it is for."""
    last = case.standing.ends
    if last is None or case.standing.is_reversed:
        return
    for id_, path, data in with_access(case):
        if data.ends and data.ends.is_after(last):
            yield Violation(
                (*path, "ends"),
                f"{quoted(id_)} may see student data until {data.ends}, but the plan ends on"
                f" {last}",
                f"let access end on {last}; a plan that renews this one can go on with it",
                related=((("timeline", "ends"), "the plan ends here"),),
            )
