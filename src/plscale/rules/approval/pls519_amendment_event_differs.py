"""PLS519: an amendment and its event should have the same date."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS519", "amendment-event-differs", default=Severity.WARNING)
def amendment_event_differs(case: Case) -> Iterator[Violation]:
    """The day of an amendment is told twice, and in two ways."""
    for id_, event in case.plan.events.items():
        made = case.plan.amendments.get(event.for_ or "") if event.event == "amendment" else None
        if made is None or made.date is None or event.date is None:
            continue
        if made.date.is_before(event.date) or made.date.is_after(event.date):
            yield Violation(
                ("amendments", event.for_ or "", "date"),
                f"{quoted(event.for_ or '')} is dated {made.date},"
                f" but its event {quoted(id_)} {event.date}",
                "correct the one that is wrong; without its event an amendment keeps its own date",
                label="another day than its event",
                related=((("events", id_, "date"), "its event"),),
            )
