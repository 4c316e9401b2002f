"""PLS442: a waiver should be decided by the day that its provision sets."""

from collections.abc import Iterator
from datetime import date

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import REQUESTS
from plscale.rules.waivers.applications import Application, applications
from plscale.rules.waivers.periods import stretch_weight
from plscale.visible import quoted


@rule("PLS442", "waiver-decided-late", default=Severity.WARNING, grounds=REQUESTS)
def waiver_decided_late(case: Case) -> Iterator[Violation]:
    """A waiver that was asked for in time was decided after the last day for it, or not yet.

    One that should have started by now is the matter of PLS421.
    """
    for one in applications(case):
        most = stretch_weight(case, one.stretch)
        if one.entry.decided_by is None or one.asked is None or one.is_late or most is None:
            continue
        last = one.last_day(one.entry.decided_by)
        told = _told(case, one, last)
        if told:
            yield Violation(
                (*one.path, "decided", "date"),
                f"{quoted(one.waiver_id)} {told}; by law the decision was due on {last}",
                "ask the state for its decision, or correct the date that is wrong",
                label="late",
                citation=one.entry.law,
                related=((one.asked_at, f"asked for on {one.asked}"),),
                is_verified=one.entry.verified,
                at_most=most,
            )


def _told(case: Case, one: Application, last: date) -> str:
    """Say what came after the last day, if anything did."""
    decided = one.stretch.decided.date if one.stretch.decided else None
    if case.standing.knows(decided):
        return f"was decided on {decided}" if decided.is_after(last) else ""
    starts = one.stretch.starts
    has_started = starts is not None and starts.is_before(case.day)
    is_open = case.standing.status_of(one.stretch) in (None, "requested")
    return "is not decided yet" if is_open and not has_started and case.day > last else ""
