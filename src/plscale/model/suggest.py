"""Did you mean: the nearest of the words that would have been right."""

from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST = 60
"""Longer words are not compared: no key, id or value of ours is that long."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word nearest to one that is not known, or None if none is near."""
    if len(word) > _LONGEST:
        return None
    plain = word.strip().lower().replace("_", "-").replace(" ", "-")
    choices = {choice.lower().replace("_", "-"): choice for choice in known}
    found = get_close_matches(plain, choices, n=1, cutoff=0.7)
    return choices[found[0]] if found else None
