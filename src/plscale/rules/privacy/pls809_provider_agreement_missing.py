"""PLS809: a provider that sees student data should do so under a written agreement."""

from collections.abc import Iterator

from plscale.days import day_before
from plscale.finding import Deadline, Severity, Violation
from plscale.place import PlanPath
from plscale.rules.base import Case, rule
from plscale.rules.deadlines import deadline_on
from plscale.rules.privacy.access import uses_of, with_access
from plscale.rules.privacy.bases import BASES, NEEDS_AGREEMENT, SCHOOL_OFFICIAL
from plscale.visible import quoted


@rule("PLS809", "provider-agreement-missing", default=Severity.WARNING, beside=("data",))
def provider_agreement_missing(case: Case) -> Iterator[Violation]:
    """No agreement is recorded, on a ground that rests on one; it is due before the use begins.

    Where the ground is not recorded either, an agreement is asked for, as for a school official.
    """
    lacking = [
        (id_, path, BASES[data.ferpa_basis or SCHOOL_OFFICIAL].asks_agreement)
        for id_, path, data in with_access(case)
        if data.agreement is None and (data.ferpa_basis or SCHOOL_OFFICIAL) in NEEDS_AGREEMENT
    ]
    if not lacking:
        return
    uses = uses_of(case)
    for id_, path, law in lacking:
        use = uses.of(id_, case.plan.providers[id_])
        if use is None or use.first is None:
            yield _violation(id_, path, law, None)
        elif deadline := deadline_on(case, day_before(use.first)):
            yield _violation(id_, path, law, deadline)


def _violation(id_: str, path: PlanPath, law: str, deadline: Deadline | None) -> Violation:
    return Violation(
        (*path, "agreement"),
        f"{quoted(id_)} sees student data, but no written agreement is recorded",
        "add  agreement:  with the date on which it was signed",
        citation=law or None,
        deadline=deadline,
    )
