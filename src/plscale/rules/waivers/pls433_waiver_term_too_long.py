"""PLS433: a waiver should last no longer than it may be granted at a time."""

from collections.abc import Iterator

from plscale.days import add_years, day_before
from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import LIFE, TERM
from plscale.rules.waivers.chains import Chain, Grant, chains
from plscale.rules.waivers.periods import stretch_weight
from plscale.visible import quoted


@rule("PLS433", "waiver-term-too-long", default=Severity.ERROR, grounds=TERM, beside=LIFE)
def waiver_term_too_long(case: Case) -> Iterator[Violation]:
    """A grant or an extension is to last longer than the law allows for one of its number.

    Where only the end of the plan ends it, it is a warning.
    """
    for chain in chains(case):
        for grant in chain.grants:
            most = stretch_weight(case, grant.stretch)
            told = None if most is None else _told(case, chain, grant)
            if told is not None and most is not None:
                yield Violation(
                    (*grant.path, "ends"),
                    f"{quoted(str(grant.path[-1]))} {told}",
                    "ask for a shorter time, and for an extension before it is over",
                    label="too long",
                    citation=chain.law,
                    is_verified=chain.is_verified and grant.stretch.ends is not None,
                    at_most=most,
                )


def _told(case: Case, chain: Chain, grant: Grant) -> str | None:
    """Say what is wrong with the length of a grant, if anything is."""
    years = chain.most_years(grant)
    if years == 0:
        return f"is {grant.called}, and the law knows no such extension"
    ends = grant.stretch.ends.first if grant.stretch.ends else case.standing.ends
    last = day_before(add_years(grant.starts, years))
    if ends is None or ends <= last:
        return None
    most = f"{grant.called} lasts at most {years} year{'s' if years > 1 else ''}, here until {last}"
    return f"lasts until {grant.stretch.ends or ends}; {most}"
