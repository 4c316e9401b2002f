"""PLS206: milestones should not wait for each other in a circle."""

from collections.abc import Iterator, Sequence

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.timeline.waiting import Step, circles, place
from plscale.visible import quoted

_SPELT = 6
"""Most milestones of one circle that a message names."""


@rule("PLS206", "milestones-in-circle", default=Severity.ERROR)
def milestones_in_circle(case: Case) -> Iterator[Violation]:
    """Milestones that wait for each other in a circle can never begin."""
    for circle in circles(case):
        first, *others = circle
        yield Violation(
            place(first, "after"),
            _spelt(circle),
            "take one of them out of  after:  so that one can be done first",
            label="waits for itself" if not others else "the circle begins here",
            related=tuple(
                (place(step, "after"), f"{quoted(step[1])} is in the circle")
                for step in others[: _SPELT - 1]
            ),
        )


def _spelt(circle: Sequence[Step]) -> str:
    names = [quoted(id_) for _, id_ in circle]
    if len(names) == 1:
        return f"{names[0]} waits for itself"
    if len(names) > _SPELT:
        names[_SPELT:] = [f"{len(names) - _SPELT} more"]
    first, second, *rest = [*names, names[0]]
    return f"{first} waits for {second}" + "".join(f", which waits for {name}" for name in rest)
