"""PLS428: a waiver should be asked for before it starts."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.waivers.asking import is_asked_after_start
from plscale.visible import quoted


@rule("PLS428", "waiver-asked-after-start", default=Severity.WARNING)
def waiver_asked_after_start(case: Case) -> Iterator[Violation]:
    """A term of a waiver starts before the day on which it was asked for."""
    for id_, waiver in case.plan.waivers.items():
        for term, told in waiver.terms.items():
            if not is_asked_after_start(told):
                continue
            yield Violation(
                ("waivers", id_, "terms", term, "starts"),
                f"{quoted(term)} of {quoted(id_)} starts on {told.starts},"
                f" but was asked for only on {told.asked}",
                "correct one of the two dates, or let the term start after the request",
                label="before it was asked for",
                related=((("waivers", id_, "terms", term, "asked"), f"asked for on {told.asked}"),),
            )
