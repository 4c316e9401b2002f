"""The stretches of time for which a plan asks for waivers, as they stand on the day."""

from collections.abc import Sequence
from typing import NamedTuple

from plscale.days import When
from plscale.model.promises import LOST, Status, Stretch
from plscale.place import PlanPath
from plscale.rules.base import Case, once


class Period(NamedTuple):
    """One stretch of time for which a waiver is asked, with what most rules look at."""

    path: PlanPath
    waiver_id: str
    stretch: Stretch
    starts: When | None
    ends: When | None
    decided: When | None
    """Day of the decision, on whatever day that is."""
    status: Status | None
    """Where it stands on the day: a later decision is not known yet."""


@once
def stretches(case: Case) -> Sequence[Period]:
    """Give every stretch of every waiver, in the order of the plan."""
    found: list[Period] = []
    for path, id_, stretch in case.plan.stretches:
        decision = stretch.decided
        decided = decision.date if decision else None
        status = case.standing.status_of(stretch) if decided else stretch.status
        found.append(Period(path, id_, stretch, stretch.starts, stretch.ends, decided, status))
    return found


@once
def held(case: Case) -> Sequence[Period]:
    """Give every stretch that is asked for or granted: one that is lost frees from nothing."""
    return [one for one in stretches(case) if one.status not in LOST]


@once
def lost(case: Case) -> frozenset[str]:
    """Give the ids of waivers that were denied, withdrawn or revoked for all of their time."""
    if len(held(case)) == len(stretches(case)):
        return frozenset()
    return frozenset(case.plan.waivers.keys() - {one.waiver_id for one in held(case)})
