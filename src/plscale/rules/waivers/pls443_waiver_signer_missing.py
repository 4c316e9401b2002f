"""PLS443: the request for a waiver should be signed by everyone whom the law names."""

from collections.abc import Iterator

from plscale.finding import Deadline, Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.deadlines import deadline_of, deadline_on
from plscale.rules.waivers.applications import Application, applications
from plscale.rules.wording import listed
from plscale.visible import quoted


@rule("PLS443", "waiver-signer-missing", default=Severity.WARNING)
def waiver_signer_missing(case: Case) -> Iterator[Violation]:
    """A waiver is asked for, and somebody who has to sign the request has not."""
    seen: set[str] = set()
    for one in applications(case):
        signed, knows = one.waiver.signed, case.standing.knows
        lacking = [role for role in one.entry.signed_by if not knows(signed.get(role))]
        deadline = _deadline(case, one) if lacking and one.waiver_id not in seen else None
        if deadline is not None:
            seen.add(one.waiver_id)
            yield Violation(
                ("waivers", one.waiver_id, "signed", lacking[0]),
                f"the request for {quoted(one.waiver_id)} is not signed by {listed(lacking)},"
                " as far as the plan tells",
                f"once signed, add to  signed:  {lacking[0]}:  with the day",
                citation=one.entry.law,
                deadline=deadline,
                is_verified=one.entry.verified,
            )


def _deadline(case: Case, one: Application) -> Deadline | None:
    """Give by when it is signed: when it is asked for, or by the last day for that."""
    if one.asked is not None:
        return Deadline(one.asked.first if one.asked.is_exact else None, is_past=True)
    if one.entry.asked_by is not None:
        return deadline_on(case, one.last_day(one.entry.asked_by))
    return deadline_of(case, case.program.needs.get("waivers"))
