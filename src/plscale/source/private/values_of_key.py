"""What a key of the file holds, if it is one word, stands in quotes, or is a list of such.

Files that cannot be parsed are looked through, too, so it is told from the text alone.
"""

import re
from collections.abc import Iterator

_BEFORE_KEY = re.compile(
    r"(?:[\r\n]|(?P<brace>\{)(?:[^{}\r\n]*,)?)[ \t]*(?:#[# \t]*)?(?:[-?][ \t]+)*(?P<opens>[\"'])?"
    r"[\w.-]{0,40}\Z",
    re.ASCII,
)
_NEAR = 120
"""Code points before a name that are looked at to tell whether it is a key."""
_END = r"(?:\r\n?+|\n)"
"""The end of a line; possessive, because two ways to read one take time without end."""
_NEXT_LINE = re.compile(
    rf"(?:[|>][-+0-9]{{0,2}}[ \t]*)?(?:#[^\r\n]*)?(?:{_END}[ \t]*(?:#[^\r\n]*)?){{0,8}}"
    rf"{_END}(?P<indent>[ \t]+(?:-[ \t]+)?)"
)
_LINE_ENDS = re.compile(rf"[\"']?[ \t]*(?:#[^\r\n]*)?{_END}")
_LIST_OPENS, _LIST_GOES_ON = re.compile(r"\[[ \t]*"), re.compile(r"[\"']?[ \t]*,[ \t]*")
_QUOTED = re.compile(
    rf"\"((?:[^\"\\\r\n]|\\.|\\?{_END}(?=[ \t\r\n])){{4,}})\""
    rf"|'((?:[^'\r\n]|''|{_END}(?=[ \t\r\n])){{4,}})'"
)
"""Also over several lines, as long as those behind the first are indented or empty."""
_UNCLOSED = re.compile(r"[\"']([^\s\"'][^\r\n\"']{3,})(?=\Z|[\r\n])")
_WHOLE_WORD = re.compile(r"([^\s\"'\[]\S{2,}[^\s:,}\]])[,}\]]{0,3}[ \t]*(?=\Z|[\r\n]|#)")
_IN_BRACES = re.compile(r"([^\s\"'{}\[\],]{4,})(?=[ \t]*(?:\Z|[\r\n,}\]]))")
_WORD_IN_QUOTES = {
    '"': re.compile(r"((?:[^\s\"\\]|\\.){4,255})[ \t]*(?=\Z|[\r\n]|\")"),
    "'": re.compile(r"((?:[^\s']|''){4,255})[ \t]*(?=\Z|[\r\n]|')"),
}
"""A word that ends before the quote that the text around it is in, and not with it."""


def key_before(text: str, at: int) -> re.Match[str] | None:
    """Give what stands before a name, if that makes it a key of the file."""
    before = text[at - _NEAR : at] if at >= _NEAR else f"\n{text[:at]}"
    return _BEFORE_KEY.search(before)


def values_of_key(
    text: str, at: int, key: re.Match[str], *, is_closed: bool
) -> Iterator[re.Match[str]]:
    """Give the values behind a key and its colon; ``is_closed`` tells that its own quotes are."""
    if (below := _NEXT_LINE.match(text, at)) is not None:
        return _in_lines(text, below.end(), below["indent"])
    if key["opens"] and not is_closed:
        return _one(_WORD_IN_QUOTES[key["opens"]].match(text, at))
    if (opened := _LIST_OPENS.match(text, at)) is not None:
        return _in_list(text, opened.end())
    return _one(_first(text, at, _IN_BRACES if key["brace"] else _WHOLE_WORD))


def _one(value: re.Match[str] | None) -> Iterator[re.Match[str]]:
    if value is not None:
        yield value


def _first(text: str, at: int, word: re.Pattern[str]) -> re.Match[str] | None:
    return _QUOTED.match(text, at) or word.match(text, at) or _UNCLOSED.match(text, at)


def _in_lines(text: str, at: int, indent: str) -> Iterator[re.Match[str]]:
    """Give the words that stand alone in lines which begin alike."""
    while (value := _first(text, at, _WHOLE_WORD)) is not None:
        yield value
        ends = _LINE_ENDS.match(text, value.end())
        if ends is None or not text.startswith(indent, ends.end()):
            return
        at = ends.end() + len(indent)


def _in_list(text: str, at: int) -> Iterator[re.Match[str]]:
    while (value := _first(text, at, _IN_BRACES)) is not None:
        yield value
        goes_on = _LIST_GOES_ON.match(text, value.end())
        if goes_on is None:
            return
        at = goes_on.end()
