"""PLS505: a vote should reach the share that the law asks for."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.votes import ballots
from plscale.rules.base import Case, rule
from plscale.rules.grounds import STEPS
from plscale.visible import quoted


@rule("PLS505", "vote-below-threshold", default=Severity.ERROR, grounds=STEPS)
def vote_below_threshold(case: Case) -> Iterator[Violation]:
    """Fewer people were in favor than the program asks for, and no later vote had more."""
    for ballot in ballots(case):
        votes, people = ballot.event.votes, ballot.people
        if ballot.is_reached is not False or votes is None or people is None:
            continue
        yield Violation(
            (*ballot.path, "for"),
            f"in {quoted(ballot.id)} {votes.for_} of {people} {ballot.voters} were in favor;"
            f" it takes {ballot.share}, {ballot.passes.needed(people)} of them",
            "correct the votes, or write  result: failed;  a vote about an amendment or a"
            " rescission names it under  for:",
            label="not enough",
            citation=ballot.step.law,
            related=tuple(((*ballot.path, key), "of so many") for key in ballot.passes.keys[1:]),
            is_verified=ballot.step.verified,
            ends_plan=ballot.has_ended_plan,
        )
