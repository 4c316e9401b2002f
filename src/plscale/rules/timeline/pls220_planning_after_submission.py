"""PLS220: planning should be done by the day the plan is submitted."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import events
from plscale.rules.happenings import happenings, submission
from plscale.rules.timeline.waiting import place
from plscale.visible import quoted


@rule(
    "PLS220",
    "planning-after-submission",
    default=Severity.WARNING,
    grounds=events("plan-submitted"),
)
def planning_after_submission(case: Case) -> Iterator[Violation]:
    """A milestone of planning is done, or due, only after the plan that it prepares was sent.

    A plan that was submitted more than once is compared with its last submission.
    """
    first = submission(case)
    if first is None:
        return
    sent = (happenings(case, "plan-submitted") or [first])[-1]
    for id_, milestone in case.plan.phases.planning.milestones.items():
        done, due = case.plan.dones.get(("planning", id_)), milestone.due
        if case.standing.knows(done):
            key = "event" if milestone.done is None else "done"
            words = "was done"
        else:
            key, words = "due", "is due"
        late = due if key == "due" else done
        if late is not None and late.is_after(sent.date):
            yield Violation(
                place(("planning", id_), key),
                f"{quoted(id_)} {words} on {late}, but the plan it prepares was submitted on"
                f" {sent.date}",
                "move the milestone to the phase it belongs to, or correct the date that is wrong",
                label="after the submission",
                related=((sent.path, "submitted here"),),
            )
