"""PLS204: a milestone should be due in a year in which its phase is open."""

from collections.abc import Iterator, Sequence

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule


@rule("PLS204", "milestone-outside-phase", default=Severity.ERROR)
def milestone_outside_phase(case: Case) -> Iterator[Violation]:
    """A milestone of a phase should be due in one of the plan years in which the phase is open."""
    for (phase, id_), milestone in case.plan.milestones.items():
        if milestone.due is None:
            continue
        first, last = (case.standing.year_of(day) for day in (milestone.due.first, milestone.due.last))
        open_years = _open_years(case, phase)
        if first is None or last is None or not open_years:
            continue
        if not any(year in open_years for year in range(first, last + 1)):
            yield Violation(
                ("phases", phase, "milestones", id_, "due"),
                f'"{id_}" is due in {_name(first)}, when {phase} is not open',
                f"{phase} is open in {_names(open_years)}: move the milestone there,"
                " or to another phase",
                label=f"this is {_name(first)} of the plan",
                related=((("timeline", "starts"), "plan years count from here"),),
            )


def _open_years(case: Case, phase: str) -> tuple[int, ...]:
    return next((years for name, years in case.program.phases.items() if name == phase), ())


def _name(year: int) -> str:
    return "the time before year 1" if year == 0 else f"year {year}"


def _names(years: Sequence[int]) -> str:
    first, last = min(years), max(years)
    if first == last:
        return _name(first)
    return f"{_name(first)} to {_name(last)}" if first else f"{_name(first)} and up to year {last}"
