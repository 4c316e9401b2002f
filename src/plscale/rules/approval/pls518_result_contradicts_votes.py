"""PLS518: the result of a vote should follow from its votes."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.model.results import Votes
from plscale.rules.approval.votes import ballots
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS518", "result-contradicts-votes", default=Severity.ERROR)
def result_contradicts_votes(case: Case) -> Iterator[Violation]:
    """A vote is called passed without more votes for than against, or failed with every vote.

    One that has too few votes for the program, which names a share, is the matter of PLS505.
    """
    found = {
        id_: words
        for id_, event in case.plan.events.items()
        if event.votes and event.result and (words := _contradiction(event.result, event.votes))
    }
    told = {ballot.id for ballot in ballots(case) if ballot.is_reached is False} if found else ()
    for id_, words in found.items():
        if id_ not in told:
            result = case.plan.events[id_].result
            yield Violation(
                ("events", id_, "result"),
                f"{quoted(id_)} is called {result}, but {words}",
                "correct the result or the votes",
                label=f"called {result}",
                related=((("events", id_, "votes", "for"), "votes in favor"),),
            )


def _contradiction(result: str, votes: Votes) -> str:
    """Say how votes speak against a result; nothing where some threshold may explain it."""
    for_, against = votes.for_, votes.against
    if for_ is None:
        return ""
    if result == "passed" and for_ <= (against or 0):
        return f"{for_} voted for it" + ("" if against is None else f" and {against} against")
    if result == "failed" and votes.of and for_ >= votes.of:
        return f"all {votes.of} voted for it"
    return ""
