"""PLS304: an assurance should be signed by everyone whom the program names."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.assurances.required import required
from plscale.rules.assurances.signatures import signed_by
from plscale.rules.base import Case, rule
from plscale.rules.wording import listed
from plscale.visible import quoted


@rule("PLS304", "assurance-signer-missing", default=Severity.ERROR)
def assurance_signer_missing(case: Case) -> Iterator[Violation]:
    """A promise is given, and somebody who has to sign it has not."""
    knows = case.standing.knows
    for one in required(case):
        own = one.assurance
        if own is None or not own.given:
            continue  # PLS301, PLS302 and PLS303 speak of it
        lacking = [role for role in one.entry.signed_by if not knows(own.signed.get(role))]
        deadline = one.deadline(case) if lacking else None
        if deadline is not None:
            others = [f"{role} on {day}" for role, day in signed_by(case, own).items()]
            yield Violation(
                ("assurances", one.id, "signed", lacking[0]),
                f"{quoted(one.id)} is given, but not signed by {listed(lacking)}",
                f"once signed, add to  signed:  {lacking[0]}: {case.day}",
                label=f"signed by {listed(others)}" if others else "",
                citation=one.entry.law,
                deadline=deadline,
                is_verified=one.entry.verified,
                source=one.entry.source,
            )
