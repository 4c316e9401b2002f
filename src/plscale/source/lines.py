"""Lines of a text, counted as editors and parsers count them."""

import re

_BREAK = re.compile(r"\r\n|\r|\n")


def split_lines(text: str) -> list[str]:
    r"""Split at ``\n``, ``\r\n`` and ``\r`` alone; the ends of lines are left off."""
    return _BREAK.split(text) if "\r" in text else text.split("\n")
