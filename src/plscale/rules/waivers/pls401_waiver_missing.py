"""PLS401: a practice that the law stands in the way of needs a waiver."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.programs.entries import ProvisionEntry
from plscale.rules.base import Case, rule
from plscale.rules.grounds import ENDS, WAIVERS, events, together
from plscale.rules.waivers.restricted import restrictions
from plscale.rules.wording import said
from plscale.visible import cut, quoted


@rule("PLS401", "waiver-missing", default=Severity.ERROR, grounds=together(WAIVERS, events(*ENDS)))
def waiver_missing(case: Case) -> Iterator[Violation]:
    """A provision of the program restricts a practice, and the plan asks for no waiver of it.

    A waiver that cites nothing may be the one that is missed. One that was denied, withdrawn or
    revoked is the matter of PLS402.
    """
    for found in restrictions(case):
        entry, cite = found.entry, _cite(found.entry)
        needs = "needs a waiver of" if entry.waivable else "is at odds with"
        yield Violation(
            ("practices", found.practice_id),
            f"{quoted(found.practice_id)} {needs} {cite}{said(entry.title)}",
            _remedy(found.practice_id, entry),
            label="no waiver of it",
            citation=cite,
            related=((("waivers",), "none of these is"),) if case.plan.waivers else (),
            deadline=found.deadline,
            is_verified=entry.verified,
            at_most=found.most,
        )


def _remedy(practice: str, entry: ProvisionEntry) -> str:
    allowed = "say under  allowed_by:  which law allows it"
    if not entry.waivable:
        return f"change the practice, or {allowed}: that provision may not be waived"
    waiver = f"provision: {cut(entry.citations[0])}  and  supports: [{practice}]"
    return f"add a waiver with  {waiver},  or {allowed}"


def _cite(entry: ProvisionEntry) -> str:
    first, *more = entry.citations
    return f"{cut(first)} and {len(more)} more" if more else cut(first)
