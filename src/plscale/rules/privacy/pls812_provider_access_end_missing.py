"""PLS812: a provider's access to student data should have an end."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.privacy.access import with_access
from plscale.rules.privacy.bases import BASES
from plscale.visible import quoted


@rule("PLS812", "provider-access-end-missing", default=Severity.WARNING)
def provider_access_end_missing(case: Case) -> Iterator[Violation]:
    """A provider sees student data, and when that ends is not recorded."""
    for id_, path, data in with_access(case):
        if data.ends is None:
            basis = BASES.get(data.ferpa_basis or "")
            yield Violation(
                (*path, "ends"),
                f"{quoted(id_)} sees student data, but when that ends is not recorded",
                "add  ends:  with the day on which access ends and the data are destroyed",
                citation=(basis.asks_end or None) if basis else None,
            )
