"""A state's own checks on the command line: formats, choice, weights, explanations, exit codes."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from cli.calling import Called
from cli.conftest import Call

from plscale.report.formats import Format

OWN = """\
extends: base
id: xx-own
checks:
  XX001:
    title: Every waiver ends with the plan
    require: {at: waivers.*.ends, not_after: timeline.ends}
    severity: error
    law: "local: EX"
    verified: true
  XX002: {title: Ours, require: {at: vision, is: present}, remedy: Write one sentence.}
"""
PLAN = """\
plscale: 1
program: ./own.yaml
district: {name: Example ISD, state: TX}
timeline: {starts: 2026-07-01, ends: 2031-06-30}
waivers: {late: {ends: 2031-07-01, title: A}}
"""
DAY = ("--as-of", "2026-11-21")
Judge: TypeAlias = Callable[..., Called]


@pytest.fixture
def judge(call: Call, folder: Path) -> Judge:
    """Judge the plan by the program that it names."""
    for file in folder.iterdir():
        file.unlink()
    (folder / "own.yaml").write_text(OWN)
    (folder / "plan.yaml").write_text(PLAN)
    return lambda *words: call("validate", "plan.yaml", *DAY, *words)


def codes(done: Called) -> list[str]:
    return [finding["code"] for finding in json.loads(done.out)["findings"]]


# --- formats ----------------------------------------------------------------------------------


def test_text_shows_the_place_what_to_do_and_the_law(judge: Judge) -> None:
    done = judge("--select", "XX")
    assert (done.code, done.err) == (1, b"")
    assert (
        done.text
        == """\
plan.yaml                   Example ISD, xx-own, year 1 of 5

warning XX002 ours                       plan.yaml:1:1
   Ours: "vision" is not recorded

   1 │ plscale: 1
     │ ^^^^^^^
   Do    Write one sentence.

error XX001 waiver-ends-plan             plan.yaml:5:24
   Every waiver ends with the plan: "ends" is 2031-07-01, and should not be
   after 2031-06-30 (timeline.ends)

   4 │ timeline: {starts: 2026-07-01, ends: 2031-06-30}
     │                                      ---------- 2031-06-30
   5 │ waivers: {late: {ends: 2031-07-01, title: A}}
     │                        ^^^^^^^^^^

   Do    correct  ends:
   Law   local: EX

