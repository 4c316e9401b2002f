"""Counts of so few students that a reader might recognize one of them."""

from functools import lru_cache
from typing import TypeVar

from plscale.model.plan import Plan
from plscale.model.results import Group, Measure
from plscale.place import PlanPath
from plscale.programs.program import Program

_STUDENTS = frozenset(
    ("student", "students", "pupil", "pupils", "learner", "learners", "child", "children",
     "graduate", "graduates")
)  # fmt: skip
_COUNTS = frozenset(("number", "count", "headcount", "total", "of", "people", "persons"))

_Series = TypeVar("_Series", bound=Group)


def without_small_cells(plan: Plan, program: Program) -> tuple[Plan, tuple[PlanPath, ...]]:
    """Read small counts as suppressed, and give the places where they stand.

    Small is what is more than none and less than the program's fewest students that may be shown.
    Nothing is small where the program does not say how few these are.
    """
    least = program.measures.small_cell
    if least is None:
        return plan, ()
    cells: list[PlanPath] = []
    changed: dict[str, Measure] = {}
    for id_, measure in plan.measures.items():
        before = len(cells)
        told = _measure(("measures", id_), measure, least, cells)
        if len(cells) > before:
            changed[id_] = told
    if not cells:
        return plan, ()
    return plan.model_copy(update={"measures": {**plan.measures, **changed}}), tuple(cells)


def _measure(path: PlanPath, measure: Measure, least: int, cells: list[PlanPath]) -> Measure:
    counts = _counts(measure.unit or "")
    if not counts:
        return measure
    groups = {
        id_: _series((*path, "groups", id_), group, least, cells)
        for id_, group in measure.groups.items()
    }
    whole = _series(path, measure, least, cells) if counts == "students" else measure
    return whole.model_copy(update={"groups": groups})


def _series(path: PlanPath, series: _Series, least: int, cells: list[PlanPath]) -> _Series:
    """Leave the small counts out of one series of values, and note their places."""
    update: dict[str, object] = {}
    small = [year for year, value in series.results.items() if _is_small(value, least)]
    if small:
        cells += ((*path, "results", year) for year in small)
        update["results"] = {**series.results, **dict.fromkeys(small, "suppressed")}
    baseline = series.baseline
    if baseline is not None and _is_small(baseline.value, least):
        cells.append((*path, "baseline", "value"))
        update["baseline"] = baseline.model_copy(update={"value": None})
    return series.model_copy(update=update) if update else series


def _is_small(value: float | str | None, least: int) -> bool:
    """Tell whether a value is a whole number of students above none and below the least."""
    return isinstance(value, float) and 0 < value < least and value.is_integer()


@lru_cache(maxsize=256)
def _counts(unit: str) -> str:
    """Tell what a unit counts: ``students``; ``anything``, such as ``number``; nothing: empty.

    What a group of students has a number of is taken for its students.
    """
    words = frozenset(unit.lower().replace("-", " ").replace("#", "number").split())
    if not words or not words <= _STUDENTS | _COUNTS:
        return ""
    return "students" if words & _STUDENTS else "anything"
