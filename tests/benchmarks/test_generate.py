"""The plans of the benchmarks are what they are said to be: sound, varied, and always the same."""

import sys
from pathlib import Path
from random import Random
from statistics import mean

import pytest

BENCHMARKS = str(Path(__file__).resolve().parents[2] / "benchmarks")
sys.path.insert(0, BENCHMARKS)

from generate import plan_text, plan_texts, sound_plan_text  # noqa: E402 - after the path to it
from made_up.faults import with_faults  # noqa: E402
from made_up.setting import WRITTEN  # noqa: E402

from plscale.check.text import check_text  # noqa: E402
from plscale.finding import Severity  # noqa: E402


def chance(seed: int) -> Random:
    """Give chance that always falls the same way."""
    return Random(seed)  # noqa: S311 - no secret hangs on it


def sound(number: int) -> str:
    """Give a plan without faults, always the same for a number."""
    return sound_plan_text(chance(number), number)


def codes(text: str) -> list[str]:
    """Give the codes of a plan's findings about its file and its shape."""
    findings = check_text(text, as_of=WRITTEN).findings
    return [str(each.code) for each in findings if each.code.startswith(("PLS0", "PLS1"))]


def test_same_seed_gives_same_plans() -> None:
    assert list(plan_texts(5, seed=7)) == list(plan_texts(5, seed=7))


def test_another_seed_gives_other_plans() -> None:
    assert list(plan_texts(5, seed=7)) != list(plan_texts(5, seed=8))


def test_more_plans_begin_with_the_same_ones() -> None:
    assert list(plan_texts(8))[:5] == list(plan_texts(5))


def test_plan_depends_on_its_random_state_and_number_alone() -> None:
    assert plan_text(chance(3), 12) == plan_text(chance(3), 12)


def test_plans_have_the_size_of_real_ones() -> None:
    texts = [text for _, text in plan_texts(20)]
    assert 11_000 <= mean(len(text.encode()) for text in texts) <= 15_000
    assert 280 <= mean(text.count("\n") for text in texts) <= 370


def test_first_line_says_that_the_plan_is_made_up() -> None:
    assert all("Made-up" in text.partition("\n")[0] for _, text in plan_texts(20))


def test_no_two_plans_are_of_the_same_district() -> None:
    names = [check_text(sound(number), as_of=WRITTEN).district for number in range(0, 1_000, 20)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("number", range(50))
def test_sound_plan_has_no_finding_about_file_or_shape(number: int) -> None:
    assert codes(sound(number)) == []


@pytest.mark.parametrize("number", range(50))
def test_sound_plan_does_not_contradict_itself(number: int) -> None:
    findings = check_text(sound(number), as_of=WRITTEN).findings
    assert [finding.message for finding in findings if finding.severity is not Severity.NOTE] == []


def test_some_of_the_first_fifty_are_faulty_and_most_are_not() -> None:
    faulty = [name for name, text in plan_texts(50) if codes(text)]
    assert 1 <= len(faulty) <= 15


@pytest.mark.parametrize("number", range(30))
def test_put_in_faults_are_found(number: int) -> None:
    text = sound(number)
    faulty = check_text(with_faults(chance(number), text), as_of=WRITTEN)
    before = {finding.message for finding in check_text(text, as_of=WRITTEN).findings}
    assert {finding.message for finding in faulty.findings} - before


def test_plans_are_written_in_many_ways() -> None:
    together = "".join(text for _, text in plan_texts(30))
    for way in (": >\n", ": >-\n", ": |\n", ': "', ": '", "  - ", ": [", ": {", "  # "):
        assert way in together, way
    assert not together.isascii()
