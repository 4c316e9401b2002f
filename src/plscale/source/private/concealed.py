"""A file's text with everything masked that looks private, and a fault for each such place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plscale.finding import Kind
from plscale.source.fault import Fault
from plscale.source.positions import Positions
from plscale.source.private.hunch import looks_suspicious
from plscale.source.private.kinds import PERSON_NUMBER, SECRET, STUDENT_DATA
from plscale.source.private.mask import Stretch, masked
from plscale.source.private.sign import Sign
from plscale.source.private.unescaped import unescaped

_NO_PERSON = "a plan should hold nothing about a single person"
_RULE: Mapping[Kind, str] = {
    SECRET: "a plan is read by many and should hold no secret",
    PERSON_NUMBER: _NO_PERSON,
    STUDENT_DATA: _NO_PERSON,
}
_OUT = "take it out, and tell your privacy officer: git keeps it in its history"
_REMEDY: Mapping[Kind, str] = {
    SECRET: "take it out, and have it replaced at once: git keeps it in its history",
    PERSON_NUMBER: _OUT,
    STUDENT_DATA: _OUT,
}


@dataclass(frozen=True, slots=True)
class Concealed:
    """A text that can be shown to anybody, as long as the one it was made from."""

    text: str
    places: tuple[tuple[Stretch, Sign], ...] = ()
    """What looked private, in the order of the text; none of them overlap."""

    @property
    def faults(self) -> Iterator[Fault]:
        """Give a fault for each place; it names the sort of the value and never the value."""
        positions = Positions(self.text)
        for (start, end), sign in self.places:
            problem = f"this looks like {sign.what}; {_RULE[sign.kind]}"
            yield Fault(sign.kind, problem, positions.span(start, end), _REMEDY[sign.kind])


def concealed(raw: bytes, text: str) -> Concealed:
    """Mask what looks private in the text of a file, whose bytes are looked over first."""
    plain = unescaped(text)
    if not (looks_suspicious(raw) or (plain is not None and looks_suspicious(plain.raw))):
        return Concealed(text)
    from plscale.source.private.find import find_private  # late: nearly no file needs it

    found = find_private(text, plain)
    return Concealed(masked(text, found.hidden), found.places)
