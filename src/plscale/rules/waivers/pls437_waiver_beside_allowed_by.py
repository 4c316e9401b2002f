"""PLS437: a waiver should not support only practices that need none."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule(
    "PLS437",
    "waiver-beside-allowed-by",
    default=Severity.NOTE,
    beside=("status", "decided", "terms"),
)
def waiver_beside_allowed_by(case: Case) -> Iterator[Violation]:
    """Of every practice that a waiver supports the plan says that the law already allows it."""
    practices = case.plan.practices
    for id_, waiver in case.plan.waivers.items():
        supported = [name for name in waiver.supports if name in practices]
        is_free = supported and all(practices[name].allowed_by for name in supported)
        if is_free and not case.standing.is_lost(waiver):
            yield Violation(
                ("waivers", id_, "supports"),
                f"{quoted(id_)} supports only practices that need no waiver, as the plan says",
                "take the waiver out, or take out  allowed_by:  where a waiver is needed",
                label="needs no waiver",
                related=(
                    (("practices", supported[0], "allowed_by"), "law that already allows it"),
                ),
            )
