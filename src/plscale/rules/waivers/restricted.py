"""Which practices of a plan a provision stands in the way of, and no waiver clears.

A program may have read that in the law itself, or take it so (`restricts_verified`). Of provisions
that are only taken to stand in the way of a practice, a waiver of one clears it, and a waiver of
law that is about the same, or that the program does not know, makes light of it. So does a waiver
that names no provision and may be of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from plscale.days import day_before
from plscale.finding import Deadline, Severity
from plscale.programs.entries import ProvisionEntry
from plscale.rules.base import Case
from plscale.rules.deadlines import deadline_of
from plscale.rules.happenings import OVER
from plscale.rules.waivers.coverage import Coverage, Vague, coverage
from plscale.rules.waivers.periods import weight_on


@dataclass(frozen=True, slots=True)
class _Weighed:
    entry: ProvisionEntry
    most: Severity
    maybe: Vague | None


@dataclass(frozen=True, slots=True)
class Restriction:
    """What stands in the way of one practice."""

    practice_id: str
    entries: tuple[ProvisionEntry, ...]
    """One provision; or several, of each of which a waiver may be what the practice needs."""
    deadline: Deadline
    """By when the waiver should be asked for."""
    most: Severity
    """What it can weigh on the day: less before the provision holds, or where it is not sure."""
    maybe: Vague | None
    """A waiver that names no provision, and may be of this one."""

    @property
    def is_read(self) -> bool:
        """Whether somebody read in the law itself that the provision stands in its way."""
        return all(_is_read(entry) for entry in self.entries)


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
        if deadline is not None:
            for weighed in _uncleared(case, id_, names, begins, asked):
                entries = tuple(one.entry for one in weighed)
                most = min((one.most for one in weighed), key=lambda most: most.rank)
                maybe = next((one.maybe for one in weighed if one.maybe), None)
                yield Restriction(id_, entries, deadline, most, maybe)


def _uncleared(
    case: Case, id_: str, names: tuple[str, ...], begins: date | None, asked: Coverage
) -> Iterator[tuple[_Weighed, ...]]:
    """Give the provisions that are not waived; together those of which any waiver would do."""
    any_of: list[_Weighed] = []
    is_cleared = False
    for name in names:
        entry = case.program.provisions[name]
        most = weight_on(case, begins or date.min, case.standing.ends or date.max, entry)
        if most is None:
            continue
        if asked.clears(id_, name, entry):
            is_cleared = True
            continue
        maybe = asked.may_clear(id_, entry)
        if _is_read(entry) or not entry.waivable:
            is_soft = maybe is not None and most is Severity.ERROR
            yield (_Weighed(entry, Severity.WARNING if is_soft else most, maybe),)
        else:
            is_light = maybe is not None or asked.is_near(id_, entry)
            any_of.append(_Weighed(entry, Severity.NOTE if is_light else most, maybe))
    if any_of and not is_cleared:
        is_light = any(one.most is Severity.NOTE for one in any_of)
        yield tuple(replace(one, most=Severity.NOTE) if is_light else one for one in any_of)


def _is_read(entry: ProvisionEntry) -> bool:
    return entry.verified and entry.restricts_verified


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
