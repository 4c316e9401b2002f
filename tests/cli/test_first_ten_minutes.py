"""README's first ten minutes: what it shows is run, and what it says happens is seen to happen."""

import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema_rs
import pytest
import yaml
from cli.calling import SOUND, environment, plscale_in

if sys.platform == "win32":
    pytest.skip("these are the lines of bash and of a terminal", allow_module_level=True)

from cli.terminal import plscale_on_terminal

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
SECTION = README.partition("\n## First ten minutes\n")[2].partition("\n## ")[0]
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", SECTION, re.MULTILINE | re.DOTALL)
ROWS = re.findall(r"^\| (.+?) \| (PLS\d{3})[^|]* \| (.+?) \|$", SECTION, re.MULTILINE)


def lines(language: str) -> list[str]:
    return [line for kind, block in BLOCKS if kind == language for line in block.splitlines()]


def run_by_bash(folder: Path, script: str) -> subprocess.CompletedProcess[str]:
    """Run lines as a user's bash would, with ``plscale`` on its path."""
    plscale = f"plscale() {{ '{sys.executable}' -m plscale \"$@\"; }}"
    return subprocess.run(
        ["/bin/bash", "-c", f"set -eu\n{plscale}\n{script}"],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )


def test_lines_of_a_state_give_a_repository_whose_plan_has_no_errors(tmp_path: Path) -> None:
    done = run_by_bash(tmp_path, "\n".join(lines("sh")))
    assert (done.returncode, done.stderr) == (0, "")
    repository = tmp_path / "innovation-plans"
    plan = (repository / "plans" / "example-isd.yaml").read_text("utf-8")
    assert plan.startswith("# yaml-language-server: $schema=../schemas/plan.schema.json\n")
    schema = json.loads((repository / "schemas" / "plan.schema.json").read_bytes())
    told = json.loads(json.dumps(yaml.safe_load(plan), default=str))
    assert jsonschema_rs.Draft202012Validator(schema).is_valid(told)
    assert "::notice file=plans/example-isd.yaml" in done.stdout
    assert "::error" not in done.stdout


def test_lines_of_a_district_are_the_same_calls(tmp_path: Path) -> None:
    ours = [line for line in lines("powershell") if line.startswith("plscale ")]
    schema, init, validate = ours
    (tmp_path / "plans").mkdir()
    (tmp_path / "schemas").mkdir()
    call, _, rest = schema.partition(" | ")
    assert rest == "Out-File -Encoding ascii schemas/plan.schema.json"
    printed = plscale_in(tmp_path, *call.split()[1:]).out
    assert printed.isascii()  # or that encoding would put question marks into it
    (tmp_path / "schemas" / "plan.schema.json").write_bytes(printed)
    typed = b"no\nExample ISD\nTX\n\nbase\n2027-28\n5\n".splitlines(keepends=True)
    asked = plscale_on_terminal(tmp_path, *init.split()[1:], answers=typed)
    assert asked.code == 0
    checked = plscale_in(tmp_path, *validate.split()[1:])
    assert (checked.code, checked.told) == (0, "")
    assert "0 errors, 0 warnings" in checked.text


def slips() -> dict[str, bytes]:
    return {
        "PLS005": SOUND.encode("utf-16"),
        "PLS011": SOUND.encode() + b"learning:\n\tpacing: slow\n",
        "PLS020": SOUND.encode() + "vision: \u201cEvery student\u201d\n".encode(),
        "PLS105": SOUND.replace("2026-07-01", "7/1/2027").encode(),
    }


def test_every_slip_of_the_table_is_tried() -> None:
    assert [code for _, code, _ in ROWS] == [*slips()]


@pytest.mark.parametrize("code", slips())
def test_slip_is_reported_as_the_table_says(tmp_path: Path, code: str) -> None:
    (tmp_path / "plan.yaml").write_bytes(slips()[code])
    done = plscale_in(tmp_path, "validate", "plan.yaml", "--format", "concise", "--fail-on", "note")
    assert done.code == 1
    assert [line.split(" ")[2] for line in done.text.splitlines()] == [code]


@pytest.mark.parametrize(
    ("line", "code"),
    [("start", "PLS105"), ("sources: [\u201chttps://example.org\u201d]", "PLS020"),
     ("waivers: {w: {title: A, status: \u201cgranted\u201d}}", "PLS104")],
)  # fmt: skip
def test_curly_quotes_are_told_by_what_they_spoil(tmp_path: Path, line: str, code: str) -> None:
    starts = "2026-07-01"
    text = SOUND.replace(starts, f"\u201c{starts}\u201d") if line == "start" else f"{SOUND}{line}\n"
    (tmp_path / "plan.yaml").write_text(text, "utf-8")
    done = plscale_in(tmp_path, "validate", "plan.yaml", "--format", "concise")
    assert [line.split(" ")[2] for line in done.text.splitlines()] == [code]


def test_utf_16_is_called_by_its_name_and_the_remedy_says_how_to_save(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes(slips()["PLS005"])
    text = " ".join(plscale_in(tmp_path, "validate", "plan.yaml").text.split())
    assert "the file is saved as UTF-16 or UTF-32, not UTF-8" in text
    assert (
        "save the file again as plain text in UTF-8 (in Notepad: Save as, Encoding: UTF-8)" in text
    )


def test_date_is_put_as_the_table_says(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes(slips()["PLS105"])
    assert "write  2027-07-01" in plscale_in(tmp_path, "validate", "plan.yaml").text


def test_workflow_runs_on_pull_requests_and_calls_what_is_there(tmp_path: Path) -> None:
    (block,) = (block for kind, block in BLOCKS if kind == "yaml")
    workflow = yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506 - to it, on is a text
    assert workflow["on"] == "pull_request"
    *_, last = workflow["jobs"]["plans"]["steps"]
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "a.yaml").write_text(SOUND + "vison: x\n")
    done = run_by_bash(tmp_path, last["run"])
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=plans/a.yaml,line=5,")
