"""``plscale programs``, and a state's own program on the command line."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from cli.calling import SOUND, plscale_in
from cli.conftest import Call

from plscale.programs.load import builtin_names
from plscale.report.formats import Format

OWN = """\
extends: knowledgeworks
assurances: {broadband: {title: Broadband at home, signed_by: [superintendent], by: plan-submitted}}
rules: {PLS215: ignore}
"""
"""A state's own program in three lines: one assurance more, one rule ignored."""
PLAN = """\
plscale: 1
program: ../program.yaml
district: {name: Example ISD, state: TX}
timeline: {starts: 2026-07-01, ends: 2031-06-30}
assurances: {broadband: {given: true, signed: {principal: 2027-06-01}}}
events:
  asked: {event: conditional-approval, date: 2026-06-01}
  sent: {event: plan-submitted, date: 2027-06-02}
"""
FAULTY = "plscale_program: 1\nid: xx-own\nnmae: Own\nsteps: {h: {event: zebra}}\n"


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """A state's repository: a mark at its top, its program, and a folder of plans."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "plans").mkdir()
    (tmp_path / "program.yaml").write_text(OWN)
    (tmp_path / "plans" / "a.yaml").write_text(PLAN)
    return tmp_path


def told(repo: Path, *words: str) -> list[tuple[str, str, str]]:
    done = plscale_in(repo, "validate", *words, "--as-of", "2027-07-01", "--format", "json")
    assert done.err == b""
    found = json.loads(done.out)["findings"]
    return [(f["code"], f["severity"], f["pointer"]) for f in found if "broadband" in str(f)]


# --- a state's own program --------------------------------------------------------------------


def test_own_program_in_three_lines_asks_for_one_assurance_more(repo: Path) -> None:
    signed_by_another = ("PLS304", "warning", "/assurances/broadband/signed/superintendent")
    assert told(repo) == [signed_by_another]
    plan = repo / "plans" / "a.yaml"
    plan.write_text(PLAN.replace("principal", "superintendent"))
    assert told(repo) == []
    plan.write_text(PLAN.replace("assurances: {broadband", "assurances: {privacy"))
    assert [(code, severity) for code, severity, _ in told(repo)] == [("PLS301", "warning")]


def test_own_program_asks_for_all_that_it_extends(repo: Path) -> None:
    def codes(program: str) -> list[str]:
        (repo / "program.yaml").write_text(program)
        done = plscale_in(repo, "validate", "--as-of", "2027-07-01", "--format", "json")
        return [finding["code"] for finding in json.loads(done.out)["findings"]]

    theirs = codes("extends: knowledgeworks\n")
    assert "PLS215" in theirs
    kept = [code for code in theirs if code != "PLS215"]
    assert len(kept) > 10
    assert sorted(codes(OWN)) == sorted([*kept, "PLS304"])


def test_rule_that_the_own_program_ignores_is_not_asked(repo: Path) -> None:
    ignoring = OWN.replace("PLS215", "PLS304")
    (repo / "program.yaml").write_text(ignoring)
    assert told(repo) == []


def test_own_program_is_named_by_its_file_in_the_report(repo: Path) -> None:
    done = plscale_in(repo, "validate", "--as-of", "2027-07-01")
    assert done.text.splitlines()[0] == (
        "plans/a.yaml                Example ISD, program, year 2 of 5"
    )


def test_program_option_takes_the_file_for_every_plan(repo: Path) -> None:
    (repo / "plans" / "a.yaml").write_text(PLAN.replace("../program.yaml", "base"))
    assert told(repo) == []
    assert told(repo, "--program", "program.yaml") == [
        ("PLS304", "warning", "/assurances/broadband/signed/superintendent")
    ]


def test_program_of_the_readme_is_sound_and_does_what_it_says(repo: Path) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    section = readme.split("## A state's own program\n")[1]
    text = section.split("```yaml\n")[1].split("```")[0]
    (repo / "program.yaml").write_text(text)
    assert text.count("\n") == 3
    assert told(repo) == [("PLS304", "warning", "/assurances/broadband/signed/superintendent")]


# --- faults of a program ----------------------------------------------------------------------


def test_no_plan_is_checked_by_a_faulty_program_that_is_named(repo: Path) -> None:
    (repo / "program.yaml").write_text(FAULTY)
    done = plscale_in(repo, "validate", "--program", "program.yaml", "--as-of", "2026-11-21")
    assert (done.code, done.err) == (2, b"")
    assert (
        done.text
        == """\
program.yaml                program xx-own

