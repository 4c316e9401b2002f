"""How long each grant of a waiver may last: the first one, the first extension, every further."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from plscale.model.promises import LOST, Stretch, Waiver
from plscale.place import PlanPath
from plscale.programs.entries import ProvisionEntry
from plscale.rules.base import Case
from plscale.rules.waivers.automatic import automatic

_ORDINALS = ("first grant", "first extension", "second extension", "third extension")


@dataclass(frozen=True, slots=True)
class Grant:
    """One grant of a waiver, asked for or given."""

    path: PlanPath
    stretch: Stretch
    starts: date
    """Latest day that its first day can mean."""
    number: int | None
    """Its place among all grants of the waiver, 0 being the first; None for an extension of which
    the plan does not tell the number."""

    @property
    def called(self) -> str:
        """What a message calls it."""
        if self.number is None:
            return "an extension"
        return f"the {_ORDINALS[min(self.number, len(_ORDINALS) - 1)]}"


@dataclass(frozen=True, slots=True)
class Chain:
    """The grants of one waiver in order of their first days, and how long they may last."""

    waiver_id: str
    grants: tuple[Grant, ...]
    terms: tuple[int, ...]
    """Most years of each; the last number holds for all that follow."""
    law: str | None
    is_verified: bool

    def most_years(self, grant: Grant) -> int:
        """Give the most years of a grant; 0 where there may be none such.

        An extension of which the number is not told may be as long as the longest of them.
        """
        if grant.number is None:
            return max(self.terms[1:] or self.terms)
        return self.terms[min(grant.number, len(self.terms) - 1)]


def chains(case: Case) -> Iterator[Chain]:
    """Give the grants of each waiver whose length the program limits.

    Where it limits a provision by itself, that counts for the waivers of it. An amendment, or what
    a model brings by itself, is no grant of its own.
    """
    general, special = case.program.waivers, _special(case)
    if general.terms is None and not special:
        return
    for id_, waiver in case.plan.waivers.items():
        entry = special.get(id_)
        law, is_verified = general.law, general.verified
        if entry is not None:
            law, is_verified = entry.law, entry.verified
        terms = entry.terms if entry else general.terms
        if terms and waiver.kind != "amendment" and id_ not in automatic(case):
            yield Chain(id_, tuple(_grants(case, id_, waiver)), terms, law, is_verified)


def _special(case: Case) -> Mapping[str, ProvisionEntry]:
    """Give for each waiver, by its id, a provision that is limited by itself, if it names one."""
    if not any(entry.terms for entry in case.program.provisions.values()):
        return {}
    return {
        request.waiver_id: clause.entry
        for request in case.asked.requests
        for clause in request.ruling.allowed
        if clause.entry.terms
    }


def _grants(case: Case, id_: str, waiver: Waiver) -> Iterator[Grant]:
    """Give the grants that are not lost; a renewal extends what was granted before the plan."""
    found = [
        (starts, ("waivers", id_, *(("terms", term) if term else ())), stretch)
        for term, stretch in waiver.stretches.items()
        if case.standing.status_of(stretch) not in LOST
        and (starts := stretch.starts.last if stretch.starts else case.standing.starts_by)
    ]
    found.sort(key=lambda grant: grant[0])
    for number, (starts, path, stretch) in enumerate(found):
        yield Grant(path, stretch, starts, None if waiver.kind == "renewal" else number)
