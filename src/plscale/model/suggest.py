"""Did you mean: the nearest of the words that would have been right."""

from collections.abc import Iterable
from difflib import get_close_matches
from heapq import nlargest

_LONGEST = 40
"""Longer words are not compared: no key, id or value of ours is that long."""
_MOST = 300
"""Among more words than this none is looked for: it would take longer than it helps."""
_COMPARED = 8
"""So many words, those that share the most letters with the unknown one, are compared closely."""
_ALIKE = 0.7
"""How much of two words has to agree."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word nearest to one that is not known, or None if none is near.

    A hostile plan may ask this a thousand times among hundreds of long ids; what a comparison
    costs grows with the product of the lengths, so few words are compared.
    """
    choices = tuple(known)
    if len(word) > _LONGEST or len(choices) > _MOST:
        return None
    plain = _plain(word.strip())
    by_plain_form = {_plain(choice): choice for choice in choices if _fits(plain, choice)}
    likely: Iterable[str] = by_plain_form
    if len(by_plain_form) > _COMPARED:
        letters = frozenset(plain)
        likely = nlargest(_COMPARED, by_plain_form, key=lambda form: _shared(letters, form))
    found = get_close_matches(plain, likely, n=1, cutoff=_ALIKE)
    return by_plain_form[found[0]] if found else None


def _plain(word: str) -> str:
    return word.lower().replace("_", "-").replace(" ", "-")


def _fits(plain: str, choice: str) -> bool:
    """Tell whether two words are so near in length that they can agree as far as they have to."""
    shorter, longer = sorted((len(plain), len(choice)))
    return 2 * shorter >= _ALIKE * (shorter + longer)


def _shared(letters: frozenset[str], form: str) -> float:
    """Give the share of letters that two words have in common."""
    own = set(form)
    return 2 * len(letters & own) / (len(letters) + len(own) or 1)
