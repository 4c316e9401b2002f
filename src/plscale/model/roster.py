"""The schools that a plan names, as sets that compare at once however many they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from plscale.model.plan import Plan
from plscale.model.values import Schools

_GRADES = {"PK": -1, "K": 0}


@dataclass(frozen=True, slots=True)
class Roster:
    """Every school of a plan; a set of them is a number with one bit for each school.

    A consortium's member that names no schools counts as one school of the member's id.
    """

    names: tuple[str, ...]
    ranges: Mapping[str, range]
    """Positions in `names` of what a list of schools may hold: a school, or a whole member."""
    by_grades: Mapping[str | None, int]
    """Schools by the grades they teach; None stands for grades that are not recorded."""

    @property
    def everything(self) -> int:
        """The set of all schools."""
        return (1 << len(self.names)) - 1

    def of(self, schools: Schools) -> int | None:
        """Give the set that a list of schools means, or None where it names an unknown one."""
        if isinstance(schools, str) or not schools:
            return self.everything
        chosen = 0
        for name in schools:
            if name not in self.ranges:
                return None
            chosen |= _bits(self.ranges[name])
        return chosen

    def teaching(self, grades: str | None) -> int:
        """Give the schools that teach, or may teach, one of some grades."""
        if grades is None:
            return self.everything
        first, last = _span(grades)
        chosen = self.by_grades.get(None, 0)
        for taught, schools in self.by_grades.items():
            if taught is not None and _span(taught)[0] <= last and first <= _span(taught)[1]:
                chosen |= schools
        return chosen

    def first(self, schools: int) -> str:
        """Give the name of the first school of a set that is not empty."""
        return self.names[(schools & -schools).bit_length() - 1]


def roster_of(plan: Plan) -> Roster:
    """List the schools of a plan in its order."""
    names: list[str] = []
    ranges: dict[str, range] = {}
    by_grades: dict[str | None, int] = {}
    for member, district in plan.members.items():
        start = len(names)
        for id_, school in district.schools.items():
            name = f"{member}/{id_}" if member else id_
            ranges[name] = range(len(names), len(names) + 1)
            by_grades[school.grades] = by_grades.get(school.grades, 0) | _bits(ranges[name])
            names.append(name)
        if member and not district.schools:
            names.append(member)
            by_grades[None] = by_grades.get(None, 0) | 1 << start
        if member:
            ranges[member] = range(start, len(names))
    return Roster(tuple(names), ranges, by_grades)


def _bits(positions: range) -> int:
    return (1 << positions.stop) - (1 << positions.start)


@lru_cache(maxsize=256)
def _span(grades: str) -> tuple[int, int]:
    first, _, last = grades.partition("-")
    return _grade(first), _grade(last or first)


def _grade(name: str) -> int:
    return _GRADES[name] if name in _GRADES else int(name)
