"""What a rule rests on beside the places that its violations name.

A rule that concludes from what is not there, or from where the plan stands, may be wrong where the
value that it misses was left out as faulty. It names the places of such values once, for all that
it says; they are looked at only where it has something to say and something was left out.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from plscale.model.results import Event
from plscale.place import ANY, PlanPath
from plscale.rules.base import Case, Grounds
from plscale.standing.course import TURNS

_TELLING = (
    "date",
    "for",
    "waiver",
    "member",
    "school",
    "result",
    "votes",
    "step",
    "rating",
)
"""Keys that say when an event was, what it is about, and whether it came about."""
_ENDING = frozenset(("rescission", "termination", "denied", "renewal"))


def places(*paths: PlanPath) -> Grounds:
    """Rest on the same places in each case; `ANY` stands for every id."""

    def told(_: Case) -> Sequence[PlanPath]:
        return paths

    return told


def together(*grounds: Grounds) -> Grounds:
    """Rest on several grounds."""

    def told(case: Case) -> Sequence[PlanPath]:
        return [path for ground in grounds for path in ground(case)]

    return told


def events(*names: str) -> Grounds:
    """Rest on the events of some names, and on every one of which the name is not known."""

    def told(case: Case) -> Sequence[PlanPath]:
        return _events(case, frozenset(names))

    return told


def _steps(case: Case) -> Sequence[PlanPath]:
    asked = case.program.steps.values()
    names = {name for step in asked for name in step.events}
    names |= {name for step in asked for after in step.distances for name in after.events}
    if (first := case.program.years.not_before) is not None:
        names.add(first.event)
    return [*_events(case, names), ("renews",)]


def _events(case: Case, names: AbstractSet[str]) -> list[PlanPath]:
    return _told_by(id_ for id_, event in case.plan.events.items() if event.event in names)


def _ends(case: Case) -> Sequence[PlanPath]:
    events = case.plan.events.items()
    return _told_by(id_ for id_, event in events if event.event in _ENDING or _may_fail(event))


def _may_fail(event: Event) -> bool:
    return event.event == "board-vote" and event.result != "passed"


def _told_by(ids: Iterable[str]) -> list[PlanPath]:
    return [("events", ANY, "event"), *(("events", id_, key) for id_ in ids for key in _TELLING)]


STEPS: Grounds = _steps
"""Rest on all that the steps of the program are about, and on whether the plan renews another."""
PROGRAM = places(("program",))
"""Rest on what the plan's own program says, and not that of `base` in its place."""
TERM = places(("timeline",), ("program",))
"""Rest on the first and last day, and on how many years the program counts in them."""
COURSE = together(events(*TURNS), PROGRAM)
"""Rest on how far the plan came."""
AMENDMENTS = places(("amendments", ANY, "date"))
"""Rest on when the plan was last amended."""
VERSIONS = events("final-version-posted", "conditional-approval", "plan-submitted")
"""Rest on when the version was there that is signed."""
SIGNING = together(STEPS, COURSE, AMENDMENTS)
"""Rest on all that the day by which somebody signs is counted from."""
VOTES = together(
    COURSE, events("committee-vote", "staff-vote", "council-vote", "contract-vote", "board-vote")
)
"""Rest on every vote, and on what was done about what it was about."""
REQUESTS = events("plan-submitted", "application-received")
"""Rest on when the plan, or one of its waivers, was asked for."""
WAIVERS = places(("waivers",))
"""Rest on all waivers together: one that is missed may be among those that are faulty."""
ENDS: Grounds = _ends
"""Rest on whether the plan is still one: on the events that end it, or keep it from beginning."""
RATINGS = together(events("rating"), ENDS)
"""Rest on how the district was rated, and on whether the plan goes on."""
LIVING_WAIVERS = together(WAIVERS, ENDS)
"""Rest on all waivers together, and on whether the plan is still one."""
DUE = together(places(("timeline",)), ENDS)
"""Rest on whether something is due."""
LIFE = ("kind", "starts", "ends", "status", "decided", "terms")
"""Keys that tell on which days a waiver holds, and whether it does."""
