"""PLS209: a milestone and its event should have the same date."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS209", "milestone-event-differs", default=Severity.WARNING)
def milestone_event_differs(case: Case) -> Iterator[Violation]:
    """A milestone that is done with an event is done on the day of that event."""
    for (phase, id_), milestone in case.plan.milestones.items():
        if milestone.event is None or milestone.done is None:
            continue
        event = case.plan.events.get(milestone.event)
        done, date = milestone.done, event.date if event else None
        if not case.standing.knows(done) or not case.standing.knows(date):
            continue
        if done.is_before(date) or done.is_after(date):
            yield Violation(
                ("phases", phase, "milestones", id_, "done"),
                f"{quoted(id_)} was done on {done}, but its event is dated {date}",
                f"correct the one that is wrong; without  done:  the milestone is done on {date}",
                label="another day than its event",
                related=((("events", milestone.event, "date"), "its event"),),
            )
