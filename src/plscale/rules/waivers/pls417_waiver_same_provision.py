"""PLS417: a provision should be asked for once for the same schools and days."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.waivers.overlaps import Claim, claims, overlapping
from plscale.visible import quoted


@rule("PLS417", "waiver-same-provision", default=Severity.WARNING)
def waiver_same_provision(case: Case) -> Iterator[Violation]:
    """Two waivers ask for the same provision, for the same schools and the same time."""
    rank = {id_: number for number, id_ in enumerate(case.plan.waivers)}
    told: set[tuple[str, str]] = set()
    for alike in claims(case):
        for pair in overlapping(alike):
            first, second = sorted(pair, key=lambda claim: rank[claim.waiver])
            if (first.waiver, second.waiver) not in told:
                told.add((first.waiver, second.waiver))
                yield _violation(first, second)


def _violation(first: Claim, second: Claim) -> Violation:
    return Violation(
        second.path,
        f"{quoted(second.waiver)} asks for {quoted(second.citation)},"
        f" as {quoted(first.waiver)} does for the same schools and days",
        "join the two into one waiver, or let their schools or days differ",
        label="asked for twice",
        related=((first.path, "the same provision"),),
    )
