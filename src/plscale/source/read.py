"""From bytes to a positioned document: the one way in, for files and for text alike."""

import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import replace
from io import FileIO
from itertools import islice
from pathlib import Path

import yaml

from plscale.finding import Severity
from plscale.place import START, Span
from plscale.source import fault as kinds
from plscale.source.builder import Builder
from plscale.source.document import Document
from plscale.source.fault import Fault
from plscale.source.guard import empty, guard, hidden_characters, too_large
from plscale.source.limits import DEFAULT_LIMITS, Limits
from plscale.source.lines import split_lines
from plscale.source.parsers import GIVES_UP, EventSource, events
from plscale.source.private.concealed import concealed
from plscale.source.quiet import curly_quotes, lost_text, windows_paths
from plscale.source.refusals import too_deep_at
from plscale.source.sheet import Sheet
from plscale.source.trouble import Trouble


def read_bytes(path: Path, limits: Limits = DEFAULT_LIMITS) -> bytes | Fault:
    """Read a regular file, or give the fault for which it was not read.

    Anything else (folder, FIFO, socket, device) is refused without waiting for it, and a file that
    is too large before a byte of it is read.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return _not_regular(path)
        with open(path, "rb", buffering=0, opener=_open_without_waiting) as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                return _not_regular(path)
            if status.st_size > limits.bytes:
                return too_large(status.st_size, limits)
            return _read_at_most(limits.bytes + 1, file, status.st_size)
    except (OSError, ValueError) as error:
        return unreadable(error)


def _read_at_most(most: int, file: FileIO, size: int) -> bytes:
    """Read a file to its end, or as many bytes as asked for; its size may not be what was told."""
    raw = file.read(size + 1)
    while len(raw) != size and len(raw) < most and (more := file.read(most - len(raw))):
        raw += more
    return raw


def read_text(raw: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read the bytes of one file into data with places; whatever is wrong is in its faults.

    What looks private is masked before anything else sees it: no document holds it.
    """
    text = guard(raw, limits)
    if isinstance(text, Fault):
        return refused(name, text)
    shown = concealed(raw, text)
    document = build(shown.text, name, events(shown.text), limits)
    if not shown.places:
        return document
    more = islice(shown.faults, max(0, limits.findings + 1 - len(document.faults)))
    return replace(document, faults=(*document.faults, *more))


def read_own(raw: bytes, name: str) -> Document:
    """Read the bytes of a file that comes with plscale; nothing private is looked for in it."""
    text = guard(raw, DEFAULT_LIMITS)
    return refused(name, text) if isinstance(text, Fault) else build(text, name, events(text))


def build(text: str, name: str, source: EventSource, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Build a document from a guarded text and the events of a parser over it."""
    builder = Builder(text, source, limits)
    sheet = builder.sheet
    faults = sheet.ledger.faults
    try:
        builder.run()
    except yaml.YAMLError as error:
        told = _told(error, split_lines(text), limits)
        faults[:] = (*(fault for fault in faults if _is_before(fault, told)), told)
        sheet.data = None
    if sheet.data is None and all(fault.kind.severity is not Severity.ERROR for fault in faults):
        faults.append(empty("the file holds only comments"))
    quiet = _quiet_faults(text, sheet)
    faults += islice(quiet, max(0, limits.findings + 1 - len(faults)))
    return Document(
        name,
        text,
        sheet.data,
        tuple(faults),
        frozenset(sheet.ledger.holes),
        tuple(sheet.ledger.blanks),
        sheet.trail,
    )


def _quiet_faults(text: str, sheet: Sheet) -> Iterator[Fault]:
    yield from hidden_characters(text)
    if sheet.data is not None:
        yield from lost_text(text, sheet.trail)
        yield from curly_quotes(text, sheet.trail)
        yield from windows_paths(text, sheet.trail)


def refused(name: str, fault: Fault) -> Document:
    """Give the document of a file that could not be read at all."""
    return Document(name, "", None, (fault,), frozenset())


def unreadable(error: Exception) -> Fault:
    """Refuse a file that the system does not let us read."""
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return Fault(
        kinds.UNREADABLE,
        f"the file cannot be opened: {reason or 'unknown reason'}",
        START,
        "see that the file is there and that you may read it",
    )


def _not_regular(path: Path) -> Fault:
    what = "a folder" if path.is_dir() else "a device, pipe or socket"
    return Fault(
        kinds.NOT_A_FILE,
        f"this is {what}, not a file; it was not opened",
        START,
        "put a plain text file in its place",
    )


def _open_without_waiting(path: str, flags: int) -> int:
    if sys.platform != "win32":
        flags |= os.O_NONBLOCK  # a FIFO that took the file's place must not make us wait
    return os.open(path, flags)


def _told(error: yaml.YAMLError, lines: list[str], limits: Limits) -> Fault:
    from plscale.source.slips import diagnose  # late: most files have no such error

    trouble = _trouble(error, len(lines))
    if trouble.problem == GIVES_UP:
        return too_deep_at(Span.on_line(trouble.line + 1, trouble.column + 1), limits)
    return diagnose(lines, trouble)


def _is_before(fault: Fault, slip: Fault) -> bool:
    """Tell whether a fault stands before a slip; what was read behind that was misread."""
    return (fault.span.line, fault.span.column) < (slip.span.line, slip.span.column)


def _trouble(error: yaml.YAMLError, line_count: int) -> Trouble:
    if not isinstance(error, yaml.MarkedYAMLError):
        return Trouble(str(error), "", 0, 0, 0, 0)
    mark, context = error.problem_mark, error.context_mark
    line, column = (mark.line, mark.column) if mark is not None else (line_count - 1, 0)
    return Trouble(
        error.problem or "",
        error.context or "",
        line,
        column,
        context.line if context is not None else line,
        context.column if context is not None else column,
    )
