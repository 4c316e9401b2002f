"""PLS431: a waiver should ask for law that the program can waive."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import LIFE
from plscale.rules.waivers.forbidden import ban_on
from plscale.rules.waivers.listed import Place, place_of
from plscale.rules.waivers.requests import Request
from plscale.rules.wording import listed
from plscale.visible import quoted

_FAULTS = (Place.OUTSIDE, Place.PARTLY, Place.FOREIGN)


@rule("PLS431", "waiver-outside-list", default=Severity.ERROR, beside=LIFE)
def waiver_outside_list(case: Case) -> Iterator[Violation]:
    """A waiver asks for what a closed list does not hold, or for law that an open one is not about.

    Federal law is the matter of PLS403, and what an entry forbids of PLS404.
    """
    terms = case.program.waivers
    for request in case.asked.requests:
        place, most = place_of(case, request), request.most
        if place in _FAULTS and most is not None and ban_on(case, request) is None:
            yield Violation(
                request.path,
                f"{quoted(request.waiver_id)} asks to be freed from {_asked(case, request, place)}",
                "correct the citation, or take it out",
                label="not on the list",
                citation=None if place is Place.FOREIGN else terms.law,
                is_verified=place is Place.FOREIGN or terms.verified,
                source=None if place is Place.FOREIGN else terms.source,
                at_most=most,
            )


def _asked(case: Case, request: Request, place: Place) -> str:
    citation, terms = request.citation, case.program.waivers
    if place is Place.FOREIGN:
        return f"{citation}, which is no law of {case.program.state}"
    if place is Place.PARTLY:
        cites = [str(cite) for cite in request.ruling.open_parts]
        return f"all of {citation}, of which only {listed(cites)} may be waived"
    if terms.list == "open":
        return f"{citation}, but only {listed(terms.of)} can be waived here"
    return f"{citation}, which is not on the list of what may be waived"
