"""PLS524: what decides about a plan should happen before the plan ends."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.visible import quoted

_WITHIN = {
    "application-received": "was received",
    "conditional-approval": "was conditionally approved",
    "plan-submitted": "was submitted",
    "final-approval": "was approved",
    "rescission": "was rescinded",
    "termination": "was terminated",
}
"""Events that make no sense once the plan is over; a renewal may come late, within a grace."""


@rule("PLS524", "event-after-term", default=Severity.ERROR)
def event_after_term(case: Case) -> Iterator[Violation]:
    """A plan is submitted, approved or given up only after its last day."""
    ends = case.standing.ends
    if ends is None or case.standing.is_reversed:
        return
    for id_, event in case.plan.events.items():
        name, day = event.event or "", event.date
        if name not in _WITHIN or event.result == "failed":
            continue
        if day is not None and day.is_after(ends):
            yield Violation(
                ("events", id_, "date"),
                f"{quoted(id_)} says that the plan {_WITHIN[name]} on {day},"
                f" after it had ended on {ends}",
                "correct one of the two dates; events of the next term belong in its own plan",
                label="after the end",
                related=((("timeline", "ends"), f"the plan ends on {ends}"),),
            )
