"""PLS308: an assurance should be signed by the day that the program sets."""

from collections.abc import Iterator

from plscale.days import When
from plscale.finding import Severity, Violation
from plscale.programs.entries import RequiredAssurance
from plscale.rules.assurances.signatures import Change, last_amendment, signed_by
from plscale.rules.base import Case, rule
from plscale.rules.limits import limit_of
from plscale.visible import quoted


@rule("PLS308", "assurance-late", default=Severity.WARNING)
def assurance_late(case: Case) -> Iterator[Violation]:
    """A signature that the program requires was given after the day for it."""
    if not case.plan.assurances:
        return
    amendment = last_amendment(case)
    for id_, entry in case.program.assurances.items():
        signature = _last_signature(case, id_, entry)
        if signature is None or _is_for(amendment, signature[1]):
            continue
        limit = limit_of(case, entry)
        if limit is not None and signature[1].is_after(limit.date):
            role, day = signature
            yield Violation(
                ("assurances", id_, "signed", role),
                f"{quoted(id_)} was signed on {day}, after {limit.words}",
                "correct the date that is wrong, or be ready to say why it was signed late",
                label="signed after that",
                citation=entry.law,
                related=((limit.path, f"the last day was {limit.date}"),),
                is_verified=entry.verified,
            )


def _last_signature(case: Case, id_: str, entry: RequiredAssurance) -> tuple[str, When] | None:
    """Give the signature with which everyone who has to sign had signed, or the first of any."""
    assurance = case.plan.assurances.get(id_)
    if assurance is None or not entry.required or not assurance.given:
        return None
    signed = signed_by(case, assurance)
    if not entry.signed_by:
        return min(signed.items(), key=lambda dated: dated[1].first, default=None)
    by_roles = [(role, signed[role]) for role in entry.signed_by if role in signed]
    return max(by_roles, key=lambda dated: dated[1].first, default=None)


def _is_for(amendment: Change | None, day: When) -> bool:
    """Tell whether a signature may be one for the plan as amended, which is due later."""
    return amendment is not None and not day.is_before(amendment.date)
