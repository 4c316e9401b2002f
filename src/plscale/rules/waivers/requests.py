"""Every provision from which a plan asks to be freed, with what its program says of it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plscale.finding import Severity
from plscale.model.promises import Waiver
from plscale.place import PlanPath
from plscale.rules.base import Case
from plscale.rules.waivers.periods import weight

if TYPE_CHECKING:
    from plscale.law.citation import Citation, Misread
    from plscale.programs.lawbook import Ruling

MOST = 1_000
"""Citations of one plan that are held against the law; real plans have some dozens. The number is
ours: so many are judged within a fraction of a second."""


@dataclass(frozen=True, slots=True)
class Request:
    """One citation of a waiver that is understood, at its place."""

    waiver_id: str
    waiver: Waiver
    path: PlanPath
    citation: "Citation"
    ruling: "Ruling"
    """What the program says of it."""
    most: Severity | None
    """What a fault of it can weigh on the day: a note where the waiver is over, None where its days
    are none."""


@dataclass(frozen=True, slots=True)
class Unread:
    """One citation of a waiver that is not understood."""

    waiver_id: str
    waiver: Waiver
    path: PlanPath
    text: str
    misread: "Misread"


@dataclass(frozen=True, slots=True)
class Asked:
    """All that the live waivers of a plan cite, in its order."""

    requests: tuple[Request, ...] = ()
    misread: tuple[Unread, ...] = ()
    beyond: tuple[PlanPath, str] | None = None
    """The first citation behind `MOST` others, if there are so many."""


def asked_by(case: Case) -> Asked:
    """Hold what the waivers of a plan cite against its program's law; lost ones ask for nothing."""
    requests: list[Request] = []
    unread: list[Unread] = []
    for id_, waiver in case.plan.waivers.items():
        if waiver.provision is None or case.standing.is_lost(waiver):
            continue
        is_list, most = not isinstance(waiver.provision, str), weight(case, waiver)
        for place, text in enumerate(waiver.provisions):
            path: PlanPath = ("waivers", id_, "provision", *((place,) if is_list else ()))
            if len(requests) + len(unread) == MOST:
                return Asked(tuple(requests), tuple(unread), (path, text))
            ruling = case.program.lawbook.on(text)
            if ruling.misread is not None:
                unread.append(Unread(id_, waiver, path, text, ruling.misread))
            elif ruling.citation is not None:
                requests.append(Request(id_, waiver, path, ruling.citation, ruling, most))
    return Asked(tuple(requests), tuple(unread))
