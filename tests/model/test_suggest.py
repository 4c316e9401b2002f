"""Did you mean: which word is offered, and among how many."""

from itertools import permutations

from plscale import check_text
from plscale.model.suggest import nearest

CROWD = ["".join(letters) for letters in permutations("abcdef", 4)]
"""360 words of the same six letters."""


def test_a_word_that_agrees_in_exactly_seven_tenths_is_offered() -> None:
    """Seven letters of 7 and 13 agree: 14 of 20."""
    assert nearest("abcdefg", ["abcdefghijklm"]) == "abcdefghijklm"


def test_a_word_that_agrees_in_less_is_not_offered() -> None:
    """Seven letters of 7 and 14 agree: 14 of 21."""
    assert nearest("abcdefg", ["abcdefghijklmn"]) is None


def test_the_nearest_word_is_found_in_a_crowd_of_three_hundred() -> None:
    crowd = [*CROWD[:299], "mastery-credit"]
    assert nearest("mastry-credit", crowd) == "mastery-credit"


def test_a_word_with_one_letter_too_many_is_found_among_look_alikes() -> None:
    crowd = [f"milestone-{number}" for number in range(100, 399)]
    assert nearest("milestone-25x7", crowd) == "milestone-257"


def test_among_more_than_three_hundred_words_none_is_offered() -> None:
    assert nearest("mastry-credit", [*CROWD[:300], "mastery-credit"]) is None


def test_a_word_of_forty_characters_is_compared_and_one_of_forty_one_is_not() -> None:
    assert nearest("a" * 40, ["a" * 39]) == "a" * 39
    assert nearest("a" * 41, ["a" * 40]) is None


def test_capitals_and_underscores_do_not_count() -> None:
    assert nearest("Paid_By", ["paid-by", "title"]) == "paid-by"


def test_references_into_what_was_left_out_as_faulty_are_not_judged() -> None:
    plan = (
        "plscale: 1\nprogram: base\ndistrict: {name: Example ISD, state: TX}\n"
        "timeline: {starts: 2026-07-01, ends: 2031-06-30}\n"
        "practices: {seminars: a text, forums: another}\n"
        "waivers: {size: {provision: 'local: A', supports: [forums, seminars, seminar]}}\n"
    )
    told = [f.message for f in check_text(plan).findings if f.code == "PLS108"]
    assert told == ['"seminar" is not the id of a practice of this plan']
