"""``plscale status`` with plans whose program is a file."""

import json
from pathlib import Path

import pytest
from cli.calling import DAY, SOUND
from cli.conftest import Call

PROGRAM = "plscale_program: 1\nid: lake-state\nname: Lake State\nextends: knowledgeworks\n"


def in_repository(folder: Path, program: str) -> None:
    (folder / ".git").mkdir()
    (folder / "plans").mkdir()
    (folder / "program.yaml").write_text(program, encoding="utf-8")
    plan = SOUND.replace("base", "../program.yaml")
    (folder / "plans" / "a.yaml").write_text(plan, encoding="utf-8")


def test_plan_is_judged_by_the_program_that_its_path_leads_to(call: Call, folder: Path) -> None:
    in_repository(folder, PROGRAM)
    done = call("status", "plans", "--format", "json", *DAY)
    (plan,) = json.loads(done.text)["plans"]
    assert (done.code, plan["program"], plan["assurances"]["required"]) == (0, "lake-state", 19)


@pytest.mark.parametrize(
    ("form", "words"), [("json", "PLS950"), ("table", "program"), ("csv", "PLS950")]
)
def test_fault_of_a_program_ends_with_2_and_is_told(
    call: Call, folder: Path, form: str, words: str
) -> None:
    in_repository(folder, PROGRAM + "yaers: {max: 5}\n")
    done = call("status", "plans", "sound.yaml", "--format", form, *DAY)
    assert done.code == 2
    assert "plans/a.yaml" in done.text
    assert words in done.text
    assert "Example ISD" in done.text
