"""Whether waivers name the same provision, as far as its text tells."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias, Union

from plscale.model.plan import Plan
from plscale.model.promises import Waiver
from plscale.programs.program import Program
from plscale.rules.base import Case
from plscale.rules.waivers.nesting import nested
from plscale.visible import cut

if TYPE_CHECKING:
    from plscale.law.citation import Citation

Key: TypeAlias = Union["Citation", str, tuple[str, str]]
"""A provision: its citation, else its text, else the waiver that cites none."""


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


def key_of(program: Program, text: str, id_: str) -> "Key":
    """Give a provision as what it is, not as it is spelt; ``id_`` is that of the waiver."""
    return (program.lawbook.on(text).citation or same(text)) if text else ("", id_)


def touching(keys: "Iterable[Key]") -> "Mapping[Key, list[Key]]":
    """Give for each provision those that it is part of, and those that are part of it."""
    found: dict[Key, list[Key]] = {}
    for outer, inner in nested(key for key in keys if not isinstance(key, str | tuple)):
        found.setdefault(outer, []).append(inner)
        found.setdefault(inner, []).append(outer)
    return found


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
