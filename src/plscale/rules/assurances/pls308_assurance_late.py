"""PLS308: an assurance should be signed by the day that the program sets."""

from collections.abc import Iterator

from plscale.days import When
from plscale.finding import Severity, Violation
from plscale.programs.values import Due
from plscale.rules.assurances.required import Requirement, required
from plscale.rules.assurances.signatures import last_amendment, signed_by
from plscale.rules.base import Case, rule
from plscale.rules.grounds import SIGNING
from plscale.rules.limits import Limit, last_day
from plscale.standing.in_force import is_in_force
from plscale.visible import quoted


@rule("PLS308", "assurance-late", default=Severity.WARNING, grounds=SIGNING, beside=("signed",))
def assurance_late(case: Case) -> Iterator[Violation]:
    """A signature that the program requires was given after the day for it."""
    if not case.program.assurances or not case.plan.assurances:
        return
    amendment = last_amendment(case)
    limits: dict[Due | None, Limit | None] = {}
    for one in required(case):
        by = one.entry.by
        if by not in limits:
            limits[by] = last_day(case, by)
        limit = limits[by]
        signature = None if limit is None else _late_signature(case, one, limit.date)
        if limit is None or signature is None or not is_in_force(one.entry, limit.date.first):
            continue
        role, day = signature
        if amendment is None or day.is_before(amendment.date):  # else it is for the plan as amended
            yield Violation(
                ("assurances", one.id, "signed", role),
                f"{quoted(one.id)} was signed on {day}, after {limit.words}",
                "correct the date that is wrong, or be ready to say why it was signed late",
                label="signed after that",
                citation=one.entry.law,
                related=((limit.path, limit.label),),
                is_verified=one.entry.verified,
                source=one.entry.source,
            )


def _late_signature(case: Case, one: Requirement, last: When) -> tuple[str, When] | None:
    """Give the signature with which everyone who has to sign had signed, or the first of any.

    None where that was in time, or is not known.
    """
    own, roles = one.assurance, one.entry.signed_by
    if own is None or not own.given or not any(day.is_after(last) for day in own.signed.values()):
        return None
    signed = [dated for dated in signed_by(case, own).items() if not roles or dated[0] in roles]
    choose = max if roles else min
    signature = choose(signed, key=lambda dated: dated[1].first, default=None)
    return signature if signature and signature[1].is_after(last) else None
