"""PLS419: a waiver should be granted by the day on which it starts."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import LIFE
from plscale.rules.waivers.asking import is_asked_after_start
from plscale.rules.waivers.automatic import automatic
from plscale.rules.waivers.stretches import stretches
from plscale.visible import quoted


@rule("PLS419", "waiver-granted-after-start", default=Severity.WARNING, beside=LIFE)
def waiver_granted_after_start(case: Case) -> Iterator[Violation]:
    """A waiver was granted for days that were over when it was granted.

    What was even asked for after its first day is the matter of PLS428.
    """
    for path, id_, stretch, starts, _, decided, status in stretches(case):
        if starts is None or status != "granted" or not case.standing.knows(decided):
            continue
        if id_ in automatic(case) or is_asked_after_start(stretch):
            continue
        if decided.is_after(starts):
            yield Violation(
                (*path, "starts"),
                f"{quoted(id_)} starts on {starts}, but was granted only on {decided}",
                f"let it start on {decided} or later, or correct one of the two dates",
                label="before it was granted",
                related=(((*path, "decided", "date"), f"granted on {decided}"),),
            )
