"""PLS221: implementation should wait for the final approval of the plan."""

from collections.abc import Iterator

from plscale.days import When
from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import COURSE
from plscale.rules.happenings import Happening, approval, awaiting, undated_approval
from plscale.rules.timeline.waiting import place
from plscale.visible import quoted


@rule("PLS221", "implementation-before-approval", default=Severity.WARNING, grounds=COURSE)
def implementation_before_approval(case: Case) -> Iterator[Violation]:
    """A milestone of implementation was done while the plan had no final approval."""
    dones = case.plan.dones
    if not dones:
        return
    approved = approval(case)
    decisive = approved or awaiting(case)
    if decisive is None or undated_approval(case) is not None:
        return
    early = [
        (done, id_)
        for (phase, id_), done in dones.items()
        if phase == "implementation"
        and case.standing.knows(done)
        and (approved is None or done.is_before(approved.date))
    ]
    if early:
        yield _violation(case, early, decisive, is_approved=approved is not None)


def _violation(
    case: Case, early: list[tuple[When, str]], decisive: Happening, *, is_approved: bool
) -> Violation:
    done, id_ = min(early, key=lambda milestone: milestone[0].first)
    own = case.plan.phases.implementation.milestones[id_].done is not None
    others = f" (and {len(early) - 1} more)" if len(early) > 1 else ""
    words = (
        f"before the plan was approved on {decisive.date}"
        if is_approved
        else "but the plan has no final approval yet"
    )
    return Violation(
        place(("implementation", id_), "done" if own else "event"),
        f"{quoted(id_)}{others} was done on {done}, {words}",
        "correct the date that is wrong, or move the milestone to the phase of planning",
        label="before approval",
        related=((decisive.path, "approved here" if is_approved else "the last step so far"),),
    )
