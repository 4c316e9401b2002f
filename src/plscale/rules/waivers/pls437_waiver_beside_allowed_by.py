"""PLS437: a waiver should not support only practices that need none."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS437", "waiver-beside-allowed-by", default=Severity.NOTE)
def waiver_beside_allowed_by(case: Case) -> Iterator[Violation]:
    """Of every practice that a waiver supports the plan says that the law already allows it."""
    for id_, waiver in case.plan.waivers.items():
        practices = [name for name in waiver.supports if name in case.plan.practices]
        if not practices or case.standing.is_lost(waiver):
            continue
        if all(case.plan.practices[name].allowed_by for name in practices):
            first = practices[0]
            yield Violation(
                ("waivers", id_, "supports"),
                f"{quoted(id_)} supports only practices that need no waiver, as the plan says",
                "take the waiver out, or take out  allowed_by:  where a waiver is needed",
                label="needs no waiver",
                related=((("practices", first, "allowed_by"), "law that already allows it"),),
            )
