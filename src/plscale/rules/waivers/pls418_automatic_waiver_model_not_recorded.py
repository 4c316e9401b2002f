"""PLS418: an automatic waiver should name its model, and the day on which that was approved."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.waivers.stretches import lost
from plscale.visible import quoted


@rule(
    "PLS418",
    "automatic-waiver-model-not-recorded",
    default=Severity.WARNING,
    beside=("status", "decided", "terms"),
)
def automatic_waiver_model_not_recorded(case: Case) -> Iterator[Violation]:
    """An automatic waiver rests on a model's approval, which the plan does not record."""
    for id_, waiver in case.plan.waivers.items():
        if waiver.kind != "automatic" or id_ in lost(case):
            continue
        if waiver.through is None:
            yield Violation(
                ("waivers", id_, "through"),
                f"{quoted(id_)} is automatic, but names no model that brings it",
                "add  through:  with the id of the model's provider, or write  kind: new",
                related=((("waivers", id_, "kind"), "automatic"),),
            )
        elif (provider := case.plan.providers.get(waiver.through)) and provider.approved is None:
            yield Violation(
                ("providers", waiver.through, "approved"),
                f"{quoted(waiver.through)} brings {quoted(id_)}, but its approval is not recorded",
                "add  approved:  with the day on which the state approved the model",
                related=((("waivers", id_, "through"), "automatic through this model"),),
            )
