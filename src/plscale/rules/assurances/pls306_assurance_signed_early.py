"""PLS306: an assurance should be signed with the version that it covers."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.assurances.signatures import final_version, last_amendment, signed_assurances
from plscale.rules.base import Case, rule
from plscale.rules.grounds import AMENDMENTS, VERSIONS, together
from plscale.visible import quoted


@rule(
    "PLS306",
    "assurance-signed-early",
    default=Severity.WARNING,
    grounds=together(VERSIONS, AMENDMENTS),
)
def assurance_signed_early(case: Case) -> Iterator[Violation]:
    """A signature given before the final version was there does not cover that version."""
    version = final_version(case)
    if version is None:
        return
    amendment = last_amendment(case)
    for id_, signed in signed_assurances(case):
        if amendment and all(day.is_before(amendment.date) for day in signed.values()):
            continue  # PLS307 asks for new signatures anyway
        for role, day in signed.items():
            if day.last < version.date.first:
                yield Violation(
                    ("assurances", id_, "signed", role),
                    f"{quoted(id_)} was signed on {day}, before {version.words}",
                    "have it signed again for that version, and write the new date",
                    label="signed before that",
                    related=((version.path, f"later, on {version.date}"),),
                )
                break
