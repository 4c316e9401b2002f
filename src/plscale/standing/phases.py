"""Which phases are open in a plan year, by the program and by how long the plan runs."""

from plscale.programs.program import Program
from plscale.programs.values import PhaseName

PHASES: tuple[PhaseName, ...] = (
    "planning",
    "approval",
    "implementation",
    "evaluation",
    "sustainability",
)
"""The phases in their order."""
LAST_PHASES: frozenset[PhaseName] = frozenset(("evaluation", "sustainability"))
"""The phases that are open in the last year of a plan, whatever its program says."""


def phases_of_year(program: Program, year: int, years: int | None) -> tuple[PhaseName, ...]:
    """Give the phases that are open in a plan year, in their order.

    In the last of a plan's ``years`` evaluation and sustainability are open, whatever the program
    says. A plan that goes on when all years are over that the program tells of is implemented.
    """
    is_beyond = bool(program.phases) and year > (program.years.firm_max or program.last_named_year)
    return tuple(
        phase
        for phase in PHASES
        if program.opens(phase, year)
        or (year == years and phase in LAST_PHASES)
        or (is_beyond and phase == "implementation")
    )


def years_of_phase(program: Program, phase: PhaseName, years: int) -> tuple[int, ...]:
    """Give the plan years in which a phase is open in a plan of some ``years``; 0 is before it."""
    every = range(years + 1)
    return tuple(year for year in every if phase in phases_of_year(program, year, years))
