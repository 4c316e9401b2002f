"""Which provisions the waivers of a plan cover, as far as it tells."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from plscale.catalog import entries
from plscale.programs.entries import ProvisionEntry
from plscale.rules.base import Case
from plscale.rules.waivers.models import uses
from plscale.rules.waivers.requests import MOST


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a plan asks to be freed from, is freed from without asking, or was refused."""

    provisions: frozenset[str]
    """Ids of the provisions that a live waiver cites, at least in part, or a model frees from."""
    practices: frozenset[str]
    """Ids of practices with a live waiver of which no provision is told or understood."""
    areas: frozenset[str]
    """Areas of such waivers that name no practice, either."""
    is_vague: bool
    """Whether one of them does not even tell its area, so that it may free from anything."""
    lost: frozenset[tuple[str, str]]
    """Pairs of a practice and a provision that a lost waiver of it cites; empty for any."""
    topics: frozenset[str]
    """Topics of the provisions that a live waiver cites."""
    other: frozenset[str]
    """Ids of practices with a live waiver of law of which the program tells no topic."""

    def may_clear(self, practice: str, id_: str, entry: ProvisionEntry) -> bool:
        """Tell whether a provision may be waived for a practice, or a waiver of it was lost."""
        if self.is_vague or id_ in self.provisions or practice in self.practices:
            return True
        topics = entries("topics")
        is_of_area = any(topics[topic].area in self.areas for topic in entry.topics)
        return is_of_area or (practice, id_) in self.lost or (practice, "") in self.lost

    def is_near(self, practice: str, entry: ProvisionEntry) -> bool:
        """Tell whether a live waiver is about the same, or may free the practice in another way."""
        return practice in self.other or not self.topics.isdisjoint(entry.topics)


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
    vague = {one.waiver_id: one.waiver for one in case.asked.misread} | {
        id_: waiver
        for id_, waiver in case.plan.waivers.items()
        if not waiver.provisions and not case.standing.is_lost(waiver)
    }
    alone = [waiver for waiver in vague.values() if not waiver.supports]
    return Coverage(
        frozenset(named | _freed(case)),
        frozenset(practice for waiver in vague.values() for practice in waiver.supports),
        frozenset(waiver.area for waiver in alone if waiver.area is not None),
        any(waiver.area is None for waiver in alone),
        frozenset(islice(_lost(case), MOST)),
        frozenset(topic for id_ in named for topic in provisions[id_].topics),
        frozenset(other),
    )


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
