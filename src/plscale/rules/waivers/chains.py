"""Grants of one provision as a chain: the first one, the first extension, every further.

What a plan asks for under one provision is a chain by its days, whether it stands in the terms of
one waiver or in several waivers.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from plscale.days import day_after
from plscale.model.promises import Stretch, Waiver
from plscale.place import PlanPath
from plscale.rules.waivers.overlaps import keys_kept, keys_sought

_ORDINALS = ("first grant", "first extension", "second extension", "third extension")


@dataclass(frozen=True, slots=True)
class Grant:
    """One grant of a provision, asked for or given."""

    path: PlanPath
    waiver_id: str
    waiver: Waiver
    stretch: Stretch
    starts: date
    """Latest day that its first day can mean."""
    ends: date
    """Earliest day that its last day can mean."""


@dataclass(frozen=True, slots=True)
class Link:
    """A grant at its place in the chain of a provision."""

    grant: Grant
    number: int
    """How many came before it at least, 0 being the first grant."""
    may_be_later: bool
    """Whether grants before the plan, of which it does not tell, may have come before it, too."""
    before: Grant | None
    """The grant that it extends, as far as the plan tells it."""

    @property
    def called(self) -> str:
        """What a message calls it."""
        if self.may_be_later:
            return "an extension" if self.number == 1 else "a further extension"
        return f"the {_ORDINALS[min(self.number, len(_ORDINALS) - 1)]}"

    @property
    def may_be_first(self) -> bool:
        """Whether it may be no extension: it was asked for anew, and after a gap."""
        before, grant = self.before, self.grant
        if before is None or before.waiver_id == grant.waiver_id:
            return False
        return grant.waiver.kind in (None, "new") and grant.starts > day_after(before.ends)


def linked(grants: Iterable[Grant]) -> Iterator[Link]:
    """Put grants of one provision in order: each follows what started before it for its schools.

    A renewal extends what was granted before the plan, where the plan tells of nothing before it.
    Of those before only the one of the highest number matters for each school, each member, and all
    schools: so time grows with the lists alone.
    """
    last: dict[str, Link] = {}
    ordered = sorted(grants, key=lambda grant: grant.starts)
    for _, together in groupby(ordered, key=lambda grant: grant.starts):
        links = [_link(grant, last) for grant in together]
        yield from links
        for link in links:
            for key in keys_kept(link.grant.waiver.schools):
                if key not in last or _order(last[key]) < _order(link):
                    last[key] = link


def _link(grant: Grant, last: Mapping[str, Link]) -> Link:
    earlier = (last[key] for key in keys_sought(grant.waiver.schools) if key in last)
    before = max(earlier, key=_order, default=None)
    if before is None:
        is_renewal = grant.waiver.kind == "renewal"
        return Link(grant, int(is_renewal), is_renewal, None)
    return Link(grant, before.number + 1, before.may_be_later, before.grant)


def _order(link: Link) -> tuple[int, date]:
    return link.number, link.grant.ends
