"""PLS204: a milestone should be due in a year in which its phase is open."""

from collections.abc import Iterator, Sequence

from plscale.days import When, plan_year_of
from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS204", "milestone-outside-phase", default=Severity.ERROR)
def milestone_outside_phase(case: Case) -> Iterator[Violation]:
    """A milestone of a phase should be due in one of the plan years in which the phase is open."""
    open_years = {str(phase): years for phase, years in case.program.phases.items()}
    for (phase, id_), milestone in case.plan.milestones.items():
        years = _years_of(case, milestone.due)
        if years and open_years.get(phase) and not set(years) & set(open_years[phase]):
            yield Violation(
                ("phases", phase, "milestones", id_, "due"),
                f"{quoted(id_)} is due {_when(years)}, when the {phase} phase is not open",
                _remedy(phase, open_years[phase], case.standing.years),
                label=_when(years),
                related=((("timeline", "starts"), "plan years count from here"),),
            )


def _years_of(case: Case, due: When | None) -> Sequence[int]:
    """Give every plan year that a day may lie in, as far as day and start are known."""
    standing = case.standing
    if due is None or standing.starts_by is None:
        return ()
    last = standing.year_of(due.last)
    if last is None:
        return ()
    return range(min(plan_year_of(due.first, standing.starts_by), last), last + 1)


def _remedy(phase: str, open_years: Sequence[int], count: int | None) -> str:
    within = [year for year in open_years if count is None or year <= count]
    if not within:
        return f"{phase} opens {_when(sorted(open_years)[:1])}: move the milestone to another phase"
    return f"{phase} is open {_when(within)}: correct the date, or move it to another phase"


def _when(years: Sequence[int]) -> str:
    """Name plan years: ``before the plan starts``, ``in year 3``, ``in years 2 and 4 to 6``."""
    named = sorted({year for year in years if year > 0})
    before = ["before the plan starts"] if 0 in years else []
    runs: list[list[int]] = []
    for year in named:
        if runs and year == runs[-1][1] + 1:
            runs[-1][1] = year
        else:
            runs.append([year, year])
    words = " and ".join(str(a) if a == b else f"{a} to {b}" for a, b in runs)
    inside = [f"in year{'s' if len(named) > 1 else ''} {words}"] if named else []
    return " or ".join(before + inside)
