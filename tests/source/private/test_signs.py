"""What looks private, at the edge of what plans hold with good reason: PLS801 to PLS803."""

from pathlib import Path

import pytest
from source.private.private_texts import HARMLESS, LETTERS, NAMED, SECRETS

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


@pytest.mark.parametrize(
    ("begins", "least"),
    [
        (("AKI", "A"), 16), (("AIz", "a"), 35), (("ghp", "_"), 20), (("github_pat", "_"), 20),
        (("xox", "b-"), 10), (("sk_live", "_"), 10), (("rk_live", "_"), 10), (("sk_test", "_"), 10),
        (("glpat", "-"), 20), (("npm", "_"), 36), (("sk-ant", "-"), 20), (("sk-proj", "-"), 20),
    ],
)  # fmt: skip
def test_key_is_found_from_the_least_length_on(begins: tuple[str, str], least: int) -> None:
    begin = "".join(begins)
    body = (LETTERS * 3).upper()[:least]
    assert [value for _, value in found(f"see {begin}{body}")] == [f"{begin}{body}"]
    assert found(f"see {begin}{body[:-1]}") == []
    assert found(f"see a{begin}{body}") == []


@pytest.mark.parametrize("ending", ["", ".0a1b2c3d4", ".01.0a1b2c3d4"])
def test_token_of_gitlab_is_hidden_with_its_ending(ending: str) -> None:
    token = SECRETS["a GitLab token"] + LETTERS + ending
    assert found(f"see {token}.") == [("a GitLab token", token)]


@pytest.mark.parametrize(
    ("words", "least"),
    [("student id: ", 5), ("pupil identifier no. ", 5), ("SSID ", 5), ("student #", 5),
     ("student: ", 7), ("pupil no. ", 7)],
)  # fmt: skip
def test_number_of_a_student_has_so_many_digits_at_least_and_twelve_at_most(
    words: str, least: int
) -> None:
    digits = "4821345678901"
    for length in (least, 12):
        assert found(f"{words}{digits[:length]}") == [("the number of a student", digits[:length])]
    for length in (least - 1, 13):
        assert found(f"{words}{digits[:length]}") == []


@pytest.mark.parametrize("least", ["001-01-0001", "665-01-0001", "667-01-0001", "899-99-9999"])
def test_social_security_number_is_found_at_the_edges_of_what_is_given_out(least: str) -> None:
    assert found(f"notes: {least}, see above") == [("a US social security number", least)]


@pytest.mark.parametrize(
    "text",
    [
        "password: [MeadowLake7, RedBluff8]",
        "password: ['MeadowLake7', \"RedBluff8\"]",
        "password:\n  - MeadowLake7\n  - RedBluff8\n",
        "password:\n  - MeadowLake7  # old\n  - RedBluff8  # new\n",
        "password: |\n  MeadowLake7\n  RedBluff8\n",
        "password: MeadowLake7,password: RedBluff8\n",
        "password=MeadowLake7\npassword=RedBluff8\n",
    ],
)
def test_each_of_several_passwords_is_found(text: str) -> None:
    assert [value.rstrip(",pasword:") for _, value in found(text)] == ["MeadowLake7", "RedBluff8"]


def test_list_of_passwords_ends_with_its_lines() -> None:
    text = "a:\n  password:\n    MeadowLake7\n  vision:\n    Mastery\n"
    assert found(text) == [("a password or key", "MeadowLake7")]
    assert found("- password: lake-7\n- Mastery\n") == [("a password or key", "lake-7")]


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
        (r"123\u201345\u20136789", r"123\u201345\u20136789"),
        (r"123\-45\-6789", r"123\-45\-6789"),
        (r"SSN\_123456789", "123456789"),
        (r"\U0000003123-45-6789", r"\U0000003123-45-6789"),
        (r"\q123-45-6789", "123-45-6789"),
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
