"""PLS212: a practice should not begin before a school that does it has joined."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS212", "practice-before-school-joins", default=Severity.WARNING)
def practice_before_school_joins(case: Case) -> Iterator[Violation]:
    """A practice that begins before any of its schools has joined has no school to begin in.

    Where some of its schools join later, the practice is taken to reach them when they join.
    """
    joins = {name: (path, school.joins or 1) for path, name, school in case.plan.schools}
    if all(year == 1 for _, year in joins.values()):
        return
    for id_, practice in case.plan.practices.items():
        schools = practice.schools
        if practice.begins is None or isinstance(schools, str) or not schools:
            continue
        known = [(joins[name][1], name) for name in schools if name in joins]
        if len(known) < len(schools):
            continue
        year, first = min(known)
        if practice.begins < year:
            yield Violation(
                ("practices", id_, "begins"),
                f"{quoted(id_)} begins in year {practice.begins},"
                f" but {quoted(first)} joins only in year {year}",
                f"let the practice begin in year {year}, or the school join earlier",
                label="before the school joins",
                related=(((*joins[first][0], "joins"), f"joins in year {year}"),),
            )
