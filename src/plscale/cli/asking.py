"""Questions on a terminal: only where somebody can answer, and again until the answer will do."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from plscale.cli.outlet import look_of_terminal, put_text, tell
from plscale.errors import PlscaleError

Answer = TypeVar("Answer")


def can_ask() -> bool:
    """Tell whether a person sits at both ends of standard input and output."""
    return sys.stdin.isatty() and sys.stdout.isatty()


@dataclass(frozen=True, slots=True)
class Asker:
    """Gives the answer to a question: from an option, by what is usual, or from the terminal."""

    is_asking: bool
    """Whether questions are put; else what is usual is taken."""

    def of(
        self,
        given: str | None,
        question: str,
        read: Callable[[str], Answer],
        usual: str | None = None,
    ) -> Answer:
        """Give an answer as it was read; the usual one where no other is given.

        Raises:
            PlscaleError: the option holds no answer that will do.
            KeyboardInterrupt: the questions were broken off.
        """
        if given is not None or not self.is_asking:
            return read((usual or "") if given is None else given)
        while True:
            try:
                return read(typed(question, usual) or usual or "")
            except PlscaleError as error:
                tell(str(error))


def typed(question: str, usual: str | None = None) -> str:
    """Ask one question and give what was typed, without blanks around it."""
    words = f"{question} [{usual}]: " if usual else f"{question}: "
    try:
        return input(look_of_terminal().show(words)).strip()
    except (EOFError, KeyboardInterrupt):
        put_text([""])
        raise KeyboardInterrupt from None
    except UnicodeDecodeError:
        raise PlscaleError("what was typed cannot be read as text; type it again") from None
