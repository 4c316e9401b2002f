"""Values that are called a password, key or token: ``password: …`` and ``API_KEY=…``.

A password in an address goes without a name, as its place tells what it is. Where the word is a key
of the file, any single word behind it is taken for the secret; in running text it must look like
one, because "the password: ask the office" is none.
"""

import re
from collections.abc import Iterator

from plscale.source.private.sign import Spot
from plscale.source.private.values_of_key import key_before, values_of_key

_NAMED = re.compile(
    r"(?:pass(?:word|wd)|pwd|(?:api|access|account|secret|private)[ _-]?key|[a-z]_secret|token)"
    r"(?P<closes>[\"'])?(?:[ \t]{0,8}|(?:\r\n?+|\n)[ \t]{0,40}(?=:[ \t]))"
    r"(?P<sign>[:=])[ \t\u00a0]{0,40}(?:[!&]\S{0,40}[ \t]{1,40}){0,2}",
    re.ASCII | re.IGNORECASE,
)
_LONGEST_NAME = 80
"""Code points; a name that stands at the end of another's value has a value of its own."""
_QUOTED = re.compile(r"\"((?:[^\"\\\r\n]|\\.){4,})\"|'((?:[^'\r\n]|''){4,})'")
_IN_TEXT = re.compile(r"[\"'`]?((?:[^\s\"'`{}\[\],;]|,(?=[^\s\"'])){4,255})")
_MORE = re.compile(r"[^\s\"'`{}\[\],;]+")
"""The end of a word of which only the beginning was looked at."""
_STAND_IN = re.compile(
    r"[*.x\u2022\u25e6_-]+|<.*|\{.*|\$[{(].*|(?-i:\$[A-Z_][A-Z0-9_]*|%[A-Z_]+%)|%\(.*"
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
        for value in _values(text, name):
            start, end = value.span(value.lastindex or 0)
            if not _is_stand_in(text, start, end):
                end = _end(text, end)
                at = max(at, end - _LONGEST_NAME)
                yield Spot(start, end, name.start())


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


def _values(text: str, name: re.Match[str]) -> Iterator[re.Match[str]]:
    key = key_before(text, name.start()) if name["sign"] == ":" else None
    found = False
    if key is not None:
        for value in values_of_key(text, name.end(), key, is_closed=name["closes"] is not None):
            found = True
            yield value
    if not found:
        word = _QUOTED.match(text, name.end()) or _IN_TEXT.match(text, name.end())
        if word is not None and (name["sign"] == "=" or _is_made_up(word[0])):
            yield word


def _is_made_up(word: str) -> bool:
    """Tell whether a word mixes letters and digits, or is a long number, as prose seldom does."""
    has_digits = any(map(str.isdigit, word))
    return has_digits and (any(map(str.isalpha, word)) or len(word.strip("\"'.,")) >= 6)
