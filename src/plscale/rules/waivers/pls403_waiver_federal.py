"""PLS403: a plan should not ask its state to be freed from federal law."""

from collections.abc import Iterator, Sequence

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import LIFE
from plscale.visible import quoted


@rule("PLS403", "waiver-federal", default=Severity.ERROR, beside=LIFE)
def waiver_federal(case: Case) -> Iterator[Violation]:
    """A waiver asks for a provision of federal law, which no program of a state can waive."""
    for request in case.asked.requests:
        if request.most is None or not request.citation.body.is_federal:
            continue
        from plscale.programs.federal import federal_law  # late: hardly a plan asks for it

        law = federal_law(request.citation)
        called = f" ({law.title})" if law and law.title else ""
        yield Violation(
            request.path,
            f"{quoted(request.waiver_id)} asks to be freed from {request.citation}{called},"
            " federal law that no state can waive",
            f"take it out; {_ways(law.routes if law else ())}",
            label="federal law",
            citation=law.law if law else None,
            at_most=request.most,
        )


def _ways(routes: Sequence[str]) -> str:
    if not routes:
        return "no way to a waiver of it is known"
    return f"if the plan cannot do without it, {'; or '.join(routes)}"
