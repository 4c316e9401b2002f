"""Values that are called a password, key or token: ``password: …`` and ``API_KEY=…``.

A password in an address goes without a name, as its place tells what it is. Where the word is a key
of the file, any single word behind it is taken for the secret; in running text it must look like
one, because "the password: ask the office" is none.
"""

import re
from collections.abc import Iterator

from plscale.source.private.sign import Spot

_NAMED = re.compile(
    r"(?:pass(?:word|wd)|pwd|(?:api|access|account|secret|private)[ _-]?key|[a-z]_secret|token)"
    r"(?P<closes>[\"'])?(?:[ \t]{0,8}|\r?\n[ \t]{0,40}(?=:[ \t]))(?P<sign>[:=])[ \t\u00a0]{0,40}"
    r"(?:[!&]\S{0,40}[ \t]{1,40}){0,2}",
    re.ASCII | re.IGNORECASE,
)
_BEFORE_KEY = re.compile(
    r"(?:[\r\n]|(?P<brace>\{)(?:[^{}\r\n]*,)?)[ \t]*(?:#[# \t]*)?(?:[-?][ \t]+)*(?P<opens>[\"'])?"
    r"[\w.-]{0,40}\Z",
    re.ASCII,
)
_NEAR = 120
"""Code points before a name that are looked at to tell whether it is a key."""
_NEXT_LINE = re.compile(
    r"(?:[|>][-+0-9]{0,2}[ \t]*)?(?:#[^\r\n]*)?(?:\r?\n[ \t]*(?:#[^\r\n]*)?){0,8}"
    r"\r?\n[ \t]+(?:-[ \t]+)?"
)
_QUOTED = re.compile(r"\"((?:[^\"\\\r\n]|\\.){4,})\"|'((?:[^'\r\n]|''){4,})'")
_OVER_LINES = re.compile(
    r"\"((?:[^\"\\\r\n]|\\.|\\?\r?\n(?=[ \t\r\n])){4,})\""
    r"|'((?:[^'\r\n]|''|\r?\n(?=[ \t\r\n])){4,})'"
)
_WHOLE_WORD = re.compile(r"\[{0,3}([^\s\"'\[]\S{2,}[^\s:,}\]])[,}\]]{0,3}[ \t]*(?=\Z|[\r\n]|#)")
_UNCLOSED = re.compile(r"[\"']([^\s\"'][^\r\n\"']{3,})(?=\Z|[\r\n])")
_WORD_IN_QUOTES = {
    '"': re.compile(r"((?:[^\s\"\\]|\\.){4,255})[ \t]*(?=\Z|[\r\n]|\")"),
    "'": re.compile(r"((?:[^\s']|''){4,255})[ \t]*(?=\Z|[\r\n]|')"),
}
"""A word that ends before the quote that the text around it is in, and not with it."""
_IN_BRACES = re.compile(r"([^\s\"'{}\[\],]{4,})(?=[ \t]*(?:\Z|[\r\n,}\]]))")
_IN_TEXT = re.compile(r"((?:[^\s\"'`{}\[\],;]|,(?=[^\s\"'])){4,255})")
_MORE = re.compile(r"[^\s\"'`{}\[\],;]+")
"""The end of a word of which only the beginning was looked at."""
_STAND_IN = re.compile(
    r"[*.x\u2022\u25e6_-]+|<.*|[$%{]\{?.*"
    r"|(?:none|null|true|false|required|optional|unknown|redacted|removed|hidden|string|text)\W*",
    re.IGNORECASE | re.DOTALL,
)
"""What is written where a secret would stand, and is none."""
_ADDRESS = re.compile(r"://[^\s/:@\"'<>]{0,100}:([^\s/\"'<>]{1,255})@(?=[\w\[])", re.ASCII)


def assigned(text: str) -> Iterator[Spot]:
    """Give the values that a file calls a password, an API key, a token or the like."""
    at = 0
    while (name := _NAMED.search(text, at)) is not None:
        at = name.end()
        if (value := _value(text, name)) is None:
            continue
        start, end = value.span(value.lastindex or 0)
        if not _is_stand_in(text, start, end):
            at = _end(text, end)
            yield Spot(start, at, name.start())


def in_address(text: str) -> Iterator[Spot]:
    """Give the passwords in addresses such as ``ftp://office:…@files.example.org``."""
    for address in _ADDRESS.finditer(text):
        start, end = address.span(1)
        if not _is_stand_in(text, start, end):
            yield Spot(start, end, address.start())


def _is_stand_in(text: str, start: int, end: int) -> bool:
    return _STAND_IN.fullmatch(text, start, end) is not None


def _end(text: str, end: int) -> int:
    more = _MORE.match(text, end)
    return end if more is None else more.end()


def _value(text: str, name: re.Match[str]) -> re.Match[str] | None:
    key = _key(text, name.start()) if name["sign"] == ":" else None
    value = _value_of_key(text, name, key) if key is not None else None
    if value is not None:
        return value
    value = _QUOTED.match(text, name.end()) or _IN_TEXT.match(text, name.end())
    is_meant = value is not None and (name["sign"] == "=" or _is_made_up(value[0]))
    return value if is_meant else None


def _value_of_key(text: str, name: re.Match[str], key: re.Match[str]) -> re.Match[str] | None:
    """Give what a key of the file holds, if that is one word or stands in quotes."""
    at = name.end()
    if (below := _NEXT_LINE.match(text, at)) is not None:
        at = below.end()
    elif key["opens"] and not name["closes"]:
        return _WORD_IN_QUOTES[key["opens"]].match(text, at)
    word = _IN_BRACES if key["brace"] and below is None else _WHOLE_WORD
    forms = (_QUOTED, _OVER_LINES, word, _UNCLOSED)
    return next((value for form in forms if (value := form.match(text, at)) is not None), None)


def _key(text: str, at: int) -> re.Match[str] | None:
    """Give what stands before a name, if that makes it a key of the file."""
    before = text[at - _NEAR : at] if at >= _NEAR else f"\n{text[:at]}"
    return _BEFORE_KEY.search(before)


def _is_made_up(word: str) -> bool:
    """Tell whether a word mixes letters and digits, or is a long number, as prose seldom does."""
    has_digits = any(map(str.isdigit, word))
    return has_digits and (any(map(str.isalpha, word)) or len(word.strip("\"'.,")) >= 6)
