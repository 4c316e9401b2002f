"""Until when waivers last, as far as the plan tells it."""

from collections.abc import Mapping
from dataclasses import dataclass

from plscale.days import When
from plscale.model.promises import LOST
from plscale.place import PlanPath
from plscale.rules.base import Case


@dataclass(frozen=True, slots=True)
class LastDay:
    """The last day of a waiver, and the place that tells it."""

    path: PlanPath
    date: When


def last_days(case: Case) -> Mapping[str, LastDay]:
    """Give the last day of each waiver of which the plan tells it, by id.

    Of several terms the one that ends last counts. A waiver that is lost is left out, and so is one
    that lasts as long as the plan because it has no last day of its own.
    """
    last: dict[str, LastDay] = {}
    endless: set[str] = set()
    for path, id_, stretch in case.plan.stretches:
        if case.standing.status_of(stretch) in LOST:
            continue
        if stretch.ends is None:
            endless.add(id_)
        elif id_ not in last or last[id_].date.last < stretch.ends.last:
            last[id_] = LastDay((*path, "ends"), stretch.ends)
    return {id_: told for id_, told in last.items() if id_ not in endless}
