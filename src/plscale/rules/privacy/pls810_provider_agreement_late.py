"""PLS810: the agreement with a provider should be signed before its model is used."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.privacy.access import uses_of, with_access
from plscale.rules.privacy.bases import BASES, NEEDS_AGREEMENT, SCHOOL_OFFICIAL
from plscale.visible import quoted


@rule("PLS810", "provider-agreement-late", default=Severity.ERROR, beside=("data",))
def provider_agreement_late(case: Case) -> Iterator[Violation]:
    """The agreement is dated after the model was surely in use.

    That is an error where the law asks for an agreement, and else a warning.
    """
    dated = [
        (id_, path, data.agreement, data.ferpa_basis or SCHOOL_OFFICIAL)
        for id_, path, data in with_access(case)
        if data.agreement and (data.ferpa_basis or SCHOOL_OFFICIAL) in NEEDS_AGREEMENT
    ]
    if not dated:
        return
    uses = uses_of(case)
    for id_, path, agreement, basis in dated:
        use = uses.of(id_, case.plan.providers[id_])
        if use is None or use.by is None or not agreement.is_after(use.by):
            continue
        law = BASES[basis].asks_agreement
        yield Violation(
            (*path, "agreement"),
            f"the agreement with {quoted(id_)} is dated {agreement}, but the use of its model"
            f" begins {use.when}",
            "correct the date that is wrong, or let the use begin later",
            citation=law or None,
            related=((use.path, f"begins {use.when}"),),
            at_most=Severity.ERROR if law else Severity.WARNING,
        )
