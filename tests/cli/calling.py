"""Runs the command line as a user's shell does: a process of its own, bytes in and bytes out."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import plscale

SOUND = """\
plscale: 1
program: base
district: {name: Example ISD, state: TX}
timeline: {starts: 2026-07-01, ends: 2031-06-30}
"""
WARNED = SOUND + "assurances:\n  federal-law: {given: true}\n"
FAULTY = SOUND + "vison: Every student\n"
DAY = ("--as-of", "2028-10-01")
AFTER_THE_PLAN = ("--as-of", "2040-01-01")

_SOURCE = Path(plscale.__file__).parents[1]
_UNSET = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING", "PYTHONUTF8", "LANG")


@dataclass(frozen=True, slots=True)
class Called:
    """What a run left behind."""

    code: int
    out: bytes
    err: bytes

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")

    @property
    def told(self) -> str:
        return self.err.decode("utf-8")


def command(*words: str | bytes) -> list[str | bytes]:
    """Give the words that start plscale with this interpreter."""
    return [sys.executable, "-m", "plscale", *words]


def environment(changes: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give a plain environment: UTF-8, no width, no wish about colour."""
    kept = {name: value for name, value in os.environ.items() if name not in _UNSET}
    return kept | {"LC_ALL": "C.UTF-8", "PYTHONPATH": str(_SOURCE)} | dict(changes or {})


def plscale_in(
    folder: Path,
    *words: str | bytes,
    changes: Mapping[str, str] | None = None,
    stdin: bytes = b"",
) -> Called:
    """Run plscale in a folder."""
    done = subprocess.run(
        command(*words),
        cwd=folder,
        env=environment(changes),
        input=stdin,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return Called(done.returncode, done.stdout, done.stderr)
