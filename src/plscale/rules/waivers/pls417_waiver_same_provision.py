"""PLS417: a provision should be asked for once for the same schools and days."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import WAIVERS
from plscale.rules.waivers.nesting import nested
from plscale.rules.waivers.overlaps import Claim, claims, overlapping
from plscale.visible import quoted

if TYPE_CHECKING:
    from plscale.law.citation import Citation


@rule("PLS417", "waiver-same-provision", default=Severity.WARNING, grounds=WAIVERS)
def waiver_same_provision(case: Case) -> Iterator[Violation]:
    """Two waivers ask for a provision, or a part of it, for the same schools and the same time."""
    if len(case.plan.waivers) < 2:
        return
    rank = {id_: number for number, id_ in enumerate(case.plan.waivers)}
    told: set[object] = set()
    for one, other, is_same in _twice(case):
        first, second = sorted((one, other), key=lambda claim: rank[claim.waiver])
        pair = (first.waiver, second.waiver)
        if pair not in told and second.path not in told:
            told.update((pair, second.path))
            yield _violation(first, second, is_same=is_same)


def _twice(case: Case) -> Iterator[tuple[Claim, Claim, bool]]:
    """Give pairs of claims of the same provision, then those of one and a part of it."""
    groups = claims(case)
    for alike in groups.values():
        if len(alike) > 1:
            yield from ((*pair, True) for pair in overlapping(alike))
    parts: dict[Citation, list[Claim]] = {}
    for outer, inner in nested(one for one in groups if not isinstance(one, str)):
        parts.setdefault(outer, []).extend(groups[inner])
    for outer, inside in parts.items():
        yield from ((*pair, False) for pair in overlapping(groups[outer], inside))


def _violation(first: Claim, second: Claim, *, is_same: bool) -> Violation:
    named = "" if is_same else f" for {quoted(first.citation)}"
    return Violation(
        second.path,
        f"{quoted(second.waiver)} asks for {quoted(second.citation)},"
        f" as {quoted(first.waiver)} does{named} for the same schools and days",
        "join the two into one waiver, or let their schools or days differ",
        label="asked for twice",
        related=((first.path, "the same provision" if is_same else "asked for here, too"),),
    )
