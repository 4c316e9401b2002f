"""A file that was not there before: written whole or not at all, and never over another."""

import errno
import os
import secrets
import sys
from contextlib import suppress
from itertools import count
from pathlib import Path

from plscale.draft.wish import slug
from plscale.errors import PlscaleError
from plscale.programs.load import builtin
from plscale.programs.paths import Stray, follow, is_path, place_of
from plscale.repository.discovery import ENDINGS
from plscale.visible import shown

_SCHEMA = Path("schemas", "plan.schema.json")
_RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)))
)
"""Names that no file of Windows may have, whatever its ending."""
_WITHOUT_HARD_LINKS = frozenset((errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK))
"""What file systems answer that give a file one name only, such as FAT."""


def see_target(target: Path) -> None:
    """See to it that a new plan can be written to a path.

    Raises:
        PlscaleError: something is there, its folder is not, or its name is not that of a plan.
    """
    try:
        Path.cwd()
    except OSError:
        raise PlscaleError("the folder that plscale was started in is no longer there") from None
    if target.is_dir():
        raise PlscaleError(
            f"{shown(str(target))} is a folder; name a file in it, such as plan.yaml"
        )
    if os.path.lexists(target):
        raise _is_there(target)
    if not target.name.lower().endswith(ENDINGS):
        raise PlscaleError(f"{shown(str(target))} should end in .yaml, as every plan does")
    if not target.parent.is_dir():
        raise PlscaleError(
            f"there is no folder {shown(str(target.parent))}; make it first, or name another file"
        )


def create(target: Path, text: str) -> None:
    """Write a new file; what another program writes to the same path meanwhile stays as it is.

    Raises:
        PlscaleError: something is there by now, or the file cannot be written.
    """
    draft = target.with_name(f".plscale-{secrets.token_hex(8)}")
    try:
        _write(draft, text)
        try:
            _give_name(draft, target, text)
        finally:
            with suppress(FileNotFoundError):
                draft.unlink()
    except FileExistsError:
        raise _is_there(target) from None
    except (OSError, ValueError) as error:  # a name with NUL is a ValueError
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise PlscaleError(f"cannot write {shown(str(target))}: {reason}") from error


def _write(path: Path, text: str) -> None:
    """Write to a path that must not be there; nothing is left of it if that fails."""
    with path.open("xb") as file:
        try:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            path.unlink()
            raise


def _give_name(draft: Path, target: Path, text: str) -> None:
    """Let a written draft have a name that nothing has: neither call replaces what is there."""
    if sys.platform == "win32":
        draft.rename(target)
        return
    try:
        os.link(draft, target, follow_symlinks=False)
    except OSError as error:
        if error.errno not in _WITHOUT_HARD_LINKS:
            raise
        _write(target, text)


def usual(name: str) -> Path:
    """Give the path of a plan that was named no file: in the folder ``plans`` if there is one."""
    stem = slug(name) or "plan"
    folder = Path("plans") if Path("plans").is_dir() else Path()
    return folder / f"{f'plan-{stem}' if stem in _RESERVED else stem}.yaml"


def schema_seen_from(target: Path) -> str | None:
    """Give the path from a plan to ``schemas/plan.schema.json`` in the nearest folder above it.

    None where there is none.
    """
    folder = target.parent.resolve()
    for above in (folder, *folder.parents):
        if (above / _SCHEMA).is_file():
            return _seen_from(target, above / _SCHEMA)
    return None


def program_seen_from(target: Path, program: str) -> str:
    """Give the word by which a plan names its program: a built-in name, or the path to a file.

    Raises:
        PlscaleError: plscale would not follow the path, because it leads out of the repository.
    """
    if builtin(program) is not None:
        return program
    path = _seen_from(target, Path(program))
    word = path if is_path(path) else f"./{path}"
    found = follow(word, place_of(target.parent))
    if isinstance(found, Stray):
        raise PlscaleError(
            f"from the plan, the program {shown(word)} {found.problem}: {found.remedy}"
        )
    return word


def _seen_from(target: Path, other: Path) -> str:
    """Give the path from a file to another; slashes part it on every system."""
    try:
        return Path(os.path.relpath(other.resolve(), target.parent.resolve())).as_posix()
    except ValueError:  # two drives of Windows
        raise PlscaleError(
            f"no path leads from {shown(str(target))} to {shown(str(other))}; put both on one drive"
        ) from None


def _is_there(target: Path) -> PlscaleError:
    others = (target.with_stem(f"{target.stem}-{number}") for number in count(2))
    free = next(other for other in others if not os.path.lexists(other))
    return PlscaleError(
        f"{shown(str(target))} is there already, and init never overwrites: name another file,"
        f" such as {shown(str(free))}"
    )
