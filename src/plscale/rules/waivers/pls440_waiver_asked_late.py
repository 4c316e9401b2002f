"""PLS440: a waiver should be asked for by the day that its provision sets."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.waivers.applications import applications
from plscale.rules.waivers.asking import is_asked_after_start
from plscale.rules.waivers.periods import stretch_weight
from plscale.visible import quoted


@rule("PLS440", "waiver-asked-late", default=Severity.ERROR)
def waiver_asked_late(case: Case) -> Iterator[Violation]:
    """A waiver was asked for after the last day before the school year for which it is.

    One asked for even after its own first day is the matter of PLS428.
    """
    for one in applications(case):
        most = stretch_weight(case, one.stretch)
        if most is None or not one.is_late or is_asked_after_start(one.stretch):
            continue
        last = one.last_day(one.entry.asked_by or "")
        yield Violation(
            one.asked_at,
            f"{quoted(one.waiver_id)} was asked for on {one.asked}; for the school year that begins"
            f" on {one.year} the last day was {last}",
            "correct the date, or ask for the school year after that one",
            label="too late",
            citation=one.entry.law,
            is_verified=one.entry.verified,
            at_most=most,
        )
