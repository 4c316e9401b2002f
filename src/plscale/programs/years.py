"""Plan years that a program speaks of though its plans never reach them."""

from collections.abc import Iterator

from plscale.finding import Violation
from plscale.place import PlanPath
from plscale.programs.contradictions import dues
from plscale.programs.merge import Merged
from plscale.programs.program import Program
from plscale.programs.values import Onward, YearEdge
from plscale.visible import quoted

_MAX: PlanPath = ("years", "max")


def years_that_never_come(program: Program, merged: Merged) -> Iterator[tuple[int, Violation]]:
    """Give each such year, and how many steps up the file is that has to be mended.

    That is the nearer one of the two that give the year and the length of a plan. Phases that were
    open longer in the program that this one extends are cut short by it, and no fault.
    """
    most = program.years.max
    if most is None:
        return
    height_of_max = merged.origins.get(_MAX, 0)
    for path, year in _years(program):
        height = merged.origins.get(path[:2], 0)
        if year <= most or (path[0] in ("phases", "measures") and height > height_of_max):
            continue
        if height <= height_of_max:
            problem = f"plan year {year} never comes: a plan lasts at most {most} years"
            related = ((_MAX, "the most is given here"),) if height == height_of_max else ()
            yield (
                height,
                Violation(path, problem, "correct the year, or  years.max", related=related),
            )
        else:
            problem = (
                f"a plan lasts at most {most} years, but {quoted(str(path[1]))} in"
                f' "{path[0]}", which is inherited, speaks of plan year {year}'
            )
            remedy = f"give  {path[1]}:  in  {path[0]}:  anew, or write  {path[1]}: ignore"
            yield height_of_max, Violation(_MAX, problem, remedy)


def _years(program: Program) -> Iterator[tuple[PlanPath, int]]:
    for path, due in dues(program):
        if isinstance(due, YearEdge):
            for key, year in (
                ("start_of_year", due.start_of_year),
                ("end_of_year", due.end_of_year),
            ):
                if isinstance(year, int):
                    yield (*path, key), year
    for phase, years in program.phases.items():
        if isinstance(years, Onward):
            yield ("phases", phase, "from"), years.since
        else:
            yield from ((("phases", phase, place), year) for place, year in enumerate(years))
    for place, year in enumerate(program.measures.watched):
        yield ("measures", "watched", place), year
