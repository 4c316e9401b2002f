"""PLS204: a milestone should be due in a year in which its phase is open."""

from collections.abc import Iterator, Sequence

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.timeline.open_years import in_years, window_of, years_of
from plscale.visible import quoted


@rule("PLS204", "milestone-outside-phase", default=Severity.ERROR)
def milestone_outside_phase(case: Case) -> Iterator[Violation]:
    """A milestone of a phase should be due in one of the plan years in which the phase is open."""
    standing = case.standing
    open_years = {str(phase): years for phase, years in case.program.phases.items()}
    windows = {phase: window_of(standing, years) for phase, years in open_years.items()}
    for (phase, id_), due in case.plan.dues.items():
        window = windows.get(phase)
        if window and window[0] <= due.first and due.last <= window[1]:
            continue
        years = years_of(standing, due)
        if years and open_years.get(phase) and not set(years) & set(open_years[phase]):
            yield Violation(
                ("phases", phase, "milestones", id_, "due"),
                f"{quoted(id_)} is due {in_years(years)}, when the {phase} phase is not open",
                _remedy(phase, open_years[phase], case.standing.years),
                label=in_years(years),
                related=((("timeline", "starts"), "plan years count from here"),),
            )


def _remedy(phase: str, open_years: Sequence[int], count: int | None) -> str:
    within = [year for year in open_years if count is None or year <= count]
    if not within:
        return (
            f"{phase} opens {in_years(sorted(open_years)[:1])}: move the milestone to another phase"
        )
    return f"{phase} is open {in_years(within)}: correct the date, or move it to another phase"
