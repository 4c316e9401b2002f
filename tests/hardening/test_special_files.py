"""What is no plain file, or has an odd name: told, never opened, and nothing waits for it."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hardening.running import PLAN, Run, validate

from plscale.check.paths import check_paths, check_targets
from plscale.check.text import Settings
from plscale.repository.discovery import discover

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no pipes, sockets or devices among files"
)

DAY = date(2027, 3, 1)


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one good and one bad plan, beside which something odd will stand."""
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "a-good.yaml").write_text(PLAN)
    (folder / "z-bad.yaml").write_text(PLAN + "vision: !x a\n")
    monkeypatch.chdir(folder)
    return folder


def told(run: Run) -> list[tuple[str, str]]:
    """Give path and code of every finding, once nothing but findings was written."""
    assert run.err == b""
    assert run.code == 1
    return [(finding["path"], finding["code"]) for finding in run.findings]


def assert_told_in_both_ways(folder: Path, name: str, named: str, found: str) -> None:
    """Validate something by its name, and as one of the files in a folder."""
    assert told(validate(name, folder=folder)) == [(name, named)]
    run = validate(".", folder=folder)
    assert told(run) == [(name, found), ("z-bad.yaml", "PLS033")]
    assert json.loads(run.out)["summary"]["plans"] == 3


# --- what is no plain file --------------------------------------------------------------------


def test_a_pipe_is_refused_without_waiting_for_a_writer(plans: Path) -> None:
    os.mkfifo(plans / "pipe.yaml")
    assert_told_in_both_ways(plans, "pipe.yaml", "PLS002", "PLS002")


def test_a_link_to_a_pipe_is_refused_without_waiting_for_a_writer(plans: Path) -> None:
    os.mkfifo(plans / "pipe")
    (plans / "link.yaml").symlink_to("pipe")
    assert_told_in_both_ways(plans, "link.yaml", "PLS002", "PLS002")


