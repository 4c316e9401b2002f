"""What closed parts of the law make of a request; exceptions count at their own level."""

import pytest
from law.citing import cite

from plscale.law.hold import Hold, hold_on, within

# 19 TAC 102.1309(a)(2): chapter 11, subchapters A, C, D and E, except as named.
CLOSED = [cite(f"TEC 11 subch. {letter}") for letter in "ACDE"]
EXCEPTIONS = [cite(text) for text in ("TEC 11.1511(b)(5)", "TEC 11.1511(b)(14)", "TEC 11.162")]

HOLDS = {
    "TEC 11.1511(b)(5)": Hold.EXCEPTED,
    "TEC 11.1511(b)(14)": Hold.EXCEPTED,
    "TEC 11.1511(b)(5)(A)": Hold.EXCEPTED,
    "TEC 11.1511(b)(4)": Hold.HELD,
    "TEC 11.1511(b)(6)": Hold.HELD,
    "TEC 11.1511(a)": Hold.HELD,
    "TEC 11.1511(b)": Hold.PARTLY,
    "TEC 11.1511": Hold.PARTLY,
    "TEC 11.151": Hold.HELD,
    "TEC 11.1512": Hold.HELD,
    "TEC 11.162": Hold.EXCEPTED,
    "TEC 11.162(a)": Hold.EXCEPTED,
    "TEC 11.163": Hold.HELD,
    "TEC 11.001": Hold.HELD,
    "TEC 11.201": Hold.HELD,
    "TEC 11.011": Hold.FREE,
    "TEC 11.251": Hold.FREE,
    "TEC 11 subch. A": Hold.HELD,
    "TEC 11 subch. B": Hold.FREE,
    "TEC 11 subch. D": Hold.PARTLY,
    "TEC 11 subch. F": Hold.FREE,
    "TEC 11": Hold.PARTLY,
    "TEC": Hold.PARTLY,
    "TEC 11.011 to 11.052": Hold.PARTLY,
    "TEC 11.011 to 11.050": Hold.FREE,
    "TEC 11.201 et seq.": Hold.PARTLY,
    "TEC 11.001 et seq.": Hold.PARTLY,
    "TEC 12.001": Hold.FREE,
    "TEC 25.0811": Hold.FREE,
    "KRS 158.070": Hold.FREE,
}


@pytest.mark.parametrize("request_text", HOLDS)
def test_closed_subchapters_hold_a_request(request_text: str) -> None:
    assert hold_on(cite(request_text), CLOSED, EXCEPTIONS) is HOLDS[request_text]


def test_closed_chapter_holds_its_sections_and_any_request_that_has_some_of_it() -> None:
    closed = [cite("TEC 37"), cite("TEC 39")]
    assert hold_on(cite("TEC 37.0012"), closed) is Hold.HELD
    assert hold_on(cite("TEC 37"), closed) is Hold.HELD
    assert hold_on(cite("TEC 36 to 38"), closed) is Hold.PARTLY
    assert hold_on(cite("TEC 38"), closed) is Hold.FREE


def test_chapter_with_one_closed_section_is_held_in_part() -> None:
    assert hold_on(cite("TEC 21"), [cite("TEC 21.057")]) is Hold.PARTLY
    assert hold_on(cite("TEC 21.057(a)"), [cite("TEC 21.057")]) is Hold.HELD
    assert hold_on(cite("TEC 21.003"), [cite("TEC 21.057")]) is Hold.FREE


def test_what_is_not_known_is_not_guessed() -> None:
    unknown = cite("TEC 37 subch. A")
    assert hold_on(cite("TEC 37.005"), [unknown]) is Hold.UNKNOWN
    assert hold_on(unknown, [cite("TEC 37.005")]) is Hold.UNKNOWN
    assert hold_on(unknown, [cite("TEC 37")]) is Hold.HELD
    assert hold_on(cite("TEC 37.005"), [cite("TEC 37")], [unknown]) is Hold.UNKNOWN
    assert hold_on(cite("ESEA 1111"), [cite("20 USC 6301 et seq.")]) is Hold.UNKNOWN


def test_another_closed_part_holds_what_one_excepts() -> None:
    closed = [cite("TEC 11 subch. D"), cite("TEC 11.162")]
    assert hold_on(cite("TEC 11.1511(b)(5)"), closed, EXCEPTIONS) is Hold.EXCEPTED
    assert hold_on(cite("TEC 11.163"), closed, EXCEPTIONS) is Hold.HELD


def test_nothing_closed_holds_nothing() -> None:
    assert hold_on(cite("TEC 11"), [], EXCEPTIONS) is Hold.FREE


def test_only_what_is_closed_is_forbidden() -> None:
    assert [hold for hold in Hold if hold.is_forbidden] == [Hold.PARTLY, Hold.HELD]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("NDCC 15.1-21-03", True),
        ("NDCC 15-20.1-03", True),
        ("NDCC 15.1-21", True),
        ("NDCC 15.1", False),
        ("NDCC 15.1-07-01", False),
        ("NDCC 15.1-21 to 15.1-22", False),
        ("NDCC 15.1-21-01 et seq.", None),
    ],
)
def test_closed_list_allows_only_what_is_within_it(text: str, answer: bool | None) -> None:  # noqa: FBT001 - a table
    allowed = [cite(f"NDCC {chapter}") for chapter in ("15-20.1", "15.1-06", "15.1-21", "15.1-22")]
    assert within(cite(text), allowed) is answer
