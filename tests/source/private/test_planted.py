"""Wherever in a plan something private is written, and however, no format shows it."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from source.private.private_texts import LETTERS, SECRETS

from plscale.check.text import check_text
from plscale.finding import Report
from plscale.report.formats import Format, written
from plscale.view.look import Look

DAY = date(2026, 11, 21)
PLANS = Path(__file__).parents[3] / "plans"
TEXTS = tuple(
    (PLANS / name).read_text("utf-8")
    for name in ("illustrative/three-rivers.yaml", "tx/frisco-isd.yaml", "nd/northern-cass.yaml")
)
WORD = "MeadowLake7"
OF_THEMSELVES = (
    *((text, LETTERS) for text in SECRETS.values() if LETTERS in text and "\n" not in text),
    (SECRETS["an AWS access key"], SECRETS["an AWS access key"][4:]),
    ("123-45-6789", "45-6789"),
    ("SSN 123 45 6789", "45 6789"),
    ("born on 5/3/2012", "5/3/2012"),
    ("student id 4821345", "4821345"),
    (f"ftp://office:{WORD}@files.example.org", WORD),
    (f"password={WORD}", WORD),
)
"""What is written, and what of it no format may hold."""
WAYS = (
    "{}", '"{}"', "'{}'", '"{}', "'{}", "[{}]", "[{}, ", "{{a: {}}}", "{{{}: ", "{}: x", '"{}": x',
    "|\n        {}", ">\n        x\n        {}", "# {}", "&{} x", "*{}", "!{} x", "- {}", "x # {}",
    '"x\n        {}"', "x\n        {}", "%{}", "@{}", "`{}`", "\t{}", "\u201c{}\u201d", "C:\\{}",
    '"\\q{}"', "? {}\n        : y", "{}\\", '"{}\\"{}"', "2026-01-01 {}", "TEC {}", "{},{}", "({})",
    "{}:", "**{}**",
)  # fmt: skip
OF_KEYS = tuple(
    (f"{key}{value}", WORD)
    for key in ("password: ", '"api_key": ', "- x-token: ", "# client_secret: ", "db.password = ")
    for value in (WORD, f'"{WORD}"', f"'{WORD}'", f"{WORD} # new", f"{WORD}, new")
) + tuple(
    (f"password: {value}", WORD)
    for value in (
        f'"{WORD}', f"'{WORD}", f"[{WORD}", f"[{WORD}, {WORD}]", f"|\n          {WORD}",
        f'"{WORD}\n          {WORD}"', f"\n          - {WORD}\n          - {WORD}", f"!!str {WORD}",
        f'"{WORD}\\"{WORD}"', f"'{WORD}''{WORD}'", f"*{WORD}", f"%{WORD}", f"`{WORD}", f"{WORD}: x",
    )
)  # fmt: skip


def _written_in(text: str, at: int, written: str, place: int) -> str:
    """Put what is written in the place of a value, of a key, behind a line, or between two."""
    lines = text.split("\n")
    line = lines[at % len(lines)]
    key, colon, value = line.partition(": ")
    indent = line[: len(line) - len(line.lstrip())]
    changed = (
        f"{key}{colon or ' '}{written}",
        f"{indent}{written}{colon}{value}",
        f"{line} # {written}",
        f"{line}\n{indent}{written}",
        f"{indent}  {written}\n{line}",
    )[place]
    lines[at % len(lines)] = changed
    return "\n".join(lines)


def _shown(text: str) -> str:
    report = Report(DAY, (check_text(text, as_of=DAY),))
    lines = [line for form in Format for line in written(report, form, Look())]
    return "\n".join((*lines, *written(report, Format.TEXT, Look(), statistics=True)))


PLACES = st.tuples(st.sampled_from(TEXTS), st.integers(0, 400))
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


@settings(max_examples=150, deadline=None)
@given(PLACES, st.sampled_from(OF_THEMSELVES), st.sampled_from(WAYS), st.integers(0, 4), ENDS)
def test_what_is_told_by_its_form_is_shown_nowhere(
    place: tuple[str, int], private: tuple[str, str], way: str, where: int, ends: str
) -> None:
    (text, at), (value, telling) = place, private
    planted = _written_in(text, at, way.format(value, value), where).replace("\n", ends)
    assert telling in planted
    assert telling not in _shown(planted)


@settings(max_examples=100, deadline=None)
@given(PLACES, st.sampled_from(OF_KEYS), st.sampled_from([3, 4]), ENDS)
def test_what_a_key_calls_a_password_is_shown_nowhere(
    place: tuple[str, int], private: tuple[str, str], where: int, ends: str
) -> None:
    (text, at), (value, telling) = place, private
    planted = _written_in(text, at, value, where).replace("\n", ends)
    assert telling in planted
    assert telling not in _shown(planted)


@pytest.mark.parametrize("private", [value for value, _ in OF_THEMSELVES])
def test_file_that_ends_within_a_value_shows_nothing(private: str) -> None:
    for opened in ('"', "'", "[", "{a: ", "|\n  ", "? ", "&", "!"):
        assert private not in _shown(f"plscale: 1\nvision: {opened}{private}")
