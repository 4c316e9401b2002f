"""PLS404: nobody should ask to be freed from law that may not be waived."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import LIFE
from plscale.rules.waivers.forbidden import Ban, ban_on
from plscale.rules.waivers.requests import Request
from plscale.visible import quoted


@rule("PLS404", "waiver-forbidden", default=Severity.ERROR, beside=LIFE)
def waiver_forbidden(case: Case) -> Iterator[Violation]:
    """A waiver asks for a provision that may not be waived on its days, or for more than is open.

    Where the law changes inside the waiver's term, it is a warning before that day.
    """
    if not case.program.provisions:
        return
    for request in case.asked.requests:
        ban = ban_on(case, request)
        if ban is not None:
            yield Violation(
                request.path,
                f"{quoted(request.waiver_id)} asks to be freed from {_asked(request, ban)}"
                f" may not be waived{_when(case, ban)}{_but(ban)}",
                ban.remedy(case.day),
                label="may not be waived" if ban.held.is_whole else "asks for too much",
                citation=ban.held.clause.entry.law,
                is_verified=ban.held.is_verified,
                source=ban.held.clause.entry.source,
                at_most=ban.most,
            )


def _asked(request: Request, ban: Ban) -> str:
    if ban.held.is_whole:
        return f"{request.citation}, which"
    if ban.held.open_parts:
        return f"all of {request.citation}, of which all but {ban.parts}"
    return f"all of {request.citation}, of which {ban.held.clause.cite}"


def _when(case: Case, ban: Ban) -> str:
    since = ban.held.clause.entry.valid_from
    if since is None:
        return ""
    return f" from {since} on" if since.is_after(case.day) else f" any more, since {since}"


def _but(ban: Ban) -> str:
    return ", but for an exception" if ban.held.clause.entry.unless and ban.held.is_whole else ""
