"""The other options of ``plscale validate``, and standard input."""

import json
from pathlib import Path

import pytest
from cli.calling import DAY, FAULTY, SOUND, WARNED, plscale_in
from cli.conftest import Call


def test_as_of_is_the_day_that_is_judged_by(call: Call) -> None:
    for day, standing in (
        ("2026-06-30", "starts 2026-07-01"),
        ("2026-07-01", "year 1 of 5"),
        ("2031-06-30", "year 5 of 5"),
        ("2031-07-01", "ended 2031-06-30"),
        ("9999-12-31", "ended 2031-06-30"),
        ("0001-01-01", "starts 2026-07-01"),
    ):
        done = call("validate", "faulty.yaml", "--as-of", day)
        assert (
            done.text.splitlines()[0]
            == f"faulty.yaml                 Example ISD, base, {standing}"
        )
        assert f"1 plan checked on {day}: " in done.text


def test_program_file_is_used_instead_of_the_plans_own(call: Call, folder: Path) -> None:
    (folder / "plan.yaml").write_text(SOUND.replace("base", "nowhere"))
    assert "PLS113" in call("validate", "plan.yaml", "--format", "concise").text
    assert call("validate", "plan.yaml", "--format", "concise", "--program", "base").text == ""


def test_program_that_is_not_known_is_a_fault_of_the_call(call: Call) -> None:
    done = call("validate", "sound.yaml", "--program", "bose")
    assert (done.code, done.out) == (2, b"")
    assert done.told == ('plscale: there is no program "bose", nor a file; did you mean  base\n')


@pytest.mark.parametrize(
    ("limit", "code"),
    [
        ("bytes=20", "PLS003"),
        ("levels=1", "PLS040"),
        ("values=3", "PLS041"),
        ("digits=3", "PLS042"),
        ("characters=35", "PLS043"),
    ],
)
def test_limit_is_kept_and_can_be_raised(call: Call, folder: Path, limit: str, code: str) -> None:
    (folder / "sound.yaml").write_text(
        SOUND.replace("name: E", f"enrollment: 4210, name: {'n' * 40} E")
    )
    done = call("validate", "sound.yaml", "--format", "concise", "--limit", limit)
    assert done.code == 1
    assert f" error {code} " in done.text.splitlines()[0]
    name, _, _ = limit.partition("=")
    raised = ("--limit", limit, "--limit", f"{name}=1000")
    assert call("validate", "sound.yaml", "--format", "concise", *raised).text == ""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--format", "sarif"), '--format takes text, concise, json, github or csv, not "sarif"'),
        (("--format", "JSON"), '--format takes text, concise, json, github or csv, not "JSON"'),
        (("--fail-on", "severe"), '--fail-on takes error, warning, note or never, not "severe"'),
        (("--as-of", "tomorrow"), '--as-of takes a day such as 2028-10-01, not "tomorrow"'),
        (("--as-of", "2027-02-29"), '--as-of takes a day such as 2028-10-01, not "2027-02-29"'),
    ],
)
def test_word_that_an_option_does_not_take_is_told_with_those_that_it_takes(
    call: Call, words: tuple[str, ...], told: str
) -> None:
    done = call("validate", "sound.yaml", *words)
    assert (done.code, done.out, done.told) == (2, b"", f"plscale: {told}\n")


def test_schema_that_is_not_there_is_told_with_those_that_are(call: Call) -> None:
    done = call("schema", "config")
    told = 'plscale: schema takes plan, program, findings or status, not "config"\n'
    assert (done.code, done.out, done.told) == (2, b"", told)


def test_quiet_writes_nothing_and_keeps_the_exit_code(call: Call, folder: Path) -> None:
    done = call("validate", "faulty.yaml", "--quiet", "--output", "json=out.json")
    assert (done.code, done.out, done.err) == (1, b"", b"")
    assert json.loads((folder / "out.json").read_bytes())["summary"]["errors"] == 1


def test_statistics_counts_even_a_single_plan(call: Call) -> None:
    done = call("validate", "faulty.yaml", "--statistics", *DAY, "--select", "PLS1")
    assert done.text.splitlines()[:2] == [
        "1 plan checked on 2028-10-01, base: 1 error, 0 warnings, 0 notes",
        "By the rules chosen: it cannot be submitted until the error is mended.",
    ]
    assert "PLS101 unknown-key" in done.text
    assert "vison" not in done.text


def test_folder_plans_is_checked_where_no_path_is_named(call: Call, folder: Path) -> None:
    (folder / "plans").mkdir()
    (folder / "plans" / "a.yaml").write_text(FAULTY)
    done = call("validate", "--format", "concise")
    assert [line.split(":")[0] for line in done.text.splitlines()] == ["plans/a.yaml"]


def test_standard_input_is_called_by_the_name_given(tmp_path: Path) -> None:
    words = ("validate", "-", "--format", "concise", "--select", "PLS1")
    usual = plscale_in(tmp_path, *words, stdin=FAULTY.encode())
    assert usual.text.startswith('<stdin>:5:1: error PLS101 "vison"')
    named = plscale_in(
        tmp_path, *words, "--stdin-name", "plans/x\x1b\n.yaml", stdin=FAULTY.encode()
    )
    assert named.text.startswith('plans/x\\x1b\\n.yaml:5:1: error PLS101 "vison"')
    assert (usual.code, named.code, usual.err, named.err) == (1, 1, b"", b"")


@pytest.mark.parametrize(
    ("text", "code"),
    [(b"", "PLS004"), (b"\xff\xfe", "PLS005"), (b"a: \xe9\n", "PLS005"), (b"a: \x07\n", "PLS006")],
)
def test_standard_input_that_is_no_plan_is_a_finding(
    tmp_path: Path, text: bytes, code: str
) -> None:
    done = plscale_in(tmp_path, "validate", "-", "--format", "concise", stdin=text)
    assert (done.code, done.err) == (1, b"")
    assert done.text.split()[2] == code


def test_standard_input_larger_than_the_limit_is_refused(tmp_path: Path) -> None:
    large = WARNED.encode() + b"#" * 2_000_000
    done = plscale_in(tmp_path, "validate", "-", "--format", "concise", stdin=large)
    assert done.text.split()[2] == "PLS003"


def test_name_that_begins_with_a_dash_stands_behind_two_dashes(call: Call, folder: Path) -> None:
    (folder / "-rf.yaml").write_text(FAULTY)
    done = call("validate", "--format", "concise", "--", "-rf.yaml")
    assert (done.code, done.text.split(":")[0]) == (1, "-rf.yaml")
    assert call("validate", "-rf.yaml").code == 2
