"""Which rules a run takes: chosen by code, by the beginning of a code, or by name."""

from collections.abc import Iterable
from dataclasses import dataclass

from plscale.errors import PlscaleError
from plscale.finding import Severity
from plscale.rules.registry import KINDS, nearest_kind
from plscale.visible import shown

_ALWAYS = frozenset(
    str(kind.code)
    for kind in KINDS
    if kind.severity is Severity.ERROR and kind.code.startswith(("PLS0", "PLS9"))
)
"""Codes of errors for which a file or program cannot be used, and of a fault of plscale itself."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The codes left out of a run; faults of a file, a program or plscale itself never are."""

    ignored: frozenset[str] = frozenset()

    @property
    def is_partial(self) -> bool:
        """Whether the verdict of a run rests on some of the rules only."""
        return bool(self.ignored)

    def takes(self, code: str) -> bool:
        """Tell whether findings of a code are wanted."""
        return code not in self.ignored


EVERYTHING = Choice()


def choose(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Choice:
    """Choose rules by ``PLS402``, ``PLS4`` or ``waiver-denied``; a word may name several by commas.

    What is both selected and ignored is left out.

    Raises:
        PlscaleError: a word names no rule.
    """
    selected = _codes(select)
    ignored = _codes(ignore)
    if selected:
        ignored |= {kind.code for kind in KINDS} - selected
    return Choice(frozenset(ignored) - _ALWAYS)


def _codes(words: Iterable[str]) -> set[str]:
    return {code for word in words for part in word.split(",") for code in _codes_of(part.strip())}


def _codes_of(word: str) -> set[str]:
    code = word.upper()
    found = {
        str(kind.code)
        for kind in KINDS
        if kind.name == word or (len(code) > 3 and kind.code.startswith(code))
    }
    if not found:
        meant = nearest_kind(word)
        hint = f"did you mean {meant}?" if meant else "plscale rules  lists them all"
        raise PlscaleError(f"there is no rule {shown(word)}; {hint}")
    return found
