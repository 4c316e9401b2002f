"""Whether what a check asks fits the sort of value that a plan holds at the place."""

from collections.abc import Mapping

from plscale.finding import Violation
from plscale.model.fields import is_place
from plscale.model.sorts import Sort, Unfit, could_stand, sort_at
from plscale.model.suggest import nearest
from plscale.place import PlanPath
from plscale.programs.inquiries import STAR, Keys, Operator
from plscale.visible import cut, quoted

_FITTING: Mapping[Sort, tuple[Operator, ...]] = {
    Sort.TEXT: ("is", "equals", "one_of"),
    Sort.NUMBER: ("is", "equals", "one_of", "at_least", "at_most"),
    Sort.CLAIM: ("is", "equals"),
    Sort.DATE: ("is", "before", "not_before", "after", "not_after"),
    Sort.SCHOOL_YEAR: ("is", "equals", "one_of"),
    Sort.LIST: ("is", "includes", "count"),
    Sort.CITATIONS: ("is", "includes", "count"),
    Sort.ENTRIES: ("is", "count"),
    Sort.SECTION: ("is",),
}
"""What can be asked of a value."""
_ABOUT: Mapping[Operator, str] = {
    "equals": "one value",
    "one_of": "one value",
    "includes": "a list",
    "count": "entries, or a list",
}
_SPELT_OUT = 12
"""A list of allowed words is spelt out up to this length."""


def unfit_operator(path: PlanPath, operator: Operator, keys: Keys) -> Violation | None:
    """Say that something cannot be asked of a place."""
    sort = sort_at(keys)
    if operator in _FITTING[sort]:
        return None
    about = _ABOUT.get(operator, str(_compared(operator)))
    problem = f"{quoted(operator)} is about {about}, and {'.'.join(keys)} holds {sort}"
    remedy = f"ask with  {',  '.join(_FITTING[sort])}"
    if sort is Sort.SECTION and is_place(each := (*keys[:-1], STAR, keys[-1])):
        remedy = f"did you mean  {'.'.join(each)}"  # what looks like an id is a key of an entry
    return Violation(path, problem, remedy, at_key=True)


def unfit_other(path: PlanPath, operator: Operator, keys: Keys) -> Violation | None:
    """Say that a place holds nothing that could be compared in such a way."""
    sort, wanted = sort_at(keys), _compared(operator)
    if sort is wanted:
        return None
    problem = f"{quoted(operator)} is about {wanted}, and {'.'.join(keys)} holds {sort}"
    return Violation(path, problem, f"name {wanted}, or a place that holds one")


def unfit_operand(
    path: PlanPath, operator: Operator, keys: Keys, operand: object
) -> Violation | None:
    """Say that no plan can hold a value at a place."""
    if operator in ("equals", "includes"):
        return _unfit_value(path, keys, operand)
    if isinstance(operand, tuple):  # of one_of
        told = (_unfit_value((*path, n), keys, value) for n, value in enumerate(operand))
        return next((each for each in told if each is not None), None)
    return None


def _compared(operator: Operator) -> Sort:
    return Sort.NUMBER if operator in ("at_least", "at_most") else Sort.DATE


def _unfit_value(path: PlanPath, keys: Keys, value: object) -> Violation | None:
    found = could_stand(keys, value)
    if not isinstance(found, Unfit):
        return None
    sort, place = sort_at(keys), ".".join(keys)
    said = quoted(value) if isinstance(value, str) else cut(str(value).lower(), 40)
    if found.choices:
        problem = f"{said} is no value that {place} can have"
        return Violation(path, problem, _instead(value, found.choices))
    problem = f"{place} holds {sort}, and {said} is none such"
    return Violation(path, problem, _WRITE[sort])


_WRITE: Mapping[Sort, str] = {
    Sort.TEXT: "write it as a plan would; a text that looks like a number goes into quotes",
    Sort.NUMBER: "write digits only, with a point before decimals, such as 1250 or 88.1",
    Sort.CLAIM: "write  true  or  false",
    Sort.SCHOOL_YEAR: "write it as 2026-27",
    Sort.LIST: "write one item of such a list as a plan would",
    Sort.CITATIONS: "write one as text, such as  TEC 25.0811",
}


def _instead(value: object, choices: tuple[str, ...]) -> str:
    meant = nearest(value, choices) if isinstance(value, str) else None
    if meant is not None:
        return f"did you mean  {meant}"
    if len(choices) <= _SPELT_OUT:
        return f"use one of: {', '.join(choices)}"
    return "see  plscale schema plan  for the words that it takes"
