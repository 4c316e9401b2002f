"""PLS808: a provider outside the district's direct control cannot count as a school official."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.privacy.access import with_access
from plscale.rules.privacy.bases import DIRECT_CONTROL, SCHOOL_OFFICIAL
from plscale.visible import quoted


@rule("PLS808", "provider-not-controlled", default=Severity.ERROR)
def provider_not_controlled(case: Case) -> Iterator[Violation]:
    """A provider counts as a school official though the district does not control it directly."""
    for id_, path, data in with_access(case):
        if data.ferpa_basis == SCHOOL_OFFICIAL and data.direct_control is False:
            yield Violation(
                (*path, "direct_control"),
                f"{quoted(id_)} counts as a school official, but is not under the district's direct"
                " control",
                "agree on direct control of how the records are used and kept, or name another"
                " ground",
                citation=DIRECT_CONTROL,
                related=(((*path, "ferpa_basis"), "a school official"),),
            )
