"""What is hidden is covered sign by sign, so that everything else keeps its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plscale.source.private.concealed import concealed
from plscale.source.private.mask import COVER, OTHER, masked


def cover(text: str) -> str:
    return concealed(text.encode(), text).text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("password: lake-7\nvision: x\n", f"password: {COVER * 6}\nvision: x\n"),
        ("- 123-45-6789 # no", f"- {COVER * 11} # no"),
        ("password: |\n  MeadowLake7\n", f"password: |\n  {COVER * 11}\n"),
        ("Rosa Meyer: 123-45-6789", f"{COVER * 10}: {COVER * 11}"),
        ('- "password: MeadowLake7"\n', f'- "password: {COVER * 11}"\n'),
        ("- 'password: Meadow''s'\n", f"- 'password: {COVER * 9}'\n"),
        ('- "password: lake\\"7"\n', f'- "password: {COVER * 7}"\n'),
        ('"password": lake-7\n', f'"password": {COVER * 6}\n'),
    ],
)
def test_as_many_signs_as_before_stand_in_its_place(text: str, shown: str) -> None:
    assert cover(text) == shown


def test_keys_that_differ_stay_two_and_equal_ones_stay_equal() -> None:
    text = "111-22-3333: a\n111-22-4444: b\n111-22-3333: c\n"
    first, second, third, _ = (line.split(":")[0] for line in f"{cover(text)}:".splitlines())
    assert first == third == COVER * 11
    assert second == COVER * 10 + OTHER


@given(st.text("ab \n\r\t", max_size=40), st.data())
def test_lines_blanks_and_length_stay(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = masked(text, [(start, end)])
    assert len(shown) == len(text)
    assert shown[:start] == text[:start]
    assert shown[end:] == text[end:]
    ends = [place for place, sign in enumerate(text) if sign in "\r\n"]
    assert [place for place, sign in enumerate(shown) if sign in "\r\n"] == ends
    assert not {"a", "b"} & set(shown[start:end])


def test_text_without_anything_private_is_the_same() -> None:
    text = "vision: Students move on when they are ready.\n"
    assert concealed(text.encode(), text).text is text
