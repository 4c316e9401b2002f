"""What a closed part of the law makes of a request to be freed from a provision."""

from collections.abc import Iterable
from enum import StrEnum

from plscale.law.citation import Citation
from plscale.law.extent import covers, overlaps


class Hold(StrEnum):
    """How a request stands to parts of the law from which nobody is freed; the worst is last."""

    FREE = "free"
    """It touches none of them."""
    EXCEPTED = "excepted"
    """It lies in one of them, and all of it is excepted."""
    UNKNOWN = "unknown"
    """It is not known how far the closed part, the exception or the request reaches."""
    PARTLY = "partly"
    """It asks for more than is open: a smaller request might not be held."""
    HELD = "held"
    """All of it is closed."""

    @property
    def is_forbidden(self) -> bool:
        """Whether the request is surely not allowed as it stands."""
        return self in (Hold.PARTLY, Hold.HELD)


_WORST = tuple(Hold)


def hold_on(
    request: Citation, closed: Iterable[Citation], exceptions: Iterable[Citation] = ()
) -> Hold:
    """Tell how closed parts, less their exceptions, hold a request; the worst of all that do.

    An exception counts at its own level (LAW section 1): where (b)(5) of a section is excepted,
    a request for the section, or for its chapter, asks for more than is allowed.
    """
    excepted = tuple(exceptions)
    holds = [_hold(request, part, excepted) for part in closed]
    return max(holds, key=_WORST.index, default=Hold.FREE)


def within(request: Citation, parts: Iterable[Citation]) -> bool | None:
    """Tell whether one of the parts covers the request, as a closed list asks; None if unknown."""
    answers = [covers(part, request) for part in parts]
    return True if True in answers else None if None in answers else False


def _hold(request: Citation, part: Citation, exceptions: tuple[Citation, ...]) -> Hold:
    touches = overlaps(part, request)
    if touches is False:
        return Hold.FREE
    freed = within(request, exceptions)
    if freed:
        return Hold.EXCEPTED
    if touches is None or freed is None:
        return Hold.UNKNOWN
    holds_free_parts = any(overlaps(request, exception) for exception in exceptions)
    return Hold.HELD if covers(part, request) and not holds_free_parts else Hold.PARTLY
