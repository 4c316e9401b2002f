"""Finding the name of a body of law in a text."""

import re
from collections.abc import Iterator

from plscale.law.body import Body
from plscale.law.shelf import Shelf
from plscale.law.spelling import plain_name

_WORD = re.compile(r"[^\W\d_]+|\d+|§")
_BETWEEN = re.compile(r"[ .,&'()-]*")
_REST = re.compile(r"\.?(?: ?(?:annotated|ann)\b\.?)?(?: ?- ?(?=[\d§]))?", re.IGNORECASE)
_AGAIN = r" ?\(([A-Za-z. ]{2,12})\)"
_LINK = r"(?:[ ,]|\bof\b|\bthe\b|\bin\b)+$"


def name_at(shelf: Shelf, text: str, at: int = 0) -> tuple[Body, int] | None:
    """Give the body whose name begins at a place, and where the name ends; the longest counts."""
    name, found = "", None
    for word in _words(text, at):
        name += word[0].casefold()
        if len(name) > shelf.longest:
            break
        if name in shelf.names:
            found = shelf.names[name], word.end()
    return found and (found[0], _end(shelf, *found, text))


def name_at_end(shelf: Shelf, text: str) -> tuple[Body, str] | None:
    """Give the body whose name ends the text, and what stands before it."""
    words = list(_WORD.finditer(text))[-10:]
    for word in words[1:]:
        body = shelf.names.get(plain_name(text[word.start() :]))
        if body is not None:
            return body, re.sub(_LINK, "", text[: word.start()])
    return None


def stateless_name(body: Body, text: str) -> tuple[Body, str] | None:
    """Give a body that a text names without its state, ``Education Code``, and what else it says.

    Other states have codes of such names, so that it has to be known which body is meant.
    """
    _, _, name = body.name.lower().partition(" ")
    if " " not in name:
        return None
    if text.lower().endswith(name):
        return body, re.sub(_LINK, "", text[: -len(name)])
    return (body, text[len(name) :].lstrip(" ,")) if text.lower().startswith(name) else None


def _words(text: str, at: int) -> Iterator[re.Match[str]]:
    """Give the words from a place on, up to a sign that no name holds."""
    word = _WORD.match(text, at)
    while word is not None:
        yield word
        between = _BETWEEN.match(text, word.end())
        word = _WORD.match(text, between.end() if between else word.end())


def _end(shelf: Shelf, body: Body, at: int, text: str) -> int:
    """Pass what may follow a name and says nothing new: ``Ann.``, or the name again."""
    rest = _REST.match(text, at)
    at = rest.end() if rest else at
    again = re.match(_AGAIN, text[at:])
    return at + again.end() if again and shelf.names.get(plain_name(again[1])) is body else at
