"""PLS436: a waiver should free a practice from what stands in its way."""

from collections.abc import Iterator

from plscale.catalog import entries
from plscale.finding import Severity, Violation
from plscale.place import ANY
from plscale.rules.base import Case, rule
from plscale.rules.grounds import places
from plscale.rules.waivers.requests import Request
from plscale.rules.wording import listed
from plscale.visible import quoted


@rule(
    "PLS436",
    "waiver-not-needed",
    default=Severity.NOTE,
    grounds=places(("practices", ANY, "practice")),
    beside=("supports", "status", "decided", "terms"),
)
def waiver_not_needed(case: Case) -> Iterator[Violation]:
    """A waived provision is about nothing that usually stands in the way of its practices.

    That is so where the program knows the topics of the provision, and the catalog has none of them
    under any of the practices.
    """
    if not any(entry.topics for entry in case.program.provisions.values()):
        return
    for request in case.asked.requests:
        topics = {topic for clause in request.ruling.allowed for topic in clause.entry.topics}
        if not topics or request.most is None or topics & _in_the_way(case, request, topics):
            continue
        yield Violation(
            request.path,
            f"{quoted(request.waiver_id)} asks to be freed from {request.citation}, which is about"
            f" {listed(sorted(topics))}: no practice that it supports needs that",
            "name under  supports:  the practice that needs it, or take it out",
            label="not needed",
            related=((("waivers", request.waiver_id, "supports"), "the practices it supports"),),
        )


def _in_the_way(case: Case, request: Request, topics: set[str]) -> set[str]:
    """Give what stands in the way of the practices of a waiver; all, where that is not known."""
    known, found = entries("practices"), set[str]()
    restricted = {
        practice for clause in request.ruling.allowed for practice in clause.entry.restricts
    }
    supported = [
        case.plan.practices[id_] for id_ in request.waiver.supports if id_ in case.plan.practices
    ]
    for practice in supported:
        if practice.practice is None or practice.practice in restricted:
            return topics
        found.update(known[practice.practice].topics)
    return found if supported else topics
