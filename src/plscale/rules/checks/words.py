"""A state's own checks in words: what a condition asks, and what a plan has instead."""

from collections.abc import Mapping

from plscale.model.sorts import Sort
from plscale.programs.inquiries import Amount, Asked, Every, No, Node, Operator, Some
from plscale.visible import cut, quoted

_MOST_VALUES = 12
"""A list of values is spelt out up to this length."""
_HOLDS: Mapping[Operator, str] = {
    "equals": "is", "one_of": "is one of", "includes": "includes", "at_least": "is at least",
    "at_most": "is at most", "before": "is before", "not_before": "is not before",
    "after": "is after", "not_after": "is not after",
}  # fmt: skip
_SHOULD: Mapping[Operator, str] = {
    "equals": "should be", "one_of": "should be one of", "at_least": "should be at least",
    "at_most": "should be at most", "before": "should be before",
    "not_before": "should not be before", "after": "should be after",
    "not_after": "should not be after",
}  # fmt: skip


def asked_in_words(node: Node) -> str:
    """Say what a condition asks, such as ``waivers.*.ends is not after timeline.ends``."""
    match node:
        case Asked():
            return f"{'.'.join(node.spot.path)} {_of_place(node)}"
        case No(part=part):
            return f"not: {_inside(part)}"
        case Every(parts=parts):
            return "; and ".join(map(_inside, parts))
        case Some(parts=parts):
            return "; or ".join(map(_inside, parts))


def _inside(node: Node) -> str:
    told = asked_in_words(node)
    return told if isinstance(node, Asked) else f"({told})"


def _of_place(asked: Asked) -> str:
    operand = asked.operand
    if asked.operator == "is":
        return "is recorded" if operand == "present" else "is not recorded"
    if isinstance(operand, Amount):
        where = f", counting those where {_inside(operand.where)}" if operand.where else ""
        return f"has {_amount(operand)} {entries(_last(operand))}{where}"
    if asked.other is not None:
        return f"{_HOLDS[asked.operator]} {'.'.join(asked.other.path)}"
    return f"{_HOLDS[asked.operator]} {_values(asked)}"


def _last(asked: Amount) -> int | None:
    return asked.at_least if asked.at_most is None else asked.at_most


def entries(count: object) -> str:
    """Write the word for what is counted, after its number."""
    return "entry" if count == 1 else "entries"


def _amount(asked: Amount) -> str:
    bounds = (("at least", asked.at_least), ("at most", asked.at_most))
    return " and ".join(f"{word} {number}" for word, number in bounds if number is not None)


def _values(asked: Asked) -> str:
    operand, sort = asked.operand, asked.spot.sort
    if not isinstance(operand, tuple):
        return written(operand, sort)
    told = ", ".join(written(each, sort) for each in operand[:_MOST_VALUES])
    return f"{told}, …" if len(operand) > _MOST_VALUES else told


def written(value: object, sort: Sort) -> str:
    """Write a value as a file would have it, shortened where it is long."""
    if sort is Sort.SCHOOL_YEAR and isinstance(value, int):
        return f"{value}-{(value + 1) % 100:02}"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return cut(str(int(value)), 40)
    return cut(str(value))


def unwanted(asked: Asked, key: str) -> str:
    """Say what a plan has under a key, and should not have there."""
    if asked.operand == "absent" and asked.operator == "is":
        return f"{quoted(key)} is not recorded"
    verb = "should not" if asked.operator in ("includes", "count") else "should not be"
    return f"{quoted(key)} {_of_place(asked)}, and {verb}"


def instead(asked: Asked, key: str, value: object, other: object, place: str) -> str:
    """Say what a plan has under a key, and what it should have there.

    Args:
        asked: what surely does not hold.
        key: the key of the value.
        value: what the plan has; where entries or items are counted, how many they are.
        other: the value that it is compared with, where the plan has that, too.
        place: where that one stands.
    """
    name, operand, sort = quoted(key), asked.operand, asked.spot.sort
    if asked.operator == "is":
        is_missing = operand == "present"
        return f"{name} is not recorded" if is_missing else f"{name} is recorded, and should not be"
    if asked.operator == "includes":
        return f"{name} does not include {quoted(written(operand, sort))}"
    if isinstance(operand, Amount):
        such = "" if operand.where is None else "such "
        return f"{name} has {value} {such}{entries(value)}, and should have {_amount(operand)}"
    told = f"{written(other, sort)} ({place})" if asked.other is not None else _values(asked)
    says = quoted(value) if isinstance(value, str) else written(value, sort)
    return f"{name} is {says}, and {_SHOULD[asked.operator]} {told}"
