"""Steps of a program that wait for each other in a circle, so that none of them can be the first.

A step waits for the events that its ``after`` names. An event that no step of the round records
may come about at any time; one that several steps record comes about with the first of them.
"""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from plscale.finding import Violation
from plscale.place import PlanPath
from plscale.programs.merge import Merged
from plscale.programs.program import Program
from plscale.programs.steps import After, Step
from plscale.programs.values import Round
from plscale.visible import cut, quoted

Wait: TypeAlias = tuple[PlanPath, str]
"""Where a step says for what event it waits, and the step that records it."""

_LONGEST = 200
"""Most characters of a message that list the steps of a circle."""


def steps_in_circle(program: Program, merged: Merged) -> Iterator[tuple[int, Violation]]:
    """Give each circle once, and how many steps up the file is that has to be mended.

    That is the nearest one that has a step of it; there the first such step is told.
    """
    seen: set[frozenset[str]] = set()
    order = {id_: place for place, id_ in enumerate(program.steps)}
    for each, steps in program.stages.items():
        waits = _waits(each, dict(steps))
        for circle in _circles(waits):
            if (ids := frozenset(circle)) not in seen:
                seen.add(ids)
                heights = {id_: merged.origins[("steps", id_)] for id_ in circle}
                _, _, first = min((heights[id_], order[id_], id_) for id_ in circle)
                start = circle.index(first)
                yield heights[first], _violation([*circle[start:], *circle[:start]], waits)


def _violation(circle: list[str], waits: Mapping[str, Wait]) -> Violation:
    around = cut(" -> ".join((*circle, circle[0])), _LONGEST)
    path = waits[circle[0]][0]
    problem = f"{quoted(circle[0])} waits for itself: {around}"
    remedy = "take one  after:  of them out, or name an event that comes before all of them"
    return Violation(path, problem, remedy)


def _waits(each: Round, steps: Mapping[str, Step]) -> Mapping[str, Wait]:
    """Give every step of a round that can never be taken, with one that it waits for.

    What waits for nothing is taken away first, then what waited for that alone, and so on: as often
    as there are events at most. What is left over waits for each other.
    """
    recorders: dict[str, list[str]] = {}
    for id_, step in steps.items():
        for event in step.events:
            recorders.setdefault(event, []).append(id_)
    left = dict(steps)
    while True:
        held_up = {event: ids[0] for event, ids in recorders.items() if left.keys() >= {*ids}}
        waits = {id_: _wait(each, id_, step, held_up) for id_, step in left.items()}
        blocked = {id_: wait for id_, wait in waits.items() if wait is not None}
        if len(blocked) == len(left):
            return blocked
        left = {id_: left[id_] for id_ in blocked}


def _wait(each: Round, id_: str, step: Step, held_up: Mapping[str, str]) -> Wait | None:
    """Give the first thing that a step waits for and that is held up itself, with its step."""
    for place, after in enumerate(step.distances):
        is_meant = after.rounds is None or each in after.rounds
        if is_meant and all(event in held_up for event in after.events):
            here = ("after",) if isinstance(step.after, After) else ("after", place)
            return ("steps", id_, *here, "event"), held_up[after.event]
    return None


def _circles(waits: Mapping[str, Wait]) -> Iterator[list[str]]:
    """Follow from each step what it waits for; each leads into exactly one circle."""
    done: set[str] = set()
    for first in waits:
        way: dict[str, int] = {}
        here = first
        while here not in done and here not in way:
            way[here] = len(way)
            here = waits[here][1]
        if here in way:
            yield list(way)[way[here] :]
        done.update(way)
