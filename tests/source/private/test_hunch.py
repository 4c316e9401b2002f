"""The first look over a file suspects whatever a sign would find in it."""

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from source.private.private_texts import NAMED, SECRETS

from plscale.source.private.concealed import concealed
from plscale.source.private.find import find_private
from plscale.source.private.hunch import looks_suspicious
from plscale.source.private.unescaped import unescaped

TEXTS = (*SECRETS.values(), *NAMED)
ODD = st.sampled_from(
    [" ", "  ", "\t", "\n", "\r\n", ":", "=", '"', "'", "\u00a0", "\u2013", "\u2212", "-", "_", "/",
     "@", "\\", "\\x2d", "#", ".", ",", "(", "[", "{", "ß", "学", "0", "9", "a", "Z", "id", "key"]
)  # fmt: skip
"""What may stand around and inside of what is private, and change what it is."""


@pytest.mark.parametrize("text", TEXTS)
def test_everything_that_a_sign_is_known_to_find_is_suspected(text: str) -> None:
    assert find_private(text, None).places
    assert looks_suspicious(text.encode())


@given(
    st.sampled_from(TEXTS), st.lists(ODD, max_size=4), st.lists(ODD, max_size=4), ODD,
    st.integers(0, 80), st.sampled_from([str, str.upper]),
)  # fmt: skip
@example("redis://:lake7@[::1]:6379", [], [], "'", 9, str)
def test_whatever_a_sign_finds_is_suspected(
    text: str,
    before: list[str],
    behind: list[str],
    inside: str,
    place: int,
    cased: Callable[[str], str],
) -> None:
    changed = text[:place] + inside + text[place:]
    whole = "".join((*before, cased(changed), *behind))
    plain = unescaped(whole)
    if find_private(whole, plain).places:
        raws = [whole.encode(), *([plain.raw] if plain else [])]
        assert any(map(looks_suspicious, raws))
        assert concealed(whole.encode(), whole).places


CALLED = ("SSN", "social security", "social-security number", "Social_Security_No", "ssid", "sasid",
          "LASID", *(f"{who}{whose}{joint}{number}"
                     for who in ("student", "Pupil") for whose in ("", "s", "'s", "s'")
                     for joint in ("", " ", "-", "_")
                     for number in ("", "id", "ID no", "identifier_number", "identifier no", "no", "#")))  # fmt: skip
BORN = [
    f"{word}{verb}{joint}"
    for word in ("born", "born on", "DOB", "d.o.b.", "date of birth", "birth-date", "birthday")
    for verb in ("", " is", " was")
    for joint in ("-", "/", ": ", " ", "\u00a0", "='")
]
DATES = ("5/3/2012", "2012-05-03", "May 3, 2012", "3 Aug 2012", "Jan. 3rd 2012", "1-Dec-2012")


def test_every_name_of_a_number_that_a_sign_knows_is_suspected() -> None:
    texts = [
        f"{called}{joint}{number}"
        for called in CALLED
        for joint in ("", " ", ": ", ". ", '="', "\u00a0", "-", "_", ":\r\n")
        for number in ("4821345", "123456789", "123 45 6789", "123.45.6789")
    ]
    found = [text for text in texts if find_private(text, None).places]
    assert len(found) > len(texts) // 4
    assert [text for text in found if not looks_suspicious(text.encode())] == []


def test_every_date_of_birth_that_a_sign_knows_is_suspected() -> None:
    texts = [f"{born}{date}" for born in BORN for date in DATES]
    found = [text for text in texts if find_private(text, None).places]
    assert len(found) > len(texts) // 2
    assert [text for text in found if not looks_suspicious(text.encode())] == []


@pytest.mark.parametrize("sign", ["a", "\u00e9", "\u5b66", "\U0001f511"])
def test_longest_password_in_an_address_is_suspected(sign: str) -> None:
    text = f"ftp://{sign * 100}:{sign * 255}@files.example.org"
    assert find_private(text, None).places
    assert looks_suspicious(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org, or write to office@example.org",
        "https://example.org:8080/plans/2027, office@example.org",
        'nces_id: "4813510"',
        "https://www.example.org/innovation/2027",
        "contact: {role: coordinator, email: office@example.org}",
        "key: student-portfolio, due: 2027-06-30",
        "every student shows mastery, whatever the grades were",
    ],
)
def test_what_plans_usually_hold_costs_no_second_look(text: str) -> None:
    assert not looks_suspicious(text.encode())
