"""PLS420: a waiver should start when the plan has its final approval."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.model.promises import LOST
from plscale.rules.base import Case, rule
from plscale.rules.grounds import COURSE, LIFE
from plscale.rules.happenings import approval
from plscale.rules.waivers.automatic import automatic
from plscale.rules.waivers.stretches import stretches
from plscale.visible import quoted

_DECIDED_OTHERWISE = frozenset(("requested", *LOST))


@rule("PLS420", "waiver-before-approval", default=Severity.WARNING, grounds=COURSE, beside=LIFE)
def waiver_before_approval(case: Case) -> Iterator[Violation]:
    """A waiver that was not decided by itself starts before the plan that asks for it was approved.

    One that starts even before the plan is the matter of PLS408, and one still asked for of PLS421.
    """
    approved, term = approval(case), case.standing.starts
    if approved is None:
        return
    for path, id_, _, starts, _, decided, status in stretches(case):
        if starts is None or not starts.is_before(approved.date):
            continue
        if decided is not None or status in _DECIDED_OTHERWISE:
            continue
        if id_ in automatic(case) or (term and starts.is_before(term)):
            continue
        yield Violation(
            (*path, "starts"),
            f"{quoted(id_)} starts on {starts}, before the plan was approved on {approved.date}",
            f"let it start on {approved.date} or later, or add  decided:  with the day of its own"
            " decision",
            label="before the approval",
            related=((approved.path, "approved here"),),
        )
