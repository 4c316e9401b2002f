"""PLS414: an automatic waiver should not start before its model was approved."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import LIFE
from plscale.visible import quoted


@rule("PLS414", "automatic-waiver-before-model", default=Severity.ERROR, beside=LIFE)
def automatic_waiver_before_model(case: Case) -> Iterator[Violation]:
    """A waiver that an approved model brings cannot start before the approval."""
    for id_, waiver in case.plan.waivers.items():
        if waiver.kind != "automatic":
            continue
        provider = case.plan.providers.get(waiver.through or "")
        if provider is None:
            continue
        approved = provider.approved
        starts = [stretch.starts for stretch in waiver.stretches.values() if stretch.starts]
        first = min(starts, key=lambda when: when.first, default=None)
        if case.standing.is_lost(waiver) or not (approved and first and approved.is_after(first)):
            continue
        yield Violation(
            ("waivers", id_, "through"),
            f"{quoted(id_)} starts on {first}, but its model was approved only on {approved}",
            f"let it start on {approved} or later, or correct  approved:  of"
            f" {quoted(str(waiver.through))}",
            label="the model that brings it",
            related=((("providers", str(waiver.through), "approved"), f"approved on {approved}"),),
        )
