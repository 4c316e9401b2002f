"""What a condition of a state's own check says that cannot be meant, whatever it is about."""

from collections.abc import Iterator

from plscale.finding import Violation
from plscale.place import PlanPath
from plscale.programs.checks import Condition, Counted
from plscale.programs.inquiries import given
from plscale.visible import quoted

MOST_VALUES = 50
"""Values of one  one_of:."""


def of_condition(path: PlanPath, condition: Condition) -> Iterator[Violation]:
    """Give the contradictions within one condition; those inside it are judged by themselves."""
    joins = [key for key, part in _joins(condition) if part is not None]
    asked = [operator for operator, _ in given(condition)]
    here = str(path[-1]) if isinstance(path[-1], str) else str(path[-2])
    if joins:
        yield from _beside(path, [*joins, *(["at"] if condition.at else []), *asked])
        for key, part in _joins(condition):
            if part == ():
                problem = f"no condition is named in {quoted(key)}"
                yield Violation((*path, key), problem, f"name some, or take  {key}:  out")
        return
    if condition.at is None:
        problem = f"{quoted(here)} names no place of a plan"
        yield Violation(path, problem, "add  at:  and a place, such as  waivers.*.ends")
    elif not asked:
        problem = f"nothing is asked of {quoted(condition.at)}"
        remedy = "add what should hold there, such as  is: present"
        yield Violation((*path, "at"), problem, remedy, because=(path,))
    yield from _of_values(path, condition)
    if condition.count is not None:
        yield from _of_count((*path, "count"), condition.count)


def _joins(condition: Condition) -> tuple[tuple[str, object], ...]:
    return ("all", condition.all), ("any", condition.any), ("not", condition.not_)


def _beside(path: PlanPath, keys: list[str]) -> Iterator[Violation]:
    """Refuse what stands beside  all,  any  or  not: neither word says how they go together."""
    for key in keys[1:]:
        problem = f"{quoted(key)} cannot stand beside {quoted(keys[0])}"
        remedy = "put both below  all:,  each as an item of its own"
        related = (((*path, keys[0]), "the other one"),)
        yield Violation((*path, key), problem, remedy, related=related, at_key=True)


def _of_values(path: PlanPath, condition: Condition) -> Iterator[Violation]:
    values = condition.one_of
    if values is not None and not values:
        problem = 'no value is named in "one_of"'
        yield Violation((*path, "one_of"), problem, "name some, such as  [new, renewal]")
    if values is not None and len(values) > MOST_VALUES:
        problem = f'"one_of" names {len(values)} values; it may name {MOST_VALUES}'
        yield Violation(
            (*path, "one_of", MOST_VALUES), problem, "ask for less, or for the contrary"
        )
    least, most = condition.at_least, condition.at_most
    if isinstance(least, int | float) and isinstance(most, int | float) and most < least:
        yield _reversed(path, f"no number is at least {least:g} and at most {most:g}")


def _of_count(path: PlanPath, counted: Counted) -> Iterator[Violation]:
    least, most = counted.at_least, counted.at_most
    if least is None and most is None:
        problem = '"count" has neither "at_least" nor "at_most"'
        yield Violation(path, problem, "write one of them, such as  {at_least: 2}")
    if least is not None and most is not None and most < least:
        yield _reversed(path, f"no number is at least {least} and at most {most}")


def _reversed(path: PlanPath, problem: str) -> Violation:
    related = (((*path, "at_least"), "the least is given here"),)
    return Violation((*path, "at_most"), problem, "correct one of the two", related=related)
