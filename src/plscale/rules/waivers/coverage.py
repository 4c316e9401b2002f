"""Which provisions the waivers of a plan cover, as far as it tells."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice

from plscale.catalog import entries
from plscale.model.promises import Waiver
from plscale.programs.entries import ProvisionEntry
from plscale.rules.base import Case
from plscale.rules.waivers.models import uses
from plscale.rules.waivers.requests import MOST


@dataclass(frozen=True, slots=True)
class Vague:
    """A live waiver of which no provision is told, or none is understood."""

    id: str
    waiver: Waiver
    is_misread: bool
    """Whether it cites something; that nobody understands it is the matter of PLS430."""

    def is_about(self, areas: AbstractSet[str]) -> bool:
        """Tell whether it is surely about law of some areas; where none are known, of any."""
        return self.is_misread or (
            self.waiver.area is not None and (not areas or self.waiver.area in areas)
        )


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a plan asks to be freed from, is freed from without asking, or was refused."""

    provisions: frozenset[str]
    """Ids of the provisions that a live waiver cites, at least in part, or a model frees from."""
    supporting: Mapping[str, Sequence[Vague]]
    """Vague waivers by the practices that they support."""
    alone: Mapping[str | None, Vague]
    """The first of the vague waivers that support none, by the area that they tell, or none."""
    lost: frozenset[tuple[str, str]]
    """Pairs of a practice and a provision that a lost waiver of it cites; empty for any."""
    topics: frozenset[str]
    """Topics of the provisions that a live waiver cites."""
    other: frozenset[str]
    """Ids of practices with a live waiver of law of which the program tells no topic."""

    def clears(self, practice: str, id_: str, entry: ProvisionEntry) -> bool:
        """Tell whether a provision is waived for a practice, or a waiver of it was lost.

        A waiver that names only its subject counts where that is the subject of the provision, and
        where it supports the practice.
        """
        areas = _areas(entry)
        if id_ in self.provisions or any(
            vague.is_about(areas) for vague in self.supporting.get(practice, ())
        ):
            return True
        return (practice, id_) in self.lost or (practice, "") in self.lost

    def may_clear(self, practice: str, entry: ProvisionEntry) -> Vague | None:
        """Give a vague waiver that may be of a provision for a practice, if there is one."""
        names = (*sorted(_areas(entry)), None)
        maybe = (self.alone[name] for name in names if name in self.alone)
        return next(iter(self.supporting.get(practice, ())), None) or next(maybe, None)

    def is_near(self, practice: str, entry: ProvisionEntry) -> bool:
        """Tell whether a live waiver is about the same, or may free the practice in another way."""
        return practice in self.other or not self.topics.isdisjoint(entry.topics)


def _areas(entry: ProvisionEntry) -> frozenset[str]:
    topics = entries("topics")
    return frozenset(area for topic in entry.topics if (area := topics[topic].area))


def coverage(case: Case) -> Coverage:
    """Work out what the waivers of a plan, and the models that it uses, free it from."""
    provisions = case.program.provisions
    named = {id_ for request in case.asked.requests for id_ in request.ruling.named}
    other = {
        practice
        for request in case.asked.requests
        if not any(provisions[id_].topics for id_ in request.ruling.named)
        for practice in request.waiver.supports
    }
    supporting: dict[str, list[Vague]] = {}
    alone: dict[str | None, Vague] = {}
    for vague in _vague(case):
        for practice in vague.waiver.supports:
            supporting.setdefault(practice, []).append(vague)
        if not vague.waiver.supports:
            alone.setdefault(vague.waiver.area, vague)
    return Coverage(
        frozenset(named | _freed(case)),
        supporting,
        alone,
        frozenset(islice(_lost(case), MOST)),
        frozenset(topic for id_ in named for topic in provisions[id_].topics),
        frozenset(other),
    )


def _vague(case: Case) -> Iterator[Vague]:
    misread = {one.waiver_id for one in case.asked.misread}
    for id_, waiver in case.plan.waivers.items():
        if id_ in misread or not (waiver.provisions or case.standing.is_lost(waiver)):
            yield Vague(id_, waiver, id_ in misread)


def _lost(case: Case) -> Iterator[tuple[str, str]]:
    book = case.program.lawbook
    for waiver in case.plan.waivers.values():
        if not waiver.supports or not case.standing.is_lost(waiver):
            continue
        names = {id_ for text in waiver.provisions for id_ in book.on(text).named}
        for name in names if waiver.provisions else ("",):
            yield from ((practice, name) for practice in waiver.supports)


def _freed(case: Case) -> set[str]:
    used = [part for use in uses(case) for part in use.frees]
    if not used:
        return set()
    from plscale.law.hold import within  # late: hardly a program has models

    near = (clause for part in used for clause in case.program.lawbook.near(part))
    return {clause.id for clause in near if within(clause.cite, used)}
