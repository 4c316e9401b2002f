"""PLS305: an assurance that is given should be signed."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.assurances.required import names_signers
from plscale.rules.assurances.signatures import is_signed
from plscale.rules.base import Case, rule
from plscale.rules.grounds import PROGRAM
from plscale.visible import quoted


@rule("PLS305", "assurance-unsigned", default=Severity.WARNING, grounds=PROGRAM)
def assurance_unsigned(case: Case) -> Iterator[Violation]:
    """A promise that nobody signed binds nobody; who must sign, and by when, PLS304 knows."""
    for id_, assurance in case.plan.assurances.items():
        if assurance.given and not is_signed(case, assurance) and not names_signers(case, id_):
            yield Violation(
                ("assurances", id_),
                f"{quoted(id_)} is given, but nobody has signed it",
                f"once signed, add  signed: {{superintendent: {case.day}}}",
            )
