"""``plscale init`` without a terminal: options, files, and what is refused."""

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from cli.calling import command, environment, plscale_in
from cli.conftest import Call

from plscale.cli import new_file
from plscale.errors import PlscaleError

DAY = ("--as-of", "2026-11-21")
ANSWERS = (
    "--name", "Example ISD", "--state", "tx", "--program", "knowledgeworks",
    "--starts", "2027-28", "--years", "5", *DAY,
)  # fmt: skip


def tree(folder: Path) -> dict[str, bytes | None]:
    """Give every file with its bytes, and every link with none."""
    return {
        path.relative_to(folder).as_posix(): None if path.is_symlink() else path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


def test_plan_is_written_and_the_next_steps_are_told(call: Call, folder: Path) -> None:
    before = tree(folder)
    done = call("init", "new.yaml", *ANSWERS)
    assert (done.code, done.told) == (0, "")
    assert done.text == (
        "new.yaml is written.\n"
        "Fill in  in an editor such as VS Code:  code new.yaml\n"
        "Check    plscale validate new.yaml\n"
        "Due      by 2027-07-01: The steps of the year of planning\n"
    )
    plan = yaml.safe_load((folder / "new.yaml").read_bytes())
    assert plan["program"] == "knowledgeworks"
    assert (plan["district"]["name"], plan["district"]["state"]) == ("Example ISD", "TX")
    assert {key: str(day) for key, day in plan["timeline"].items()} == {
        "starts": "2027-07-01",
        "ends": "2032-06-30",
    }
    assert {*tree(folder)} - {*before} == {"new.yaml"}
    checked = call("validate", "new.yaml", *DAY, "--fail-on", "warning")
    assert checked.code == 0


USUAL = "--program, --starts, --years"
NOBODY = "nobody can be asked here, so give "


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            (),
            f"{NOBODY}--name, --state, {USUAL}; --yes takes what is usual for {USUAL}",
        ),
        (
            ("--name", "A", "--consortium", "--program", "base", "--ends", "2030-31"),
            f"{NOBODY}--state, --member, --starts; --yes takes what is usual for --starts",
        ),
        (("--yes",), f"{NOBODY}--name, --state"),
        (
            ("--yes", "--name", "A", "--state", "VT"),
            "the program base sets no number of years: give --years or --ends",
        ),
        (
            (*ANSWERS, "--ends", "2031-06-30"),
            "--years and --ends both say when the plan ends; give one of them",
        ),
        (
            (*ANSWERS, "--nces-id", "4800001", "--member", "A"),
            "--nces-id is for one district; write the ids of a consortium's members into the plan",
        ),
        ((*ANSWERS, "--name", "  "), "a name is missing: write it as it should stand in the plan"),
        ((*ANSWERS, "--name", ""), "a name is missing: write it as it should stand in the plan"),
        ((*ANSWERS, "--state", ""), 'a state is two letters such as TX, not ""'),
        (
            (*ANSWERS, "--starts", ""),
            '"": should be a date written as 2026-07-01; a school year as 2026-27 will do, too',
        ),
        (
            (*ANSWERS, "--starts", "2027-29"),
            '"2027-29" is no school year: that is two years that follow each other, as 2026-27',
        ),
        (
            (*ANSWERS, "--years", "6"),
            'a plan of "knowledgeworks" lasts at most 5 years, so this one ends by 2032-06-30',
        ),
        ((*ANSWERS, "--as-of", "today"), '--as-of takes a day such as 2028-10-01, not "today"'),
    ],
)
def test_call_that_says_too_little_or_too_much_gives_2(
    call: Call, folder: Path, words: tuple[str, ...], told: str
) -> None:
    before = tree(folder)
    done = call("init", "new.yaml", *words)
    assert (done.code, done.out, done.told) == (2, b"", f"plscale: {told}\n")
    assert tree(folder) == before


def test_unknown_program_gives_2_and_names_what_there_is(call: Call, folder: Path) -> None:
    done = call("init", "new.yaml", *ANSWERS, "--program", "knowlegeworks")
    assert (done.code, done.out) == (2, b"")
    assert 'there is no program "knowlegeworks"' in done.told
    assert "knowledgeworks" in done.told
    assert not (folder / "new.yaml").exists()


