"""Did you mean: the nearest of the words that would have been right."""

from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST = 60
"""Longer words are not compared: no key, id or value of ours is that long."""
_MOST = 300
"""Among more words than this none is looked for: it would take longer than it helps."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word nearest to one that is not known, or None if none is near."""
    choices = tuple(known)
    if len(word) > _LONGEST or len(choices) > _MOST:
        return None
    plain = word.strip().lower().replace("_", "-").replace(" ", "-")
    by_plain_form = {choice.lower().replace("_", "-"): choice for choice in choices}
    found = get_close_matches(plain, by_plain_form, n=1, cutoff=0.7)
    return by_plain_form[found[0]] if found else None
