"""PLS815: it is worth telling whether the provider of a model that is in use sees student data."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.privacy.access import uses_of
from plscale.visible import quoted


@rule("PLS815", "provider-data-not-told", default=Severity.NOTE)
def provider_data_not_told(case: Case) -> Iterator[Violation]:
    """A provider's model is in use, and whether it sees student data is not told."""
    untold = [id_ for id_, provider in case.plan.providers.items() if provider.data is None]
    if not untold:
        return
    uses = uses_of(case)
    for id_ in untold:
        use = uses.of(id_, case.plan.providers[id_])
        if use is not None:
            yield Violation(
                ("providers", id_, "data"),
                f"the plan does not tell whether {quoted(id_)} sees student data",
                "if it does, add  data:  with ground, agreement and end; if not, say so in  notes:",
                related=((use.path, "its model is in use"),),
            )
