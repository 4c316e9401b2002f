"""Hostile and broken program files: told, bounded, and never a way out of the repository."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hardening.running import PLAN, Run, environment, validate, weigh

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no pipes or odd names, and tells no cost"
)

SECONDS = 4 * 1.0
MEBIBYTES = 150 if sys.platform == "linux" else 300
HEAD = "plscale_program: 1\nid: xx-own\nname: Own\n"
CANARY = "plscale_program: 1\nid: singing\nname: Singing\nstate: Singing\n"


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """A repository with a plan that names the program beside it; outside lies a canary."""
    root = tmp_path / "repo"
    (root / ".git").mkdir(parents=True)
    (root / "plan.yaml").write_text(PLAN.replace("base", "./program.yaml"))
    (root / "good.yaml").write_text(PLAN)
    (tmp_path / "canary.yaml").write_text(CANARY)
    return root


def told(run: Run) -> list[tuple[str, str]]:
    """Give path and code of every finding, once nothing but findings was written."""
    assert run.err == b""
    return [(finding["path"], finding["code"]) for finding in run.findings]


def at_plan(repo: Path, program: str) -> list[tuple[str, str]]:
    """Let the plan name a program as YAML has it, and give what is found in both plans."""
    (repo / "plan.yaml").write_text(PLAN.replace("base", program))
    run = validate("plan.yaml", "good.yaml", folder=repo)
    assert run.code == 1
    assert b"inging" not in run.out
    return told(run)


# --- what a plan may name ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "program",
    [
        "../canary.yaml", "./../canary.yaml", ".//..//canary.yaml", "../repo/../canary.yaml",
        "link.yaml", "folder/canary.yaml", "/proc/self/environ.yaml", "/dev/zero",
        "file:///etc/passwd", "http://169.254.169.254/latest/meta-data.yaml", "~root/canary.yaml",
        "C:\\\\canary.yaml", "\\\\\\\\host\\\\share\\\\canary.yaml", '"../canary.yaml\\0"',
        '"a\\0b.yaml"', '"\\ud800.yaml"', "x/" * 4000, f"{'y' * 5000}.yaml", "./", "../", "/", "..\\\\",
        "loop.yaml", "pipe.yaml", '"\\e[2J::error::.yaml"', "[red].yaml",
    ],
)  # fmt: skip
def test_path_of_a_plan_never_leads_out_and_never_hangs(repo: Path, program: str) -> None:
    (repo / "link.yaml").symlink_to("../canary.yaml")
    (repo / "folder").symlink_to("..")
    (repo / "loop.yaml").symlink_to("loop.yaml")
    os.mkfifo(repo / "pipe.yaml")
    found = at_plan(repo, program.replace("\\\\", "\\"))
    assert len(found) == 1, found
    assert found[0][0] == "plan.yaml"
    assert found[0][1] in ("PLS115", "PLS010", "PLS013", "PLS022"), found


def test_odd_name_of_a_program_is_shown_escaped(repo: Path) -> None:
    name = "\x1b[2J\n::error::x.yaml"
    (repo / name).write_text("id: [")
    (repo / "plan.yaml").write_text(PLAN.replace("base", '"./\\e[2J\\n::error::x.yaml"'))
    for form in ("text", "concise", "github"):
        run = validate("plan.yaml", folder=repo, form=form)
        assert run.code == 2
        assert b"\x1b" not in run.out
        assert not [
            line
            for line in run.out.decode().splitlines()
            if line.startswith("::error::") or line.strip().startswith("::error::x")
        ]
        assert b"\\x1b[2J\\n::error::x.yaml" in run.out or b"%5Cx1b" in run.out


# --- what a program may hold ------------------------------------------------------------------


def bomb() -> str:
    lines = ["x-0: &a0 [x]\n"]
    lines += [f"x-{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)]
    return HEAD + "".join(lines)


HOSTILE: dict[str, tuple[str | bytes, str]] = {
    "alias bomb": (bomb(), "PLS031"),
    "itself": (HEAD + "steps: &a {b: *a}\n", "PLS031"),
    "tag": (HEAD + "about: !!python/object/apply:os.system [touch canary]\n", "PLS033"),
    "merge key": (HEAD + "x-a: &a {b: 1}\nsteps: {<<: *a}\n", "PLS032"),
    "deep": (HEAD + "steps: " + "[" * 100_000 + "\n", "PLS040"),
    "large": (HEAD + "#" * 1_100_000 + "\n", "PLS003"),
    "many values": (HEAD + "sources: [" + "a," * 110_000 + "]\n", "PLS041"),
    "long text": (HEAD + f"about: {'a ' * 11_000}\n", "PLS043"),
    "utf-16": (HEAD.encode("utf-16"), "PLS005"),
    "zip": (b"PK\x03\x04" + b"\0" * 100, "PLS007"),
    "conflict": (HEAD + "<<<<<<< ours\n", "PLS009"),
    "bidi": (HEAD + "about: a\u202eb\nstate: Texas\n", "PLS050"),
    "no text": ("\x00" * 100, "PLS005"),
    "wrong ids": (HEAD + "steps:\n" + "".join(f"  A{n}: {{}}\n" for n in range(3_000)), "PLS044"),
    "unknown keys": (HEAD + "".join(f"k{n}: 1\n" for n in range(20_000)), "PLS044"),
    "ignored": (
        "extends: base\nid: xx-own\nsteps:\n" + "".join(f"  s{n}: ignore\n" for n in range(9_000)),
        "PLS044",
    ),
    "unknown rules": (HEAD + "rules:\n" + "".join(f"  PLS{n}: note\n" for n in range(700, 800)), "PLS963"),
    "needs": (
        HEAD + "needs:\n" + "".join(f"  n{n}: {{each: [a, b]}}\n" for n in range(9_000)),
        "PLS044",
    ),
    "years": (
        HEAD
        + "years: {max: 1}\nsupport:\n"
        + "".join(f"  s{n}: {{by: {{end_of_year: 2}}}}\n" for n in range(4_000)),
        "PLS044",
    ),
    "circle": ("extends: program.yaml\nid: xx-own\n", "PLS961"),
    "outside": ("extends: ../canary.yaml\nid: xx-own\n", "PLS960"),
    "pattern": (HEAD + f"school_year_starts: '{'0' * 15_000}'\n", "PLS955"),
    "share": (
        HEAD + f"steps: {{a: {{event: review, passes: {{at_least: {'1' * 9_000}/2}}}}}}\n",
        "PLS955",
    ),
    "checks of odd places": (
        HEAD
        + "checks:\n"
        + "".join(
            f"  XX{n:03}: {{title: A, require: {{at: {'a.' * 90}a, is: present}}}}\n"
            for n in range(1_000)
        ),
        "PLS964",
    ),
    "checks inside checks": (
        HEAD + "checks: {XX001: {title: A, require: " + "{not: " * 55 + "{}" + "}" * 57 + "\n",
        "PLS958",
    ),
    "place of a check": (
        HEAD + f"checks: {{XX001: {{title: A, require: {{at: {'a-' * 9_900}, is: present}}}}}}\n",
        "PLS955",
    ),
    "steps in a circle": (
        HEAD
        + "steps:\n"
        + "".join(
            f"  s{n}: {{event: {one}, after: {{event: {other}}}}}\n"
            for n, (one, other) in enumerate([("review", "notice"), ("notice", "review")] * 4_000)
        ),
        "PLS967",
    ),
    "future": ("plscale_program: 99999999999999999999\nnew: {a: b}\n", "PLS955"),
}  # fmt: skip


@pytest.fixture(scope="module")
def start_up(tmp_path_factory: pytest.TempPathFactory) -> float:
    """CPU seconds of a run on a plan that needs next to none."""
    folder = tmp_path_factory.mktemp("start-up")
    path = folder / "plan.yaml"
    path.write_text(PLAN)
    return max(weigh(path, folder).seconds for _ in range(3))


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_program_is_told_at_a_bounded_cost(
    repo: Path, tmp_path: Path, start_up: float, name: str
) -> None:
    text, code = HOSTILE[name]
    raw = text if isinstance(text, bytes) else text.encode("utf-8")
    (repo / "program.yaml").write_bytes(raw)
    run = weigh(repo / "plan.yaml", tmp_path)
    assert (run.code, run.err) == (2, b"")
    assert {code, "PLS950"} <= run.codes, run.codes
    assert len([f for f in run.findings if f["path"].endswith("program.yaml")]) <= 1_001
    assert b"inging" not in run.out
    assert not (repo / "canary").exists()
    assert run.seconds - start_up < SECONDS
    assert run.mebibytes < MEBIBYTES


def test_other_plans_are_judged_beside_a_hostile_program(repo: Path) -> None:
    (repo / "program.yaml").write_text(bomb())
    run = validate("plan.yaml", "good.yaml", folder=repo)
    assert run.code == 2
    assert json.loads(run.out)["summary"]["plans"] == 2
    assert {path for path, _ in told(run)} == {"plan.yaml", "program.yaml"}


def test_limits_of_the_call_hold_for_programs_too(repo: Path) -> None:
    (repo / "program.yaml").write_text(HEAD + "about: " + "a" * 60 + "\n")
    words = [sys.executable, "-m", "plscale", "validate", "plan.yaml", "--limit", "characters=50"]
    done = subprocess.run(words, cwd=repo, env=environment(), capture_output=True, check=False)
    assert done.returncode == 2
    assert b"error PLS043" in done.stdout


def test_file_that_may_not_be_read_is_told(repo: Path) -> None:
    program = repo / "program.yaml"
    program.write_text(HEAD)
    program.chmod(0)
    if os.access(program, os.R_OK):
        pytest.skip("whoever runs this may read everything")
    run = validate("plan.yaml", folder=repo)
    assert (run.code, told(run)) == (2, [("plan.yaml", "PLS950"), ("program.yaml", "PLS001")])


def test_a_thousand_plans_with_a_thousand_strays_are_each_told(repo: Path, tmp_path: Path) -> None:
    plans = repo / "plans"
    plans.mkdir()
    for n in range(1_000):
        (plans / f"{n}.yaml").write_text(PLAN.replace("base", f"../p{n}.yaml"))
    run = weigh(plans, tmp_path)
    assert run.code == 1
    assert [finding["code"] for finding in run.findings] == ["PLS115"] * 1_000
    assert run.mebibytes < MEBIBYTES


# --- what a program may ask of a plan ---------------------------------------------------------

MANY = "waivers:\n" + "".join(f"  w{n}: {{ends: 2031-06-30}}\n" for n in range(5_000))
EMPTY = "waivers:\n" + "".join(f"  w{n}: {{}}\n" for n in range(30_000))
LIST = f"sources: [{', '.join(f's{n}' for n in range(30_000))}]\n"
CITED = "waivers:\n" + "".join(f"  w{n}: {{provision: TEC 1.{n}}}\n" for n in range(5_000))
LATE = "{at: waivers.*.ends, after: timeline.ends}"
ASKED = {
    "complaints": (LATE, MANY),
    "comparisons": (f"{{any: [{', '.join([LATE] * 19)}]}}", MANY),
    "citations": ("{at: waivers.*.provision, includes: TEC 2.001}", CITED),
    "counted": (
        "{at: waivers, count: {at_least: 9000, where: {at: ends, after: timeline.ends}}}",
        MANY,
    ),
    "empty": ("{at: waivers, is: absent}", EMPTY),
    "lists": (f"{{all: [{', '.join(['{at: sources, includes: s29999}'] * 19)}]}}", LIST),
}
"""What a hundred checks ask, and a plan for which that takes long."""


@pytest.mark.parametrize("name", ASKED)
def test_checks_of_a_hostile_program_cost_little_for_a_hostile_plan(repo: Path, name: str) -> None:
    """A run with a hundred checks is measured against the same run without them."""
    condition, plan = ASKED[name]
    checks = "checks:\n" + "".join(
        f"  XX{n:03}: {{title: {'T' * 190}, require: {condition}}}\n" for n in range(100)
    )
    (repo / "plan.yaml").write_text(PLAN.replace("base", "./program.yaml") + plan)
    seconds = []
    for program in (HEAD, HEAD + checks):
        (repo / "program.yaml").write_text(program)
        seconds.append(weigh(repo / "plan.yaml", repo).seconds)
    assert seconds[1] - seconds[0] < 4 * 0.1 + 0.5  # and what reading a hundred checks takes
