"""Which rules a run takes: chosen by code, by the beginning of a code, or by name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from plscale.errors import PlscaleError
from plscale.finding import Report, Severity
from plscale.model.suggest import nearest
from plscale.rules.registry import KINDS, nearest_kind
from plscale.visible import shown

_ALWAYS = frozenset(
    str(kind.code)
    for kind in KINDS
    if kind.severity is Severity.ERROR and kind.code.startswith(("PLS0", "PLS9"))
)
"""Codes of errors for which a file or program cannot be used, and of a fault of plscale itself."""


OWN_CODE = re.compile(r"(?!PLS)[A-Z]{2,5}[0-9]{0,3}")
"""The code of a state's own check, or its beginning; which of them there are, a program tells."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The codes left out of a run; faults of a file, a program or plscale itself never are."""

    ignored: frozenset[str] = frozenset()
    own_ignored: tuple[str, ...] = ()
    """Beginnings of codes of a state's own checks that are left out."""
    own_selected: tuple[str, ...] | None = None
    """Beginnings of those that are taken, where only some are: none, or a list."""

    @property
    def is_partial(self) -> bool:
        """Whether the verdict of a run rests on some of the rules only."""
        return bool(self.ignored or self.own_ignored) or self.own_selected is not None

    def takes(self, code: str) -> bool:
        """Tell whether findings of a code are wanted."""
        if code in self.ignored:
            return False
        if code.startswith("PLS"):
            return True
        is_selected = self.own_selected is None or code.startswith(self.own_selected)
        return is_selected and not code.startswith(self.own_ignored)

    def see_own(self, report: Report) -> None:
        """See to it that each word for a state's own checks names one that plans were judged by.

        Raises:
            PlscaleError: one names none. That cannot be told where a program could not be used.
        """
        judged = [] if report.faulty_programs else [p for p in report.plans if p.is_judged]
        codes = sorted({code for plan in judged for code in plan.checks})
        for word in (*(self.own_selected or ()), *self.own_ignored) if judged else ():
            if not any(code.startswith(word) for code in codes):
                meant = nearest(word, codes)
                hint = f"; did you mean {meant}?" if meant else ""
                raise PlscaleError(f"no program of these plans has a check {shown(word)}{hint}")


EVERYTHING = Choice()


def choose(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Choice:
    """Choose rules by ``PLS402``, ``PLS4`` or ``waiver-denied``; a word may name several by commas.

    A state's own checks are chosen by their codes, ``TX001`` or ``TX0``. What is both selected and
    ignored is left out.

    Raises:
        PlscaleError: a word names no rule, and cannot be the code of a check.
    """
    selected, own_selected = _codes(select)
    ignored, own_ignored = _codes(ignore)
    is_selection = bool(selected or own_selected)
    if is_selection:
        ignored |= {kind.code for kind in KINDS} - selected
    return Choice(frozenset(ignored) - _ALWAYS, own_ignored, own_selected if is_selection else None)


def _codes(words: Iterable[str]) -> tuple[set[str], tuple[str, ...]]:
    """Give the codes of plscale that words name, and the words that name a state's own checks."""
    parts = [part.strip() for word in words for part in word.split(",")]
    own = {part: part.upper() for part in parts if _is_own(part)}
    codes = {code for part in parts if part not in own for code in _codes_of(part)}
    return codes, tuple(own.values())


def _is_own(word: str) -> bool:
    """Tell whether a word can only mean checks of a state: the name of no rule looks like that."""
    is_code = word == word.upper() or word[-1:].isdigit()
    return is_code and OWN_CODE.fullmatch(word.upper()) is not None


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
