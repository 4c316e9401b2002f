"""PLS517: a vote should not have more votes than people."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS517", "votes-do-not-add-up", default=Severity.ERROR)
def votes_do_not_add_up(case: Case) -> Iterator[Violation]:
    """The votes in favor, against and withheld are more than the members or seats there are."""
    for id_, event in case.plan.events.items():
        votes = event.votes
        if votes is None or votes.of is None:
            continue
        told = {"for": votes.for_, "against": votes.against, "abstained": votes.abstained}
        counted = {key: count for key, count in told.items() if count}
        if sum(counted.values()) > votes.of:
            yield Violation(
                ("events", id_, "votes", "of"),
                f"{quoted(id_)} counts {sum(counted.values())} votes of {votes.of} people",
                "correct the votes;  of:  counts all members, seats or eligible people, also those"
                " who were absent",
                label="fewer than the votes",
                related=tuple(
                    (("events", id_, "votes", key), f"{count} {key}")
                    for key, count in counted.items()
                ),
            )
