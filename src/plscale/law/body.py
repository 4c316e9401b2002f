"""Bodies of law: how each is named, how its numbers are built and count, where it is from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["statute", "rule", "act", "policy"]
"""Code of a state or of the nation, rules under it, one act of Congress, policy of a district."""
Counting: TypeAlias = Literal["whole", "digits", "name"]
"""As a whole number, digit by digit as a decimal does, or not at all."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Level:
    """One level of a body's numbers, such as the chapter; data/bodies.yaml says what each means."""

    name: str
    counts: Counting = "whole"
    digits: int = 1
    point: Literal["", "digits", "whole"] = ""
    letters: Literal["", "upper", "lower"] = ""
    dash: Literal["", "upper", "lower", "number", "number after letters"] = ""
    most: int = 0
    """No number is higher, as far as anybody knows; 0 where that is not told."""
    shorter_from: int = 0
    """Number of the level around it from which on one digit less will do; 0 for none."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Division:
    """A kind of part that section numbers do not show, such as a subchapter."""

    name: str
    under: str = ""
    """Name of the level it divides; empty where it divides the whole body."""
    hundreds: str = ""
    """Name of the level whose numbers give it away: chapter 58 holds sections 5800 to 5899."""
    verified: bool = False
    """Whether that was read in the law itself or an exact copy of it."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Stretch:
    """The sections that one division holds: from one on, and before another."""

    first: tuple[str, ...]
    before: tuple[str, ...]
    source: str
    verified: bool = False
    """Whether both ends were read in the law itself or an exact copy of it."""
    note: str = ""
    seen: tuple[str, ...] = ()
    """The last section that was read in it, where the end was not: up to it all is sure."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Body:
    """One body of law; two of the same abbreviation are the same."""

    abbreviation: str
    """As citations are printed: ``TEC``; of local policy with its colon."""
    name: str
    kind: Kind
    state: str
    """Postal code of the state, ``US`` for federal law, empty for local policy."""
    levels: tuple[Level, ...]
    """From the widest to the narrowest; none where the act is only cited as a whole."""
    separators: tuple[str, ...]
    """What is printed before each level; those that stand before the name have an empty one."""
    leading: int
    """How many levels stand before the name, as the title of ``20 USC`` does."""
    example: str
    source: str
    verified: bool = False
    """Whether form and counting were read in the law itself or an exact copy of it."""
    also: tuple[str, ...] = ()
    inside: tuple[str, ...] = ("({})",)
    """How subsections are printed, the last form for all that follow."""
    divisions: tuple[Division, ...] = ()
    stretches: Mapping[str, Stretch] = field(default_factory=dict)
    """What is known of the sections that divisions hold, by the print of the division."""
    note: str = ""

    def __eq__(self, other: object) -> bool:
        """Tell whether the other is a body of the same abbreviation."""
        return isinstance(other, Body) and other.abbreviation == self.abbreviation

    def __hash__(self) -> int:
        """Agree with equality."""
        return hash(self.abbreviation)

    def __repr__(self) -> str:
        """Show the abbreviation alone."""
        return f"<{self.abbreviation}>"

    @property
    def is_federal(self) -> bool:
        """Whether no state can waive it."""
        return self.state == "US"

    @property
    def is_local(self) -> bool:
        """Whether a district decides it itself."""
        return self.kind == "policy"

    def place_of(self, level: str) -> int:
        """Give the place of a level by name, the widest being 0; -1 if there is none."""
        return next((at for at, known in enumerate(self.levels) if known.name == level), -1)

    def division(self, name: str) -> Division | None:
        """Give a kind of division by name, or None if the body has none such."""
        return next((known for known in self.divisions if known.name == name), None)

    def depth_under(self, division: str) -> int:
        """Give how many levels a division hangs under: one for a subchapter of a chapter."""
        known = self.division(division)
        return self.place_of(known.under) + 1 if known and known.under else 0
