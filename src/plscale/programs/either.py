"""Two keys of which an entry needs one: both contradict each other, and neither says nothing."""

from collections.abc import Iterator

from plscale.finding import Violation
from plscale.place import PlanPath
from plscale.visible import quoted


def one_of(
    path: PlanPath, one: object, other: object, keys: tuple[str, str]
) -> Iterator[Violation]:
    """Ask for one of two keys below a path, of which the values are given; None is absent."""
    first, second = keys
    if one is not None and other is not None:
        problem = f'{quoted(str(path[-1]))} has both "{first}" and "{second}"'
        related = (((*path, first), "the other one"),)
        yield Violation(
            (*path, second), problem, "keep one of the two", related=related, at_key=True
        )
    if one is None and other is None:
        problem = f'{quoted(str(path[-1]))} has neither "{first}" nor "{second}"'
        yield Violation(path, problem, f"write one of them, or take  {path[-1]}:  out")
