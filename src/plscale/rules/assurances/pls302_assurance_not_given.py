"""PLS302: an assurance that the program requires should be given."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.assurances.required import required
from plscale.rules.assurances.signatures import signed_by
from plscale.rules.base import Case, rule
from plscale.rules.wording import said
from plscale.visible import quoted


@rule("PLS302", "assurance-not-given", default=Severity.ERROR)
def assurance_not_given(case: Case) -> Iterator[Violation]:
    """A promise that the program requires is in the plan, but the district does not give it."""
    for one in required(case):
        own = one.assurance
        if own is None or own.given or (own.given is False and signed_by(case, own)):
            continue  # PLS301 speaks of what is not there, PLS303 of what is signed and not given
        deadline = one.deadline(case)
        if deadline is not None:
            yield Violation(
                ("assurances", one.id, "given"),
                f"{quoted(one.id)} is required, and not given{said(one.entry.title, one.id)}",
                "once the district gives it, write  given: true",
                citation=one.entry.law,
                at_key=own.given is None,
                deadline=deadline,
                is_verified=one.entry.verified,
                source=one.entry.source,
            )
