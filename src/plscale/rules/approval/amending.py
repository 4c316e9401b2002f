"""When a plan was amended, by its amendments and by the events that record one."""

from collections.abc import Iterator
from dataclasses import dataclass

from plscale.days import When
from plscale.place import PlanPath
from plscale.rules.base import Case


@dataclass(frozen=True, slots=True)
class Amended:
    """One change of the plan: an amendment, or an event that names none."""

    id: str
    path: PlanPath
    """The place of its date."""
    date: When


def amended(case: Case) -> Iterator[Amended]:
    """Give every dated change of the plan: its amendments, then the events of none of them."""
    for id_, made in case.plan.amendments.items():
        if made.date is not None:
            yield Amended(id_, ("amendments", id_, "date"), made.date)
    for id_, event in case.plan.events.items():
        if event.event == "amendment" and event.for_ is None and event.date is not None:
            yield Amended(id_, ("events", id_, "date"), event.date)
