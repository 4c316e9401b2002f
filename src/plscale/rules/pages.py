"""The page of each kind of finding: what ``plscale explain`` prints, and what tests run."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plscale.errors import PlscaleError
from plscale.finding import Kind

SECTIONS: tuple[str, ...] = ("Why", "Bad", "Good", "What to do", "Source")
"""Headings of a page in their order, after its first sentence."""

_FAMILIES = (
    "file", "shape", "timeline", "assurances", "waivers", "approval", "evaluation",
    "sustainability", "privacy", "program",
)  # fmt: skip
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """The page of one kind of finding."""

    title: str
    sentence: str
    sections: Mapping[str, str]
    text: str

    @property
    def reason(self) -> str:
        """The first sentence of why, to stand below a finding."""
        first = " ".join(self.sections["Why"].split()).split(". ")[0].removesuffix(".")
        is_word = first[1:2].islower() or first[1:2] == " "
        return first[0].lower() + first[1:] if is_word else first


@cache
def page(kind: Kind) -> Page:
    """Give the page of a kind of finding.

    Raises:
        PlscaleError: there is none, which is a fault of this installation.
    """
    name = f"{kind.code.lower()}_{kind.name.replace('-', '_')}.md"
    for family in _FAMILIES:
        resource = _folder().joinpath(family, name)
        if resource.is_file():
            return _parse(resource.read_text("utf-8"))
    raise PlscaleError(f"this installation of plscale is damaged: it has no page {name}")


def _folder() -> Path:
    return Path(__file__).parent


def _parse(text: str) -> Page:
    head, *rest = _HEADING.split(text)
    title, _, sentence = head.strip().partition("\n")
    sections = dict(zip(rest[::2], (body.strip() for body in rest[1::2]), strict=True))
    return Page(title.removeprefix("# "), sentence.strip(), sections, text)
