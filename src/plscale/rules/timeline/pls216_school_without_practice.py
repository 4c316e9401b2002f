"""PLS216: a practice should run in every school of the plan."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.model.roster import Roster
from plscale.model.work import Practice
from plscale.rules.base import Case, rule
from plscale.rules.schools import roster
from plscale.visible import quoted


@rule("PLS216", "school-without-practice", default=Severity.WARNING)
def school_without_practice(case: Case) -> Iterator[Violation]:
    """A school belongs to the plan, and none of the practices names it."""
    practices = case.plan.practices.values()
    if any(_is_everywhere(practice) for practice in practices) or not practices:
        return
    listed = roster(case)
    left = listed.everything
    for practice in practices:
        reached = _reached(practice, listed)
        if reached is None:
            return
        left &= ~reached
    places = {name: path for path, name, _ in case.plan.schools}
    while left:
        name = listed.first(left)
        left &= left - 1
        yield Violation(
            places.get(name, ("consortium", "members", name)),
            f"no practice of the plan runs in {quoted(name)}",
            f"add {quoted(name)} to the schools of a practice, or take it out of the plan",
            label="without a practice",
            related=((("practices",), f"none names {quoted(name)}"),),
        )


def _is_everywhere(practice: Practice) -> bool:
    return practice.grades is None and (isinstance(practice.schools, str) or not practice.schools)


def _reached(practice: Practice, listed: Roster) -> int | None:
    if isinstance(practice.schools, str) or not practice.schools:
        return listed.teaching(practice.grades)
    return listed.of(practice.schools)
