"""PLS409: a waiver should end after it starts."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.waivers.stretches import stretches
from plscale.visible import quoted


@rule("PLS409", "waiver-period-reversed", default=Severity.ERROR)
def waiver_period_reversed(case: Case) -> Iterator[Violation]:
    """A waiver that ends before it starts has no day on which it holds."""
    for path, id_, _, starts, ends, *_ in stretches(case):
        if starts is not None and ends is not None and ends.is_before(starts):
            yield Violation(
                (*path, "ends"),
                f"{quoted(id_)} ends on {ends}, before it starts on {starts}",
                "correct one of the two dates",
                label="before the start",
                related=(((*path, "starts"), f"starts on {starts}"),),
            )
