"""PLS508: a term should not begin before the plan was approved."""

from collections.abc import Iterator
from datetime import date

from plscale.finding import Severity, Violation
from plscale.programs.entries import TermStart
from plscale.rules.approval.approving import approving, grace_end, refusals
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS508", "term-before-approval", default=Severity.ERROR)
def term_before_approval(case: Case) -> Iterator[Violation]:
    """The plan starts before the event that the program wants to come first.

    A renewal may come later, within its time of grace; what is later still is the matter of PLS509.
    """
    first, starts = case.program.years.not_before, case.standing.starts_by
    if first is not None and starts is not None:
        yield from _too_early(case, first, starts)
        yield from _refused(case, first, starts)


def _too_early(case: Case, first: TermStart, starts: date) -> Iterator[Violation]:
    approved = approving(case)
    if approved is None or not approved.date.is_after(starts) or grace_end(case) is not None:
        return
    told = f"{approved.event.event} on {approved.date}"
    yield Violation(
        ("timeline", "starts"),
        f"the plan starts on {starts}, before {told}",
        f"let it start on {approved.date.first} or later, or correct the date that is wrong",
        label="too early",
        citation=first.law,
        related=((approved.path, told),),
        is_verified=first.verified,
    )


def _refused(case: Case, first: TermStart, starts: date) -> Iterator[Violation]:
    """Tell of votes that failed and of which none is known to have passed since."""
    if case.day <= (grace_end(case) or starts):
        return
    for member, vote in refusals(case):
        whose = f"that of {quoted(member)}" if member else "the last"
        yield Violation(
            ("events", vote.id, "result"),
            f"the plan starts on {starts}, and of its {first.event}s {whose}, on {vote.date},"
            " failed",
            "add the vote that passed, or let the plan start when it has",
            label="failed",
            citation=first.law,
            related=((("timeline", "starts"), f"the plan starts on {starts}"),),
            is_verified=first.verified,
            at_most=Severity.WARNING,
        )
