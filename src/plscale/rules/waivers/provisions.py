"""Whether waivers name the same provision, as far as its text tells."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from plscale.model.plan import Plan
from plscale.model.promises import Waiver
from plscale.rules.base import Case
from plscale.visible import cut


@lru_cache(maxsize=256)  # plans of one state name the same provisions again and again
def same(citation: str) -> str:
    """Give a citation without what does not change its meaning: case, spaces and section signs."""
    return "".join(citation.replace("§", " ").split()).casefold()


def cited(citations: Sequence[str]) -> str | None:
    """Name the first of some citations, and how many more there are; None where there is none."""
    if not citations:
        return None
    first, *more = citations
    return f"{cut(first)} and {len(more)} more" if more else cut(first)


def law_of(case: Case, waiver: Waiver) -> str | None:
    """Name the law that a waiver is of; a policy is the district's own, and no law."""
    read = ((text, case.program.lawbook.on(text).citation) for text in waiver.provisions)
    return cited([text for text, law in read if law is None or not law.body.is_local])


def provisions_named(plan: Plan) -> Mapping[str, int]:
    """Give the provisions that each waiver names, as a number with one bit for each provision.

    Such sets compare at once, however many provisions there are.
    """
    positions: dict[str, int] = {}
    sets: dict[str, int] = {}
    for id_, waiver in plan.waivers.items():
        sets[id_] = 0
        for citation in waiver.provisions:
            sets[id_] |= 1 << positions.setdefault(same(citation), len(positions))
    return sets
