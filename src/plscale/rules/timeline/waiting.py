"""Which milestone waits for which, and which of them wait for each other in a circle."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from plscale.place import PlanPath
from plscale.rules.base import Case, once

Step: TypeAlias = tuple[str, str]
"""A milestone by phase and id."""
Waits: TypeAlias = Mapping[Step, Sequence[Step]]


def place(step: Step, key: str) -> PlanPath:
    """Give the path of one key of a milestone."""
    phase, id_ = step
    return ("phases", phase, "milestones", id_, key)


def told_by(case: Case, step: Step) -> tuple[PlanPath, ...]:
    """Give the places that tell whether a milestone was done."""
    own, event = (place(step, "done"), place(step, "event")), case.plan.milestones[step].event
    return own if event is None else (*own, ("events", event))


@once
def pairs_in_order(case: Case) -> Sequence[tuple[Step, Step]]:
    """Give each milestone with each that it waits for, unless they wait for each other."""
    pairs = [(step, before) for step, befores in case.plan.waits.items() for before in befores]
    tangled = _tangled(case)
    if not tangled:
        return pairs
    knot_of = {step: number for number, knot in enumerate(knots(tangled)) for step in knot}
    return [
        (step, before)
        for step, before in pairs
        if step not in knot_of or knot_of[step] != knot_of.get(before)
    ]


@once
def _tangled(case: Case) -> Waits:
    """Leave out, again and again, what waits for nothing that is left: circles remain, if any."""
    waits = case.plan.waits
    if _is_in_order(waits):
        return {}
    waiting = {step: len(befores) for step, befores in waits.items()}
    followers: dict[Step, list[Step]] = {}
    for step, befores in waits.items():
        for before in befores:
            followers.setdefault(before, []).append(step)
    free = [step for step, count in waiting.items() if not count]
    for step in free:
        for follower in followers.get(step, ()):
            waiting[follower] -= 1
            if not waiting[follower]:
                free.append(follower)
    left = {step for step, count in waiting.items() if count}
    return {step: [one for one in waits[step] if one in left] for step in waits if step in left}


def _is_in_order(waits: Waits) -> bool:
    """Tell whether each stands below all that it waits for, as in most plans: then no circle is."""
    above: set[Step] = set()
    for step, befores in waits.items():
        if befores and not above.issuperset(befores):
            return False
        above.add(step)
    return True


def circles(case: Case) -> Iterator[Sequence[Step]]:
    """Give one circle of each knot: its members from the first in the plan, each once."""
    waits = _tangled(case)
    if not waits:
        return
    rank = {step: number for number, step in enumerate(waits)}
    tangled = (knot for knot in knots(waits) if len(knot) > 1 or knot[0] in waits[knot[0]])
    firsts = {min(knot, key=rank.__getitem__): frozenset(knot) for knot in tangled}
    for first in sorted(firsts, key=rank.__getitem__):
        yield _shortest_circle(waits, first, firsts[first])


def _shortest_circle(waits: Waits, first: Step, knot: frozenset[Step]) -> Sequence[Step]:
    came_from: dict[Step, Step] = {}
    queue = deque((first,))
    while first not in came_from:
        here = queue.popleft()
        for there in waits[here]:
            if there in knot and there not in came_from:
                came_from[there] = here
                queue.append(there)
    circle = [first]
    while (before := came_from[circle[-1]]) != first:
        circle.append(before)
    return [first, *reversed(circle[1:])]


def knots(waits: Waits) -> Iterator[Sequence[Step]]:
    """Part the milestones into sets of which each member waits for each other one.

    Tarjan's strongly connected components (1972), without recursion: a chain may be long.
    """
    number: dict[Step, int] = {}
    lowest: dict[Step, int] = {}
    open_: dict[Step, None] = {}
    for root in waits:
        trail = [] if root in number else [(root, iter(waits[root]))]
        while trail:
            here, rest = trail[-1]
            if here not in number:
                number[here] = lowest[here] = len(number)
                open_[here] = None
            there = next((step for step in rest if step in open_ or step not in number), None)
            if there is None:
                trail.pop()
                if trail:
                    lowest[trail[-1][0]] = min(lowest[trail[-1][0]], lowest[here])
                if lowest[here] == number[here]:
                    yield _closed(open_, here)
            elif there in number:
                lowest[here] = min(lowest[here], number[there])
            else:
                trail.append((there, iter(waits[there])))


def _closed(open_: dict[Step, None], root: Step) -> Sequence[Step]:
    knot = []
    while root in open_:
        knot.append(open_.popitem()[0])
    return knot
