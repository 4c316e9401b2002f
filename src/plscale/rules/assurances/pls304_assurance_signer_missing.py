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
    for one in required(case, is_there=True):
        assurance = case.plan.assurances[one.id]
        signed = signed_by(case, assurance)
        lacking = [role for role in one.entry.signed_by if role not in signed]
        if not assurance.given or not lacking:
            continue  # PLS302 and PLS303 speak of what is not given
        others = [f"{role} on {day}" for role, day in signed.items()]
        role = lacking[0]
        yield Violation(
            ("assurances", one.id, "signed", role),
            f"{quoted(one.id)} is given, but not signed by {listed(lacking)}",
            f"once signed, add to  signed:  {role}: {case.day}",
            label=f"signed by {listed(others)}" if others else "",
            citation=one.entry.law,
            deadline=one.deadline,
            is_verified=one.entry.verified,
        )
