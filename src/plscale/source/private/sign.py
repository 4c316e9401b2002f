"""A sign of something private: a form in which it is written, and what to call it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from plscale.finding import Kind


class Spot(NamedTuple):
    """One stretch of a text that looks private, in offsets; the end is exclusive."""

    start: int
    end: int
    begins: int
    """Where the words begin that give it away, such as ``born on``; else its own start."""


Finder: TypeAlias = Callable[[str], Iterator[Spot]]


@dataclass(frozen=True, slots=True)
class Sign:
    """One form in which something private is written."""

    kind: Kind
    what: str
    """What it looks like, with its article: ``a GitHub token``."""
    find: Finder
    is_of_person: bool = False
    """Whether a person's name right before it belongs to it."""


def form(pattern: str, flags: int = 0) -> Finder:
    """Make a finder of a pattern whose first group is what looks private.

    A pattern takes time in proportion to the text: what it repeats is bounded, or ends where
    nothing else in the pattern can begin.
    """
    compiled = re.compile(pattern, flags | re.ASCII)

    def find(text: str) -> Iterator[Spot]:
        for match in compiled.finditer(text):
            yield Spot(*match.span(1), match.start())

    return find
