"""Finds what looks private in a text: every sign over the text, and over what its escapes mean."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from plscale.source.private.mask import Stretch
from plscale.source.private.persons import name_after, name_before
from plscale.source.private.secret_signs import SECRETS
from plscale.source.private.sign import Sign, Spot
from plscale.source.private.student_signs import STUDENTS
from plscale.source.private.unescaped import Unescaped

SIGNS: tuple[Sign, ...] = (*SECRETS, *STUDENTS)
"""Everything that is looked for; what two signs find is told by the first."""

_Ranked: TypeAlias = tuple[Stretch, int]
"""A stretch, and the rank of the sign that found it: 0 for the first."""


@dataclass(frozen=True, slots=True)
class Found:
    """What looks private in one text, in its order; stretches of a list never overlap."""

    places: tuple[tuple[Stretch, Sign], ...]
    hidden: tuple[Stretch, ...]
    """What is to be masked: the places, and the names of persons beside them."""


def find_private(text: str, plain: Unescaped | None) -> Found:
    """Look a text through for everything private, names of persons beside it included."""
    found: list[_Ranked] = []
    names: list[_Ranked] = []
    for rank, sign in enumerate(SIGNS):
        for stretch, beside in _stretches(text, plain, sign):
            found.append((stretch, rank))
            names += ((name, rank) for name in beside)
    return Found(
        tuple((stretch, SIGNS[rank]) for stretch, rank in _apart(found)),
        tuple(stretch for stretch, _ in _apart(found + names)),
    )


def _stretches(
    text: str, plain: Unescaped | None, sign: Sign
) -> Iterator[tuple[Stretch, list[Stretch]]]:
    """Give the stretches that a sign finds in a text, each with the persons' names beside it."""
    for spot in sign.find(text):
        yield _whole(text, (spot.start, spot.end)), _names(text, sign, spot)
    if plain is not None:
        for spot in sign.find(plain.text):
            names = [plain.stretch(name) for name in _names(plain.text, sign, spot)]
            yield _whole(text, plain.stretch((spot.start, spot.end))), names


def _names(text: str, sign: Sign, spot: Spot) -> list[Stretch]:
    if not sign.is_of_person:
        return []
    near = (name_before(text, spot.begins), name_after(text, spot.end))
    return [name for name in near if name is not None]


def _whole(text: str, stretch: Stretch) -> Stretch:
    """Leave out a backslash at the end: with it a quote behind it would change its meaning."""
    start, end = stretch
    while end - start > 1 and text[end - 1] == "\\":
        end -= 1
    return start, end


def _apart(found: Iterable[_Ranked]) -> Iterator[_Ranked]:
    """Put stretches in order, and those that overlap together; the first sign counts."""
    start = end = first = 0
    for (begins, ends), rank in sorted(found):
        if begins < end:
            end, first = max(end, ends), min(first, rank)
            continue
        if end:
            yield (start, end), first
        start, end, first = begins, ends, rank
    if end:
        yield (start, end), first
