"""PLS432: whether a provision may be waived should be known."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import LIFE
from plscale.rules.waivers.forbidden import ban_on, may_be_banned
from plscale.rules.waivers.listed import Place, place_of, some_of
from plscale.rules.wording import said

if TYPE_CHECKING:
    from plscale.programs.lawbook import Clause


@rule("PLS432", "waiver-unsettled", default=Severity.NOTE, beside=LIFE)
def waiver_unsettled(case: Case) -> Iterator[Violation]:
    """A waiver asks for a provision of which the program does not know whether it may be waived."""
    for request in case.asked.requests:
        unsure = may_be_banned(case, request)
        is_unlisted = place_of(case, request) is Place.UNKNOWN
        if not (unsure or is_unlisted) or request.most is None or ban_on(case, request):
            continue
        clause = unsure or some_of(case, request)
        yield Violation(
            request.path,
            f"whether {request.citation} may be waived is not settled: {_reason(clause)}",
            "ask the agency of the state before the plan is submitted",
            label="not settled",
            citation=clause.entry.law if clause else case.program.waivers.law,
        )


def _reason(clause: "Clause | None") -> str:
    if clause is None:
        return "the list of the program was read in part only"
    if clause.entry.reach == "part":
        some = "only some can" if clause.entry.waivable else "some may not"
        return f"of {clause.cite} {some} be waived{said(clause.entry.title)}"
    return f"it may be part of {clause.cite}, which may not be waived"
