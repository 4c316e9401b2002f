"""Which waivers are over before the plan is."""

from collections.abc import Mapping
from dataclasses import dataclass

from plscale.days import When
from plscale.place import PlanPath
from plscale.rules.base import Case, once
from plscale.rules.waivers.stretches import held


@dataclass(frozen=True, slots=True)
class LastDay:
    """The last day of a waiver, and the place that tells it."""

    path: PlanPath
    date: When


@once
def over_early(case: Case) -> Mapping[str, LastDay]:
    """Give the last day of each waiver that is over before the last plan year begins, by id.

    Of several terms the one that ends last counts. A waiver that is lost is left out, and so is one
    that lasts as long as the plan because it has no last day of its own.
    """
    standing = case.standing
    begins = standing.first_day(standing.years) if standing.years else None
    if begins is None:
        return {}
    early: dict[str, LastDay] = {}
    lasting: set[str] = set()
    for path, id_, _, _, ends, *_ in held(case):
        if ends is None or not ends.is_before(begins):
            lasting.add(id_)
        elif id_ not in early or early[id_].date.last < ends.last:
            early[id_] = LastDay((*path, "ends"), ends)
    return {id_: last for id_, last in early.items() if id_ not in lasting}