def test_a_socket_is_refused(plans: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(
            "listener.yaml"
        )  # the path from the working directory: a long one will not do
        assert_told_in_both_ways(plans, "listener.yaml", "PLS002", "PLS002")


@pytest.mark.parametrize(
    "device", ["/dev/zero", "/dev/full", "/dev/random", "/dev/null", "/dev/tty"]
)
def test_a_device_behind_a_link_is_refused(plans: Path, device: str) -> None:
    (plans / "device.yaml").symlink_to(device)
    assert_told_in_both_ways(plans, "device.yaml", "PLS002", "PLS002")


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/stdin"])
def test_a_device_is_refused_by_its_own_name(plans: Path, device: str) -> None:
    assert told(validate(device, folder=plans)) == [(device, "PLS002")]


def test_a_folder_called_like_a_plan_is_looked_through(plans: Path) -> None:
    (plans / "folder.yaml").mkdir()
    (plans / "folder.yaml" / "inner.yaml").write_text(PLAN + "vision: !x a\n")
    assert told(validate("folder.yaml", folder=plans)) == [("folder.yaml/inner.yaml", "PLS033")]
    assert told(validate(".", folder=plans)) == [
        ("folder.yaml/inner.yaml", "PLS033"),
        ("z-bad.yaml", "PLS033"),
    ]


def test_an_empty_folder_called_like_a_plan_is_nothing_to_check(plans: Path) -> None:
    (plans / "folder.yaml").mkdir()
    run = validate("folder.yaml", folder=plans)
    assert (run.code, run.out) == (2, b"")
    assert run.err.count(b"\n") == 1
    assert b"nothing to check" in run.err


def test_a_link_to_nothing_is_refused(plans: Path) -> None:
    (plans / "link.yaml").symlink_to("nowhere.yaml")
    assert_told_in_both_ways(plans, "link.yaml", "PLS001", "PLS002")


def test_links_in_a_circle_are_refused(plans: Path) -> None:
    (plans / "link.yaml").symlink_to("back")
    (plans / "back").symlink_to("link.yaml")
    assert_told_in_both_ways(plans, "link.yaml", "PLS001", "PLS002")


def test_a_link_to_itself_is_refused(plans: Path) -> None:
    (plans / "link.yaml").symlink_to("link.yaml")
    assert_told_in_both_ways(plans, "link.yaml", "PLS001", "PLS002")


def test_a_folder_linked_into_itself_is_walked_once(plans: Path) -> None:
    (plans / "again").symlink_to(".")
    assert told(validate(".", folder=plans)) == [("z-bad.yaml", "PLS033")]


def test_a_link_out_of_the_folder_is_not_followed(plans: Path) -> None:
    outside = plans.parent / "secret.yaml"
    outside.write_text("secret: !x canary\n")
    (plans / "link.yaml").symlink_to(outside)
    run = validate(".", folder=plans)
    assert told(run) == [("link.yaml", "PLS002"), ("z-bad.yaml", "PLS033")]
    assert b"canary" not in run.out


def test_a_link_that_is_named_is_followed_to_a_plan(plans: Path) -> None:
    (plans / "link").symlink_to("z-bad.yaml")
    assert told(validate("link", folder=plans)) == [("link", "PLS033")]


def test_a_file_named_twice_is_checked_once(plans: Path) -> None:
    run = validate("z-bad.yaml", "./z-bad.yaml", plans / "z-bad.yaml", ".", folder=plans)
    assert told(run) == [("z-bad.yaml", "PLS033")]


def test_a_path_that_is_not_there_is_a_fault_of_use(plans: Path) -> None:
    run = validate("nowhere.yaml", "z-bad.yaml", folder=plans)
    assert (run.code, run.out) == (2, b"")
    assert run.err.count(b"\n") == 1
    assert b"nowhere.yaml" in run.err


def test_a_path_through_a_file_is_a_fault_of_use(plans: Path) -> None:
    run = validate("z-bad.yaml/x.yaml", folder=plans)
    assert (run.code, run.out) == (2, b"")
    assert run.err.count(b"\n") == 1


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no /proc here")
@pytest.mark.parametrize("name", ["/proc/self/mem", "/proc/self/environ", "/proc/self/cmdline"])
def test_what_only_looks_like_a_file_ends_with_a_finding(plans: Path, name: str) -> None:
    run = validate(name, folder=plans)
    assert run.err == b""
    assert run.code == 1
    assert len(run.findings) == 1


# --- files that cannot be read ----------------------------------------------------------------


@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_a_finding(plans: Path) -> None:
    (plans / "locked.yaml").write_text(PLAN)
    (plans / "locked.yaml").chmod(0)
    assert_told_in_both_ways(plans, "locked.yaml", "PLS001", "PLS001")


@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_that_may_not_be_read_is_a_finding(plans: Path) -> None:
    (plans / "locked").mkdir()
    (plans / "locked").chmod(0)
    try:
        assert told(validate(".", folder=plans)) == [("locked", "PLS001"), ("z-bad.yaml", "PLS033")]
    finally:
        (plans / "locked").chmod(0o700)


def test_a_file_that_vanishes_after_it_was_found_is_a_finding(plans: Path) -> None:
    (plans / "gone.yaml").write_text(PLAN)
    targets = discover([plans])
    (plans / "gone.yaml").unlink()
    report = check_targets(targets, Settings(DAY))
    assert [(finding.path, finding.code) for finding in report.findings] == [
        ("gone.yaml", "PLS001"),
        ("z-bad.yaml", "PLS033"),
    ]


def test_a_file_that_becomes_a_pipe_after_it_was_found_is_a_finding(plans: Path) -> None:
    (plans / "gone.yaml").write_text(PLAN)
    targets = discover([plans])
    (plans / "gone.yaml").unlink()
    os.mkfifo(plans / "gone.yaml")
    report = check_targets(targets, Settings(DAY))
    assert [(finding.path, finding.code) for finding in report.findings] == [
        ("gone.yaml", "PLS002"),
        ("z-bad.yaml", "PLS033"),
    ]


def test_a_folder_that_vanishes_after_it_was_found_is_a_finding(plans: Path) -> None:
    (plans / "inner").mkdir()
    (plans / "inner" / "a.yaml").write_text(PLAN)
    targets = discover([plans])
    (plans / "inner" / "a.yaml").unlink()
    (plans / "inner").rmdir()
    report = check_targets(targets, Settings(DAY))
    assert ("inner/a.yaml", "PLS001") in [(told.path, told.code) for told in report.findings]


# --- odd names --------------------------------------------------------------------------------

NAMES = {
    "a newline and a command": "a\n::error::forged.yaml",
    "a return and a command": "a\r::error::forged.yaml",
    "a newline and a group": "a\n##[error]forged.yaml",
    "an escape": "a\x1b[31mred\x1b[0m.yaml",
    "a link of a terminal": "a\x1b]8;;http:\x07x\x1b]8;;\x07.yaml",
    "a C1 control": "a\u009b31m.yaml",
    "a bell and a backspace": "a\x07\x08.yaml",
    "an override": "a\u202elmay.yaml",
    "quotes": "a\"b'c`d.yaml",
    "an option": "--help.yaml",
    "a dash": "-rf.yaml",
    "spaces": "  a  b .yaml",
    "markup": "[bold]a [link=x] [red].yaml",
    "a format": "%s{0}${HOME}%0A.yaml",
    "a command and commas": "::error file=a,line=1::x.yaml",
    "a tilde": "~.yaml",
    "a backslash": "a\\..\\b.yaml",
    "255 bytes": "x" * 250 + ".yaml",
    "255 bytes of other letters": "é" * 125 + ".yaml",
    "emoji": "😀.yaml",
    "an ending in capitals": "A.YAML",
    "the short ending": "a.YmL",
}


def made(folder: Path, name: str) -> None:
    assert len(os.fsencode(name)) <= 255
    (folder / name).write_text(PLAN + "vision: !x a\n")


@pytest.fixture
def odd(plans: Path) -> Path:
    """A folder with a bad plan under each odd name."""
    for name in NAMES.values():
        made(plans, name)
    return plans


def test_files_with_odd_names_are_checked_where_they_are_found(odd: Path) -> None:
    found = told(validate(".", folder=odd))
    assert sorted(found) == sorted((name, "PLS033") for name in (*NAMES.values(), "z-bad.yaml"))


def test_files_with_odd_names_are_checked_where_they_are_named(odd: Path) -> None:
    found = told(validate(*NAMES.values(), folder=odd))
    assert sorted(found) == sorted((name, "PLS033") for name in NAMES.values())


FORMS = ("text", "concise", "github", "csv", "json")
ACTIVE = ("::error::", "::group", "##[", "forged", "red", "lmay")
"""What no line may begin with that an odd name has in its middle."""


@pytest.mark.parametrize("form", FORMS)
def test_an_odd_name_forges_nothing_in_the_output(odd: Path, form: str) -> None:
    run = validate(".", folder=odd, form=form)
    assert (run.code, run.err) == (1, b"")
    text = run.out.decode()
    assert not {"\x1b", "\x07", "\x08"} & set(text)
    if form != "json":  # which keeps names as they are, in strings of its own
        assert not {"\x9b", "\u202e"} & set(text)
    for line in text.splitlines():
        assert not line.lstrip().startswith(ACTIVE)
        if line.startswith("::"):
            assert form == "github"
            assert line.startswith(("::error file=", "::warning file="))


def test_a_name_that_is_no_text_is_shown_with_escapes(plans: Path) -> None:
    name = b"caf\xe9.yaml"
    Path(os.fsdecode(bytes(plans) + b"/" + name)).write_text(PLAN + "vision: !x a\n")
    for run in (validate(name, folder=plans), validate(".", folder=plans)):
        paths = [path for path, code in told(run) if path != "z-bad.yaml"]
        (path,) = paths
        assert path.startswith("caf\\")
        assert path.endswith("e9.yaml")
    for form in FORMS:
        out = validate(name, folder=plans, form=form).out
        assert b"\xe9" not in out
        assert b"e9.yaml" in out
        out.decode("utf-8")


@pytest.mark.parametrize("name", ["a\n::error::x", "a\x1b[2J", "\u202ea", "caf\udce9"])
def test_an_odd_name_that_is_not_there_forges_nothing(plans: Path, name: str) -> None:
    run = validate(name, folder=plans)
    assert (run.code, run.out) == (2, b"")
    assert run.err.count(b"\n") == 1
    assert run.err.startswith(b"plscale: ")
    assert b"\x1b" not in run.err
    assert run.err.isascii()


def test_hidden_files_and_folders_are_left_out(plans: Path) -> None:
    made(plans, ".hidden.yaml")
    (plans / ".git").mkdir()
    made(plans / ".git", "a.yaml")
    assert told(validate(".", folder=plans)) == [("z-bad.yaml", "PLS033")]


def test_files_come_in_the_same_order_however_they_are_named(plans: Path) -> None:
    for name in ("é.yaml", "B.yaml", "b.yml", "10.yaml", "9.yaml"):
        made(plans, name)
    names = [plan.path for plan in check_paths(["."], as_of=DAY).plans]
    assert names == ["10.yaml", "9.yaml", "B.yaml", "a-good.yaml", "b.yml", "z-bad.yaml", "é.yaml"]
    backwards = check_paths(reversed(names), as_of=DAY)
    assert names == [plan.path for plan in backwards.plans]


# --- deep folders -----------------------------------------------------------------------------


@pytest.fixture
def deep(plans: Path) -> Iterator[Path]:
    """A folder below which tests dig; `rm` takes it away, as Python's own way is too short."""
    yield plans / "deep"
    os.chdir(plans)
    subprocess.run(["rm", "-rf", "deep"], check=True, cwd=plans)


def dig(folder: Path, name: str, levels: int) -> None:
    """Make folders inside folders, with a plan in the last, whatever the length of their path."""
    folder.mkdir()
    here = os.open(folder, os.O_RDONLY)
    for _ in range(levels):
        os.mkdir(name, dir_fd=here)
        inside = os.open(name, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inside
    plan = os.open("plan.yaml", os.O_WRONLY | os.O_CREAT, 0o600, dir_fd=here)
    os.write(plan, (PLAN + "vision: !x a\n").encode())
    os.close(plan)
    os.close(here)


def test_a_plan_500_folders_deep_is_checked(plans: Path, deep: Path) -> None:
    dig(deep, "a", 500)
    assert told(validate(".", folder=plans)) == [
        ("deep/" + "a/" * 500 + "plan.yaml", "PLS033"),
        ("z-bad.yaml", "PLS033"),
    ]


def test_a_path_too_long_for_the_system_is_a_finding(plans: Path, deep: Path) -> None:
    dig(deep, "x" * 200, 30)
    run = validate(".", folder=plans)
    found = told(run)
    assert ("z-bad.yaml", "PLS033") in found
    ((path, code),) = [finding for finding in found if finding[0] != "z-bad.yaml"]
    assert code == "PLS001"
    assert path.startswith("deep/xxx")


def test_a_named_path_too_long_for_the_system_ends_in_words(plans: Path) -> None:
    for name in ("x" * 256 + ".yaml", "x/" * 3_000 + "a.yaml"):
        run = validate(name, folder=plans)
        assert run.code in {1, 2}
        assert b"Traceback" not in run.err
        assert run.err or run.findings


def test_a_path_with_a_nul_is_a_finding_or_a_fault_of_use(plans: Path) -> None:
    (plans / "a.yaml").write_text(PLAN)
    targets = discover([plans])
    odd = type(targets[0])(Path("a\0.yaml"), "a\0.yaml")
    report = check_targets([odd, *targets], Settings(DAY))
    assert ("a\0.yaml", "PLS001") in [(told.path, told.code) for told in report.findings]
