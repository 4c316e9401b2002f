"""PLS510: a plan should not come about under a law that takes no new plans."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.place import PlanPath
from plscale.rules.base import Case, rule
from plscale.rules.grounds import COURSE
from plscale.rules.happenings import OVER, approval
from plscale.standing.rounds import own_round
from plscale.visible import quoted


@rule("PLS510", "program-closed", default=Severity.ERROR, grounds=COURSE)
def program_closed(case: Case) -> Iterator[Violation]:
    """The plan was approved, or is to begin, after the law was closed to new plans.

    What was approved before stays; a plan that began before and tells of no approval may have been.
    """
    closed = case.program.closed
    late = _too_late(case) if closed is not None else None
    if closed is None or late is None:
        return
    path, told = late
    since = f" since {closed.valid_from}" if closed.valid_from else " any more"
    yield Violation(
        path,
        f"{told}, but {quoted(case.program.id)} takes no new plans{since}",
        "take the law that holds today, see  plscale programs;  or correct the date that is wrong",
        label="too late for this law",
        citation=closed.law,
        related=((("program",), "of this program"),),
        is_verified=closed.verified,
    )


def _too_late(case: Case) -> tuple[PlanPath, str] | None:
    """Give the place of what surely came too late, and what it is."""
    program, standing, approved = case.program, case.standing, approval(case)
    if program.closed and program.closed.renewals and own_round(case.plan, standing) == "renewal":
        return None
    if approved is not None:
        is_late = program.is_closed_on(approved.date.first)
        return (approved.path, f"the plan was approved on {approved.date}") if is_late else None
    is_over = standing.state in OVER or standing.is_ended
    if standing.starts is None or is_over or _has_undated_approval(case):
        return None
    is_late = program.is_closed_on(standing.starts)
    return (("timeline", "starts"), f"the plan starts on {standing.starts}") if is_late else None


def _has_undated_approval(case: Case) -> bool:
    """Tell whether the plan may have been approved on a day that nobody wrote down."""
    by_name = case.plan.events_by_name
    names = ["final-approval", "renewal"]
    names += [] if case.program.approver == "state" else ["board-vote"]
    return any(event.date is None for name in names for _, event in by_name.get(name, ()))
