"""The event before which no term begins, and how late it may come for a renewal."""

from datetime import date

from plscale.days import add_months
from plscale.rules.base import Case, once
from plscale.rules.happenings import Happening, approval, happenings
from plscale.standing.in_force import is_in_force
from plscale.standing.rounds import own_round


def approving(case: Case) -> Happening | None:
    """Give the first event of the sort before which no term begins; a vote that failed is none."""
    first = case.program.years.not_before
    there = [] if first is None else happenings(case, first.event)
    known = (one for one in there if one.event.result != "failed")
    approved = next(known, None)
    if approved is None or first is None or not is_in_force(first, approved.date.first):
        return None
    return approved


def grace_end(case: Case) -> date | None:
    """Give the last day for the approval of a plan that renews another; None where there is none.

    The term of a plan that is renewed late begins when the one before has ended, so that its own
    first day tells when that was.
    """
    grace, starts = case.program.years.renewal_grace, case.standing.starts_by
    if grace is None or starts is None or own_round(case.plan, case.standing) != "renewal":
        return None
    return add_months(starts, grace.months)


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
    return grace_end(case) or case.standing.starts_by
