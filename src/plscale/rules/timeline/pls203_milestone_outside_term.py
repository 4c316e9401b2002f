"""PLS203: a milestone should be due before the plan ends."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS203", "milestone-outside-term", default=Severity.ERROR)
def milestone_outside_term(case: Case) -> Iterator[Violation]:
    """A milestone that is due after the plan's last day will not be done within the plan."""
    ends = case.standing.ends
    if ends is None or case.standing.is_reversed:
        return
    for (phase, id_), due in case.plan.dues.items():
        if due.first > ends:
            yield Violation(
                ("phases", phase, "milestones", id_, "due"),
                f"{quoted(id_)} is due on {due}, after the plan has ended",
                f"move it to {ends} or earlier, or correct the last day of the plan",
                label="after the end",
                related=((("timeline", "ends"), f"the plan ends on {ends}"),),
            )
