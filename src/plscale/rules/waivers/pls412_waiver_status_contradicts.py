"""PLS412: a waiver that was decided should not still be called requested."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.waivers.stretches import stretches
from plscale.visible import quoted


@rule("PLS412", "waiver-status-contradicts", default=Severity.ERROR)
def waiver_status_contradicts(case: Case) -> Iterator[Violation]:
    """The status says that a waiver is still asked for, and the decision that it is not."""
    for path, id_, *_, decided, status in stretches(case):
        if status == "requested" and case.standing.knows(decided):
            yield Violation(
                (*path, "status"),
                f"{quoted(id_)} is still called requested, but was decided on {decided}",
                "write what was decided: granted, denied, withdrawn or revoked;"
                " or take  decided:  out if it is asked for anew",
                label="requested",
                related=(((*path, "decided", "date"), f"decided on {decided}"),),
            )
