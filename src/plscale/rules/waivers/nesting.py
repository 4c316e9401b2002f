"""Which provisions that a plan asks for are parts of others that it asks for."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plscale.law.citation import Citation

_DEEPEST = 10
"""Citations around one that are looked at: more do not lie around each other in any code."""


def nested(cited: "Iterable[Citation]") -> "Iterator[tuple[Citation, Citation]]":
    """Give each citation that is part of another one, after the one that covers it.

    Citations of one body are taken in the order of the law, the wider one first. So what may cover
    one has begun before it and is not yet over, and time grows with their number alone.
    """
    known = [*cited]
    chapters = {_chapter(one) for one in known}
    if len(chapters) == len(known) and all(number for _, number in chapters):
        return  # nearly always
    from plscale.law.extent import covers, extent  # late: most plans cite little

    known.sort(key=lambda one: extent(one).most[1], reverse=True)
    known.sort(key=lambda one: (one.body.abbreviation, extent(one).most[0]))
    around: list[Citation] = []
    for inner in known:
        begins = extent(inner).most[0]
        while around and (around[-1].body != inner.body or extent(around[-1]).most[1] <= begins):
            around.pop()
        for outer in around[-_DEEPEST:]:
            if covers(outer, inner):
                yield outer, inner
        around.append(inner)


def _chapter(one: "Citation") -> tuple[str, str]:
    """Give body and widest number, which is empty for a range and for a whole body."""
    return one.body.abbreviation, "" if one.last or one.goes_on else "".join(one.numbers[:1])
