"""What looks private, at the edge of what plans hold with good reason: PLS801 to PLS803."""

from pathlib import Path

import pytest
from source.private.private_texts import HARMLESS, NAMED, SECRETS

import plscale
from plscale.source.private.find import find_private
from plscale.source.private.unescaped import unescaped


def found(text: str) -> list[tuple[str, str]]:
    """Give what is found in a text, as it stands in the file, with what it is called."""
    places = find_private(text, unescaped(text)).places
    return [(sign.what, text[start:end]) for (start, end), sign in places]


@pytest.mark.parametrize("what", SECRETS)
def test_key_or_token_is_found_by_its_form(what: str) -> None:
    value = SECRETS[what]
    shown = value.splitlines()[-1]  # the line that begins a private key is no secret
    assert found(f"notes: we use {value}, and no other") == [(what, shown)]
    assert found(f'"{value}"') == [(what, shown)]
    assert found(f"# {value}\n") == [(what, shown)]


@pytest.mark.parametrize(("text", "what", "value"), [(text, *NAMED[text]) for text in NAMED])
def test_value_is_found_by_the_words_around_it(text: str, what: str, value: str) -> None:
    assert found(text) == [(what, value)]
    assert found(f"notes: {text}\nvision: x\n"[7:]) == [(what, value)]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_plans_hold_with_good_reason_is_left_alone(text: str) -> None:
    assert found(text) == []


OWN = sorted(Path(plscale.__file__).parent.rglob("*.yaml"))


@pytest.mark.parametrize("file", OWN, ids=lambda file: file.name)
def test_what_comes_with_plscale_holds_nothing_private(file: Path) -> None:
    """So that it need not be looked for at each start."""
    assert found(file.read_text("utf-8")) == []


def test_what_two_signs_find_is_told_once_by_the_first() -> None:
    token = SECRETS["a GitHub token"]
    assert found(f"password: {token}") == [("a GitHub token", token)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (r"123\x2d45\x2d6789", r"123\x2d45\x2d6789"),
        (r"password: Meadow\u004cake7", r"Meadow\u004cake7"),
        ('"password: Meadow\\\n    Lake7"', "Meadow\\\n    Lake7"),
    ],
)
def test_escapes_hide_nothing(text: str, shown: str) -> None:
    assert shown in [value for _, value in found(text)]


def test_name_of_a_person_beside_it_is_hidden_and_not_told_of() -> None:
    text = "Rosa Meyer: 123-45-6789"
    looked = find_private(text, None)
    assert [text[start:end] for (start, end), _ in looked.places] == ["123-45-6789"]
    assert [text[start:end] for start, end in looked.hidden] == ["Rosa Meyer", "123-45-6789"]


def test_name_of_a_school_beside_it_is_shown() -> None:
    text = "Meadow Lake High School, SSN 123-45-6789"
    assert [text[start:end] for start, end in find_private(text, None).hidden] == ["123-45-6789"]
