"""How long each grant of a provision may last, by its place in the chain of that provision."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TypeAlias

from plscale.days import latest_end
from plscale.model.promises import LOST
from plscale.place import PlanPath
from plscale.programs.entries import ProvisionEntry, WaiverTerms
from plscale.rules.base import Case
from plscale.rules.waivers.automatic import automatic
from plscale.rules.waivers.chains import Grant, Link, linked
from plscale.rules.waivers.nesting import nested
from plscale.rules.waivers.periods import sure_days
from plscale.rules.waivers.provisions import Key, key_of
from plscale.rules.waivers.requests import MOST

Limits: TypeAlias = ProvisionEntry | WaiverTerms
"""What of a program says how long grants may last: an entry of its own, or what holds for all."""


@dataclass(frozen=True, slots=True)
class Length:
    """How long one grant may last."""

    link: Link
    limits: Limits

    @property
    def most_years(self) -> int:
        """The most years of it; 0 where there may be none such.

        An extension of which the number is not told may be as long as the longest of them.
        """
        terms = self.limits.terms or ()
        rest = terms[min(self.link.number, len(terms) - 1) :]
        return max(rest) if self.link.may_be_later else rest[0]

    @property
    def is_sure(self) -> bool:
        """Whether it is too long whatever it is, a first grant or an extension."""
        grant, first = self.link.grant, (self.limits.terms or (0,))[0]
        return not self.link.may_be_first or grant.ends > latest_end(grant.starts, first)


def lengths(case: Case) -> Collection[Length]:
    """Give how long each grant may last whose length the program limits, by the strictest chain.

    Where it limits a provision by itself, that counts for what asks for it, or for all that it lies
    in. An amendment, or what a model brings by itself, is no grant of its own.
    """
    plan, program = case.plan, case.program
    if not plan.waivers or not program.limits_grants:
        return ()
    strictest: dict[PlanPath, Length] = {}
    for limits, grants in _chains(case):
        for link in linked(grants):
            one, path = Length(link, limits), link.grant.path
            if path not in strictest or one.most_years < strictest[path].most_years:
                strictest[path] = one
    return strictest.values()


def _chains(case: Case) -> Iterator[tuple[Limits, list[Grant]]]:
    """Give the grants of each provision that is limited, those of what it lies in among them."""
    grants: dict[Key, list[Grant]] = {}
    limits: dict[Key, Limits | None] = {}
    for text, grant in islice(_grants(case), MOST):
        key = key_of(case.program, text, grant.waiver_id)
        if key not in grants:
            grants[key], limits[key] = [], _limits(case, text)
        grants[key].append(grant)
    wider: dict[Key, list[Grant]] = {}
    for outer, inner in nested(key for key in grants if not isinstance(key, str | tuple)):
        wider.setdefault(inner, []).extend(grants[outer])
    for key, own in limits.items():
        if own is not None:
            yield own, grants[key] + wider.get(key, [])


def _limits(case: Case, text: str) -> Limits | None:
    general, own = case.program.waivers, None
    if text:
        ruling = case.program.lawbook.on(text)
        near = (*ruling.allowed, *ruling.partly_allowed)
        own = next((clause.entry for clause in near if clause.entry.terms), None)
    return own or (general if general.terms else None)


def _grants(case: Case) -> Iterator[tuple[str, Grant]]:
    """Give the grants that are not lost, under each provision that they cite, or under no text."""
    for path, id_, stretch in case.plan.stretches:
        waiver = case.plan.waivers[id_]
        if waiver.kind == "amendment" or id_ in automatic(case):
            continue
        starts, ends = sure_days(case, stretch)
        if case.standing.status_of(stretch) in LOST or not date.min < starts <= ends:
            continue
        for text in waiver.provisions or ("",):
            yield text, Grant(path, id_, waiver, stretch, starts, ends)
