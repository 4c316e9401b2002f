"""PLS434: a waiver should end by the day on which the law itself ends it."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import COURSE, LIFE
from plscale.rules.waivers.periods import stretch_weight
from plscale.standing.in_force import is_in_force
from plscale.standing.lawful_ends import last_day_by_law
from plscale.standing.waivers import granted_on
from plscale.visible import quoted


@rule("PLS434", "waiver-outlasts-law", default=Severity.ERROR, grounds=COURSE, beside=LIFE)
def waiver_outlasts_law(case: Case) -> Iterator[Violation]:
    """A waiver is to last beyond the day on which the law ends it, counted from its approval.

    One that nobody has decided yet is taken to be approved on its first day, and warned of. An
    amendment leaves the day as it was, so that the plan does not tell it.
    """
    law = case.program.waivers.ends
    if law is None or not is_in_force(law, case.day):
        return
    standing = case.standing
    for path, id_, stretch in case.plan.stretches:
        waiver = case.plan.waivers[id_]
        most = stretch_weight(case, stretch)
        if most is None or waiver.kind in ("amendment", "automatic"):
            continue
        granted = granted_on(waiver, stretch, case.program, standing)
        starts = stretch.starts.last if stretch.starts else standing.starts_by
        approved = granted.last if standing.knows(granted) else starts
        ends = stretch.ends.first if stretch.ends else standing.ends
        if approved is None or ends is None:
            continue
        last = last_day_by_law(law, case.program, approved)
        if ends > last:
            is_sure = granted is not None and stretch.ends is not None
            since = f"approved on {granted}" if granted else f"approved by {approved}"
            yield Violation(
                (*path, "ends"),
                f"{quoted(id_)} is to end on {stretch.ends or ends};"
                f" {since}, it ends by law on {last}",
                f"let it end on {last} or earlier, and ask for a renewal before that day",
                label="after its end by law",
                citation=law.law,
                is_verified=law.verified,
                at_most=most if is_sure or most is Severity.NOTE else Severity.WARNING,
            )
