"""Every provision from which a plan asks to be freed, with what its program says of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plscale.model.promises import Waiver
from plscale.place import PlanPath
from plscale.rules.base import Case

if TYPE_CHECKING:
    from plscale.law.citation import Citation, Misread
    from plscale.programs.lawbook import Ruling

MOST = 2_000
"""Citations of one plan that are held against the law; real plans have some dozens. The number is
ours: so many are judged within a fraction of a second."""


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation of a waiver, at its place."""

    waiver_id: str
    waiver: Waiver
    path: PlanPath
    text: str


@dataclass(frozen=True, slots=True)
class Request:
    """One citation that is understood, and what the program says of it."""

    waiver_id: str
    waiver: Waiver
    path: PlanPath
    citation: "Citation"
    ruling: "Ruling"


def cited(case: Case) -> Iterator[Cited]:
    """Give the citations of all waivers that are not lost, in the order of the plan."""
    for id_, waiver in case.plan.waivers.items():
        if waiver.provision is None or case.standing.is_lost(waiver):
            continue
        path: PlanPath = ("waivers", id_, "provision")
        if isinstance(waiver.provision, str):
            yield Cited(id_, waiver, path, waiver.provision)
        else:
            for place, text in enumerate(waiver.provision):
                yield Cited(id_, waiver, (*path, place), text)


def requests(case: Case) -> Iterator[Request]:
    """Give what is understood of the first `MOST` citations."""
    for one, ruling in _ruled(case):
        if ruling.citation is not None:
            yield Request(one.waiver_id, one.waiver, one.path, ruling.citation, ruling)


def misread(case: Case) -> Iterator[tuple[Cited, "Misread"]]:
    """Give what is not understood of the first `MOST` citations, and why."""
    for one, ruling in _ruled(case):
        if ruling.misread is not None:
            yield one, ruling.misread


def _ruled(case: Case) -> Iterator[tuple[Cited, "Ruling"]]:
    for number, one in enumerate(cited(case)):
        if number == MOST:
            return
        yield one, case.program.lawbook.on(one.text)