1 plan checked on 2026-11-21: 1 error, 1 warning, 0 notes.
By the rules chosen: it cannot be submitted until the error is mended.
"""
    )


EXPECTED = {
    Format.CONCISE: (
        'plan.yaml:1:1: warning XX002 Ours: "vision" is not recorded\n'
        'plan.yaml:5:24: error XX001 Every waiver ends with the plan: "ends" is 2031-07-01, and'
        " should not be after 2031-06-30 (timeline.ends)\n"
    ),
    Format.GITHUB: (
        "::error file=plan.yaml,line=5,endLine=5,col=24,endColumn=34,title=XX001 waiver-ends-plan"
        '::Every waiver ends with the plan: "ends" is 2031-07-01, and should not be after 2031-06-30'
        " (timeline.ends)%0Acorrect  ends:\n"
        "::warning file=plan.yaml,line=1,endLine=1,col=1,endColumn=8,title=XX002 ours::Ours:"
        ' "vision" is not recorded%0AWrite one sentence.\n'
    ),
    Format.CSV: (
        'warning,XX002,ours,plan.yaml,1,1,Example ISD,"Ours: ""vision"" is not recorded",Write one'
        " sentence.,,/vision,1,8,,,false,\r\n"
    ),
}


@pytest.mark.parametrize("form", EXPECTED)
def test_findings_of_a_check_come_in_every_format(judge: Judge, form: Format) -> None:
    done = judge("--select", "XX", "--format", form)
    assert (done.code, done.err) == (1, b"")
    assert EXPECTED[form].replace("\r", "") in done.text.replace("\r", "")


def test_findings_of_a_check_have_the_shape_of_others(judge: Judge) -> None:
    found = json.loads(judge("--select", "XX001", "--format", "json").out)["findings"]
    assert found == [
        {
            "code": "XX001", "rule": "waiver-ends-plan", "severity": "error",
            "message": (
                'Every waiver ends with the plan: "ends" is 2031-07-01, and should not be after'
                " 2031-06-30 (timeline.ends)"
            ),
            "remedy": "correct  ends:", "path": "plan.yaml", "line": 5, "column": 24, "end_line": 5,
            "end_column": 34, "pointer": "/waivers/late/ends", "district": "Example ISD",
            "citation": "local: EX", "due": None, "due_now": None, "verified": True, "source": None,
            "related": [
                {"message": "2031-06-30", "line": 4, "column": 38, "end_line": 4, "end_column": 48}
            ],
        }
    ]  # fmt: skip


def test_statistics_count_checks_like_rules(judge: Judge) -> None:
    told = judge("--select", "XX", "--statistics").text
    assert re.search(r"^XX001 waiver-ends-plan  local: EX +1 +1$", told, re.MULTILINE)


def test_hostile_texts_of_a_check_are_shown_and_never_acted_on(judge: Judge, folder: Path) -> None:
    title = '"\\e[2J::error::x\\u202e [red]y[/red] {path} %0A ##[z]"'
    (folder / "own.yaml").write_text(
        OWN.replace("Ours", title).replace("Write one sentence.", title)
    )
    for form in Format:
        done = judge("--select", "XX002", "--format", form)
        assert (done.code, done.err) == (0, b"")
        if form is not Format.JSON:
            assert b"\x1b" not in done.out
            assert "\u202e" not in done.text
        lines = done.text.splitlines()
        assert not [line for line in lines if line.lstrip().startswith(("::error::", "##["))]
        assert "[red]y[/red] {path} %" in done.text


# --- choice and weight ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("--select", "XX001"), ["XX001"]),
        (("--select", "xx001"), ["XX001"]),
        (("--select", "XX0"), ["XX002", "XX001"]),
        (("--select", "XX", "--ignore", "XX002"), ["XX001"]),
        (("--select", "XX002,PLS407"), ["XX002", "PLS407"]),
        (("--select", "PLS407"), ["PLS407"]),
        (("--ignore", "XX001"), ["XX002", "PLS407"]),
        (("--ignore", "XX,PLS407"), []),
        ((), ["XX002", "PLS407", "XX001"]),
    ],
)
def test_checks_are_selected_and_ignored_by_their_codes(
    judge: Judge, words: tuple[str, ...], found: list[str]
) -> None:
    assert codes(judge(*words, "--format", "json")) == found


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--select", "XX009"), 'no program of these plans has a check "XX009"; did you mean XX002?'),
        (("--ignore", "QQ001"), 'no program of these plans has a check "QQ001"'),
        (("--select", "XX"), ""),
    ],
)  # fmt: skip
def test_choice_of_a_check_that_no_program_has_is_refused(
    judge: Judge, words: tuple[str, ...], told: str
) -> None:
    done = judge(*words, "--fail-on", "never")
    assert done.code == (2 if told else 0)
    assert done.told == (f"plscale: {told}\n" if told else "")


def test_choice_of_a_check_stands_back_behind_faults_of_the_program(
    judge: Judge, folder: Path
) -> None:
    (folder / "own.yaml").write_text(OWN.replace("at: vision", "at: visio"))
    done = judge("--select", "XX009", "--format", "concise")
    assert (done.code, done.err) == (2, b"")
    assert "own.yaml:10:38: error PLS964" in done.text


def test_plans_of_several_programs_know_the_checks_of_each(
    judge: Judge, call: Call, folder: Path
) -> None:
    (folder / "other.yaml").write_text(PLAN.replace("./own.yaml", "base"))
    assert judge("--select", "XX001", "--quiet").code == 1
    done = call(
        "validate", "other.yaml", "plan.yaml", *DAY, "--select", "XX001", "--format", "json"
    )
    assert [(f["path"], f["code"]) for f in json.loads(done.out)["findings"]] == [
        ("plan.yaml", "XX001")
    ]
    alone = call("validate", "other.yaml", *DAY, "--select", "XX001")
    assert (alone.code, alone.told) == (
        2, 'plscale: no program of these plans has a check "XX001"\n',
    )  # fmt: skip


def test_child_replaces_or_leaves_out_a_check_and_weighs_it(judge: Judge, folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / "plan.yaml").write_text(PLAN.replace("own", "child"))

    def found(child: str) -> list[tuple[str, str]]:
        (folder / "child.yaml").write_text(f"extends: own.yaml\nid: xx-child\n{child}\n")
        done = judge("--select", "XX", "--format", "json")
        assert done.err == b""
        return [(f["code"], f["severity"]) for f in json.loads(done.out)["findings"]]

    assert found("") == [("XX002", "warning"), ("XX001", "error")]
    assert found("checks: {XX001: ignore}") == [("XX002", "warning")]
    assert found("rules: {XX001: note, XX002: ignore}") == [("XX001", "note")]
    longer = "checks: {XX001: {title: A, require: {at: waivers.late.ends, before: 2032}}}"
    assert found(longer) == [("XX002", "warning")]
    more = "checks: {YY001: {title: B, require: {at: sources, is: present}}}\nrules: {XX002: note}"
    assert found(more) == [("XX002", "note"), ("XX001", "error")]
    (folder / "child.yaml").write_text("extends: own.yaml\nid: c\nchecks: {XX009: ignore}\n")
    done = judge("--format", "concise")
    assert done.code == 2
    assert "child.yaml:3:10: error PLS962" in done.text


# --- explain and programs show ----------------------------------------------------------------


def test_explain_prints_what_a_check_asks(judge: Judge, call: Call) -> None:
    del judge
    done = call("explain", "xx001", "--program", "own.yaml")
    assert (done.code, done.err) == (0, b"")
    assert (
        done.text
        == """\
