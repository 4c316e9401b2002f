"""A citation of law, understood or not."""

import re
from dataclasses import dataclass, field
from typing import TypeAlias

from plscale.law.body import Body
from plscale.law.shelf import Shelf

DIVISION_LABELS = {
    "title": "title",
    "chapter": "ch.",
    "article": "art.",
    "subchapter": "subch.",
    "part": "part",
    "subpart": "subpart",
}
"""How divisions are printed before their number or letter."""

Divisions: TypeAlias = tuple[tuple[str, str], ...]

_ROMAN = re.compile(r"[IVXL]{1,7}(?:-[a-z])?")
_BARE = re.compile(r"\d{1,2}|[a-z]")


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation: a place in a body of law, from a whole code down to a subsection.

    ``str`` gives its canonical print, which reads back as the same citation.
    """

    body: Body
    numbers: tuple[str, ...] = ()
    """Numbers as the body writes them, one for each of its levels from the widest on."""
    divisions: Divisions = ()
    """Parts that section numbers do not show, such as ``("subchapter", "A")``."""
    inside: tuple[str, ...] = ()
    """Subsections from the outermost in: ``("b", "5")``."""
    last: tuple[str, ...] = ()
    """Of a range: the numbers of its last member, as deep as the first."""
    goes_on: bool = False
    """Whether it means the section and those that follow, without saying how far."""

    @property
    def level(self) -> str:
        """What kind of part is meant: ``chapter``, ``subchapter``, ``section``, ``subsection``.

        ``code`` stands for a whole body; a range is called after its members.
        """
        if self.divisions:
            return self.divisions[-1][0]
        if self.inside:
            return "subsection"
        return self.body.levels[len(self.numbers) - 1].name if self.numbers else "code"

    def number(self, level: str) -> str:
        """Give the number at one level by its name, empty where the citation does not tell."""
        at = self.body.place_of(level)
        return self.numbers[at] if 0 <= at < len(self.numbers) else ""

    def __str__(self) -> str:
        """Print it as this project always does: ``TEC 25.0811(b)(5)``."""
        leading = self.body.leading
        parts = [*self.numbers[:leading], self.body.abbreviation]
        if len(self.numbers) > leading:
            parts.append(self._compound(self.numbers) + self._subsections())
        parts += [f"{DIVISION_LABELS[name]} {value}" for name, value in self.divisions]
        if self.last:
            parts += ["to", self._compound(self.last)]
        if self.goes_on:
            parts.append("et seq.")
        return " ".join(parts)

    def _compound(self, numbers: tuple[str, ...]) -> str:
        """Join the numbers that stand after the name of the body."""
        leading = self.body.leading
        joined = zip(self.body.separators[leading:], numbers[leading:], strict=False)
        return "".join(separator + number for separator, number in joined)

    def _subsections(self) -> str:
        forms = self.body.inside
        return "".join(
            _subsection(forms[min(at, len(forms) - 1)], name) for at, name in enumerate(self.inside)
        )


def _subsection(form: str, name: str) -> str:
    """Print one subsection; in parentheses where it is none that the form is for."""
    fits = {", {}": _ROMAN, "{}.": _BARE}.get(form)
    return form.format(name) if fits is None or fits.fullmatch(name) else f"({name})"


@dataclass(frozen=True, slots=True)
class Misread:
    """A text that is not understood as a citation, and why; never a guess."""

    text: str
    reason: str
    """What is not understood, in plain words without a full stop."""
    default: str = field(default="", compare=False)
    """The body that the caller had in mind."""
    shelf: Shelf | None = field(default=None, compare=False, repr=False)
    """The bodies that were known, where not only those that come with plscale."""

    @property
    def suggestion(self) -> str:
        """A text that would be understood and may be what was meant; empty where none is near.

        It is looked for only when asked: there may be very many misread texts.
        """
        from plscale.law.suggest import suggest  # late: that reads citations

        return suggest(self.text, self.default, self.shelf)
