"""What the sections of one made-up plan have to agree on.

Every plan is written as of `WRITTEN`: what came before it is done, signed, decided or reported,
what comes after it is only due.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from made_up import words
from made_up.styled import Value

T = TypeVar("T")

WRITTEN = date(2026, 11, 21)
"""The day on which all plans are written; judge them by it (``--as-of``)."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the sections of one plan have to agree on."""

    random: Random
    place: str
    slug: str
    starts: date
    years: int
    schools: tuple[str, ...]
    """Ids by which sections name schools: in a consortium ``member/school``."""
    ideas: tuple[words.Idea, ...]
    waived: tuple[words.Idea, ...]
    measures: tuple[str, ...]

    @property
    def ends(self) -> date:
        """The last day of the plan."""
        return self.year(self.years + 1) - timedelta(days=1)

    @property
    def finished(self) -> range:
        """Plan years whose report was due when the plan was written."""
        over = sum(self.year(n + 1) < WRITTEN for n in range(1, self.years + 1))
        return range(1, over + 1)

    def year(self, number: int) -> date:
        """Give the first day of a plan year."""
        return self.starts.replace(year=self.starts.year + number - 1)

    def day(self, after_start: int) -> date:
        """Give a day by its distance from the first day of the plan."""
        return self.starts + timedelta(days=after_start)

    def prose(self, text: str, tail: float = 0.0) -> str:
        """Fill in a text, now and then (0 to 1) with another sentence behind it."""
        if self.random.random() < tail:
            text = f"{text} {self.random.choice(words.TAILS)}"
        return text.replace("{n}", str(self.random.randint(2, 9))).replace("{place}", self.place)

    def some_schools(self) -> Value:
        """Give some ids of schools, or the word for all of them."""
        count = self.random.randint(0, len(self.schools) - 1)
        return some(self.random, self.schools, count) if count else "all"


def some(random: Random, choices: Sequence[T], count: int) -> tuple[T, ...]:
    """Choose some in their order; all where there are not as many."""
    chosen = sorted(random.sample(range(len(choices)), min(count, len(choices))))
    return tuple(choices[position] for position in chosen)
