"""The many spellings of one citation: signs, spaces and words that do not change its meaning."""

import re

from plscale.visible import visible

_SAME = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", "-")
    | dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000", " ")
    | dict.fromkeys(map(chr, range(0x2000, 0x200B)), " ")
    | dict.fromkeys("\u2018\u2019\u02bc", "'")
    | dict.fromkeys("\u201c\u201d", '"')
)
_SPACES = re.compile(r"[ \t\r\n]+")
_WORD = re.compile(r"([A-Za-z]{1,11})(?:\. ?| (?=[A-Za-z0-9])|(?=§))|§{1,2} ?")
_LABELS = {
    "title": "title", "tit": "title",
    "chapter": "chapter", "chap": "chapter", "ch": "chapter",
    "article": "article", "art": "article",
    "subchapter": "subchapter", "subchap": "subchapter", "subch": "subchapter",
    "part": "part", "pt": "part",
    "subpart": "subpart",
    "section": "section", "sec": "section", "s": "section", "": "section",
    "rule": "rule",
    "regulation": "regulation", "reg": "regulation",
}  # fmt: skip

GAP = re.compile(r"[ ,:]*(?:of (?:the )?)?")
"""What may stand between the parts of a citation."""
SUBSECTION_WORD = r"[ ,]*(?:subsections?|subsecs?\.|subdivisions?|paragraphs?|pars?\.) ?(?=\()"
RANGE = re.compile(r" ?- ?| (?:to|through|thru) ", re.IGNORECASE)
AND_ON = re.compile(r"[ ,]*\b(?:et\.? ?seq\b\.?|ff\b\.?)", re.IGNORECASE)


def tidy(text: str) -> str:
    """Write a text with plain hyphens, single spaces and nothing around it."""
    plain = text if text.isascii() else text.translate(_SAME)
    plain = _SPACES.sub(" ", plain).strip(" \"'.,;:")
    if plain.endswith(")"):
        if plain.startswith("(") and plain.count("(") == 1:
            plain = plain[1:]
        while plain.endswith(")") and plain.count(")") > plain.count("("):
            plain = plain[:-1]
        plain = plain.strip(" .,;:")
    return plain


def label_at(text: str, at: int) -> tuple[str, int] | None:
    """Give what the number after a place is said to be, and where it begins; the last word counts.

    ``Sec. §`` says section, ``chs.`` chapter; None where no such word stands there.
    """
    found = None
    while (word := _WORD.match(text, at)) is not None:
        name = (word[1] or "").lower()
        kind = _LABELS.get(name) or _LABELS.get(name.removesuffix("s"))
        if kind is None:
            break
        at = word.end()
        found = kind, at
    return found


def has_unseen(text: str) -> bool:
    """Tell whether a text has control, zero-width or broken characters."""
    return visible(text) != text


def without_unseen(text: str) -> str:
    """Leave out the control, zero-width and broken characters of a text."""
    return "".join(letter for letter in text if letter.isspace() or not has_unseen(letter))


def plain_name(name: str) -> str:
    """Give the name of a body without what does not matter: case, dots, spaces and signs."""
    return "".join(letter for letter in name.casefold() if letter.isalnum() or letter == "§")