error PLS952 program-unknown-key         program.yaml:3:1
   "nmae" is not a key that is known at the top of a program

   3 │ nmae: Own
     │ ^^^^

   Do    did you mean  name:
   Why   what stands under an unknown key is asked of no plan
   More  plscale explain PLS952

error PLS955 program-wrong-value         program.yaml:4:20
   "zebra" is not a value that "event" takes

   4 │ steps: {h: {event: zebra}}
     │                    ^^^^^

   Do    see  plscale catalog events
   Why   only words that plans use, too, can be compared with a plan
   More  plscale explain PLS955

0 plans checked on 2026-11-21: 2 errors, 0 warnings, 0 notes.
No plan was judged: the program cannot be used until the 2 errors are mended.
"""
    )


def test_faulty_program_of_a_plan_is_told_before_the_plan(repo: Path) -> None:
    (repo / "program.yaml").write_text(FAULTY)
    done = plscale_in(repo, "validate", "--as-of", "2026-11-21")
    assert (done.code, done.err) == (2, b"")
    heads = [line for line in done.text.splitlines() if line[:1].strip()]
    assert heads == [
        "program.yaml                program xx-own",
        "error PLS952 program-unknown-key         program.yaml:3:1",
        "error PLS955 program-wrong-value         program.yaml:4:20",
        "plans/a.yaml                Example ISD",
        "error PLS950 program-unusable            plans/a.yaml:2:10",
        "1 plan checked on 2026-11-21: 3 errors, 0 warnings, 0 notes.",
        "It was not judged: its program cannot be used until the 2 errors are mended.",
    ]


def test_plans_of_other_programs_are_counted_apart(repo: Path) -> None:
    (repo / "program.yaml").write_text(FAULTY)
    (repo / "plans" / "b.yaml").write_text(SOUND)
    done = plscale_in(repo, "validate", "--as-of", "2026-11-21")
    assert done.code == 2
    assert done.text.splitlines()[-1] == (
        "1 can be submitted, 0 cannot, 1 was not judged, 0 cannot be read."
    )


EXPECTED: Mapping[Format, tuple[str, ...]] = {
    Format.CONCISE: (
        'program.yaml:3:1: error PLS952 "nmae" is not a key that is known at the top of a program',
        'program.yaml:4:20: error PLS955 "zebra" is not a value that "event" takes',
    ),
    Format.GITHUB: (
        (
            "::error file=program.yaml,line=3,endLine=3,col=1,endColumn=5,"
            'title=PLS952 program-unknown-key::"nmae" is not a key that is known at the top of a'
            " program%0Adid you mean  name:"
        ),
    ),
    Format.CSV: ("error,PLS952,program-unknown-key,program.yaml,3,1,",),
}


@pytest.mark.parametrize("form", EXPECTED)
def test_faults_of_a_program_come_in_every_format(repo: Path, form: Format) -> None:
    (repo / "program.yaml").write_text(FAULTY)
    words = ("validate", "--program", "program.yaml", "--format", form)
    done = plscale_in(repo, *words)
    assert (done.code, done.err) == (2, b"")
    for line in EXPECTED[form]:
        assert line in done.text


def test_faults_of_a_program_are_findings_for_other_programs(repo: Path) -> None:
    (repo / "program.yaml").write_text(FAULTY)
    done = plscale_in(repo, "validate", "--program", "program.yaml", "--format", "json")
    whole = json.loads(done.out)
    assert whole["summary"]["plans"] == 0
    assert whole["summary"]["errors"] == 2
    assert [(f["path"], f["line"], f["column"], f["code"]) for f in whole["findings"]] == [
        ("program.yaml", 3, 1, "PLS952"),
        ("program.yaml", 4, 20, "PLS955"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        ("--select", "PLS4"),
        ("--ignore", "PLS952,PLS955,PLS950"),
        ("--fail-on", "never"),
        ("--quiet",),
    ],
)
def test_no_option_makes_a_faulty_program_good(repo: Path, words: tuple[str, ...]) -> None:
    (repo / "program.yaml").write_text(FAULTY)
    out = ("--output", "concise=found.txt")
    done = plscale_in(repo, "validate", *words, *out)
    assert done.code == 2
    found = (repo / "found.txt").read_text().splitlines()
    assert [line.split(" error ")[1][:6] for line in found] == ["PLS950", "PLS952", "PLS955"]


def test_warning_about_a_program_is_told_and_leaves_exit_code_0(repo: Path) -> None:
    (repo / "program.yaml").write_text("extends: base\nabout: A\u200b\n", encoding="utf-8")
    (repo / "plans" / "a.yaml").write_text(SOUND)
    for words in (("--program", "program.yaml"), ()):
        if not words:
            (repo / "plans" / "a.yaml").write_text(SOUND.replace("base", "../program.yaml"))
        done = plscale_in(repo, "validate", *words, "--as-of", "2026-11-21", "--format", "concise")
        assert (done.code, done.err) == (0, b"")
        assert done.text.startswith("program.yaml:2:9: warning PLS050 ")


def test_overview_of_many_plans_tells_the_program_in_full(repo: Path) -> None:
    (repo / "program.yaml").write_text(FAULTY)
    for n in range(25):
        (repo / "plans" / f"{n}.yaml").write_text(PLAN)
    done = plscale_in(repo, "validate", "--as-of", "2026-11-21")
    assert done.code == 2
    assert done.text.count("error PLS952 program-unknown-key") == 1
    assert "0 can be submitted, 0 cannot, 26 were not judged, 0 cannot be read." in done.text
    assert "PLS950 program-unusable" in done.text


def test_standard_input_is_followed_from_the_folder_of_its_name(repo: Path) -> None:
    words = ("validate", "-", "--format", "concise", "--as-of", "2026-11-21")
    bare = plscale_in(repo, *words, stdin=PLAN.encode())
    assert (bare.code, "PLS115" in bare.text) == (1, True)
    (repo / "program.yaml").write_text(FAULTY)
    named = plscale_in(repo, *words, "--stdin-name", "plans/new.yaml", stdin=PLAN.encode())
    assert named.code == 2
    assert [line.split(" error ")[1][:6] for line in named.text.splitlines()] == [
        "PLS950", "PLS952", "PLS955",
    ]  # fmt: skip


# --- plscale programs -------------------------------------------------------------------------


def test_programs_are_listed(call: Call) -> None:
    done = call("programs")
    assert (done.code, done.err) == (0, b"")
    shown = done.text.splitlines()
    assert [line.split()[0] for line in shown[2:-2] if not line.startswith(" ")] == [
        *builtin_names()
    ]
    assert max(map(len, shown)) <= 80
    assert shown[-1] == "plscale programs show ID  prints one of them"


def test_programs_are_listed_for_other_programs(call: Call) -> None:
    listed = json.loads(call("programs", "--format", "json").out)
    assert [each["id"] for each in listed] == list(builtin_names())
    assert list(listed[0]) == [
        "id", "name", "state", "verified_on", "steps", "needs", "assurances", "provisions",
    ]  # fmt: skip


@pytest.mark.parametrize("name", builtin_names())
def test_program_is_shown_by_its_name(call: Call, name: str) -> None:
    done = call("programs", "show", name)
    assert (done.code, done.err) == (0, b"")
    assert done.text.startswith(f"{name}: ")


def test_program_of_a_file_is_shown_with_all_that_it_extends(call: Call, folder: Path) -> None:
    (folder / "own.yaml").write_text(OWN)
    done = call("programs", "show", "own.yaml")
    assert (done.code, done.err) == (0, b"")
    assert done.text.startswith("own: KnowledgeWorks' state policy framework\n")
    for line in ("Broadband at home (broadband)", "Final approval of the comprehensive plan"):
        assert line in done.text
    assert done.text.endswith("  PLS215 part-missing: ignore\n")


def test_program_with_faults_is_not_shown_but_its_faults_are(call: Call, folder: Path) -> None:
    (folder / "own.yaml").write_text(FAULTY)
    done = call("programs", "show", "own.yaml")
    assert (done.code, done.err) == (2, b"")
    assert "error PLS952 program-unknown-key         own.yaml:3:1" in done.text


def test_unknown_program_is_met_with_the_nearest(call: Call) -> None:
    done = call("programs", "show", "knowledgwork\x1b")
    assert (done.code, done.out) == (2, b"")
    assert done.told == (
        'plscale: there is no program "knowledgwork\\x1b", nor a file; did you mean  knowledgeworks\n'
    )


def test_program_is_shown_in_ascii_and_without_colour(tmp_path: Path) -> None:
    changes = {"PYTHONIOENCODING": "ascii", "NO_COLOR": "1", "COLUMNS": "60"}
    done = plscale_in(tmp_path, "programs", "show", "knowledgeworks", changes=changes)
    assert (done.code, done.err) == (0, b"")
    assert b"\x1b" not in done.out
    assert done.out.isascii()
