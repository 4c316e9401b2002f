"""What an unquoted word stands for: the core schema of YAML 1.2, and nothing more.

``yes``, ``on`` and ``2026-07-01`` are text, as YAML 1.2.2 (section 10.3.2) says; infinity and
not-a-number stay text too, because no plan holds them.
"""

import math
import re
from typing import Final

BELOW: Final = ":"
"""Every number, and the empty word, is less than this; so is other text, but few words are."""

WORDS: Final = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
"""The words that are more than text, with their values."""
LONGEST_WORD: Final = max(map(len, WORDS))
_INTEGER = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")

Scalar = str | int | float | bool | None


def is_null(word: str) -> bool:
    """Tell whether an unquoted word stands for nothing: empty, ``~`` or ``null``."""
    return word in WORDS and WORDS[word] is None


def is_number(word: str) -> bool:
    """Tell whether an unquoted word is written as a number."""
    return word < BELOW and any(form.fullmatch(word) for form in (_INTEGER, _FLOAT, _BASED))


def resolve(word: str) -> Scalar:
    """Give the value of an unquoted word; a number too large for a float stays text.

    The caller has seen to it that the word is short: Python takes long over long numbers.
    """
    # What is most common in plans is told without a pattern: whole numbers, 12.5, and dates.
    if word.isdecimal() and word.isascii():
        return int(word)
    if word >= BELOW or word == "":
        return WORDS.get(word, word)
    if word.replace(".", "", 1).isdecimal() and word.isascii():
        return _finite(word)
    if "-" in word[1:] and "e" not in word and "E" not in word:
        return word
    return _uncommon(word)


def _uncommon(word: str) -> int | float | str:
    if _INTEGER.fullmatch(word):
        return int(word)
    if _FLOAT.fullmatch(word):
        return _finite(word)
    return int(word, 0) if _BASED.fullmatch(word) else word


def _finite(word: str) -> float | str:
    number = float(word)
    return number if math.isfinite(number) else word