# XX001 waiver-ends-plan

Every waiver ends with the plan

Of       each of waivers.*
Asked    waivers.*.ends is not after timeline.ends
Weighs   an error
Program  xx-own: Plans of any state

Law: local: EX
"""
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("XX001",),
            (
                '"XX001" would be a check of a state\'s own program; name that:  plscale explain XX001'
                " --program FILE"
            ),
        ),
        (("XX003", "--program", "own.yaml"), 'the program xx-own has no check "XX003"; did you mean XX002?'),
        (
            ("QQ777", "--program", "own.yaml"),
            (
                'the program xx-own has no check "QQ777"; plscale programs show "own.yaml"  tells its'
                " checks"
            ),
        ),
    ],
)  # fmt: skip
def test_explain_says_where_it_knows_a_check_from(
    judge: Judge, call: Call, words: tuple[str, ...], told: str
) -> None:
    del judge
    done = call("explain", *words)
    assert (done.code, done.out, done.told) == (2, b"", f"plscale: {told}\n")


def test_explain_prints_pages_of_rules_whatever_the_program(judge: Judge, call: Call) -> None:
    del judge
    assert call("explain", "PLS402", "--program", "own.yaml").out == call("explain", "PLS402").out


def test_program_is_shown_with_its_checks(judge: Judge, call: Call) -> None:
    del judge
    done = call("programs", "show", "own.yaml")
    assert (done.code, done.err) == (0, b"")
    assert done.text.endswith("""\
Checks of its own
  Every waiver ends with the plan (XX001)
    Of each of waivers.*
    Asked: waivers.*.ends is not after timeline.ends
    An error
    Law: local: EX
  Ours (XX002)
    Asked: vision is recorded
    A warning
    Do: Write one sentence.
    Not verified: warns at most
""")


def test_rules_lists_checks_behind_those_of_plscale(judge: Judge, call: Call, folder: Path) -> None:
    del judge
    done = call("rules", "--program", "own.yaml")
    assert (done.code, done.err) == (0, b"")
    assert done.text.startswith(call("rules").text)
    assert done.text.endswith("""\
XX001   error     waiver-ends-plan               Every waiver ends with the plan
XX002   warning   ours                           Ours
""")
    told = json.loads(call("rules", "--program", "own.yaml", "--format", "json").out)
    assert told[-1] == {"code": "XX002", "name": "ours", "severity": "warning", "about": "Ours"}
    (folder / "own.yaml").write_text(OWN.replace("Ours", '"\\e[2J\\u202e"'))
    assert "\\x1b[2J\\u202e" in call("rules", "--program", "own.yaml").text


# --- what comes to no end ---------------------------------------------------------------------


@pytest.mark.parametrize("words", [(), ("--ignore", "PLS969,XX001"), ("--fail-on", "never")])
def test_check_that_was_not_judged_ends_with_2(
    judge: Judge, folder: Path, words: tuple[str, ...]
) -> None:
    many = "".join(f"  w{n}: {{ends: 2031-06-30}}\n" for n in range(14_000))
    (folder / "plan.yaml").write_text(
        PLAN.replace("waivers: {late", "x-a: {late") + f"waivers:\n{many}"
    )
    done = judge(*words, "--format", "concise")
    assert (done.code, done.err) == (2, b"")
    assert done.text.startswith(
        'plan.yaml:2:10: error PLS969 checks XX001, XX002 of "xx-own" were not judged: all its'
        " checks together would look at this plan more than 40,000 times\n"
    )


def test_checks_of_the_readme_are_sound_and_complain_where_it_says(
    judge: Judge, folder: Path
) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    text = readme.split("### Checks of its own\n")[1].split("```yaml\n")[1].split("```")[0]
    (folder / "own.yaml").write_text(text)
    (folder / "plan.yaml").write_text("""\
plscale: 1
program: ./own.yaml
district: {name: Example ISD, state: TX, enrollment: 5000}
timeline: {starts: 2026-07-01, ends: 2031-06-30}
waivers:
  late: {area: time, ends: 2031-07-01}
  teachers: {area: staffing, ends: 2031-06-30}
events:
  one: {event: public-hearing, date: 2026-10-01}
  two: {event: public-hearing, date: 2026-11-22}
engagement: {forum: {groups: [students]}}
""")
    found = json.loads(judge("--select", "XX", "--format", "json").out)["findings"]
    assert [(f["code"], f["severity"], f["pointer"]) for f in found] == [
        ("XX001", "error", "/waivers/late/ends"),
        ("XX002", "note", "/waivers/teachers/measures"),
        ("XX003", "warning", "/events"),
    ]
    assert found[2]["message"].endswith('"events" has 1 such entry, and should have at least 2')
