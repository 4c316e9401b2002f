"""What one child process costs: processor time and peak memory."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

if sys.platform != "win32":
    import resource


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a command took."""

    seconds: float
    """User and system time of the process and its children; on Windows the time on the clock."""
    peak: int | None
    """Bytes of memory at most; None where the system does not tell."""


class CouldNotRunError(Exception):
    """A command ended as it never does when it has done its work."""


def pin_to_one_core() -> int | None:
    """Keep this process and its children on one core; None where that cannot be chosen."""
    if sys.platform != "linux":
        return None
    core = max(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {core})
    return core


def run(command: Sequence[str], folder: Path, exit_codes: frozenset[int]) -> Cost:
    """Run a command in a folder, what it prints thrown away and no cache of earlier runs in reach.

    Raises:
        CouldNotRunError: its exit code is none of those given, or it died of an exception.
    """
    with tempfile.TemporaryFile() as complaints, tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "XDG_CACHE_HOME": cache, "LOCALAPPDATA": cache}
        began = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=complaints
        )
        cost = _wait(process, began)
        complaints.seek(0)
        told = complaints.read().decode(errors="replace").strip()
    if process.returncode not in exit_codes or "Traceback (most recent call last)" in told:
        last = told.splitlines()[-1] if told else "no message"
        raise CouldNotRunError(f"exit code {process.returncode}, {last[:100]}")
    return cost


def _wait(process: subprocess.Popen[bytes], began: float) -> Cost:
    if sys.platform == "win32":
        process.wait()
        return Cost(time.perf_counter() - began, None)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(usage.ru_utime + usage.ru_stime, _bytes(usage.ru_maxrss))


def memory_floor() -> int:
    """Give the bytes below which a child's peak cannot be told from this process's own.

    On Linux a child begins as a copy of its parent and is charged for it.
    """
    if sys.platform == "win32":
        return 0
    return _bytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def _bytes(maxrss: int) -> int:
    return maxrss if sys.platform == "darwin" else maxrss * 1024
