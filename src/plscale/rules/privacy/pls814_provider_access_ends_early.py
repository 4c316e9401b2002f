"""PLS814: it is worth knowing where a model stays in use after its provider's access ends."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.privacy.access import uses_of, with_access
from plscale.visible import quoted


@rule("PLS814", "provider-access-ends-early", default=Severity.NOTE)
def provider_access_ends_early(case: Case) -> Iterator[Violation]:
    """Access ends before the plan does, and nothing says that the use of the model ends with it."""
    last = case.standing.ends
    if last is None or case.standing.is_reversed:
        return
    early = [
        (id_, path, data.ends)
        for id_, path, data in with_access(case)
        if data.ends and data.ends.is_before(last)
    ]
    if not early:
        return
    uses = uses_of(case)
    for id_, path, ends in early:
        use = uses.of(id_, case.plan.providers[id_])
        if use is not None and not (use.first and ends.is_before(use.first)):
            yield Violation(
                (*path, "ends"),
                f"access of {quoted(id_)} to student data ends on {ends}, but the plan goes on"
                f" until {last}",
                "see to it that the model can do without the data by then, or extend the agreement",
                related=((use.path, "its model is in use"),),
            )
