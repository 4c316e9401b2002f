"""PLS401: a practice that the law stands in the way of needs a waiver."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.waivers.provisions import cited
from plscale.rules.waivers.restricted import Restriction, restrictions
from plscale.rules.wording import listed, said
from plscale.visible import cut, quoted


@rule("PLS401", "waiver-missing", default=Severity.ERROR)
def waiver_missing(case: Case) -> Iterator[Violation]:
    """A provision of the program restricts a practice, and the plan asks for no waiver of it.

    Where that is only how the law is read, it warns at most, and a waiver of related law makes
    light of it. A waiver that cites nothing may be the one that is missed. One that was denied,
    withdrawn or revoked is the matter of PLS402.
    """
    for found in restrictions(case):
        first, *more = found.entries
        cite = cited(first.citations)
        named = listed([cut(entry.citations[0]) for entry in found.entries], "or")
        yield Violation(
            ("practices", found.practice_id),
            f"{quoted(found.practice_id)} {_stands(found)} "
            + (named if more else f"{cite}{said(first.title)}"),
            _remedy(found),
            label="no waiver of it",
            citation=cite,
            related=((("waivers",), "none of these is"),) if case.plan.waivers else (),
            deadline=found.deadline,
            is_verified=found.is_read,
            source=first.source,
            at_most=found.most,
        )


def _stands(found: Restriction) -> str:
    if found.entries[0].waivable:
        return "needs a waiver of" if found.is_read else "may need a waiver of"
    return "is at odds with" if found.is_read else "may be at odds with"


def _remedy(found: Restriction) -> str:
    first, *more = found.entries
    allowed = "say under  allowed_by:  which law allows it"
    if not first.waivable:
        return f"change the practice, or {allowed}: that provision may not be waived"
    supports = f"supports: [{found.practice_id}]"
    if more:
        return f"add a waiver of the one that is meant, with  {supports},  or {allowed}"
    return (
        f"add a waiver with  provision: {cut(first.citations[0])}  and  {supports},  or {allowed}"
    )