def test_yes_takes_the_next_school_year_and_all_years_of_the_program(
    call: Call, folder: Path
) -> None:
    words = ("--yes", "--name", "Example", "--state", "ND", "--program", "knowledgeworks", *DAY)
    assert call("init", "new.yaml", *words).code == 0
    plan = yaml.safe_load((folder / "new.yaml").read_bytes())
    assert [str(day) for day in plan["timeline"].values()] == ["2027-07-01", "2032-06-30"]
    other = ("--yes", "--name", "Example", "--state", "VT", "--years", "3", *DAY)
    assert call("init", "other.yaml", *other).code == 0
    plan = yaml.safe_load((folder / "other.yaml").read_bytes())
    assert plan["program"] == "base"
    assert str(plan["timeline"]["ends"]) == "2030-06-30"


@pytest.mark.parametrize(
    ("state", "program"),
    [("TX", "tx-doi"), ("tx", "tx-doi"), ("KY", "ky-waiver"), ("AR", "base"), ("VT", "base")],
)
def test_yes_takes_the_program_of_the_state_that_takes_new_plans(
    call: Call, folder: Path, state: str, program: str
) -> None:
    words = ("--yes", "--name", " Example ISD ", "--state", state, "--years", "3", *DAY)
    assert call("init", "new.yaml", *words).told == ""
    plan = yaml.safe_load((folder / "new.yaml").read_bytes())
    assert (plan["program"], plan["district"]["name"]) == (program, "Example ISD")


def test_consortium_gets_its_members(call: Call, folder: Path) -> None:
    words = (*ANSWERS, "--member", "Baldwyn", "--member", "Booneville: South")
    assert call("init", "new.yaml", *words).code == 0
    plan = yaml.safe_load((folder / "new.yaml").read_bytes())
    assert "district" not in plan
    assert (plan["consortium"]["name"], plan["consortium"]["lead"]) == ("Example ISD", "baldwyn")
    members = {id_: member["name"] for id_, member in plan["consortium"]["members"].items()}
    assert members == {"baldwyn": "Baldwyn", "booneville-south": "Booneville: South"}


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Example ISD", "example-isd.yaml"),
        ("../../Up & Away", "up-away.yaml"),
        ("日本", "plan.yaml"),
        ("Con", "plan-con.yaml"),
    ],
)
def test_usual_file_is_named_by_the_plan(call: Call, folder: Path, name: str, file: str) -> None:
    assert call("init", *ANSWERS, "--name", name).code == 0
    assert (folder / file).is_file()
    (folder / "plans").mkdir()
    done = call("init", *ANSWERS, "--name", name)
    assert done.text.startswith(f"plans/{file} is written.\n")
    assert (folder / "plans" / file).is_file()


def test_file_that_is_there_is_never_overwritten(call: Call, folder: Path) -> None:
    (folder / "link.yaml").symlink_to("sound.yaml")
    (folder / "dangling.yaml").symlink_to("nowhere.yaml")
    os.link(folder / "sound.yaml", folder / "hard.yaml")
    before = tree(folder)
    for name in ("sound.yaml", "link.yaml", "dangling.yaml", "hard.yaml"):
        done = call("init", name, *ANSWERS)
        assert (done.code, done.out) == (2, b"")
        free = name.replace(".yaml", "-2.yaml")
        assert done.told == (
            f'plscale: "{name}" is there already, and init never overwrites: '
            f'name another file, such as "{free}"\n'
        )
    assert tree(folder) == before


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nowhere/new.yaml", 'there is no folder "nowhere"; make it first, or name another file'),
        (
            "sound.yaml/new.yaml",
            'there is no folder "sound.yaml"; make it first, or name another file',
        ),
        ("plans", '"plans" is a folder; name a file in it, such as plan.yaml'),
        (".", '"." is a folder; name a file in it, such as plan.yaml'),
        ("new.txt", '"new.txt" should end in .yaml, as every plan does'),
        ("", '"." is a folder; name a file in it, such as plan.yaml'),
    ],
)
def test_path_that_can_be_no_plan_gives_2(call: Call, folder: Path, name: str, told: str) -> None:
    (folder / "plans").mkdir()
    before = tree(folder)
    done = call("init", name, *ANSWERS)
    assert (done.code, done.out, done.told) == (2, b"", f"plscale: {told}\n")
    assert tree(folder) == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows allows no such names")
