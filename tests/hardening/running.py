"""Runs ``plscale validate`` as its users do, and weighs the run."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

SOURCE = Path(__file__).parents[2] / "src"
PLAN = """\
plscale: 1
program: base
district: {name: Example ISD, state: TX}
timeline: {starts: 2026-07-01, ends: 2031-06-30}
"""
"""A plan in which nothing is wrong."""
AS_OF = "2027-03-01"

_SECONDS = 10
"""After so much CPU time a run is ended by the system, so that a test fails and does not hang."""

_WEIGH = """
import json, os, resource, sys
child = os.fork()
if not child:
    resource.setrlimit(resource.RLIMIT_CPU, (int(sys.argv[1]),) * 2)
    os.execv(sys.argv[3], sys.argv[3:])
_, status, usage = os.wait4(child, 0)
told = [os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss]
open(sys.argv[2], "w").write(json.dumps(told))
"""
"""A small process between: on Linux a child begins with the peak memory of its parent."""


@dataclass(frozen=True)
class Run:
    """What one run of plscale left behind."""

    code: int
    out: bytes = field(repr=False)
    err: bytes
    seconds: float = 0.0
    """CPU time, the start of Python included."""
    mebibytes: float = 0.0
    """Peak of the resident memory."""

    @cached_property
    def findings(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(self.out)["findings"]
        return found

    @cached_property
    def codes(self) -> set[str]:
        return {finding["code"] for finding in self.findings}


def command(paths: Sequence[str | bytes | Path], form: str) -> list[str | bytes]:
    python = [sys.executable, "-m", "plscale", "validate", "--as-of", AS_OF, "--format", form]
    return [*python, "--", *(os.fsencode(path) for path in paths)]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(SOURCE), "NO_COLOR": "1", "COLUMNS": "80"}


def validate(*paths: str | bytes | Path, folder: Path, form: str = "json") -> Run:
    """Run in a folder; what hangs is ended after 20 seconds."""
    done = subprocess.run(
        command(paths, form),
        cwd=folder,
        env=environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=20,
        check=False,
    )
    return Run(done.returncode, done.stdout, done.stderr)


def weigh(path: Path, scratch: Path) -> Run:
    """Run on one file and take down CPU time and peak memory."""
    out, err, told = scratch / "out", scratch / "err", scratch / "told"
    words = [sys.executable, "-ISc", _WEIGH, str(_SECONDS), str(told), *command([path], "json")]
    with out.open("wb") as stdout, err.open("wb") as stderr:
        subprocess.run(
            words,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=stderr,
            check=True,
        )
    code, seconds, kibibytes = json.loads(told.read_text())
    return Run(code, out.read_bytes(), err.read_bytes(), seconds, kibibytes / 1024)
