"""PLS422: a waiver should not be over before a school it is for has joined."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import LIFE, TERM
from plscale.rules.waivers.lasting import over_early
from plscale.visible import quoted


@rule(
    "PLS422", "waiver-over-before-school-joins", default=Severity.WARNING, grounds=TERM, beside=LIFE
)
def waiver_over_before_school_joins(case: Case) -> Iterator[Violation]:
    """A waiver names a school that joins the plan only after the waiver has ended."""
    early = over_early(case)
    if not early:
        return
    joins = {
        name: (path, school.joins, begins)
        for path, name, school in case.plan.schools
        if school.joins is not None
        and school.joins <= (case.standing.years or 0)
        and (begins := case.standing.first_day(school.joins)) is not None
    }
    for id_, last in early.items():
        named = case.plan.waivers[id_].schools
        for position, name in enumerate(() if isinstance(named, str) else named):
            if name not in joins or not last.date.is_before(joins[name][2]):
                continue
            path, year, begins = joins[name]
            yield Violation(
                ("waivers", id_, "schools", position),
                f"{quoted(id_)} ends on {last.date},"
                f" before {quoted(name)} joins in year {year}, from {begins}",
                f"ask for a longer time, or take {quoted(name)} out of the waiver",
                label="joins too late for it",
                related=((last.path, f"ends on {last.date}"), ((*path, "joins"), "joins here")),
            )
            break
