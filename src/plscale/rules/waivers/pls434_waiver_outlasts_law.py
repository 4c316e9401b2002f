"""PLS434: a waiver should end by the day on which the law itself ends it."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import COURSE, LIFE
from plscale.rules.waivers.approvals import Approval, approvals, ending_law
from plscale.rules.waivers.periods import stretch_weight
from plscale.standing.lawful_ends import last_day_by_law
from plscale.visible import quoted


@rule("PLS434", "waiver-outlasts-law", default=Severity.ERROR, grounds=COURSE, beside=LIFE)
def waiver_outlasts_law(case: Case) -> Iterator[Violation]:
    """A waiver is to last beyond the day on which the law ends it, counted from its approval.

    One that nobody has decided yet is taken to be approved on its first day, and warned of. An
    amendment is counted from the approval of what it amends; where the plan does not tell of that,
    from its own, which came later.
    """
    law = ending_law(case) if case.plan.waivers else None
    if law is None:
        return
    for one in approvals(case):
        stretch, first = one.stretch, one.first
        most = stretch_weight(case, stretch)
        ends = stretch.ends.first if stretch.ends else case.standing.ends
        last = last_day_by_law(law, case.program, first.approved)
        if most is None or ends is None or ends <= last:
            continue
        is_sure = first.granted is not None and stretch.ends is not None
        yield Violation(
            (*one.path, "ends"),
            f"{quoted(one.waiver_id)} is to end on {stretch.ends or ends};"
            f" {_since(one)}, it ends by law on {last}",
            f"let it end on {last} or earlier, and ask for a renewal before that day",
            label="after its end by law",
            citation=law.law,
            related=((first.path, "approved first"),) if first is not one else (),
            is_verified=law.verified,
            at_most=most if is_sure or most is Severity.NOTE else Severity.WARNING,
        )


def _since(one: Approval) -> str:
    granted, approved = one.first.granted, one.first.approved
    told = f"approved on {granted}" if granted else f"approved by {approved}"
    return told if one.first is one else f"first {told}"
