"""Text from a plan made safe to show: nothing in it may steer a terminal or forge a line."""

import re

ECHO_LIMIT = 80
"""Most code points of a plan's value that a message repeats (HARDENING, limits)."""

HIDDEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
"""Bidirectional controls and zero-width characters, as the inside of a character class."""

BROKEN = "\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
)
"""Controls beyond ASCII, odd line breaks, surrogates and noncharacters, in the same form."""

_UNPRINTABLE = re.compile(f"[\x00-\x1f{BROKEN}{HIDDEN}]")
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def visible(text: str) -> str:
    r"""Show each control, hidden or broken character as an escape such as ``\x1b``."""
    return _UNPRINTABLE.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    number = ord(character)
    if character in _SHORT:
        return _SHORT[character]
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def cut(text: str, limit: int = ECHO_LIMIT) -> str:
    """Shorten a text to ``limit`` code points, the last of them an ellipsis."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def quoted(text: str, limit: int = ECHO_LIMIT) -> str:
    """Put a value into double quotes for a message, shortened to ``limit`` code points."""
    return f'"{cut(text, limit)}"'


def shown(text: str) -> str:
    """Put a word of a call into double quotes for a message of one line."""
    return quoted(visible(text))


def storable(text: str) -> str:
    """Escape what UTF-8 cannot hold: bytes of a file name that are not text."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
