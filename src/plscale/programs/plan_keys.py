"""What a program wants plans to hold, though no plan can hold such a thing."""

from collections.abc import Iterator

from plscale.finding import Violation
from plscale.model.fields import is_place, keys_at
from plscale.model.suggest import nearest
from plscale.place import PlanPath
from plscale.programs.program import Program
from plscale.visible import quoted


def no_keys_of_a_plan(part: Program) -> Iterator[Violation]:
    """Give every need, and every key that one should have, which the format of plans lacks."""
    for id_, need in part.needs.items():
        path = need.at or (id_,)
        wrong = _first_wrong(path)
        if wrong is not None:
            place = ("needs", id_, "at", wrong) if need.at else ("needs", id_)
            yield no_key(place, path[: wrong + 1])
            continue
        for position, key in enumerate(need.each):
            if not is_place((*path, key)):
                yield no_key(("needs", id_, "each", position), (*path, key))


def _first_wrong(path: tuple[str, ...]) -> int | None:
    wrong = (depth for depth in range(len(path)) if not is_place(path[: depth + 1]))
    return next(wrong, None)


def no_key(place: PlanPath, path: tuple[str, ...], *, at_key: bool = True) -> Violation:
    """Say at a place of a program that the last key of a path is none that a plan can have."""
    *above, key = path
    known = keys_at(tuple(above))
    where = f'in "{".".join(above)}"' if above else "at the top of a plan"
    meant = nearest(key, known)
    if meant is not None:
        remedy = f"did you mean  {meant}"
    elif known:
        remedy = f"keys there: {', '.join(known)}"
    else:
        remedy = "see  plscale schema plan  for what a plan may hold"
    problem = f"{quoted(key)} is not a key that a plan can have {where}"
    return Violation(place, problem, remedy, at_key=at_key)
