"""Whether conditions hold: surely, surely not, or not to be told from what the plan records.

A comparison with what is not recorded cannot be told, nor can one with a partial date that may lie
on either side, or with a value that is suppressed. Conditions that go together follow Kleene: what
cannot be told leaves open what the others do not settle.
"""

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeAlias

from plscale.days import When
from plscale.law.extent import overlaps
from plscale.model.sorts import Sort
from plscale.programs.inquiries import Amount, Asked, Every, No, Node, Operator, Some
from plscale.rules.checks.looking import ALL, Entry, Looks

Outcome: TypeAlias = bool | None
"""None where it cannot be told."""


def outcome(node: Node, entry: Entry, looks: Looks) -> Outcome:
    """Tell whether a condition holds of an entry."""
    match node:
        case Asked():
            return _of_asked(node, entry, looks)
        case No(part=part):
            return _contrary(outcome(part, entry, looks))
        case Every(parts=parts):
            return _joined(parts, entry, looks, settling=False)
        case Some(parts=parts):
            return _joined(parts, entry, looks, settling=True)


def failed(node: Node, entry: Entry, looks: Looks) -> tuple[Asked, bool] | None:
    """Give the one thing for which a condition surely does not hold; None where several are.

    With it, whether it should hold; else it does, and should not.
    """
    match node:
        case Asked():
            return node, True
        case No(part=Asked() as asked):
            return asked, False
        case Every(parts=parts):
            wrong = next(part for part in parts if outcome(part, entry, looks) is False)
            return failed(wrong, entry, looks)
        case Some(parts=(only,)):
            return failed(only, entry, looks)
    return None


def _joined(parts: Iterable[Node], entry: Entry, looks: Looks, *, settling: bool) -> Outcome:
    """Ask one condition after the other, until one comes out in the way that settles it."""
    is_open = False
    for part in parts:
        told = outcome(part, entry, looks)
        if told is settling:
            return settling
        is_open = is_open or told is None
    return None if is_open else not settling


def _contrary(told: Outcome) -> Outcome:
    return None if told is None else not told


def _of_asked(asked: Asked, entry: Entry, looks: Looks) -> Outcome:
    value = looks.value(asked.spot, entry)
    if asked.operator == "is":
        return looks.is_said(value) is (asked.operand == "present")
    if isinstance(asked.operand, Amount):
        return _of_count(value, asked.operand, entry, looks)
    if value in (None, ()):
        return None
    operand = asked.operand if asked.other is None else looks.value(asked.other, entry)
    if asked.operator == "includes":
        return _includes(asked, value, looks)
    return _COMPARISONS[asked.operator](value, operand)


def _includes(asked: Asked, value: object, looks: Looks) -> Outcome:
    item, items = asked.operand, value if isinstance(value, tuple) else (value,)
    if asked.spot.sort is Sort.CITATIONS:
        return _cites(items, str(item), looks)
    looks.meter.spend(len(items) // 20)
    return item in items or items == (ALL,)


def _cites(texts: Iterable[object], law: str, looks: Looks) -> Outcome:
    """Tell whether one of some citations shares a part of a law, however either is written."""
    wanted, is_open = looks.citation(law), False
    for text in texts:
        looks.meter.spend()
        cited = looks.citation(str(text))
        told = overlaps(wanted, cited) if wanted and cited else None
        if told:
            return True
        is_open = is_open or told is None
    return None if is_open else False


def _of_count(value: object, asked: Amount, entry: Entry, looks: Looks) -> Outcome:
    """Compare how many there surely are, and may be at most, with how many are asked for."""
    sure, most = counted(value, asked.where, entry, looks)
    if most < (asked.at_least or 0) or (asked.at_most is not None and sure > asked.at_most):
        return False
    is_sure = sure >= (asked.at_least or 0) and (asked.at_most is None or most <= asked.at_most)
    return True if is_sure else None


def counted(value: object, where: Node | None, entry: Entry, looks: Looks) -> tuple[int, int]:
    """Count what a condition surely holds of, and what it may hold of; nothing counts as none."""
    if value == ALL:
        return 1, sys.maxsize  # every school: at least one
    if where is None:
        count = len(value) if isinstance(value, Mapping | tuple) else int(value is not None)
        return count, count
    inside = value.values() if isinstance(value, Mapping) else ()
    told = [outcome(where, replace(entry, counted=each), looks) for each in inside]
    return told.count(True), len(told) - told.count(False)


def _equals(value: object, operand: object) -> Outcome:
    return value == operand


def _one_of(value: object, operands: object) -> Outcome:
    return isinstance(operands, tuple) and value in operands


def _at_least(value: object, least: object) -> Outcome:
    if isinstance(value, int | float) and isinstance(least, int | float):
        return value >= least
    return None


def _before(value: object, day: object) -> Outcome:
    if not isinstance(value, When) or not isinstance(day, When):
        return None
    if value.is_before(day):
        return True
    return False if value.first >= day.last else None


_COMPARISONS: Mapping[Operator, Callable[[object, object], Outcome]] = {
    "equals": _equals,
    "one_of": _one_of,
    "at_least": _at_least,
    "at_most": lambda value, most: _at_least(most, value),
    "before": _before,
    "not_after": lambda value, day: _contrary(_before(day, value)),
    "after": lambda value, day: _before(day, value),
    "not_before": lambda value, day: _contrary(_before(value, day)),
}
