"""Which rules a run takes: chosen by code, by the beginning of a code, or by name."""

from collections.abc import Iterable
from dataclasses import dataclass

from plscale.errors import PlscaleError
from plscale.model.suggest import nearest
from plscale.rules.registry import KINDS

_ALWAYS = ("PLS0", "PLS990")
"""Beginnings of the codes of a file's faults, and the code of a fault of plscale."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The codes left out of a run; faults of a file or of plscale itself never are."""

    ignored: frozenset[str] = frozenset()

    def takes(self, code: str) -> bool:
        """Tell whether findings of a code are wanted."""
        return code not in self.ignored


EVERYTHING = Choice()


def choose(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Choice:
    """Choose rules by ``PLS402``, ``PLS4`` or ``waiver-denied``; what is ignored is not selected.

    Raises:
        PlscaleError: a word names no rule.
    """
    selected = _codes(select)
    ignored = _codes(ignore)
    if selected:
        ignored |= {kind.code for kind in KINDS} - selected
    return Choice(frozenset(code for code in ignored if not code.startswith(_ALWAYS)))


def _codes(words: Iterable[str]) -> set[str]:
    return {code for word in words for code in _codes_of(word)}


def _codes_of(word: str) -> set[str]:
    code = word.upper()
    found = {
        str(kind.code)
        for kind in KINDS
        if kind.name == word or (len(code) > 3 and kind.code.startswith(code))
    }
    if not found:
        known = [str(kind.code) for kind in KINDS] + [kind.name for kind in KINDS]
        meant = nearest(word, known)
        hint = f"did you mean {meant}?" if meant else "plscale rules  lists them all"
        raise PlscaleError(f"there is no rule {word!r}; {hint}")
    return found
