"""PLS213: an event should last until a day after it began."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS213", "event-until-reversed", default=Severity.ERROR)
def event_until_reversed(case: Case) -> Iterator[Violation]:
    """An event cannot be over before the day on which it began."""
    for id_, event in case.plan.events.items():
        if event.date is not None and event.until is not None and event.until.is_before(event.date):
            yield Violation(
                ("events", id_, "until"),
                f"{quoted(id_)} lasts until {event.until}, but begins on {event.date}",
                "correct one of the two dates",
                label="before it begins",
                related=((("events", id_, "date"), f"begins on {event.date}"),),
            )
