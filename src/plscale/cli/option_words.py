"""How the words of options are read: one of several, or a number."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

import typer
from typer.models import ArgumentInfo, OptionInfo

from plscale.errors import PlscaleError
from plscale.visible import shown

WordOf = TypeVar("WordOf", bound=StrEnum)


def one_of(name: str, words: type[WordOf], help_text: str) -> OptionInfo | ArgumentInfo:
    """Make an option, or of a name without dashes an argument, that takes one of some words."""
    choices = list(words)
    listed = f"{', '.join(choices[:-1])} or {choices[-1]}"

    def read(word: str) -> WordOf:
        if word not in choices:
            raise PlscaleError(f"{name} takes {listed}, not {shown(word)}")
        return words(word)

    def complete(incomplete: str) -> list[str]:
        return [word for word in choices if word.startswith(incomplete)]

    if name.startswith("-"):
        option: OptionInfo = typer.Option(
            name, metavar="|".join(choices), help=help_text, parser=read, autocompletion=complete
        )
        return option
    argument: ArgumentInfo = typer.Argument(
        metavar="NAME", help=f"{help_text}: {listed}.", parser=read, autocompletion=complete
    )
    return argument


def whole_number(least: int, most: int, message: str) -> Callable[[str], int]:
    """Give a reader of whole numbers.

    Args:
        least: the smallest that it takes.
        most: the largest.
        message: what it takes, such as ``--year takes a plan year from 1 to 99``.
    """

    def read(word: str) -> int:
        is_number = word.isascii() and word.isdigit() and len(word) < 10
        if not is_number or not least <= int(word) <= most:
            raise PlscaleError(f"{message}, not {shown(word)}")
        return int(word)

    return read
