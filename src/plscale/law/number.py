"""Numbers of law: how they are read, written and ordered (LAW section 1).

An order key is four texts that compare as the law counts: the number itself, what stands after its
point, its letters, and what stands after a hyphen. So 12 < 12.5 < 12A < 13, whatever the body.
"""

import re
from functools import cache
from typing import TypeAlias

from plscale.law.body import Level

Key: TypeAlias = tuple[str, str, str, str]

AFTER: Key = ("\U0010ffff", "", "", "")
"""Stands after every number."""
_DASHES = {
    "": "",
    "upper": r"(?:-([A-Za-z]{1,2}))?",
    "lower": r"(?:-([A-Za-z]{1,2}))?",
    "number": r"(?:-([1-9]\d{0,3}(?:\.\d{1,3})?[A-Za-z]{0,2}))?",
    "number after letters": r"(?:(?<=[A-Za-z])-([1-9]\d?[A-Za-z]{0,2}))?",
}
_DASHED = r"([0-9]*)(.*)"
_SUBSECTION = r"([0-9]*)([A-Za-z]*)(.*)"
SUBSECTION = (
    r"(?:\d{1,3}|(?P<letter>[A-Za-z])(?P=letter){0,3}|[ivxlcIVXLC]{2,7})(?:[.-]\d{1,2}|-[a-z])?"
)
"""One subsection: a number, a letter or the same letter again (``ll``), a Roman numeral."""


def read_number(level: Level, text: str, at: int) -> tuple[str, int] | None:
    """Read the number of a level that begins at a place; None if none such stands there.

    It comes back as the body writes it, with where it ends.
    """
    found = _pattern(level).match(text, at)
    if found is None or (level.most and int(found[1]) > level.most):
        return None
    number = _written(level, *(found.groups("") if level.counts == "whole" else (found[1],)))
    return number, found.end()


def order(level: Level, number: str) -> Key:
    """Give the order key of a number as the body writes it."""
    if level.counts != "whole":
        return number.casefold(), "", "", ""
    found = _pattern(level).fullmatch(number)
    if found is None:
        raise ValueError(f"{number} is no {level.name}")
    whole, point, letters, dashed = found.groups("")
    return (
        f"{int(whole):06}",
        f"{int(point):04}" if level.point == "whole" and point else point,
        _letters(letters),
        _dashed(dashed),
    )


def order_of_subsection(name: str) -> Key:
    """Give the order key of a subsection; case does not matter, ``ll`` comes after ``z``."""
    found = re.fullmatch(_SUBSECTION, name)
    digits, letters, rest = found.groups() if found else ("", name, "")
    is_again = len(letters) > 1 and len({*letters.lower()}) == 1 and letters[0] not in "ivxIVX"
    return (
        f"0{int(digits):03}" if digits else f"1{'~' * is_again}{letters.casefold()}",
        rest.casefold(),
        "",
        "",
    )


@cache
def _pattern(level: Level) -> re.Pattern[str]:
    if level.counts == "digits":
        return re.compile(rf"(\d{{{level.digits},6}})(?![A-Za-z0-9])", re.ASCII)
    whole = r"\d{1,6}" if level.digits > 1 else r"[1-9]\d{0,5}"
    point = {"": "()", "digits": r"(?:\.(\d{1,4}))?", "whole": r"(?:\.([1-9]\d{0,3}))?"}
    letters = "([A-Za-z]{0,3})" if level.letters else "()"
    dash = _DASHES[level.dash] or "()"
    return re.compile(rf"({whole}){point[level.point]}{letters}{dash}(?![A-Za-z0-9])", re.ASCII)


def _written(level: Level, whole: str, point: str = "", letters: str = "", dashed: str = "") -> str:
    if level.counts != "whole":
        return whole
    letters = letters.upper() if level.letters == "upper" else letters.lower()
    dashed = dashed.upper() if level.dash == "upper" else dashed.lower()
    number = whole.lstrip("0").zfill(level.digits)
    return f"{number}{point and f'.{point}'}{letters}{dashed and f'-{dashed}'}"


def _letters(letters: str) -> str:
    return f"{len(letters)}{letters.casefold()}" if letters else ""


def _dashed(dashed: str) -> str:
    found = re.fullmatch(_DASHED, dashed)
    digits, rest = found.groups() if found else ("", dashed)
    return (f"{int(digits):04}" if digits else "") + rest.casefold()
