"""PLS515: nothing should be decided about a plan that was given up or ended."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import events
from plscale.rules.happenings import giving_up
from plscale.visible import quoted

_DECIDES = frozenset(
    ("conditional-approval", "plan-submitted", "final-approval", "amendment", "renewal")
)


@rule(
    "PLS515",
    "event-after-rescission",
    default=Severity.WARNING,
    grounds=events("rescission", "termination"),
)
def event_after_rescission(case: Case) -> Iterator[Violation]:
    """A plan that was rescinded or terminated is approved, amended or renewed after that."""
    end = giving_up(case)
    if end is None:
        return
    how = "rescinded" if end.event.event == "rescission" else "terminated"
    for id_, event in case.plan.events.items():
        if event.event not in _DECIDES or event.waiver or event.date is None:
            continue
        if event.date.is_after(end.date):
            yield Violation(
                ("events", id_, "date"),
                f"{quoted(id_)} is dated {event.date}, after the plan was {how} on {end.date}",
                "correct the date that is wrong; what is begun anew belongs in a plan of its own",
                label=f"after it was {how}",
                related=((end.path, f"{how} here"),),
            )
