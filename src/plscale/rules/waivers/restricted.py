"""Which practices of a plan a provision stands in the way of, and no waiver clears."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plscale.days import day_before
from plscale.finding import Deadline, Severity
from plscale.programs.entries import ProvisionEntry
from plscale.rules.base import Case
from plscale.rules.deadlines import deadline_of
from plscale.rules.happenings import OVER
from plscale.rules.waivers.coverage import coverage
from plscale.rules.waivers.periods import weight_on


@dataclass(frozen=True, slots=True)
class Restriction:
    """One provision that stands in the way of one practice."""

    practice_id: str
    entry: ProvisionEntry
    deadline: Deadline
    """By when the waiver should be asked for."""
    most: Severity
    """What it can weigh on the day: less before the provision holds, or where it is not sure."""
    maybe: str | None
    """Id of a waiver that names no provision, and may be of this one."""


def restrictions(case: Case) -> Iterator[Restriction]:
    """Give what stands in the way of the practices of a plan, in their order."""
    plan, program = case.plan, case.program
    if not program.provisions or not plan.practices or not program.lawbook.restricting:
        return
    asked = None
    for id_, practice in plan.practices.items():
        names = program.lawbook.restricting.get(practice.practice or "", ())
        if not names or practice.allowed_by:
            continue
        asked = asked or coverage(case)
        begins = case.standing.first_day(practice.begins or 1)
        deadline = _deadline(case, begins)
        for name in names if deadline else ():
            entry = program.provisions[name]
            most = weight_on(case, begins or date.min, case.standing.ends or date.max, entry)
            if most is None or not deadline or asked.clears(id_, name, entry):
                continue
            vague = asked.may_clear(id_, entry)
            if vague is not None and most is Severity.ERROR:
                most = Severity.WARNING
            yield Restriction(id_, entry, deadline, most, vague.id if vague else None)


def _deadline(case: Case, begins: date | None) -> Deadline | None:
    """Give by when the waivers of a practice are asked for, or None while that is no concern.

    One that begins after the plan year at hand still has time. Else it is the day by which the
    program wants waivers in a plan, and in any case the day before the practice begins.
    """
    standing = case.standing
    if standing.course.state in OVER:
        return None
    horizon = standing.last_day(max(standing.year or 0, 1))
    if begins is not None and horizon is not None and begins > horizon:
        return Deadline(day_before(begins))
    asked = deadline_of(case, case.program.needs.get("waivers"))
    if asked is not None and asked.is_past and not asked.is_inferred:
        return asked
    if begins is not None and begins <= case.day:
        return Deadline(day_before(begins), is_past=True)
    return asked
