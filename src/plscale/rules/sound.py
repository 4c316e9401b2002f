"""What can be said of a plan of which something was left out as faulty."""

from collections.abc import Iterable, Iterator

from plscale.finding import Violation
from plscale.model.lookup import value_at
from plscale.place import ANY, PlanPath, touches
from plscale.rules.base import Case, Rule
from plscale.rules.grounds import DUE


def sound(
    rule: Rule, case: Case, told: Iterable[Violation], holes: frozenset[PlanPath]
) -> Iterator[Violation]:
    """Leave out the violations of a rule that rest on something that was left out as faulty.

    A hole that ends in `ANY` is an entry under a name that is none: whatever is missed beside it
    may be what was meant. What is due rests on the term, and on whether the plan is still one.
    """
    if rule.grounds is not None and _are_shaken(rule.grounds(case), holes):
        return
    is_due_known = not _are_shaken(DUE(case), holes)
    nameless = [hole for hole in holes if hole[-1:] == (ANY,)]
    for one in told:
        if one.deadline is not None and not is_due_known:
            continue
        beside = [(*one.path[:2], key) for key in rule.beside]
        if one.rests_on(holes, beside):
            continue
        if not any(_may_mean(case, hole, place) for hole in nameless for place in one.places):
            yield one


def _are_shaken(grounds: Iterable[PlanPath], holes: frozenset[PlanPath]) -> bool:
    return any(touches(place, holes) for place in grounds)


def _may_mean(case: Case, hole: PlanPath, place: PlanPath) -> bool:
    """Tell whether an entry without a right name may be the one that is missed at a place."""
    entry, depth = place[: len(hole)], len(hole) - 1
    is_beside = len(entry) == len(hole) and entry[:depth] == hole[:depth]
    return is_beside and value_at(case.plan, map(str, entry)) is None
