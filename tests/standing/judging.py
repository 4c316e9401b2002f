"""How tests judge a plan by a program that each of them makes up from `base`."""

from datetime import date
from typing import Any, TypeAlias

from plscale.model.plan import Plan
from plscale.programs.load import base
from plscale.programs.program import Program
from plscale.standing.standing import Standing, standing_of

Told: TypeAlias = dict[str, Any]
TERM: Told = {"starts": "2026-07-01", "ends": "2031-06-30"}


def program(**changes: object) -> Program:
    """Give `base` with some of its sections replaced."""
    told = base().model_dump(by_alias=True, exclude_defaults=True, exclude={"verified_on"})
    return Program.model_validate(told | changes)


def plan_of(told: Told) -> Plan:
    """Complete a plan with a district and the years 2026-07-01 to 2031-06-30."""
    whole = {"district": {"name": "Example ISD", "state": "TX"}, "timeline": TERM} | told
    return Plan.model_validate({key: value for key, value in whole.items() if value is not None})


def stands(told: Told, day: str, judge: Program) -> Standing:
    """Give where a plan stands on a day."""
    return standing_of(plan_of(told), judge, date.fromisoformat(day))
