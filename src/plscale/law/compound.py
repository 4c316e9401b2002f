"""Compound numbers: the numbers of several levels written together, such as ``15.1-21-03``."""

import re
from dataclasses import replace
from functools import cache

from plscale.law.body import Body, Level
from plscale.law.number import read_number

_WHOLE = re.compile(r"\d+", re.ASCII)
_WORDED = re.compile(r",? ?(?:section|sec\.?|§) ?", re.IGNORECASE)


def compound(body: Body, text: str, at: int, start: int) -> tuple[tuple[str, ...], int]:
    """Read as many numbers as stand together from one level on, and where they end."""
    numbers: list[str] = []
    for place in range(start, len(body.levels)):
        level = body.levels[place]
        begin = past_separator(body.separators[place], text, at) if numbers else at
        if level.shorter_from and numbers:
            level = _fit(level, numbers[-1])
        found = None if begin < 0 else read_number(level, text, begin)
        if found is None:
            break
        number, at = found
        numbers.append(number)
    return tuple(numbers), at


@cache
def _fit(level: Level, around: str) -> Level:
    """Give a level as it is under a number of the level around it, where one digit less may do."""
    whole = _WHOLE.match(around)
    is_shorter = whole is not None and int(whole[0]) >= level.shorter_from
    return replace(level, digits=level.digits - 1) if is_shorter else level


def past_separator(separator: str, text: str, at: int) -> int:
    """Give the place after what separates two numbers, or -1 if it does not stand there."""
    if len(separator) > 2:  # a word
        found = _WORDED.match(text, at)
        return found.end() if found else -1
    if not text.startswith(separator, at):
        return -1
    at += len(separator)
    return at + 1 if separator == ":" and text.startswith(" ", at) else at
