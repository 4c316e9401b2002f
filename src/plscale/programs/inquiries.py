"""A state's own checks made ready to be asked of plans: places taken apart, values read once."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from plscale.model.sorts import Sort, could_stand, sort_at
from plscale.place import PlanPath
from plscale.programs.checks import Check, Condition, Counted

Operator: TypeAlias = Literal[
    "is", "equals", "one_of", "includes", "at_least", "at_most", "before", "not_before", "after",
    "not_after", "count",
]  # fmt: skip
Keys: TypeAlias = tuple[str, ...]
STAR = "*"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of a plan, as a condition names it."""

    path: Keys
    """From the top of the plan, or from an entry where it is inside one."""
    sort: Sort
    is_inside: bool
    """Whether it begins at an entry that is counted."""
    entry: Keys
    """The entry that it is about: its keys up to the last star; none without one."""
    tail: Keys
    """Its keys behind the last star."""
    stars: int
    """How many entries lie on the way to it."""


def within(path: Keys, ids: Keys) -> PlanPath:
    """Give a place in one plan, its entries being those of some ids."""
    left = iter(ids)
    return tuple(next(left) if key == STAR else key for key in path)


def entry_of(path: Keys) -> Keys:
    """Give the keys of a place up to its last star; none without one."""
    stars = [depth for depth, key in enumerate(path) if key == STAR]
    return path[: stars[-1] + 1] if stars else ()


def _spot(path: Keys, above: Keys = ()) -> Spot:
    """Take a place apart; ``above`` leads to the entry that it begins at, if to any."""
    entry = entry_of(path)
    tail, stars = path[len(entry) :], path.count(STAR)
    return Spot(path, sort_at((*above, *path)), bool(above), entry, tail, stars)


@dataclass(frozen=True, slots=True)
class Amount:
    """How many entries or items are asked for."""

    at_least: int | None
    at_most: int | None
    where: "Node | None"


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that is asked of one place."""

    spot: Spot
    operator: Operator
    operand: object
    """As plans hold it; of ``one_of`` a tuple of such, of ``count`` an `Amount`."""
    other: Spot | None = None
    """The place whose value it is compared with, where that is no operand of its own."""


@dataclass(frozen=True, slots=True)
class Every:
    """All of some conditions together."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Some:
    """Some conditions of which one is enough."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class No:
    """The contrary of a condition."""

    part: "Node"


Node: TypeAlias = Asked | Every | Some | No


@dataclass(frozen=True, slots=True)
class Inquiry:
    """One check, ready to be asked."""

    code: str
    check: Check
    entry: Keys
    """The entries of which each is judged, such as ``waivers.*``; empty: the plan as a whole."""
    when: Node | None
    require: Node
    spots: tuple[Spot, ...]
    """Every place that it looks at, what is inside counted entries left out."""


def inquiry_of(code: str, check: Check) -> Inquiry:
    """Make a check ready to be asked; it is free of faults."""
    when = None if check.when is None else _node(check.when, ())
    require = _node(check.require, ())
    spots = tuple(dict.fromkeys((*spots_of(require), *(spots_of(when) if when else ()))))
    entry = max((spot.entry for spot in spots), key=len)
    return Inquiry(code, check, entry, when, require, spots)


def spots_of(node: Node) -> Iterator[Spot]:
    """Give the places that a condition looks at, what is inside counted entries left out."""
    match node:
        case Asked(spot=spot, other=other):
            if not spot.is_inside:
                yield spot
            if other is not None:
                yield other
            if isinstance(node.operand, Amount) and node.operand.where is not None:
                yield from spots_of(node.operand.where)
        case No(part=part):
            yield from spots_of(part)
        case _:
            for part in node.parts:
                yield from spots_of(part)


def given(condition: Condition) -> Iterator[tuple[Operator, object]]:
    """Give what a condition asks of its place, in the order of the format."""
    asked: tuple[tuple[Operator, object], ...] = (
        ("is", condition.is_), ("equals", condition.equals), ("one_of", condition.one_of),
        ("includes", condition.includes), ("at_least", condition.at_least),
        ("at_most", condition.at_most), ("before", condition.before),
        ("not_before", condition.not_before), ("after", condition.after),
        ("not_after", condition.not_after), ("count", condition.count),
    )  # fmt: skip
    yield from ((operator, operand) for operator, operand in asked if operand is not None)


def keys_of(place: str) -> Keys:
    """Take a place apart at its points."""
    return tuple(place.split("."))


def _node(condition: Condition, above: Keys) -> Node:
    """Read a condition; ``above`` leads to the entries that its places begin at, if to any."""
    if condition.all is not None:
        return Every(tuple(_node(part, above) for part in condition.all))
    if condition.any is not None:
        return Some(tuple(_node(part, above) for part in condition.any))
    if condition.not_ is not None:
        return No(_node(condition.not_, above))
    spot = _spot(keys_of(condition.at or ""), above)
    parts = tuple(_asked(spot, above, operator, operand) for operator, operand in given(condition))
    return parts[0] if len(parts) == 1 else Every(parts)


COMPARING = ("at_least", "at_most", "before", "not_before", "after", "not_after")
"""What may compare a place with another one."""


def _asked(spot: Spot, above: Keys, operator: Operator, operand: object) -> Asked:
    whole = (*above, *spot.path)
    if operator in COMPARING and isinstance(operand, str):
        return Asked(spot, operator, None, _spot(keys_of(operand)))
    match operator, operand:
        case "equals", value:
            return Asked(spot, operator, could_stand(whole, value))
        case "one_of", tuple() as values:
            return Asked(spot, operator, tuple(could_stand(whole, value) for value in values))
        case "count", Counted() as counted:
            where = counted.where
            inside = None if where is None else _node(where, (*whole, STAR))
            return Asked(spot, operator, Amount(counted.at_least, counted.at_most, inside))
    return Asked(spot, operator, operand)
