"""What is refused before any parser sees it: files that are not the UTF-8 text of a YAML file."""

import re
from collections.abc import Iterator
from typing import Final

from plscale.finding import Kind
from plscale.place import START, Span
from plscale.source import fault as kinds
from plscale.source.fault import Fault
from plscale.source.limits import Limits
from plscale.source.lines import split_lines
from plscale.visible import BROKEN, HIDDEN, visible

_BOM: Final = b"\xef\xbb\xbf"
_ASCII: Final = bytes(range(0x80))
_HARMLESS: Final = bytes(range(0x20, 0x7F)) + b"\t\n\r"
_FORBIDDEN = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\ufeff{BROKEN}]")
_HIDDEN = re.compile(f"[{HIDDEN}]")
_CONFLICT = re.compile(rb"(?:^|(?<=\r))(?:<{7} |={7}(?:[\r\n]|\Z)|>{7} |\|{7} )", re.MULTILINE)
_CONFLICT_MARKS: Final = (b"<<<<<<< ", b">>>>>>> ", b"=======")
"""One of them stands in every conflict; a single character is found much faster than they are."""
_SAVE = "save the file again as plain text in UTF-8 (in Notepad: Save as, Encoding: UTF-8)"

_SIGNATURES: Final = (
    (b"PK\x03\x04", "a zip archive or an Office document (docx, xlsx)"),
    (b"\xd0\xcf\x11\xe0", "an old Office document (doc, xls)"),
    (b"%PDF", "a PDF document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"{\\rtf", "a rich text document"),
)
_MARKUP = re.compile(rb"\s*<(?:!doctype|html|\?xml|head|body)\b", re.IGNORECASE)
_LFS: Final = b"version https://git-lfs.github.com/spec/"


def guard(raw: bytes, limits: Limits) -> str | Fault:
    """Give the text of a file, or the one fault for which it is not read at all."""
    if len(raw) > limits.bytes:
        return too_large(len(raw), limits)
    skipped = len(_BOM) if raw.startswith(_BOM) else 0
    raw = raw[skipped:]
    if not raw.strip():
        return empty("the file is empty")
    if (refusal := _other_format(raw)) is not None:
        return refusal
    rest = raw.translate(None, _HARMLESS)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(raw, error.start, skipped)
    if not rest or _FORBIDDEN.search(rest.decode("utf-8")) is None:
        return text
    forbidden = _FORBIDDEN.search(text)
    return text if forbidden is None else _control(text, forbidden.start(), skipped)


def empty(what: str) -> Fault:
    """Refuse a file without a plan in it."""
    return _at_start(kinds.EMPTY, what, "write the plan; its first line is  plscale: 1")


def too_large(size: int, limits: Limits) -> Fault:
    """Refuse a file for its size, which is known before it is read."""
    return _at_start(
        kinds.TOO_LARGE,
        f"the file has {size:,} bytes; at most {limits.bytes:,} are read",
        "split it, or move long texts into evidence files;"
        f" to read it all the same add  --limit bytes={size}",
    )


def hidden_characters(text: str) -> Iterator[Fault]:
    """Warn of characters that change what a reader sees: one warning for each line with any."""
    if text.isascii() or _HIDDEN.search(text.encode().translate(None, _ASCII).decode()) is None:
        return
    for number, line in enumerate(split_lines(text), start=1):
        if (match := _HIDDEN.search(line)) is not None:
            yield Fault(
                kinds.HIDDEN_CHARACTER,
                f"an invisible character ({visible(match[0])}) stands here;"
                " the text may not be what it looks like",
                Span.on_line(number, match.start() + 1),
                "type the word again without it",
            )


def _other_format(raw: bytes) -> Fault | None:
    for signature, what in _SIGNATURES:
        if raw.startswith(signature):
            return _at_start(
                kinds.NOT_YAML, f"this is {what}, whatever its name says", _write_plain()
            )
    if raw.startswith(_LFS):
        return _at_start(
            kinds.LFS_POINTER,
            "this is a Git LFS pointer, not the plan itself",
            "fetch the file with  git lfs pull",
        )
    if _MARKUP.match(raw):
        return _at_start(
            kinds.NOT_YAML,
            "this is a web page or XML, perhaps an error page saved in place of the plan",
            _write_plain(),
        )
    if raw.lstrip()[:1] in (b"{", b"[") and b"\x00" not in raw[:4]:
        return _at_start(
            kinds.NOT_YAML,
            "this is JSON or one bracketed value; a plan is written as YAML, one key a line",
            "write  plscale: 1  on the first line and the other keys below it",
        )
    return _conflict(raw)


def _conflict(raw: bytes) -> Fault | None:
    if not any(mark[:1] in raw and mark in raw for mark in _CONFLICT_MARKS):
        return None
    match = _CONFLICT.search(raw)
    if match is None:
        return None
    line, _ = _end_of(raw[: match.start()].decode("latin-1"))
    return Fault(
        kinds.CONFLICT,
        f"unresolved merge conflict at line {line}",
        Span.on_line(line, 1, 7),
        "keep one of the two versions and take the lines with <<<<<<<, ======= and >>>>>>> out",
    )


def _not_utf8(raw: bytes, offset: int, skipped: int) -> Fault:
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in raw[:4]:
        return _at_start(kinds.ENCODING, "the file is saved as UTF-16 or UTF-32, not UTF-8", _SAVE)
    line, column = _end_of(raw[:offset].decode("utf-8"))
    return Fault(
        kinds.ENCODING,
        f"byte {skipped + offset + 1} of the file (\\x{raw[offset]:02x}) is not UTF-8;"
        " it was probably saved in an old Windows encoding",
        Span.on_line(line, column),
        _SAVE,
    )


def _control(text: str, offset: int, skipped: int) -> Fault:
    if text.count("\x00") * 3 > len(text):
        return _at_start(kinds.ENCODING, "the file is saved as UTF-16 or UTF-32, not UTF-8", _SAVE)
    line, column = _end_of(text[:offset])
    position = skipped + len(text[:offset].encode()) + 1
    return Fault(
        kinds.CONTROL,
        f"byte {position} of the file is a character that no text holds ({visible(text[offset])})",
        Span.on_line(line, column),
        "delete it; it is invisible in most editors, so type the whole line again",
    )


def _end_of(text: str) -> tuple[int, int]:
    lines = split_lines(text)
    return len(lines), len(lines[-1]) + 1


def _at_start(kind: Kind, message: str, remedy: str) -> Fault:
    return Fault(kind, message, START, remedy)


def _write_plain() -> str:
    return "write the plan as a plain text file whose first line is  plscale: 1"
