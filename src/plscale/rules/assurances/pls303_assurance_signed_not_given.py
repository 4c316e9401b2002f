"""PLS303: an assurance that is signed should be given."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.assurances.signatures import signed_by
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS303", "assurance-signed-not-given", default=Severity.ERROR)
def assurance_signed_not_given(case: Case) -> Iterator[Violation]:
    """A promise that is signed and not given says two things at once."""
    for id_, assurance in case.plan.assurances.items():
        if assurance.given is False and (signed := signed_by(case, assurance)):
            role, day = next(iter(signed.items()))
            yield Violation(
                ("assurances", id_, "given"),
                f"{quoted(id_)} is not given, yet it was signed on {day}",
                "write  given: true,  or take the signatures out",
                label="not given",
                related=((("assurances", id_, "signed", role), "signed here"),),
            )
