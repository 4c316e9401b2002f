"""What the process exits with (DESIGN section 8), and what stands on standard error then."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from cli.calling import AFTER_THE_PLAN, DAY
from cli.conftest import Call

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, Rule, rule
from plscale.rules.registry import RULES


@pytest.mark.parametrize(
    ("plan", "words", "code"),
    [
        ("sound.yaml", DAY, 0),
        ("warned.yaml", DAY, 0),
        ("faulty.yaml", DAY, 1),
        ("faulty.yaml", (*DAY, "--fail-on", "never"), 0),
        ("warned.yaml", (*DAY, "--fail-on", "error"), 0),
        ("warned.yaml", (*DAY, "--fail-on", "warning"), 1),
        ("warned.yaml", (*DAY, "--fail-on", "note"), 1),
        ("warned.yaml", (*AFTER_THE_PLAN, "--fail-on", "warning"), 0),
        ("warned.yaml", (*AFTER_THE_PLAN, "--fail-on", "note"), 1),
    ],
)
def test_fail_on_decides_between_0_and_1(
    call: Call, plan: str, words: tuple[str, ...], code: int
) -> None:
    select = ("--select", "PLS1", "--select", "PLS305")
    done = call("validate", plan, *words, *select)
    assert (done.code, done.told) == (code, "")


def test_plan_that_cannot_be_read_is_a_finding(call: Call, folder: Path) -> None:
    (folder / "bad.yaml").write_text("a:\n\tb: 1\n")
    done = call("validate", "bad.yaml", "--format", "concise")
    assert done.code == 1
    assert done.text.startswith("bad.yaml:2:1: error PLS011 ")


LIMIT_TAKES = (
    "plscale: --limit takes bytes, levels, values, digits, characters, findings with =NUMBER, not "
)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("nowhere.yaml",), 'plscale: there is no file or folder "nowhere.yaml"\n'),
        (("empty",), "plscale: nothing to check: no file ending in .yaml in empty\n"),
        (
            (),
            "plscale: there is no folder plans/ here; name the plans to check, or their folder\n",
        ),
        (
            ("-", "sound.yaml"),
            "plscale: - stands for standard input and cannot be mixed with files\n",
        ),
        (
            ("sound.yaml", "--as-of", "tomorrow"),
            'plscale: --as-of takes a day such as 2028-10-01, not "tomorrow"\n',
        ),
        (
            ("sound.yaml", "--as-of", "2027-02-29"),
            'plscale: --as-of takes a day such as 2028-10-01, not "2027-02-29"\n',
        ),
        (
            ("sound.yaml", "--limit", "bites=9"),
            LIMIT_TAKES + '"bites=9"\n',
        ),
        (
            ("sound.yaml", "--limit", "bytes=-1"),
            LIMIT_TAKES + '"bytes=-1"\n',
        ),
        (
            ("sound.yaml", "--output", "jsn=x"),
            'plscale: --output takes FORMAT=FILE, not "jsn=x"; did you mean json=FILE?\n',
        ),
        (
            ("sound.yaml", "--output", "json"),
            'plscale: --output takes FORMAT=FILE, not "json"; did you mean json=FILE?\n',
        ),
    ],
)
def test_call_that_cannot_be_carried_out_gives_2_and_one_line(
    call: Call, folder: Path, words: tuple[str, ...], told: str
) -> None:
    (folder / "empty").mkdir()
    done = call("validate", *words)
    assert (done.code, done.out, done.told) == (2, b"", told)


@pytest.mark.parametrize("words", [("--formt", "x"), ("--format", "xml"), ("--fail-on", "all")])
def test_misspelt_option_gives_2(call: Call, words: tuple[str, ...]) -> None:
    done = call("validate", "sound.yaml", *words)
    assert (done.code, done.out) == (2, b"")
    assert words[-1 if words[0] != "--formt" else 0] in done.told
    assert "Traceback" not in done.told


def _crash(case: Case) -> Iterator[Violation]:
    yield Violation(("district",), "told before the crash")
    raise ZeroDivisionError(case.plan.name)


CRASHING: Rule = rule("PLS998", "made-to-crash", default=Severity.NOTE)(_crash)


@pytest.mark.parametrize("words", [(), ("--fail-on", "never"), ("--select", "PLS1")])
def test_crashed_rule_gives_3_and_the_others_still_run(
    call: Call, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setattr("plscale.rules.registry.RULES", (CRASHING, *RULES))
    done = call("validate", "faulty.yaml", "sound.yaml", *words, *DAY, "--format", "concise")
    assert done.code == 3
    lines = done.text.splitlines()
    fault = "1:1: error PLS990 a fault of plscale, not of the plan: rule PLS998 (made-to-crash)"
    assert [line for line in lines if fault in line] == [
        f"{name}.yaml:{fault} failed here" for name in ("faulty", "sound")
    ]
    assert 'faulty.yaml:5:1: error PLS101 "vison"' in done.text
    assert "told before the crash" not in done.text
    assert done.told.count("ZeroDivisionError: Example ISD") == 2
    assert "test_exit_codes.py" in done.told


def test_rule_that_is_not_chosen_cannot_crash(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plscale.check.choice.KINDS", (CRASHING.kind, RULES[0].kind))
    monkeypatch.setattr("plscale.rules.registry.RULES", (CRASHING, *RULES))
    done = call("validate", "sound.yaml", *DAY, "--ignore", "made-to-crash")
    assert (done.code, done.told) == (0, "")


def test_fault_outside_the_rules_gives_3_with_the_traceback(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plscale.check.judges.builtin", None)
    done = call("validate", "sound.yaml", *DAY)
    assert (done.code, done.out) == (3, b"")
    assert done.told.startswith("Traceback (most recent call last):\n")
    assert "TypeError: 'NoneType' object is not callable" in done.told
    assert done.told.endswith(
        "plscale: this is a fault of plscale, not of a plan; please report the lines above\n"
    )
