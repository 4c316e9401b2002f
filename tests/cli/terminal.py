"""Runs the command line on a terminal of its own."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from cli.calling import Called, command, environment

SILENCE = 0.2
"""Seconds without output after which a question waits for its answer."""
MINUTE = 60
"""Seconds after which a program that shows nothing more is stopped."""


def plscale_on_terminal(
    folder: Path,
    *words: str,
    columns: int = 80,
    changes: Mapping[str, str] | None = None,
    is_piped: bool = False,
    answers: Iterable[bytes | signal.Signals] = (),
) -> Called:
    """Run plscale with standard error on a terminal, and standard output too unless piped.

    What the terminal got is ``err`` where output is piped, else ``out``. Each answer is typed when
    a question waits for it: what ends in a colon and a blank, and is followed by silence; a signal
    is sent in its place. Whoever is silent for a minute is stopped.
    """
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    running = subprocess.Popen(
        command(*words),
        cwd=folder,
        env=environment({"TERM": "xterm-256color"} | dict(changes or {})),
        stdin=theirs,
        stdout=subprocess.PIPE if is_piped else theirs,
        stderr=theirs,
    )
    os.close(theirs)
    waiting = iter(answers)
    shown = bytearray()
    with suppress(OSError):  # Linux ends a terminal whose last writer has left with EIO
        while piece := _read(running, ours, shown, waiting):
            shown += piece
    os.close(ours)
    piped = running.stdout.read() if running.stdout else b""
    if running.stdout:
        running.stdout.close()
    code = running.wait(timeout=60)
    screen = bytes(shown).replace(b"\r\n", b"\n")
    return Called(code, piped, screen) if is_piped else Called(code, screen, b"")


def _read(
    running: subprocess.Popen[bytes],
    ours: int,
    shown: bytearray,
    waiting: Iterator[bytes | signal.Signals],
) -> bytes:
    """Wait for more to be shown, and answer a question meanwhile."""
    for _ in range(int(MINUTE / SILENCE)):
        if select.select([ours], [], [], SILENCE)[0]:
            return os.read(ours, 65536)
        if shown.endswith(b": ") and (answer := next(waiting, None)) is not None:
            _answer(running, ours, answer)
    running.kill()
    return b""


def _answer(running: subprocess.Popen[bytes], ours: int, answer: bytes | signal.Signals) -> None:
    if isinstance(answer, signal.Signals):
        running.send_signal(answer)
    else:
        os.write(ours, answer)
