"""PLS607: a baseline should be of a year before the plan changes anything."""

from collections.abc import Iterator

from plscale.days import plan_year_start
from plscale.finding import Severity, Violation
from plscale.place import ANY
from plscale.rules.base import Case, rule
from plscale.rules.grounds import places


@rule(
    "PLS607",
    "baseline-inside-plan",
    default=Severity.WARNING,
    grounds=places(("practices", ANY, "begins")),
)
def baseline_inside_plan(case: Case) -> Iterator[Violation]:
    """A baseline from a year in which practices have begun already holds what they change.

    A plan may take its planning year as the baseline, when no practice begins before the next one.
    """
    if case.standing.starts_by is None:
        return
    first = min((practice.begins or 1 for practice in case.plan.practices.values()), default=1)
    begins = plan_year_start(case.standing.starts_by, first)
    for path, _, _, year, _ in case.plan.measured:
        if year is None or year < begins.year:
            continue  # a school year begins in the calendar year that it is named by
        if case.program.school_year_start(year) >= begins:
            yield Violation(
                (*path, "baseline", "year"),
                f"the baseline is of school year {year}-{(year + 1) % 100:02},"
                f" but year {first} of the plan begins on {begins}",
                "take a school year before that as the baseline",
                label="a year of the plan itself",
                related=((("timeline", "starts"), "plan years count from here"),),
            )
