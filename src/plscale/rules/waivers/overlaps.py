"""Which waivers ask for one provision at the same time for the same schools."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from plscale.model.promises import LOST, Stretch
from plscale.model.values import Schools
from plscale.place import PlanPath
from plscale.rules.base import Case
from plscale.rules.waivers.provisions import same


@dataclass(frozen=True, slots=True)
class Claim:
    """One provision that a waiver asks for over one stretch of time."""

    waiver: str
    path: PlanPath
    citation: str
    schools: Schools
    starts: date
    """Latest day that its first day can mean, so that an overlap is sure."""
    ends: date
    """Earliest day that its last day can mean."""


def claims(case: Case) -> Iterable[Sequence[Claim]]:
    """Group all that is asked for by provision; lost waivers and amendments of one do not count."""
    groups: dict[str, list[Claim]] = {}
    for _, id_, stretch in case.plan.stretches:
        waiver = case.plan.waivers[id_]
        if case.standing.status_of(stretch) in LOST or waiver.kind == "amendment":
            continue
        starts, ends = _period(case, stretch)
        for number, citation in enumerate(waiver.provisions if starts <= ends else ()):
            one = isinstance(waiver.provision, str)
            path = ("waivers", id_, "provision", *(() if one else (number,)))
            claim = Claim(id_, path, citation, waiver.schools, starts, ends)
            groups.setdefault(same(citation), []).append(claim)
    return groups.values()


def _period(case: Case, stretch: Stretch) -> tuple[date, date]:
    """Give the days for which a stretch surely asks; the plan's where it has none of its own."""
    standing = case.standing
    starts = stretch.starts.last if stretch.starts else standing.starts_by
    ends = stretch.ends.first if stretch.ends else standing.ends
    return starts or date.min, ends or date.max


def overlapping(alike: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Give for each claim one earlier claim of another waiver that it overlaps, if there is one.

    Claims are taken in order of their first days. Of those before, only the one that lasts longest
    matters for each school, each member, and all schools: so time grows with the lists alone.
    """
    longest: dict[str, Claim] = {}
    for claim in sorted(alike, key=lambda claim: claim.starts):
        named = () if isinstance(claim.schools, str) else claim.schools
        for key in [key for name in named for key in _wanted(name)] or ["any"]:
            other = longest.get(key)
            if other and other.waiver != claim.waiver and other.ends >= claim.starts:
                yield other, claim
                break
        for key in ("any", *([key for name in named for key in _held(name)] or ["all"])):
            if key not in longest or longest[key].ends < claim.ends:
                longest[key] = claim


def _wanted(school: str) -> Iterator[str]:
    """Give the keys of what overlaps a school or member: itself, what holds it or is in it."""
    yield from ("all", f"={school}", f"in {school}")
    if "/" in school:
        yield f"={school.partition('/')[0]}"


def _held(school: str) -> Iterator[str]:
    """Give the keys under which a school or member is found again."""
    yield f"={school}"
    if "/" in school:
        yield f"in {school.partition('/')[0]}"
