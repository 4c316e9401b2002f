"""Text of a plan made safe to show."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plscale.visible import ECHO_LIMIT, cut, quoted, storable, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("Example ISD", "Example ISD"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\nb\rc\td", "a\\nb\\rc\\td"),
        ("\x00\x07\x7f\x9b", "\\x00\\x07\\x7f\\x9b"),
        ("\x85\u2028\u2029", "\\x85\\u2028\\u2029"),
        ("a\u202eb\u2066c\u200bd\u200f", "a\\u202eb\\u2066c\\u200bd\\u200f"),
        ("\ufeffa\xadb", "\\ufeffa\\xadb"),
        ("\ud800\udcff", "\\ud800\\udcff"),
        ("\ufffe\uffff\ufdd0", "\\ufffe\\uffff\\ufdd0"),
        ("\U0001fffe\U0010ffff", "\\U0001fffe\\U0010ffff"),
        ("🎓 é 日本 ñ\xa0–“”", "🎓 é 日本 ñ\xa0–“”"),
        ("\\x1b", "\\x1b"),
        ("\ufffd", "\ufffd"),
    ],
)
def test_only_what_cannot_be_seen_is_escaped(text: str, shown: str) -> None:
    assert visible(text) == shown


STEERING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def is_unprintable(character: str) -> bool:
    number = ord(character)
    is_noncharacter = number & 0xFFFE == 0xFFFE or 0xFDD0 <= number <= 0xFDEF
    category = unicodedata.category(character)
    return category in {"Cc", "Cs", "Zl", "Zp"} or character in STEERING or is_noncharacter


@given(st.text(st.characters(codec=None)))
def test_nothing_shown_is_unprintable(text: str) -> None:
    assert not any(map(is_unprintable, visible(text)))


@given(st.text(st.characters(categories=["L", "M", "N", "P", "S"]) | st.just(" ")))
def test_what_can_be_seen_stays(text: str) -> None:
    assert visible(text) == text


def test_every_unprintable_character_is_escaped_and_shown_in_ascii() -> None:
    for number in range(0x110000):
        if is_unprintable(chr(number)):
            assert visible(chr(number)).isascii(), hex(number)
            assert visible(chr(number)).isprintable(), hex(number)


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [("abcd", 4, "abcd"), ("abcde", 4, "abc…"), ("", 4, ""), ("🎓🎓🎓", 2, "🎓…"), ("ab", 1, "…")],
)
def test_cut(text: str, limit: int, short: str) -> None:
    assert cut(text, limit) == short


@given(st.text(), st.integers(1, 100))
def test_cut_keeps_within_its_limit(text: str, limit: int) -> None:
    short = cut(text, limit)
    assert len(short) <= limit
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))


def test_quoted_text_is_cut_inside_its_quotes() -> None:
    assert quoted("abc") == '"abc"'
    assert quoted("x" * ECHO_LIMIT) == f'"{"x" * ECHO_LIMIT}"'
    assert quoted("x" * (ECHO_LIMIT + 1)) == f'"{"x" * (ECHO_LIMIT - 1)}…"'
    assert quoted("abcdef", 3) == '"ab…"'


def test_storable_escapes_bytes_of_a_file_name_that_are_no_text() -> None:
    assert storable("plan\udcff.yaml") == "plan\\udcff.yaml"
    assert storable("año 🎓\n") == "año 🎓\n"


@given(st.text(st.characters(codec=None)))
def test_storable_text_can_be_written(text: str) -> None:
    assert storable(text).encode("utf-8").decode("utf-8") == storable(text)
