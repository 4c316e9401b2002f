"""PLS405: a waiver should support a practice of the plan."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule(
    "PLS405",
    "waiver-supports-nothing",
    default=Severity.WARNING,
    beside=("status", "decided", "terms"),
)
def waiver_supports_nothing(case: Case) -> Iterator[Violation]:
    """A waiver that no practice needs is asked for nothing."""
    if not case.plan.practices:
        return
    for id_, waiver in case.plan.waivers.items():
        if not waiver.supports and not case.standing.is_lost(waiver):
            yield Violation(
                ("waivers", id_, "supports"),
                f"{quoted(id_)} names no practice that needs it",
                "add  supports:  with the ids of such practices, or take the waiver out",
                label="no supports",
            )
