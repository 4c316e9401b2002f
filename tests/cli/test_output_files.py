"""``--output FORMAT=FILE``: whole or not at all, and beside what standard output gets."""

import json
import os
import stat
import sys
import threading
from pathlib import Path

import pytest
from cli.calling import DAY
from cli.conftest import Call

FAULT = "faulty.yaml:5:1: error PLS101 "


def test_each_format_gets_its_file_beside_standard_output(call: Call, folder: Path) -> None:
    forms = ("text", "concise", "json", "github", "csv")
    words = [word for form in forms for word in ("--output", f"{form}=out.{form}")]
    done = call("validate", "faulty.yaml", *DAY, "--format", "concise", *words)
    assert done.code == 1
    assert done.text.startswith(FAULT)
    for form in forms:
        alone = call("validate", "faulty.yaml", *DAY, "--format", form)
        assert (folder / f"out.{form}").read_bytes() == alone.out, form


def test_file_of_text_is_not_as_narrow_as_the_terminal(
    call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    call("validate", "faulty.yaml", "--output", "text=out.txt")
    assert "known at the top of a plan\n" in (folder / "out.txt").read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_file_keeps_its_mode_and_a_new_one_gets_the_usual(call: Call, folder: Path) -> None:
    old, new = folder / "old.json", folder / "new.json"
    old.write_text("before")
    old.chmod(0o640)
    mask = os.umask(0o027)
    try:
        done = call(
            "validate", "faulty.yaml", "--output", "json=old.json", "--output", "json=new.json"
        )
    finally:
        os.umask(mask)
    assert done.code == 1
    assert [stat.S_IMODE(path.stat().st_mode) for path in (old, new)] == [0o640, 0o640]
    assert json.loads(old.read_bytes()) == json.loads(new.read_bytes())


def test_link_stays_a_link_and_its_target_is_written(call: Call, folder: Path) -> None:
    (folder / "deep").mkdir()
    (folder / "deep" / "real.txt").write_text("before")
    (folder / "link.txt").symlink_to("deep/real.txt")
    call("validate", "faulty.yaml", "--output", "concise=link.txt")
    assert (folder / "link.txt").is_symlink()
    assert (folder / "deep" / "real.txt").read_text().startswith(FAULT)


@pytest.mark.parametrize(
    ("file", "why"),
    [("nowhere/out.json", "No such file or directory"), ("folder", "Is a directory")],
)
def test_file_that_cannot_be_written_gives_2_and_leaves_nothing(
    call: Call, folder: Path, file: str, why: str
) -> None:
    (folder / "folder").mkdir()
    before = sorted(folder.rglob("*"))
    done = call("validate", "faulty.yaml", "--output", f"json={file}")
    assert (done.code, done.told) == (2, f'plscale: cannot write "{file}": {why}\n')
    assert sorted(folder.rglob("*")) == before


def test_failure_half_way_leaves_the_old_file(
    call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "out.json").write_text("before")
    before = sorted(folder.iterdir())
    monkeypatch.setattr("plscale.view.json_text._UNSEEN", None)
    done = call("validate", "faulty.yaml", "--output", "json=out.json")
    assert done.code == 3
    assert (folder / "out.json").read_text() == "before"
    assert sorted(folder.iterdir()) == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no FIFO")
def test_pipe_is_written_into_and_not_replaced(call: Call, folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    got: list[str] = []
    reader = threading.Thread(target=lambda: got.append((folder / "pipe").read_text()), daemon=True)
    reader.start()
    done = call("validate", "faulty.yaml", "--quiet", "--output", "concise=pipe")
    assert done.code == 1
    reader.join(timeout=10)
    assert got[0].startswith(FAULT)
    assert stat.S_ISFIFO((folder / "pipe").stat().st_mode)


@pytest.mark.parametrize("command", ["validate", "status"])
@pytest.mark.parametrize("file", ["faulty.yaml", "./faulty.yaml", "link.json", "plan.txt"])
def test_file_that_is_read_is_never_written_over(
    call: Call, folder: Path, command: str, file: str
) -> None:
    plan = folder / "faulty.yaml"
    (folder / "link.json").symlink_to("faulty.yaml")
    (folder / "plan.txt").write_bytes(plan.read_bytes())
    before = plan.read_bytes()
    done = call(command, "faulty.yaml", "plan.txt", "--output", f"json={file}")
    name = str(Path(file))
    told = f'plscale: --output would write over "{name}", which is to be read; name another file\n'
    assert (done.code, done.out, done.told) == (2, b"", told)
    assert plan.read_bytes() == (folder / "plan.txt").read_bytes() == before


def test_plan_of_a_folder_and_a_program_are_never_written_over(call: Call, folder: Path) -> None:
    (folder / "own.yml").write_text("extends: base\n")
    before = {file: file.read_bytes() for file in folder.iterdir()}
    for file in ("sound.yaml", "own.yml"):
        done = call("validate", ".", "--program", "base", "--output", f"text={file}")
        told = f'plscale: --output would write over "{file}", which may be a plan or a program; '
        assert (done.code, done.told) == (2, f"{told}name another file\n")
    assert {file: file.read_bytes() for file in folder.iterdir()} == before


def test_new_file_may_end_as_a_plan_does(call: Call, folder: Path) -> None:
    done = call("validate", "faulty.yaml", "--quiet", "--output", "json=new.yaml")
    assert done.code == 1
    assert json.loads((folder / "new.yaml").read_bytes())["summary"]["errors"] == 1
