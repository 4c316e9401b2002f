"""What is planned for the last plan year."""

from plscale.programs.values import PhaseName
from plscale.rules.base import Case
from plscale.rules.happenings import OVER


def is_last_year_open(case: Case, phase: PhaseName) -> bool:
    """Tell whether what a phase plans for the last year can be judged.

    It can from the submission on, and from the year before the last one, in a plan that sets out
    any milestones for its last year (one without them is the matter of PLS207).
    """
    standing, years = case.standing, case.standing.years
    if years is None or years < 2:
        return False
    if phase in case.program.phases and not case.program.opens(phase, years):
        return False
    course = standing.course
    if course.state in OVER:
        return False
    is_sent = course.submitted is not None or course.approved is not None
    if not is_sent and (standing.year is None or standing.year < years - 1):
        return False
    begins = case.standing.first_day(years)
    return any(begins is None or due.last >= begins for due in case.plan.dues.values())


def may_be_in_last_year(case: Case, phase: PhaseName, *ids: str) -> bool:
    """Tell whether milestones of a phase may be due or done in the last year; undated ones may."""
    plan, years = case.plan, case.standing.years
    begins = None if years is None else case.standing.first_day(years)
    for id_ in ids:
        day = plan.dues.get((phase, id_)) or plan.dones.get((phase, id_))
        if begins is None or day is None or day.last >= begins:
            return True
    return False
