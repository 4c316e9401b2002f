"""PLS223: a practice should begin when implementation is open."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import PROGRAM
from plscale.visible import quoted


@rule("PLS223", "practice-before-implementation", default=Severity.WARNING, grounds=PROGRAM)
def practice_before_implementation(case: Case) -> Iterator[Violation]:
    """A practice begins in a plan year in which the program allows planning only."""
    first = case.program.first_year("implementation") or 0
    if first < 2:
        return
    for id_, practice in case.plan.practices.items():
        if practice.begins is None or practice.begins >= first or practice.allowed_by:
            continue
        yield Violation(
            ("practices", id_, "begins"),
            f"{quoted(id_)} begins in year {practice.begins},"
            f" but the program opens implementation in year {first}",
            f"let it begin in year {first} or later, or name under  allowed_by:  the law that"
            " already allows it",
            label="before implementation",
            related=((("timeline", "starts"), "plan years count from here"),),
        )
