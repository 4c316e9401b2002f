"""``--select`` and ``--ignore``: by code, by the beginning of a code, by name."""

from pathlib import Path

import pytest
from cli.calling import DAY, FAULTY
from cli.conftest import Call

from plscale.visible import visible

PLAN = FAULTY + "assurances:\n  federal-law: {given: true}\n  equity: {given: yes}\n"


def codes(call: Call, folder: Path, *words: str, text: str = PLAN) -> list[str]:
    (folder / "plan.yaml").write_text(text)
    done = call("validate", "plan.yaml", *DAY, "--format", "concise", *words)
    assert done.told == ""
    return [line.split()[2] for line in done.text.splitlines()]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), ["PLS101", "PLS305", "PLS103"]),
        (("--select", "PLS305"), ["PLS305"]),
        (("--select", "pls305"), ["PLS305"]),
        (("--select", "assurance-unsigned"), ["PLS305"]),
        (("--select", "PLS3"), ["PLS305"]),
        (("--select", "PLS1"), ["PLS101", "PLS103"]),
        (("--select", "PLS1", "--select", "PLS3"), ["PLS101", "PLS305", "PLS103"]),
        (("--select", "PLS1", "--ignore", "unknown-key"), ["PLS103"]),
        (("--ignore", "PLS1"), ["PLS305"]),
        (("--ignore", "PLS1", "--ignore", "PLS305"), []),
        (("--select", "PLS4"), []),
    ],
)
def test_choice_leaves_what_was_asked_for(
    call: Call, folder: Path, words: tuple[str, ...], expected: list[str]
) -> None:
    own = {"PLS101", "PLS103", "PLS305"}
    assert [code for code in codes(call, folder, *words) if code in own] == expected
    if "--select" in words:
        assert set(codes(call, folder, *words)) <= own


@pytest.mark.parametrize(
    "words", [("--ignore", "PLS0"), ("--ignore", "PLS030"), ("--select", "PLS305")]
)
def test_fault_of_the_file_is_never_silenced(
    call: Call, folder: Path, words: tuple[str, ...]
) -> None:
    assert "PLS030" in codes(call, folder, *words, text=PLAN + "vison: again\n")


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("asurance-unsigned", "did you mean assurance-unsigned?"),
        ("nothing-of-the-kind", "plscale rules  lists them all"),
        ("PLS", "plscale rules  lists them all"),
        ("", "plscale rules  lists them all"),
        ("PLS1,,PLS3", "plscale rules  lists them all"),
        ("\x1b[31m", "plscale rules  lists them all"),
    ],
)
def test_word_that_names_no_rule_is_refused(call: Call, option: str, word: str, hint: str) -> None:
    done = call("validate", "sound.yaml", option, word)
    assert (done.code, done.out) == (2, b"")
    wrong = "" if "," in word else visible(word)
    assert done.told == f'plscale: there is no rule "{wrong}"; {hint}\n'


def test_one_word_may_name_several_rules_by_commas(call: Call, folder: Path) -> None:
    both = codes(call, folder, "--select", "PLS101, PLS305")
    assert both == codes(call, folder, "--select", "PLS101", "--select", "PLS305")
    assert set(both) >= {"PLS101"}
