"""PLS204: a milestone should be due in a year in which its phase is open."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.programs.values import Onward, PhaseName
from plscale.rules.base import Case, rule
from plscale.rules.grounds import TERM
from plscale.rules.timeline.open_years import in_years, window_of, years_of
from plscale.standing.phases import phases_of_year, years_of_phase
from plscale.visible import quoted


@rule("PLS204", "milestone-outside-phase", default=Severity.ERROR, grounds=TERM)
def milestone_outside_phase(case: Case) -> Iterator[Violation]:
    """A milestone of a phase should be due in one of the plan years in which the phase is open."""
    program, standing = case.program, case.standing
    told: dict[str, PhaseName] = {phase: phase for phase, years in program.phases.items() if years}
    windows = {name: window_of(standing, program.phases[phase]) for name, phase in told.items()}
    for (name, id_), due in case.plan.dues.items():
        window = windows.get(name)
        if name not in told or (window and window[0] <= due.first and due.last <= window[1]):
            continue
        years = years_of(standing, due)
        opened = (phases_of_year(program, year, standing.years) for year in years)
        if years and not any(name in phases for phases in opened):
            yield Violation(
                ("phases", name, "milestones", id_, "due"),
                f"{quoted(id_)} is due {in_years(years)}, when the {name} phase is not open",
                _remedy(case, told[name]),
                label=in_years(years),
                related=((("timeline", "starts"), "plan years count from here"),),
            )


def _remedy(case: Case, phase: PhaseName) -> str:
    program, count, years = case.program, case.standing.years, case.program.phases[phase]
    if count is None and isinstance(years, Onward):
        when = f"from year {years.since} on"
    elif within := years_of_phase(program, phase, count or program.last_named_year):
        when = in_years(within)
    else:
        first = program.first_year(phase)
        return f"{phase} opens only in year {first}: move the milestone to another phase"
    return f"{phase} is open {when}: correct the date, or move it to another phase"
