"""Since when a plan is carried out, whether or not its approval is on record."""

from collections.abc import Iterator
from datetime import date

from plscale.rules.base import Case, once


@once
def implemented_since(case: Case) -> date | None:
    """Give the day since which a plan is carried out, as far as it and its program tell.

    One that was approved is carried out from then on, or from its first day if that is later. Any
    other is from the end of the plan years in which the program knows an approval, and before that
    from the day on which a waiver was granted or the first milestone of implementation was done. It
    need not have come by the day judged by.
    """
    standing = case.standing
    if standing.course.approved is not None:
        approved = standing.course.approved.last
        return max(approved, standing.starts or approved)
    return min(_signs(case), default=None)


def _signs(case: Case) -> Iterator[date]:
    standing, program = case.standing, case.program
    closed = program.last_year("approval")
    opens = program.first_year("implementation") if closed is None else closed + 1
    if opens is not None and (first := standing.first_day(opens)) is not None:
        yield first
    for _, _, stretch in case.plan.stretches:
        decided = stretch.decided.date if stretch.decided else None
        granted = decided or stretch.starts
        if standing.status_of(stretch) == "granted" and granted is not None:
            yield granted.last
    for (phase, _), done in case.plan.dones.items():
        if phase == "implementation" and standing.knows(done):
            yield done.last
