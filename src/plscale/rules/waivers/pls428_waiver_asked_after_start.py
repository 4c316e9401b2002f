"""PLS428: a waiver should be asked for before it starts."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.waivers.asking import is_asked_after_start
from plscale.visible import quoted


@rule("PLS428", "waiver-asked-after-start", default=Severity.WARNING)
def waiver_asked_after_start(case: Case) -> Iterator[Violation]:
    """A waiver, or a term of one, starts before the day on which it was asked for."""
    for path, id_, told in case.plan.stretches:
        if is_asked_after_start(told):
            term = "" if len(path) == 2 else f"{quoted(str(path[-1]))} of "
            yield Violation(
                (*path, "starts"),
                f"{term}{quoted(id_)} starts on {told.starts},"
                f" but was asked for only on {told.asked}",
                "correct one of the two dates, or let it start after the request",
                label="before it was asked for",
                related=(((*path, "asked"), f"asked for on {told.asked}"),),
            )
