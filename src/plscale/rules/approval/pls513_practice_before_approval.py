"""PLS513: practices should begin when the plan has its final approval."""

from collections.abc import Iterator

from plscale.days import plan_year_start
from plscale.finding import Severity, Violation
from plscale.place import ANY
from plscale.rules.base import Case, rule
from plscale.rules.grounds import COURSE, places, together
from plscale.rules.happenings import approval, awaiting, undated_approval
from plscale.visible import quoted

_SHOWN = 3
"""Most practices of which the place is shown."""


@rule(
    "PLS513",
    "practice-before-approval",
    default=Severity.WARNING,
    grounds=together(COURSE, places(("practices", ANY, "allowed_by"))),
)
def practice_before_approval(case: Case) -> Iterator[Violation]:
    """A plan year in which practices begin is over, and the plan had no final approval by then.

    The plan tells the year in which a practice begins and not the day, so that only years that are
    over are judged. What begins before implementation is open is the matter of PLS223; where no
    term may begin before the approval, the term itself is that of PLS508 and PLS512.
    """
    if case.program.years.not_before is not None or undated_approval(case) is not None:
        return
    approved = approval(case)
    decisive, starts = approved or awaiting(case), case.standing.starts_by
    if decisive is None or starts is None or case.standing.is_reversed:
        return
    day = approved.date.first if approved else case.day
    opens = case.program.first_year("implementation") or 0
    early = [
        (practice.begins, id_)
        for id_, practice in case.plan.practices.items()
        if practice.begins is not None and practice.begins >= opens and not practice.allowed_by
        if plan_year_start(starts, practice.begins + 1) <= day
    ]
    if not early:
        return
    year, first = min(early)
    more = f" and {len(early) - 1} more" if len(early) > 1 else ""
    told = f"was approved only on {decisive.date}" if approved else "has no final approval yet"
    yield Violation(
        decisive.path,
        f"the plan {told}, but {quoted(first)}{more} began by year {year}, which was over by then",
        "let the practices begin later, or correct the year or the date that is wrong",
        label="approved here" if approved else "the last step so far",
        related=tuple(
            (("practices", id_, "begins"), f"begins in year {begins}")
            for begins, id_ in sorted(early)[:_SHOWN]
        ),
    )
