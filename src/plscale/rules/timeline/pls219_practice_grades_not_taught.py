"""PLS219: a practice should be for grades that its schools teach."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.schools import roster
from plscale.visible import quoted


@rule("PLS219", "practice-grades-not-taught", default=Severity.WARNING)
def practice_grades_not_taught(case: Case) -> Iterator[Violation]:
    """A practice is for some grades, and one of the schools it lists teaches none of them."""
    graded = [
        (id_, told, told.schools)
        for id_, told in case.plan.practices.items()
        if told.grades is not None and not isinstance(told.schools, str)
    ]
    if not graded:
        return
    listed = roster(case)
    schools = {name: (path, school) for path, name, school in case.plan.schools}
    for id_, practice, named in graded:
        taught = listed.teaching(practice.grades)
        for name in named:
            if name not in schools or (listed.of((name,)) or 0) & taught:
                continue
            path, school = schools[name]
            yield Violation(
                ("practices", id_, "grades"),
                f"{quoted(id_)} is for grades {practice.grades},"
                f" but {quoted(name)} teaches {school.grades}",
                f"correct the grades of one of them, or take {quoted(name)} out of the practice",
                label=f"not taught in {quoted(name)}",
                related=(((*path, "grades"), f"teaches {school.grades}"),),
            )
            break
