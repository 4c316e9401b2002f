"""PLS805: a provider that sees student data should name the ground in FERPA on which it does."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.privacy.access import with_access
from plscale.visible import quoted


@rule("PLS805", "provider-basis-missing", default=Severity.WARNING)
def provider_basis_missing(case: Case) -> Iterator[Violation]:
    """A provider sees student data, and the plan does not record on what ground."""
    for id_, path, data in with_access(case):
        if data.ferpa_basis is None:
            yield Violation(
                (*path, "ferpa_basis"),
                f"{quoted(id_)} sees student data, but the ground for it is not recorded",
                "add  ferpa_basis:  with the exception of FERPA it rests on, such as "
                " school-official",
                citation="34 CFR 99.31(a)",
            )
