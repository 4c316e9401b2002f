"""PLS414: an automatic waiver should come with a model that the state has approved."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.model.plan import Plan
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS414", "automatic-waiver-without-approved-model", default=Severity.ERROR)
def automatic_waiver_without_approved_model(case: Case) -> Iterator[Violation]:
    """An automatic waiver has no approved model that would bring it."""
    for id_, waiver in case.plan.waivers.items():
        if waiver.kind != "automatic" or case.standing.is_lost(waiver):
            continue
        if waiver.through is None:
            yield Violation(
                ("waivers", id_, "through"),
                f"{quoted(id_)} is automatic, but names no model that brings it",
                "add  through:  with the id of the provider of the model,"
                " or write  kind: new  and ask for the waiver",
                label="no through",
                related=((("waivers", id_, "kind"), "automatic"),),
            )
        elif waiver.through in case.plan.providers:
            yield from _of_model(case.plan, id_, waiver.through)


def _of_model(plan: Plan, id_: str, provider: str) -> Iterator[Violation]:
    approved = plan.providers[provider].approved
    starts = [stretch.starts for stretch in plan.waivers[id_].stretches.values() if stretch.starts]
    first = min(starts, key=lambda when: when.first, default=None)
    if approved is None:
        fault, label = "no approval of this model is recorded", "no day of approval"
    elif first is not None and approved.is_after(first):
        fault = f"the model was approved on {approved}, after the waiver starts on {first}"
        label = f"approved on {approved}"
    else:
        return
    yield Violation(
        ("waivers", id_, "through"),
        f"{quoted(id_)} is automatic through {quoted(provider)}, but {fault}",
        f"correct  approved:  of {quoted(provider)}, let the waiver start later, or ask for it",
        label="the model that should bring it",
        related=((("providers", provider, "approved"), label),),
    )
