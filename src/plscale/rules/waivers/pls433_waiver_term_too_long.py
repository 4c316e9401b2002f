"""PLS433: a waiver should last no longer than it may be granted at a time."""

from collections.abc import Iterator
from datetime import date

from plscale.days import day_before, latest_end
from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import LIFE, TERM
from plscale.rules.waivers.lengths import Length, lengths
from plscale.rules.waivers.periods import stretch_weight
from plscale.visible import quoted


@rule("PLS433", "waiver-term-too-long", default=Severity.ERROR, grounds=TERM, beside=LIFE)
def waiver_term_too_long(case: Case) -> Iterator[Violation]:
    """A grant or an extension is to last longer than the law allows for one of its number.

    Where only the end of the plan ends it, or it may be a first grant again, it is a warning. One
    that ends on the anniversary of its first day is not held to be a day too long.
    """
    for length in lengths(case):
        grant, before = length.link.grant, length.link.before
        most = stretch_weight(case, grant.stretch)
        told = None if most is None else _told(length)
        if told is not None and most is not None:
            yield Violation(
                (*grant.path, "ends"),
                f"{quoted(str(grant.path[-1]))} {told}",
                "ask for a shorter time, and for an extension before it is over",
                label="too long",
                citation=length.limits.law,
                related=((before.path, "the grant before it"),) if before else (),
                is_verified=length.limits.verified
                and grant.stretch.ends is not None
                and length.is_sure,
                at_most=most,
            )


def _told(length: Length) -> str | None:
    """Say what is wrong with the length of a grant, if anything is."""
    grant, years, called = length.link.grant, length.most_years, length.link.called
    if years == 0:
        return f"is {called}, and the law knows no such extension"
    latest = latest_end(grant.starts, years)
    if grant.ends <= latest or grant.ends == date.max:  # neither it nor the plan says when it ends
        return None
    most = f"{called} lasts at most {years} year{'s' if years > 1 else ''}"
    until = f"lasts until {grant.stretch.ends or grant.ends}"
    return f"{until}; {most}, here until {day_before(latest)}"
