"""Closed pipes, full disks, closed streams and signals: one line at most, never a traceback."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from cli.calling import FAULTY, command, environment, plscale_in

if sys.platform == "win32":
    pytest.skip("Windows has other signals and devices", allow_module_level=True)

MANY = 400


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    (tmp_path / "plans").mkdir()
    for number in range(MANY):
        (tmp_path / "plans" / f"{number:03}.yaml").write_text(FAULTY)
    return tmp_path


def shell(folder: Path, line: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of bash in which ``plscale`` is this interpreter's."""
    program = f'plscale() {{ {sys.executable} -m plscale "$@"; }}; {line}'
    return subprocess.run(
        ["/bin/bash", "-c", program],
        cwd=folder,
        env=environment(),
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    "words",
    [
        "validate --format concise",
        "validate --format csv",
        "status --format table",
        "status --format timeline",
        "status --format markdown",
        "rules",
        "schema plan",
    ],
)
def test_closed_pipe_is_quiet(plans: Path, words: str) -> None:
    done = shell(plans, f"plscale {words} | head -n 1 | wc -l; echo ${{PIPESTATUS[0]}}")
    lines, code = done.stdout.split()
    assert done.stderr == b""
    assert lines == b"1"
    assert code in {b"141", b"0", b"1"}  # by how much was written when the reader left


def test_pipe_that_is_closed_early_gives_141(plans: Path) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    done = subprocess.run(
        command("validate", "--format", "concise"),
        cwd=plans,
        env=environment(),
        stdout=theirs,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(theirs)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk always full")
@pytest.mark.parametrize(
    "words",
    [
        "validate",
        "validate --format json",
        "rules",
        "catalog areas",
        "explain PLS402",
        "schema plan",
        "--help",
        "validate --help",
    ],
)
def test_full_disk_gives_2_and_one_line(plans: Path, words: str) -> None:
    done = shell(plans, f"plscale {words} > /dev/full")
    assert done.returncode == 2
    assert done.stderr == b"plscale: cannot write the output: No space left on device\n"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("plscale validate - <&-", 1),
        ("plscale validate plans >&-", 1),
        ("plscale validate plans/000.yaml --quiet >&- 2>&-", 1),
        ("plscale rules >&-", 0),
        ("plscale --help >&-", 0),
        ("plscale validate nowhere 2>&-", 2),
    ],
)
def test_closed_stream_is_as_if_nobody_read_or_wrote(plans: Path, line: str, code: int) -> None:
    done = shell(plans, line)
    assert (done.returncode, done.stderr) == (code, b"")


def test_closed_output_does_not_end_up_in_a_file(plans: Path) -> None:
    shell(plans, "plscale validate plans/000.yaml --output json=out.json >&-")
    assert (plans / "out.json").read_text().startswith("{")
    assert b"Example ISD, base" not in (plans / "out.json").read_bytes()


def test_folder_that_was_deleted_is_named(plans: Path) -> None:
    done = shell(plans, "mkdir x; cd x; rmdir ../x; plscale validate ../plans/000.yaml")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"plscale: the folder that plscale was started in is no longer there\n"


def test_interrupt_while_it_waits_for_input_gives_130(tmp_path: Path) -> None:
    with subprocess.Popen(
        command("validate", "-"),
        cwd=tmp_path,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdin is not None
        running.stdin.write(b"#" * 200_000)  # more than a pipe holds: it is reading when we go on
        running.stdin.flush()
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=30)
    assert (running.returncode, out, err) == (130, b"", b"")


def test_interrupt_of_a_long_run_gives_130(plans: Path) -> None:
    with subprocess.Popen(
        command("validate", "--format", "json"),
        cwd=plans,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stdout.read(1) == b"{"  # the pipe is full now: the run waits for us
        running.send_signal(signal.SIGINT)
        err = running.stderr.read() if running.stderr else b""
        running.stdout.close()
        running.wait(timeout=30)
    assert (running.returncode, err) == (130, b"")


def test_bytes_that_are_not_text_reach_no_stream_raw(tmp_path: Path) -> None:
    name = b"caf\xe9.yaml"
    (tmp_path / os.fsdecode(name)).write_text(FAULTY)
    for form in ("text", "concise", "json", "github", "csv"):
        done = plscale_in(tmp_path, "validate", name, "--format", form)
        assert (done.code, done.err) == (1, b"")
        assert "caf\\udce9.yaml" in done.text.replace("\\\\", "\\"), form
