"""From which approval the law counts the last day of a waiver, where it ends waivers by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from plscale.days import When
from plscale.model.promises import LOST, Stretch, Waiver
from plscale.place import PlanPath
from plscale.programs.entries import LastDay
from plscale.rules.base import Case, once
from plscale.rules.waivers.automatic import automatic
from plscale.rules.waivers.overlaps import keys_kept, keys_sought
from plscale.rules.waivers.provisions import Key, key_of, touching
from plscale.standing.in_force import is_in_force
from plscale.standing.lawful_ends import last_day_by_law
from plscale.standing.waivers import granted_on


@dataclass(frozen=True, slots=True)
class Approval:
    """One approval of a waiver, given or asked for."""

    path: PlanPath
    waiver_id: str
    waiver: Waiver
    stretch: Stretch
    granted: When | None
    """Its day, where it is known on the day judged by."""
    approved: date
    """The latest day that it can mean; the first day of the waiver where nobody has decided."""
    before: "Approval | None" = None
    """The last approval of the same provision before it that is no amendment."""

    @property
    def first(self) -> "Approval":
        """The approval from which the law counts: an amendment leaves it as it was."""
        return self.before if self.waiver.kind == "amendment" and self.before else self

    def last_day(self, case: Case, law: LastDay) -> date:
        """Give the last day on which the waiver can hold, by the law and by its own words."""
        by_law = last_day_by_law(law, case.program, self.first.approved)
        own = self.stretch.ends.last if self.stretch.ends else case.standing.ends
        return min(by_law, own or date.max)


def ending_law(case: Case) -> LastDay | None:
    """Give the law that ends waivers by itself, if the program has one that is in force."""
    law = case.program.waivers.ends
    return law if law is not None and is_in_force(law, case.day) else None


@once
def approvals(case: Case) -> Sequence[Approval]:
    """Give the approvals of all waivers that are not lost, in order of their days.

    One of a provision follows those of the same provision that share a school with it.
    """
    found: list[Approval] = []
    last: dict[tuple[Key, str], Approval] = {}
    ordered = sorted(_single(case), key=_order)
    keys = {one.waiver_id: _keys(case, one) for one in ordered}
    near = touching(key for named in keys.values() for key in named)
    for one in ordered:
        named, schools = keys[one.waiver_id], one.waiver.schools
        around = [other for name in named for other in (name, *near.get(name, ()))]
        sought = [(name, key) for name in around for key in keys_sought(schools)]
        before = max((last[key] for key in sought if key in last), key=_order, default=None)
        approval = Approval(
            one.path, one.waiver_id, one.waiver, one.stretch, one.granted, one.approved, before
        )
        found.append(approval)
        if one.waiver.kind != "amendment":
            last.update({(name, key): approval for name in named for key in keys_kept(schools)})
    return found


def _keys(case: Case, one: Approval) -> list[Key]:
    texts = one.waiver.provisions or ("",)
    return [key_of(case.program, text, one.waiver_id) for text in texts]


def _single(case: Case) -> Iterator[Approval]:
    standing = case.standing
    for path, id_, stretch in case.plan.stretches:
        if standing.status_of(stretch) in LOST or id_ in automatic(case):
            continue
        waiver = case.plan.waivers[id_]
        told = granted_on(waiver, stretch, case.program, standing)
        granted = told if standing.knows(told) else None
        starts = stretch.starts.last if stretch.starts else standing.starts_by
        approved = granted.last if granted else starts
        if approved is not None:
            yield Approval(path, id_, waiver, stretch, granted, approved)


def _order(approval: Approval) -> tuple[date, bool]:
    return approval.approved, approval.waiver.kind == "amendment"
