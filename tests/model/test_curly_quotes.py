"""Curly quotes around a value: an error where it is refused for them, else a warning."""

import pytest

from plscale.check.text import check_text

PLAN = """\
plscale: 1
program: base
district: {name: Example ISD, state: TX}
timeline: {starts: 2026-07-01, ends: 2031-06-30}
"""
NOT_PART = "stands in curly quotes, which become part of the value"


def told(text: str) -> list[tuple[str, str, str, str]]:
    found = check_text(PLAN + text).findings
    return [(f.code, f.pointer, f.message, f.remedy) for f in found if f.code < "PLS2"]


@pytest.mark.parametrize(
    ("text", "code", "pointer", "word"),
    [
        ("waivers: {a: {status: {}}}", "PLS104", "/waivers/a/status", "granted"),
        ("events:\n  a:\n    event: {}", "PLS104", "/events/a/event", "board-vote"),
        ("events:\n  a:\n    date: {}", "PLS105", "/events/a/date", "2026-08-01"),
        ("costs: {a: {years: {1: {}}}}", "PLS103", "/costs/a/years/1", "900"),
        ("assurances: {privacy: {given: {}}}", "PLS103", "/assurances/privacy/given", "true"),
        ("practices: {a: {begins: {}}}", "PLS103", "/practices/a/begins", "2"),
    ],
)
@pytest.mark.parametrize("quotes", ["\u201c\u201d", "\u2018\u2019", "\u201e\u201c"], ids=ascii)
def test_value_refused_for_its_curly_quotes_is_one_finding(
    text: str, code: str, pointer: str, word: str, quotes: str
) -> None:
    value = f"{quotes[0]}{word}{quotes[1]}"
    found = told(text.replace("{}", value))
    assert found == [(code, pointer, f"{value} {NOT_PART}", f"write  {word}  without them")]


def test_misspelt_value_in_curly_quotes_is_told_the_right_one() -> None:
    value = "\u201cbord-vote\u201d"
    assert told(f"events: {{a: {{event: {value}}}}}") == [
        ("PLS104", "/events/a/event", f"{value} {NOT_PART}", "did you mean  board-vote")
    ]


def test_text_in_curly_quotes_is_a_warning_at_its_path() -> None:
    ((code, pointer, _, remedy),) = told("vision: \u201cEvery student\u201d")
    assert (code, pointer, remedy) == ("PLS020", "/vision", 'use straight quotes:  "Every student"')
