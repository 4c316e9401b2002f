"""PLS520: a plan should be amended within its term."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.amending import amended
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS520", "amendment-outside-term", default=Severity.ERROR)
def amendment_outside_term(case: Case) -> Iterator[Violation]:
    """An amendment is dated after the last day of the plan that it changes."""
    ends = case.standing.ends
    if ends is None or case.standing.is_reversed:
        return
    for change in amended(case):
        if change.date.is_after(ends):
            yield Violation(
                change.path,
                f"{quoted(change.id)} is dated {change.date}, after the plan has ended",
                f"correct the date if it is wrong; what changes after {ends} belongs in the plan of"
                " the next term",
                label="after the end",
                related=((("timeline", "ends"), f"the plan ends on {ends}"),),
            )
