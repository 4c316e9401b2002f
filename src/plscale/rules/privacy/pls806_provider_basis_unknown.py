"""PLS806: the ground on which a provider sees student data should be one that FERPA knows."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.model.suggest import nearest
from plscale.rules.base import Case, rule
from plscale.rules.privacy.access import with_access
from plscale.rules.privacy.bases import BASES
from plscale.visible import quoted


@rule("PLS806", "provider-basis-unknown", default=Severity.ERROR)
def provider_basis_unknown(case: Case) -> Iterator[Violation]:
    """FERPA has no exception of that name for an organization outside the school."""
    for _, path, data in with_access(case):
        basis = data.ferpa_basis
        if basis is None or basis in BASES:
            continue
        meant = nearest(basis, BASES)
        yield Violation(
            (*path, "ferpa_basis"),
            f"{quoted(basis)} is no ground on which FERPA lets a provider see student data",
            f"did you mean  {meant}" if meant else f"use one of: {', '.join(BASES)}",
            citation="34 CFR 99.31(a)",
        )
