"""Standard output and files: encodings, widths, colour, closed pipes and full disks."""

import os
import shutil
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import typer

from plscale.errors import PlscaleError
from plscale.view.look import Line, Look, inert, plain
from plscale.visible import shown, visible

WIDEST = 120
"""Columns beyond which lines get no longer, however wide the terminal."""
NARROWEST = 20


def look_of_terminal() -> Look:
    """Give the look of standard output: 80 columns where it is no terminal."""
    columns = shutil.get_terminal_size((80, 24)).columns
    return Look(max(NARROWEST, min(WIDEST, columns)), sys.stdout.encoding or "ascii")


def put_lines(lines: Iterable[Line]) -> None:
    """Write laid-out lines, with styles only on a terminal that takes them."""
    if not sys.stdout.isatty():
        put_text(plain(line) for line in lines)
        return
    from rich.console import Console  # late: a pipe should not wait for it
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False)
    for line in lines:
        text = Text.assemble(*((piece.text, piece.style) for piece in line))
        text.rstrip()
        console.print(text, soft_wrap=True)


def put_text(lines: Iterable[str], encoding: str | None = None) -> None:
    """Write plain lines; what the encoding lacks is escaped."""
    code = encoding or sys.stdout.encoding or "ascii"
    out = sys.stdout.buffer
    for line in lines:
        out.write((line + "\n").encode(code, "backslashreplace"))
    out.flush()


def save(path: Path, lines: Iterable[str]) -> None:
    """Write a file whole or not at all, keeping the mode of the one it replaces.

    Raises:
        PlscaleError: the file cannot be written.
    """
    import tempfile  # late: it brings what most runs do without

    target = path.resolve()
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            with path.open("wb") as device:  # a pipe or /dev/null must not be replaced by a file
                device.writelines((line + "\n").encode("utf-8") for line in lines)
            return
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else _usual_mode()
        handle, draft = tempfile.mkstemp(dir=target.parent, prefix=".plscale-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.writelines((line + "\n").encode("utf-8") for line in lines)
            Path(draft).chmod(mode)
            Path(draft).replace(target)
        except BaseException:
            with suppress(OSError):
                Path(draft).unlink()
            raise
    except OSError as error:
        raise PlscaleError(f"cannot write {shown(str(path))}: {error.strerror}") from error


def _usual_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


@contextmanager
def faults_of_use() -> Iterator[None]:
    """Turn faults of use into one line on standard error and the exit code they have."""
    try:
        yield
    except PlscaleError as error:
        tell(f"plscale: {error}")
        raise typer.Exit(2) from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
    except BrokenPipeError:
        leave_closed_pipe()
        raise typer.Exit(141) from None
    except OSError as error:
        leave_closed_pipe()
        tell(f"plscale: cannot write the output: {error.strerror}")
        raise typer.Exit(2) from None


def tell(message: str) -> None:
    """Write to standard error; text that is not ours is shown, never acted on."""
    shown = "\n".join(inert(visible(line)) for line in message.split("\n"))
    typer.echo(shown, err=True)  # Python escapes what this stream's encoding lacks


def open_closed_streams() -> None:
    """Put nothing in the place of standard streams that the caller has closed (``>&-``)."""
    nowhere = Path(os.devnull)  # opened in this order, so that each gets its usual number
    sys.stdin = sys.stdin or nowhere.open(encoding="utf-8")
    sys.stdout = sys.stdout or nowhere.open("w", encoding="utf-8")
    sys.stderr = sys.stderr or nowhere.open("w", encoding="utf-8")


def leave_closed_pipe() -> None:
    """Keep the interpreter from writing to a pipe that nobody reads when it exits."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
