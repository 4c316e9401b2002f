"""PLS307: an assurance should be signed again when the plan is amended."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.assurances.signatures import last_amendment, signed_assurances
from plscale.rules.base import Case, rule
from plscale.rules.grounds import AMENDMENTS
from plscale.visible import quoted


@rule(
    "PLS307",
    "assurance-predates-amendment",
    default=Severity.WARNING,
    grounds=AMENDMENTS,
    beside=("signed",),
)
def assurance_predates_amendment(case: Case) -> Iterator[Violation]:
    """A signature given before the last amendment does not cover the plan as it now is."""
    amendment = last_amendment(case)
    if amendment is None:
        return
    for id_, signed in signed_assurances(case):
        role = max(signed, key=lambda role: signed[role].last)
        if all(day.is_before(amendment.date) for day in signed.values()):
            yield Violation(
                ("assurances", id_, "signed", role),
                f"{quoted(id_)} was signed on {signed[role]}, before {amendment.words}",
                "have it signed again for the plan as amended, and write the new date",
                label="the latest signature",
                related=((amendment.path, "amended here"),),
            )
