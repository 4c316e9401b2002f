"""Which waivers ask for one provision at the same time for the same schools."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from plscale.model.promises import LOST
from plscale.model.values import Schools
from plscale.place import PlanPath
from plscale.rules.base import Case
from plscale.rules.waivers.periods import sure_days
from plscale.rules.waivers.provisions import same
from plscale.rules.waivers.requests import MOST

if TYPE_CHECKING:
    from plscale.law.citation import Citation


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


def claims(case: Case) -> Mapping["str | Citation", Sequence[Claim]]:
    """Group what is asked for by provision; lost waivers and amendments of one do not count.

    A provision stands under its citation, or where that is not understood under its text. Only the
    first `MOST` are grouped; a plan that cites more has a finding for that.
    """
    groups: dict[str | Citation, list[Claim]] = {}
    for claim in islice(_claims(case), MOST):
        known = case.program.lawbook.on(claim.citation).citation
        groups.setdefault(known or same(claim.citation), []).append(claim)
    return groups


def _claims(case: Case) -> Iterator[Claim]:
    for _, id_, stretch in case.plan.stretches:
        waiver = case.plan.waivers[id_]
        if case.standing.status_of(stretch) in LOST or waiver.kind == "amendment":
            continue
        starts, ends = sure_days(case, stretch)
        for place, text in enumerate(waiver.provisions if starts <= ends else ()):
            path: PlanPath = ("waivers", id_, "provision")
            if not isinstance(waiver.provision, str):
                path = (*path, place)
            yield Claim(id_, path, text, waiver.schools, starts, ends)


def overlapping(
    alike: Iterable[Claim], parts: Iterable[Claim] | None = None
) -> Iterator[tuple[Claim, Claim]]:
    """Give for each claim one earlier claim of another waiver that it overlaps, if there is one.

    Where there are ``parts`` of what is alike, one of a pair is among these. Claims are taken in
    order of their first days. Of those before, only the one that lasts longest matters for each
    school, each member, and all schools: so time grows with the lists alone.
    """
    whole: dict[str, Claim] = {}
    part = whole if parts is None else {}
    sides = [(claim, whole, part) for claim in alike]
    sides += [(claim, part, whole) for claim in parts or ()]
    for claim, longest, others in sorted(sides, key=lambda side: side[0].starts):
        for key in keys_sought(claim.schools):
            other = others.get(key)
            if other and other.waiver != claim.waiver and other.ends >= claim.starts:
                yield other, claim
                break
        for key in keys_kept(claim.schools):
            if key not in longest or longest[key].ends < claim.ends:
                longest[key] = claim


def keys_sought(schools: Schools) -> list[str]:
    """Give the keys of all that shares a school with these."""
    named = () if isinstance(schools, str) else schools
    return [key for name in named for key in _wanted(name)] or ["any"]


def keys_kept(schools: Schools) -> list[str]:
    """Give the keys under which these are found again."""
    named = () if isinstance(schools, str) else schools
    return ["any", *([key for name in named for key in _held(name)] or ["all"])]


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
