"""What is planned for the last plan year."""

from plscale.model.work import Milestone
from plscale.programs.values import PhaseName
from plscale.rules.base import Case
from plscale.rules.happenings import OVER


def is_last_year_open(case: Case, phase: PhaseName) -> bool:
    """Tell whether what a phase plans for the last year can be judged.

    It can from the submission on, and from the year before the last one, in a plan that sets out
    any milestones for its last year (one without them is the matter of PLS207).
    """
    standing, years = case.standing, case.standing.years
    if years is None or years < 2 or years not in case.program.phases.get(phase, (years,)):
        return False
    course = standing.course
    if course.state in OVER:
        return False
    is_sent = course.submitted is not None or course.approved is not None
    if not is_sent and (standing.year is None or standing.year < years - 1):
        return False
    return any(
        milestone.due is not None and is_in_last_year(case, milestone)
        for milestone in case.plan.milestones.values()
    )


def is_in_last_year(case: Case, milestone: Milestone) -> bool:
    """Tell whether a milestone may be due or done in the last year; undated ones may."""
    years = case.standing.years
    begins = None if years is None else case.standing.first_day(years)
    day = milestone.due or case.plan.done_on(milestone)
    return begins is None or day is None or not day.is_before(begins)
