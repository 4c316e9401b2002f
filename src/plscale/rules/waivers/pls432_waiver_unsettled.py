"""PLS432: whether a provision may be waived should be known."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import LIFE
from plscale.rules.waivers.forbidden import ban_on, may_be_banned
from plscale.rules.waivers.listed import Place, place_of


@rule("PLS432", "waiver-unsettled", default=Severity.NOTE, beside=LIFE)
def waiver_unsettled(case: Case) -> Iterator[Violation]:
    """A waiver asks for a provision of which the program does not know whether it may be waived."""
    for request in case.asked.requests:
        unsure = may_be_banned(case, request)
        is_unlisted = place_of(case, request) is Place.UNKNOWN
        if not (unsure or is_unlisted) or request.most is None or ban_on(case, request):
            continue
        reason = (
            f"it may be part of {unsure.cite}, which may not be waived"
            if unsure
            else "the list of the program was read in part only"
        )
        yield Violation(
            request.path,
            f"whether {request.citation} may be waived is not settled: {reason}",
            "ask the agency of the state before the plan is submitted",
            label="not settled",
            citation=unsure.entry.law if unsure else case.program.waivers.law,
        )
