"""The event before which no term begins, and how late it may come for a renewal."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from plscale.days import add_months, day_after
from plscale.programs.entries import TermStart
from plscale.rules.base import Case, once
from plscale.rules.happenings import Happening, approval, happenings, happenings_of
from plscale.standing.in_force import is_in_force
from plscale.standing.rounds import own_round


@once
def approving(case: Case) -> Happening | None:
    """Give the first event of the sort before which no term begins; a vote that failed is none.

    Where each member of a consortium has its own, it is that of the last.
    """
    first = case.program.years.not_before
    if first is None:
        return None
    passed = [_passed(told) for told in _by_subject(case, first).values()]
    approved = max(filter(None, passed), key=lambda one: one.date.last, default=None)
    if approved is None or not is_in_force(first, approved.date.first):
        return None
    return approved


def refusals(case: Case) -> Iterator[tuple[str, Happening]]:
    """Give the last vote of each member, or of the whole plan, where all that are known failed.

    They are of the sort before which no term begins. A member is told by its id, the whole plan by
    nothing.
    """
    first = case.program.years.not_before
    if first is None:
        return
    for member, told in _by_subject(case, first).items():
        if told and _passed(told) is None and is_in_force(first, told[-1].date.first):
            yield member, told[-1]


def _by_subject(case: Case, first: TermStart) -> Mapping[str, list[Happening]]:
    """Give the known events of a sort: of the whole plan, or else of each member by its id."""
    whole = happenings(case, first.event)
    consortium = case.plan.consortium
    if consortium is None or _passed(whole):
        return {"": whole}
    members = {id_: happenings_of(case, ("member", id_), first.event) for id_ in consortium.members}
    return {"": whole} | members


def _passed(told: Sequence[Happening]) -> Happening | None:
    return next((one for one in told if one.event.result != "failed"), None)


def grace_end(case: Case) -> date | None:
    """Give the last day for the approval of a plan that renews another; None where there is none.

    It is counted from the end of the plan before. Where that could not be read, it can hardly have
    been later than the first day of this plan, so that what is later than that and the grace is
    too late in any case.
    """
    grace, starts = case.program.years.renewal_grace, case.standing.starts_by
    if grace is None or starts is None or own_round(case.plan, case.standing) != "renewal":
        return None
    return add_months(case.before_ended or starts, grace.months)


def may_start_late(case: Case) -> bool | None:
    """Tell whether a renewal may come after the plan's first day: None where that is not known.

    It may where the plan starts when the one before has ended: on its last day, or the day after.
    """
    starts, ended = case.standing.starts_by, case.before_ended
    if starts is None or ended is None:
        return None
    return starts in (ended, day_after(ended))


@once
def votes_close(case: Case) -> date | None:
    """Give the last day on which a vote can be about the plan's own approval, if there is one.

    It is the day of the state's approval; where no term begins before the approval, the first day
    of the plan, or the end of its grace.
    """
    approved = approval(case)
    if approved is not None and approved.event.event == "final-approval":
        return approved.date.last
    if case.program.years.not_before is None:
        return None
    starts, grace = case.standing.starts_by, grace_end(case)
    return starts if grace is None or starts is None else max(starts, grace)
