r"""A text as it reads without the escapes of double quotes: ``123\x2d45`` is ``123-45``."""

import re
from dataclasses import dataclass

from plscale.source.private.mask import Stretch

_HEX = "[0-9A-Fa-f]"
_ESCAPE = re.compile(
    rf"\\(?:x({_HEX}{{2}})|u({_HEX}{{4}})|U00((?:0{_HEX}|10){_HEX}{{4}})"
    r"|([A-Za-z0_ /\"\\-])|(?:\r\n?+|\n)[ \t]*)"
)
"""Those of YAML, the hyphen of Markdown's, and letters that mean nothing: they part two words."""
_SIGNS = {"n": "\n", "r": "\r", "t": "\t", "_": "\u00a0"}


@dataclass(frozen=True, slots=True)
class Unescaped:
    """A text without escapes, and where each of its characters stands in the file."""

    text: str
    starts: list[int]
    ends: list[int]

    @property
    def raw(self) -> bytes:
        """The text as bytes."""
        return self.text.encode("utf-8", "surrogatepass")

    def stretch(self, meant: Stretch) -> Stretch:
        """Give the stretch of the file that a stretch of this text stands for."""
        start, end = meant
        return self.starts[start], self.ends[end - 1]


def unescaped(text: str) -> Unescaped | None:
    """Resolve escapes wherever they stand, in double quotes or not; None where there are none."""
    if "\\" not in text:
        return None
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for escape in _ESCAPE.finditer(text):
        pieces += (text[at : escape.start()], _meant(escape))
        starts += range(at, escape.start())
        ends += range(at + 1, escape.start() + 1)
        if pieces[-1]:
            starts.append(escape.start())
            ends.append(escape.end())
        at = escape.end()
    if not pieces:
        return None
    pieces.append(text[at:])
    starts += range(at, len(text))
    ends += range(at + 1, len(text) + 1)
    return Unescaped("".join(pieces), starts, ends)


def _meant(escape: re.Match[str]) -> str:
    """Give the one character that an escape stands for; a line that is continued has none."""
    if escape.lastindex is None:
        return ""
    written = escape[escape.lastindex]
    return _sign(written) if escape[4] else chr(int(written, 16))


def _sign(written: str) -> str:
    return _SIGNS.get(written, " " if written.isalnum() else written)
