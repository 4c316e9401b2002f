"""Names of persons, as far as they can be told from names of places and schools."""

import re

_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de"
_FULL_NAME = rf"[{_UPPER}][\w'\u2019-]{{1,20}}(?:,? [{_UPPER}][\w'\u2019.-]{{0,24}}){{1,3}}"
_NAME = re.compile(rf"(?<!\w){_FULL_NAME}(?!\w)")
_THEN = re.compile(r"\W{1,20}(?:[^,()\[\]{}\r\n]{1,30}[,()]\W{0,3}){0,2}(?:(?:was|is) )?\Z")
"""What stands between a name and a number of its person, such as ``, grade: 9,``."""
_AFTER = re.compile(rf"[^\w\r\n]{{1,8}}(?:(?:of|for) )?({_FULL_NAME})(?!\w)")
_NEAR = 100
"""Code points in which a name is looked for."""
_OF_PLACES = frozenset((
    "academy", "agency", "area", "association", "avenue", "bay", "beach", "bend", "board", "campus",
    "center", "charter", "city", "code", "college", "community", "consolidated", "consortium",
    "council", "county", "creek", "department", "district", "division", "east", "education", "el",
    "elementary", "falls", "fort", "free", "grade", "grove", "heights", "high", "hills", "id",
    "independent", "institute", "isd", "island", "junction", "junior", "la", "lake", "las", "lea",
    "los", "magnet", "mesa", "middle", "mount", "mountain", "nces", "new", "north", "number",
    "oaks", "office", "park", "plan", "point", "port", "prairie", "primary", "program", "project",
    "public", "pupil", "pupils", "ridge", "river", "road", "rock", "saint", "san", "santa",
    "school", "schools", "secondary", "senior", "south", "springs", "state", "street", "student",
    "students", "texas", "unified", "union", "university", "usd", "valley", "view", "washington",
    "west", "woods",
))  # fmt: skip
"""Words of names of places, schools and offices; a name with one of them is taken for such."""


def name_before(text: str, at: int) -> tuple[int, int] | None:
    """Give the stretch of the nearest person's name that stands before an offset, or None."""
    start = max(0, at - _NEAR)
    window = text[start:at]
    for match in reversed(list(_NAME.finditer(window))):
        if _is_of_person(match[0]) and _THEN.match(window, match.end()):
            return start + match.start(), start + match.end()
    return None


def name_after(text: str, at: int) -> tuple[int, int] | None:
    """Give the stretch of a person's name that stands right behind an offset, or None."""
    match = _AFTER.match(text, at, at + _NEAR)
    return match.span(1) if match is not None and _is_of_person(match[1]) else None


def _is_of_person(name: str) -> bool:
    return not any(word.strip(".,'-") in _OF_PLACES for word in name.lower().split())
