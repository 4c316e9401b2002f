"""What a state's own checks get wrong: places that no plan has, and questions that do not fit."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from plscale.days import When
from plscale.finding import Violation
from plscale.model.fields import has_entries, is_place
from plscale.model.refusal import Told
from plscale.place import PlanPath
from plscale.programs import kinds
from plscale.programs.check_contradictions import of_condition
from plscale.programs.check_fit import unfit_operand, unfit_operator, unfit_other
from plscale.programs.checks import Check, Condition, Counted
from plscale.programs.inquiries import COMPARING, STAR, Keys, entry_of, given, keys_of
from plscale.programs.plan_keys import no_key
from plscale.programs.program import Program
from plscale.visible import quoted

MOST_CHECKS = 100
"""Checks of one file."""
MOST_CONDITIONS = 20
"""Conditions of one check, those inside others included."""


@dataclass(frozen=True, slots=True)
class Found:
    """A condition, where it stands in the program, and what its places begin at."""

    path: PlanPath
    condition: Condition
    above: Keys = ()
    """Leads to the entries that are counted where it stands behind  where:."""


def wrong_checks(part: Program) -> Iterator[Told]:
    """Give all that is wrong with the checks of one file."""
    for place, (code, check) in enumerate(part.checks.items()):
        path = ("checks", code)
        if place == MOST_CHECKS:
            problem = f"this is check {place + 1} of this file; it may have {MOST_CHECKS}"
            told = Violation(path, problem, "put some of them together", at_key=True)
            yield kinds.CONTRADICTION, told
            return
        yield from _of_check(path, check)


def _of_check(path: PlanPath, check: Check) -> Iterator[Told]:
    found = [*islice(conditions(path, check), MOST_CONDITIONS + 1)]
    if len(found) > MOST_CONDITIONS:
        problem = f"{quoted(str(path[-1]))} has more than {MOST_CONDITIONS} conditions"
        told = Violation(path, problem, "make several checks of it", at_key=True)
        yield kinds.CONTRADICTION, told
        return
    stars: list[tuple[PlanPath, Keys]] = []
    for each in found:
        yield from ((kinds.CONTRADICTION, told) for told in of_condition(each.path, each.condition))
        yield from _of_places(each, stars)
    yield from _of_two_sections(stars)


def conditions(path: PlanPath, check: Check) -> Iterator[Found]:
    """Give every condition of a check that stands at a path, those inside others included."""
    if check.when is not None:
        yield from _inside(Found((*path, "when"), check.when))
    yield from _inside(Found((*path, "require"), check.require))


def _inside(found: Found) -> Iterator[Found]:
    """Give a condition and all those inside it."""
    yield found
    path, condition, above = found.path, found.condition, found.above
    for key, parts in (("all", condition.all), ("any", condition.any)):
        for place, part in enumerate(parts or ()):
            yield from _inside(Found((*path, key, place), part, above))
    if condition.not_ is not None:
        yield from _inside(Found((*path, "not"), condition.not_, above))
    counted = condition.count
    if counted is not None and counted.where is not None and condition.at is not None:
        entry = (*above, *keys_of(condition.at), STAR)
        yield from _inside(Found((*path, "count", "where"), counted.where, entry))


def _of_places(found: Found, stars: list[tuple[PlanPath, Keys]]) -> Iterator[Told]:
    """Judge the places of a condition, and note those with a star that a plan can have."""
    path, condition = found.path, found.condition
    if condition.at is None:
        return
    keys = keys_of(condition.at)
    wrong = _wrong_place((*path, "at"), keys, found.above)
    if wrong is not None:
        yield wrong
        return
    if not found.above:
        stars.append(((*path, "at"), entry_of(keys)))
    for operator, operand in given(condition):
        here = (*path, operator)
        told = unfit_operator(here, operator, (*found.above, *keys))
        if told is None and operator in COMPARING and isinstance(operand, str):
            other = keys_of(operand)
            if (wrong := _wrong_place(here, other, ())) is not None:
                yield wrong
                continue
            told = unfit_other(here, operator, other)
            stars.append((here, entry_of(other)))
        elif told is None and not isinstance(operand, Counted | When):
            told = unfit_operand(here, operator, (*found.above, *keys), operand)
        if told is not None:
            yield kinds.CHECK_UNFIT, told


def _wrong_place(place: PlanPath, keys: Keys, above: Keys) -> Told | None:
    """Say which key of a place no plan can have, or that a star stands where none can."""
    for depth, key in enumerate(keys):
        before = (*above, *keys[:depth])
        if key != STAR and not is_place((*before, key)):
            return kinds.NO_KEY_OF_A_PLAN, no_key(place, (*before, key), at_key=False)
        if key == STAR and not has_entries(before):
            problem = f'"*" stands for entries, and {quoted(".".join(before))} has none'
            told = Violation(place, problem, "name one of its keys, or take  .*  out")
            return kinds.NO_KEY_OF_A_PLAN, told
        if key == STAR and above:
            problem = 'behind "where" a place begins at the entry, and "*" has no place in it'
            return kinds.CHECK_UNFIT, Violation(place, problem, "name one key of an entry")
    return None


def _of_two_sections(stars: list[tuple[PlanPath, Keys]]) -> Iterator[Told]:
    """Refuse a check about the entries of two sections: of which pairs would it be judged?"""
    longest = max((entry for _, entry in stars), key=len, default=())
    for path, entry in stars:
        if longest[: len(entry)] != entry:
            one, two = ".".join(longest), ".".join(entry)
            problem = f"a check is about the entries of one section; this is about {one} and {two}"
            yield kinds.CHECK_UNFIT, Violation(path, problem, "make two checks, or name the entry")
            return
