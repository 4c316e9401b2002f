"""How tests of registers make a case: a plan and a program of their own, and a day."""

from datetime import date

from standing.judging import Told, plan_of, program

from plscale.programs.program import Program
from plscale.registers.plan_status import status_of
from plscale.registers.status import PlanStatus, StatusTable
from plscale.rules.base import Case
from plscale.standing.standing import standing_of


def case_of(told: Told, day: str = "2028-10-01", judge: Program | None = None) -> Case:
    """Make a case of a plan of the years 2026-07-01 to 2031-06-30."""
    plan, program_used = plan_of(told), judge or program()
    return Case(plan, program_used, standing_of(plan, program_used, date.fromisoformat(day)))


def status(
    told: Told, day: str = "2028-10-01", judge: Program | None = None, path: str = "plan.yaml"
) -> PlanStatus:
    """Say where a plan stands."""
    return status_of(path, case_of(told, day, judge))


def table_of(*plans: PlanStatus, day: str = "2028-10-01") -> StatusTable:
    """Put plans into a table."""
    return StatusTable(date.fromisoformat(day), plans, (), len(plans))


def steps(**milestones: Told) -> Told:
    """Make the phases of a plan that has these milestones in implementation."""
    return {"phases": {"implementation": {"milestones": milestones}}}
