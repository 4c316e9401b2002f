"""Patterns that both validators of a plan know: pydantic and the exported JSON Schema.

They are written so that every engine of regular expressions reads them alike.
"""

import re

_BLANKS = r"\t-\r\x1c-\x20\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
NO_TEXT = f"^[{_BLANKS}]*$"
"""Nothing but blanks, all that Unicode knows: what Python's ``str.isspace`` takes for such."""
SOME_TEXT = f"[^{_BLANKS}]"
"""At least one character that is not blank."""
ID = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
YEAR_KEY = r"^[1-9][0-9]?$"
LEA_ID = r"^[0-9]{7}$"
"""NCES id of a local education agency: two digits of its state and five more."""
SCHOOL_ID = r"^[0-9]{12}$"
"""NCES id of a school: the seven digits of its agency and five more."""

_LEAP = (
    "(?:19(?:0[48]|[2468][048]|[13579][26])"
    "|20(?:[02468][048]|[13579][26])"
    "|21(?:0[48]|[2468][048]|[13579][26]))"
)
_YEAR = "(?:19|20|21)[0-9]{2}"
_MONTH_AND_DAY = (
    "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
)
DATE = f"^(?:{_YEAR}(?:-(?:0[1-9]|1[0-2]))?|{_YEAR}-{_MONTH_AND_DAY}|{_LEAP}-02-29)$"
"""A day, a month or a year of 1900-2199; only days that exist."""


_PAIRS = "|".join(f"{year:02}-{(year + 1) % 100:02}" for year in range(100))
SCHOOL_YEAR = f"^(?:(?:19|20)(?:{_PAIRS})|21(?:{_PAIRS.removesuffix('|99-00')}))$"
"""Two years that follow each other: ``2026-27``."""

_GRADES = ("PK", "K", *map(str, range(1, 13)))
_UPWARDS = "|".join(
    f"{low}(?:-(?:{'|'.join(_GRADES[place + 1 :])}))?" if place + 1 < len(_GRADES) else low
    for place, low in enumerate(_GRADES)
)
GRADES = re.compile(f"^(?:{_UPWARDS})$")
"""One grade or a range of them, the lower one first: ``9-12``, ``K-5``, ``PK``."""
