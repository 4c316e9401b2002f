"""PLS529: a term should not begin when those who had to approve the plan refused it."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.approving import grace_end, refusals
from plscale.rules.base import Case, rule
from plscale.rules.grounds import STEPS
from plscale.visible import quoted


@rule("PLS529", "term-after-refusal", default=Severity.WARNING, grounds=STEPS)
def term_after_refusal(case: Case) -> Iterator[Violation]:
    """The term has begun, and every known vote of those who had to approve the plan had failed."""
    first, starts = case.program.years.not_before, case.standing.starts_by
    if first is None or starts is None or case.day <= max(starts, grace_end(case) or starts):
        return
    for member, vote in refusals(case):
        of = f" of {quoted(member)}" if member else ""
        yield Violation(
            ("events", vote.id, "result"),
            f"the plan starts on {starts}, but the last {first.event}{of}, on {vote.date}, failed",
            "add the vote that passed, or let the plan start when it has",
            label="failed",
            citation=first.law,
            related=((("timeline", "starts"), f"the plan starts on {starts}"),),
            is_verified=first.verified,
        )
