"""PLS807: of a provider that counts as a school official, direct control should be recorded."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.privacy.access import with_access
from plscale.rules.privacy.bases import DIRECT_CONTROL, SCHOOL_OFFICIAL
from plscale.visible import quoted


@rule("PLS807", "provider-control-missing", default=Severity.WARNING)
def provider_control_missing(case: Case) -> Iterator[Violation]:
    """A provider counts as a school official, and who controls its use of data is not recorded."""
    for id_, path, data in with_access(case):
        if data.ferpa_basis == SCHOOL_OFFICIAL and data.direct_control is None:
            yield Violation(
                (*path, "direct_control"),
                f"{quoted(id_)} counts as a school official, but whether the district controls its"
                " use of the records is not recorded",
                "add  direct_control: true  once the agreement says so",
                citation=DIRECT_CONTROL,
                related=(((*path, "ferpa_basis"), "a school official"),),
            )
