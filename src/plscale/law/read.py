"""From a text to a citation."""

import re
from functools import lru_cache

from plscale.errors import PlscaleError
from plscale.law.citation import Citation, Misread
from plscale.law.draft import Draft
from plscale.law.load import built_in
from plscale.law.local import read_local
from plscale.law.name import name_at, name_at_end, stateless_name
from plscale.law.number import read_number
from plscale.law.scan import scan
from plscale.law.shelf import Shelf
from plscale.law.spelling import AND_ON, has_unseen, label_at, tidy
from plscale.visible import quoted

LONGEST = 200
"""Characters of the longest text that is looked at as one citation."""

_LEADING = re.compile(r"(?:title |tit\. ?)?([0-9]{1,6})\b[ ,]*", re.IGNORECASE)
_GAP = re.compile(r"[ ,:]*")


def parse(text: str, default: str = "", shelf: Shelf | None = None) -> Citation | Misread:
    """Read one citation; what cannot be understood comes back as `Misread`, never a guess.

    ``default`` names the body that numbers without a name belong to, such as ``TEC``, or a place in
    it, such as ``19 TAC`` or ``C.R.S. 22``; without it ``25.0811`` is not understood. ``shelf``
    stands for the bodies that come with plscale. Time grows with the text, which is refused at once
    where it has more than `LONGEST` characters; the same text is read once.

    Raises:
        PlscaleError: ``default`` is no citation itself.
    """
    if len(text) > LONGEST:
        return Misread(text, f"it is longer than any citation ({LONGEST} characters)")
    return _parse(text, default, shelf)


@lru_cache(maxsize=4096)
def _parse(text: str, default: str, shelf: Shelf | None) -> Citation | Misread:
    known = shelf or built_in()
    plain = tidy(text)
    if not plain:
        return Misread(text, "nothing is cited", default, shelf)
    if has_unseen(plain):
        return Misread(text, "it has hidden or broken characters", default, shelf)
    found = read_local(known, plain) or _named(plain, default, known)
    found = found or _unnamed(plain, default, known)
    return Misread(text, found, default, shelf) if isinstance(found, str) else found


def _named(plain: str, default: str, shelf: Shelf) -> Citation | str | None:
    """Read a text that names its body: after a title, at its beginning, or at its end."""
    leading = _LEADING.match(plain)
    named = name_at(shelf, plain, leading.end()) if leading else None
    if leading and named and named[0].leading:
        body, at = named
        title = read_number(body.levels[0], leading[1], 0)
        if title is None:
            return f"{leading[1]} is no {body.levels[0].name} of the {body.name}"
        return scan(Draft(body, plain[at:], numbers={0: title[0]}))
    named = name_at(shelf, plain)
    if named is not None and _can_follow(plain, named[1]):
        body, at = named
        meant = usual(default, shelf) if default and body.leading else None
        given = meant.numbers if meant and meant.body == body else ()
        return scan(Draft(body, plain[at:], given))
    at_end = name_at_end(shelf, plain)
    if at_end is None and default:
        at_end = stateless_name(usual(default, shelf).body, plain)
    return scan(Draft(*at_end)) if at_end else None


def _unnamed(plain: str, default: str, shelf: Shelf) -> Citation | str:
    """Read a text that names no body, by the one that the caller has in mind."""
    if default and _begins(plain, 0):
        meant = usual(default, shelf)
        return scan(Draft(meant.body, plain, meant.numbers))
    if _begins(plain, 0):
        return f"it is not said in which code, rules or act {quoted(plain, 40)} is"
    return f"{quoted(plain, 40)} begins with the name of no code, rules or act that is known"


def _begins(plain: str, at: int) -> bool:
    """Tell whether a place in a body begins here: a number, or a word such as chapter."""
    return "0" <= plain[at : at + 1] <= "9" or label_at(plain, at) is not None


def _can_follow(plain: str, at: int) -> bool:
    """Tell whether a text goes on as after the name of a body, not in the middle of another."""
    gap = _GAP.match(plain, at)
    start = gap.end() if gap else at
    return start == len(plain) or _begins(plain, start) or AND_ON.match(plain, at) is not None


@lru_cache(maxsize=64)
def usual(default: str, shelf: Shelf) -> Citation:
    """Give the body, and the numbers if any, that a caller has in mind for texts without a name.

    Raises:
        PlscaleError: the default is no citation itself.
    """
    named = name_at(shelf, default)
    if named is not None and named[1] == len(default):
        return Citation(named[0])
    found = parse(default, "", shelf)
    if isinstance(found, Misread):
        raise PlscaleError(f"{quoted(default)} is no body of law: {found.reason}")
    return found
