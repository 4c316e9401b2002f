"""Compound numbers: the numbers of several levels written together, such as ``15.1-21-03``."""

import re

from plscale.law.body import Body
from plscale.law.number import read_number

_WORDED = re.compile(r",? ?(?:section|sec\.?|§) ?", re.IGNORECASE)


def compound(body: Body, text: str, at: int, start: int) -> tuple[tuple[str, ...], int]:
    """Read as many numbers as stand together from one level on, and where they end."""
    numbers: list[str] = []
    for place in range(start, len(body.levels)):
        begin = past_separator(body.separators[place], text, at) if numbers else at
        found = None if begin < 0 else read_number(body.levels[place], text, begin)
        if found is None:
            break
        number, at = found
        numbers.append(number)
    return tuple(numbers), at


def past_separator(separator: str, text: str, at: int) -> int:
    """Give the place after what separates two numbers, or -1 if it does not stand there."""
    if len(separator) > 2:  # a word
        found = _WORDED.match(text, at)
        return found.end() if found else -1
    if not text.startswith(separator, at):
        return -1
    at += len(separator)
    return at + 1 if separator == ":" and text.startswith(" ", at) else at
