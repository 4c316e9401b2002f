"""PLS425: the status of a waiver should agree with the last event about it."""

from collections.abc import Iterator

from plscale.days import When
from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import events
from plscale.visible import quoted

_SAYS = {"denied": ("granted", "denied"), "final-approval": ("denied", "approved")}
"""Of each event that decides: the status that it contradicts, and how a message calls it."""


@rule(
    "PLS425",
    "waiver-status-contradicts-event",
    default=Severity.ERROR,
    grounds=events("denied", "final-approval"),
    beside=("decided", "terms"),
)
def waiver_status_contradicts_event(case: Case) -> Iterator[Violation]:
    """A waiver is called granted, and an event says that it was denied; or the other way round.

    A decision that the waiver itself dates later than the event stands; one with terms may have
    been decided piece by piece, and is not judged.
    """
    last: dict[str, tuple[When, str, str]] = {}
    for id_, event in case.plan.events.items():
        if event.waiver is None or event.event not in _SAYS or not case.standing.knows(event.date):
            continue
        if event.waiver not in last or not event.date.is_before(last[event.waiver][0]):
            last[event.waiver] = (event.date, id_, event.event)
    for waiver_id, (day, id_, name) in last.items():
        waiver = case.plan.waivers.get(waiver_id)
        if waiver is None or waiver.terms or case.standing.status_of(waiver) != _SAYS[name][0]:
            continue
        decided = waiver.decided.date if waiver.decided else None
        if decided is None or not decided.is_after(day):
            yield Violation(
                ("waivers", waiver_id, "status"),
                f"{quoted(waiver_id)} is called {waiver.status}, but was {_SAYS[name][1]} on {day}",
                "correct the status or the event, or write under  decided:  the day of a later"
                " decision",
                label=f"called {waiver.status}",
                related=((("events", id_, "event"), f"{_SAYS[name][1]} here"),),
            )
