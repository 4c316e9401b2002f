"""Whether a request lies within the law that the program can waive at all."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

from plscale.rules.base import Case
from plscale.rules.waivers.periods import weight
from plscale.rules.waivers.requests import Request

if TYPE_CHECKING:
    from plscale.programs.lawbook import Clause


class Place(StrEnum):
    """Where a request lies."""

    INSIDE = "inside"
    """The list is about it; whether an entry forbids it is another matter."""
    PARTLY = "partly"
    """A closed list holds some of it, and not all."""
    OUTSIDE = "outside"
    FOREIGN = "foreign"
    """It is law of another state."""
    UNKNOWN = "unknown"
    """The list was read in part, or it is not known how far it or the request reaches."""


def place_of(case: Case, request: Request) -> Place:
    """Tell where a request lies on its days.

    Local policy is the district's own, and federal law a matter of its own.
    """
    program, body = case.program, request.citation.body
    if body.is_local or body.is_federal or _holds(case, request, request.ruling.allowed):
        return Place.INSIDE
    if program.state is not None and body.state != program.state:
        return Place.FOREIGN
    return (
        _in_closed(case, request) if program.waivers.list == "closed" else _in_open(case, request)
    )


def some_of(case: Case, request: Request) -> "Clause | None":
    """Give a clause that lets some law be waived around a request, and does not tell which."""
    return next(
        (
            clause
            for clause in request.ruling.maybe_allowed
            if clause.entry.reach == "part" and weight(case, request.waiver, clause.entry)
        ),
        None,
    )


def _in_open(case: Case, request: Request) -> Place:
    ruling = request.ruling
    if ruling.is_listed is False:
        return Place.OUTSIDE
    is_read = case.program.waivers.list_read == "whole" or ruling.named
    is_known = ruling.is_listed and is_read and some_of(case, request) is None
    return Place.INSIDE if is_known else Place.UNKNOWN


def _in_closed(case: Case, request: Request) -> Place:
    if _holds(case, request, request.ruling.maybe_allowed):
        return Place.UNKNOWN
    if _holds(case, request, request.ruling.partly_allowed):
        return Place.PARTLY
    return Place.OUTSIDE if case.program.waivers.list_read == "whole" else Place.UNKNOWN


def _holds(case: Case, request: Request, clauses: "Iterable[Clause]") -> bool:
    return any(weight(case, request.waiver, clause.entry) for clause in clauses)
