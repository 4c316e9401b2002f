"""How far a citation reaches: what covers, overlaps and comes before what (LAW section 1).

A citation takes up a stretch of its body, from one order key up to, and without, another. Of some
only bounds are known: which sections a subchapter holds may not have been read, and ``et seq.``
does not say how far it goes. So answers have three values: True, False, and None for unknown.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from plscale.law.body import Body, Stretch
from plscale.law.citation import Citation
from plscale.law.number import AFTER, Key, order, order_of_subsection

Edge: TypeAlias = tuple[Key, ...]
Span: TypeAlias = tuple[Edge, Edge]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Extent:
    """The stretch that a citation takes up, as far as it is known."""

    most: Span
    """It surely lies in this."""
    sure: Span | None
    """It surely holds this; None where no part of it is known."""
    slack: Literal["", "end", "both ends"] = ""
    """Where it may stop short of its bounds: a subchapter's last section is not on file."""


def covers(outer: Citation, inner: Citation) -> bool | None:
    """Tell whether all of the inner is part of the outer; None where that is not known.

    A chapter covers its sections, a section its subsections, and each itself.
    """
    if outer.body != inner.body:
        return _foreign(outer.body, inner.body)
    if outer == inner:
        return True
    whole, part = extent(outer), extent(inner)
    if whole.sure is not None and _holds(whole.sure, part.most):
        return True
    if _leaves_out(whole.most, part) or _are_siblings(outer, inner):
        return False
    is_part_of_it = whole.sure is None and part.sure == whole.most
    return False if is_part_of_it else None


def overlaps(one: Citation, other: Citation) -> bool | None:
    """Tell whether two citations share any part; None where that is not known."""
    if one.body != other.body:
        return _foreign(one.body, other.body)
    left, right = extent(one), extent(other)
    if not _meet(left.most, right.most) or _are_siblings(one, other):
        return False
    if left.sure and right.sure and _meet(left.sure, right.sure):
        return True
    return True if covers(one, other) or covers(other, one) else None


def precedes(one: Citation, other: Citation) -> bool:
    """Tell whether all of one surely stands before the other in the same body.

    A partial order: of a chapter and its own section, or of two bodies, neither precedes.
    """
    return one.body == other.body and extent(one).most[1] <= extent(other).most[0]


def sort_key(citation: Citation) -> tuple[str, Edge, str]:
    """Give a key that sorts any citations for display: by body, then as the law counts."""
    return citation.body.abbreviation.casefold(), extent(citation).most[0], str(citation)


def stretch_of(citation: Citation) -> Stretch | None:
    """Give the sections of a division: as read, or those whose number it begins with.

    None where neither is known.
    """
    body, (name, number) = citation.body, citation.divisions[-1]
    read, known = body.stretches.get(str(citation)), body.division(name)
    if read or known is None or not known.hundreds or len(citation.divisions) > 1:
        return read
    first, before = f"{number}00", f"{int(number) + 1}00"
    numbers = citation.numbers
    return Stretch((*numbers, first), (*numbers, before), body.source, known.verified)


def is_read(part: Citation, request: Citation) -> bool:
    """Tell whether it was read in the law that two citations meet, if they do.

    False where that hangs on the end of a division that was not read. It does not where the whole
    division is meant, or all of what it divides, or a section that was seen in it.
    """
    return _is_settled(part, request) and _is_settled(request, part)


@lru_cache(maxsize=4096)
def extent(citation: Citation) -> Extent:
    """Work out the stretch that a citation takes up."""
    body = citation.body
    at = _edge(body, citation.numbers)
    if citation.divisions:
        known = stretch_of(citation)
        if known is None:
            return Extent((at, (*at, AFTER)), None)
        span = _edge(body, known.first), _edge(body, known.before)
        return Extent(span, span, "end" if str(citation) in body.stretches else "both ends")
    first = (*at, *map(order_of_subsection, citation.inside))
    if citation.goes_on:
        return Extent((first, (AFTER,)), (first, (*first, AFTER)))
    last = _edge(body, citation.last) if citation.last else first
    span = first, (*last, AFTER)
    return Extent(span, span)


def _is_settled(division: Citation, other: Citation) -> bool:
    """Tell whether other law meets a division without regard to ends that were not read."""
    if not division.divisions or division == other:
        return True
    if covers(other, Citation(division.body, division.numbers)):
        return True
    stretch = stretch_of(division)
    if stretch is None or not (stretch.verified or stretch.seen):
        return False
    body, span = division.body, extent(other).sure
    seen = _edge(body, stretch.first), (*_edge(body, stretch.seen), AFTER)
    return stretch.verified or (span is not None and _meet(seen, span))


def _edge(body: Body, numbers: tuple[str, ...]) -> Edge:
    return tuple(map(order, body.levels, numbers))


def _holds(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _leaves_out(outer: Span, part: Extent) -> bool:
    """Tell whether some of a part is surely not in a span."""
    if part.sure is None or part.slack == "both ends":
        return not _meet(outer, part.most)
    if part.slack == "end":
        return not outer[0] <= part.sure[0] < outer[1]
    return not _holds(outer, part.sure)


def _are_siblings(one: Citation, other: Citation) -> bool:
    """Tell whether both are different divisions of one kind of the same part."""
    return (
        bool(one.divisions and other.divisions)
        and one.numbers == other.numbers
        and one.divisions[:-1] == other.divisions[:-1]
        and one.divisions[-1][0] == other.divisions[-1][0]
        and one.divisions[-1] != other.divisions[-1]
    )


def _foreign(one: Body, other: Body) -> bool | None:
    """Answer for two bodies: an act of Congress may stand in the United States Code, too."""
    are_acts = {one.kind, other.kind} <= {"act", "statute"} and "act" in (one.kind, other.kind)
    return None if are_acts and one.is_federal and other.is_federal else False
