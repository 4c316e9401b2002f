"""PLS424: a waiver should not go on when its plan was denied or given up."""

from collections.abc import Iterator
from datetime import date

from plscale.days import When
from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import COURSE, LIFE
from plscale.rules.happenings import ending
from plscale.visible import quoted

_SAYS = {
    "denied": "was denied",
    "board-vote": "failed in the board's vote",
    "rescission": "was rescinded",
    "termination": "was terminated",
}
_WITH_GRACE = frozenset(("rescission", "termination"))


@rule("PLS424", "waiver-without-plan", default=Severity.WARNING, grounds=COURSE, beside=LIFE)
def waiver_without_plan(case: Case) -> Iterator[Violation]:
    """A waiver is called granted, and the plan that it belongs to holds no more.

    After a rescission or termination it may go on until the school year that follows begins.
    """
    ended = ending(case)
    if ended is None:
        return
    name = ended.event.event or ""
    grace = _next_school_year(case, ended.date) if name in _WITH_GRACE else None
    for path, id_, stretch in case.plan.stretches:
        decided = stretch.decided.date if stretch.decided else None
        is_later = decided is not None and decided.is_after(ended.date)
        if is_later or case.standing.status_of(stretch) != "granted":
            continue
        ends = stretch.ends.first if stretch.ends else case.standing.ends
        if grace is None or ends is None or ends > grace:
            yield Violation(
                (*path, "status"),
                f"{quoted(id_)} is still called granted,"
                f" but the plan {_SAYS[name]} on {ended.date}",
                "write  status: revoked  or  withdrawn  with the day under  decided:"
                + ("" if grace is None else f",  or let it end by {grace}"),
                label="still granted",
                related=((ended.path, f"{_SAYS[name]} here"),),
            )


def _next_school_year(case: Case, ended: When) -> date:
    year = ended.last.year
    this = case.program.school_year_start(year)
    return this if this > ended.last else case.program.school_year_start(year + 1)
