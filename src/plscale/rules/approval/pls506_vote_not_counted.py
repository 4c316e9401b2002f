"""PLS506: a vote should be recorded with the numbers by which the law judges it."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.votes import ballots
from plscale.rules.base import Case, rule
from plscale.rules.grounds import STEPS
from plscale.rules.wording import listed
from plscale.visible import quoted

_TOLD = {"for": "how many were in favor", "against": "how many were against"}


@rule("PLS506", "vote-not-counted", default=Severity.WARNING, grounds=STEPS)
def vote_not_counted(case: Case) -> Iterator[Violation]:
    """The program asks for a share of people, and the plan does not tell how many voted for it."""
    for ballot in ballots(case):
        if not (missing := ballot.missing):
            continue
        told = [_TOLD.get(key, f"of how many {ballot.voters}") for key in missing]
        yield Violation(
            (*ballot.path, missing[0]),
            f"{quoted(ballot.id)} does not tell {listed(told)}; it takes {ballot.share}",
            f"add from the minutes  votes: {{{', '.join(f'{key}: …' for key in missing)}}}",
            citation=ballot.step.law,
            at_key=True,
            is_verified=ballot.step.verified,
            ends_plan=ballot.has_ended_plan,
        )