@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("my plan's.yaml", "'my plan'\"'\"'s.yaml'"),
        ("-new.yaml", "./-new.yaml"),
        ("a\n::error::b.yaml", "'a\\n::error::b.yaml'"),
        ("\x1b[31m.yaml", "'\\x1b[31m.yaml'"),
    ],
)
def test_odd_name_of_a_file_is_shown_and_not_obeyed(folder: Path, name: str, shown: str) -> None:
    done = plscale_in(folder, "init", *ANSWERS, "--", name)
    assert (done.code, done.told) == (0, "")
    assert (folder / name).is_file()
    assert done.text.splitlines()[2] == f"Check    plscale validate {shown}"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_new_file_has_the_usual_mode_and_nothing_else_is_left(call: Call, folder: Path) -> None:
    before = tree(folder)
    mask = os.umask(0o027)
    try:
        assert call("init", "new.yaml", *ANSWERS).code == 0
    finally:
        os.umask(mask)
    assert stat.S_IMODE((folder / "new.yaml").stat().st_mode) == 0o640
    assert {*tree(folder)} - {*before} == {"new.yaml"}


@pytest.mark.parametrize("failing", ["fsync", "link"])
def test_disk_that_is_full_leaves_nothing(
    call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    before = tree(folder)
    monkeypatch.setattr(os, failing, full)
    done = call("init", "new.yaml", *ANSWERS)
    assert done.code == 2
    assert done.told == 'plscale: cannot write "new.yaml": No space left on device\n'
    assert tree(folder) == before


def test_disk_without_hard_links_gets_the_file_all_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    before = tree(folder)
    monkeypatch.setattr(os, "link", no_links)
    new_file.create(folder / "new.yaml", "plscale: 1\n")
    assert tree(folder) == before | {"new.yaml": b"plscale: 1\n"}
    with pytest.raises(PlscaleError, match="is there already"):
        new_file.create(folder / "new.yaml", "plscale: 2\n")
    assert tree(folder) == before | {"new.yaml": b"plscale: 1\n"}


def test_file_that_another_wrote_meanwhile_stays_as_it_is(folder: Path) -> None:
    new_file.see_target(folder / "new.yaml")
    (folder / "new.yaml").write_text("theirs")
    before = tree(folder)
    with pytest.raises(PlscaleError, match="is there already"):
        new_file.create(folder / "new.yaml", "plscale: 1\n")
    assert tree(folder) == before


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_folder_that_may_not_be_written_gives_2(call: Call, folder: Path) -> None:
    (folder / "closed").mkdir(mode=0o500)
    done = call("init", "closed/new.yaml", *ANSWERS)
    assert (done.code, done.told) == (
        2,
        'plscale: cannot write "closed/new.yaml": Permission denied\n',
    )


def test_schema_is_looked_for_upwards(call: Call, folder: Path) -> None:
    def first_line(file: str) -> str:
        assert call("init", file, *ANSWERS).code == 0
        return (folder / file).read_text("utf-8").splitlines()[0]

    (folder / "plans" / "tx").mkdir(parents=True)
    assert not first_line("plans/tx/none.yaml").startswith("# yaml-language-server")
    (folder / "schemas").mkdir()
    (folder / "schemas" / "plan.schema.json").write_text("{}")
    start = "# yaml-language-server: $schema="
    assert first_line("a.yaml") == f"{start}schemas/plan.schema.json"
    assert first_line("plans/b.yaml") == f"{start}../schemas/plan.schema.json"
    assert first_line("plans/tx/c.yaml") == f"{start}../../schemas/plan.schema.json"
    assert first_line("plans/tx/../d.yaml") == f"{start}../schemas/plan.schema.json"
    (folder / "plans" / "schemas").mkdir()
    (folder / "plans" / "schemas" / "plan.schema.json").write_text("{}")
    assert first_line("plans/tx/e.yaml") == f"{start}../schemas/plan.schema.json"


OWN_PROGRAM = """\
plscale_program: 1
id: tx-own
name: Our own rules
state: TX
extends: base
needs: {vision: {by: {start_of_year: 1}, law: Ours 1}}
"""


@pytest.mark.parametrize(
    ("file", "word"),
    [("plans/tx/new.yaml", "../../rules/own.yaml"), ("rules/new.yaml", "own.yaml")],
)
def test_program_of_a_file_is_named_by_its_path_from_the_plan(
    call: Call, folder: Path, file: str, word: str
) -> None:
    (folder / ".git").mkdir()
    (folder / "rules").mkdir()
    (folder / "plans" / "tx").mkdir(parents=True)
    (folder / "rules" / "own.yaml").write_text(OWN_PROGRAM)
    done = call("init", file, *ANSWERS, "--program", "rules/own.yaml")
    assert (done.code, done.told) == (0, "")
    assert done.text.splitlines()[-1] == "Due      by 2027-07-01: vision"
    assert yaml.safe_load((folder / file).read_bytes())["program"] == word
    checked = call("validate", file, *DAY, "--format", "concise")
    assert checked.code == 0
    assert [line.split(" ")[1:3] for line in checked.text.splitlines()] == [["note", "PLS215"]]


def test_program_that_the_plan_could_not_name_is_refused(call: Call, folder: Path) -> None:
    (folder / "plans").mkdir()
    (folder / "own.yaml").write_text(OWN_PROGRAM)  # no repository: the plan's folder is all of it
    done = call("init", "plans/new.yaml", *ANSWERS, "--program", "own.yaml")
    assert (done.code, done.out) == (2, b"")
    assert done.told == (
        'plscale: from the plan, the program "../own.yaml" leads out of the repository: keep it in'
        " the repository, whose top is the nearest folder with .git or plscale.yaml\n"
    )
    done = call("init", "new.yaml", *ANSWERS, "--program", "own.yaml", "--state", "KY")
    assert done.told == 'plscale: "tx-own" is the program of TX, and the plan is of KY\n'
    assert [*(folder / "plans").iterdir()] == []


@pytest.mark.parametrize(
    ("fault", "place", "told"),
    [
        ("rules: {PLS499: ignore}", "own.yaml:7:9", "there is no rule PLS499"),
        (
            "rules: {PLS010: note}",
            "own.yaml:7:9",
            "PLS010 (yaml-syntax) weighs the same in every state",
        ),
        ("years: {max: six}", "own.yaml:7:14", '"max" should be a number, but is the text "six"'),
    ],
)
def test_program_with_a_fault_is_refused_with_its_place_as_by_validate_and_status(
    call: Call, folder: Path, fault: str, place: str, told: str
) -> None:
    (folder / "own.yaml").write_text(f"{OWN_PROGRAM}{fault}\n")
    done = call("init", "new.yaml", *ANSWERS, "--program", "own.yaml")
    assert (done.code, done.out) == (2, b"")
    assert done.told == (
        f'plscale: "own.yaml" is not a program that can be used:\n  {place}: {told}\n'
    )
    assert not (folder / "new.yaml").exists()
    status = call("status", "sound.yaml", "--program", "own.yaml")
    assert (status.code, status.told) == (2, done.told)
    validate = call("validate", "sound.yaml", "--program", "own.yaml", "--format", "concise")
    assert validate.code == 2
    assert validate.text.startswith(f"{place}: error ")
    assert told in validate.text


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use stays there")
def test_working_folder_that_is_gone_gives_2(tmp_path: Path) -> None:
    line = 'mkdir gone && cd gone && rmdir ../gone && exec "$@"'
    words = ["/bin/bash", "-c", line, "bash", *command("init", "new.yaml", *ANSWERS)]
    done = subprocess.run(words, cwd=tmp_path, env=environment(), capture_output=True, check=False)
    told = b"plscale: the folder that plscale was started in is no longer there\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", told)


def test_nothing_that_only_writes_is_imported_to_check_a_plan(folder: Path) -> None:
    program = (
        "import sys; from plscale.cli.run import run; run(['validate', 'sound.yaml', '--quiet']);"
        "print(sorted(name for name in sys.modules if 'ruamel' in name or 'plscale.draft' in name))"
    )
    words = [sys.executable, "-c", program]
    done = subprocess.run(words, cwd=folder, env=environment(), capture_output=True, check=True)
    assert done.stdout.decode().splitlines() == ["[]"]
