"""What is measured: plscale, the least that any such tool costs, and its peers."""

import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from made_up.setting import WRITTEN

HERE = Path(__file__).resolve().parent
BARE_LOOP = "bare C event loop"
NOTHING = "`python -c pass`"
_LONGEST_COMMAND = 24_000 if sys.platform == "win32" else 120_000
"""Characters of file names that surely fit on one command line."""
_DONE = frozenset((0,))
_DONE_WITH_FINDINGS = frozenset((0, 1))


@dataclass(frozen=True, slots=True)
class Contender:
    """One command, run in the folder of the plans."""

    name: str
    command: tuple[str, ...] = ()
    plans: int = 0
    """How many of the plans it reads."""
    exit_codes: frozenset[int] = _DONE
    absent: str = ""
    """Why it cannot take part; empty where it can."""


def all_contenders(folder: Path, schema: Path, slow_plans: int) -> list[Contender]:
    """Give everything that is measured; what is not installed is named, never left out.

    Args:
        folder: the folder of the plans, and of nothing else.
        schema: the JSON Schema of a plan.
        slow_plans: how many plans those peers get at most that need a tenth of a second for one.
    """
    plans = sorted(path.name for path in folder.iterdir())
    few = _fitting(plans)[:slow_plans]
    plscale = (sys.executable, "-m", "plscale")
    validate = (*plscale, "validate", "--as-of", WRITTEN.isoformat(), "--fail-on", "never")
    bare = (sys.executable, str(HERE / "bare_loop.py"), ".")
    return [
        Contender(NOTHING, (sys.executable, "-c", "pass")),
        Contender(BARE_LOOP, bare, len(plans)),
        Contender("`plscale validate FOLDER`, cold", (*validate, "."), len(plans)),
        Contender("`plscale --version`", (*plscale, "--version")),
        Contender("`plscale validate ONE-PLAN`", (*validate, plans[0]), 1),
        _check_jsonschema(schema, few),
        _yamale(len(plans), _unreadable(bare, folder)),
        _peer("yamllint", (), few),
    ]


def _check_jsonschema(schema: Path, plans: Sequence[str]) -> Contender:
    if not schema.is_file():
        return Contender("check-jsonschema", absent=f"there is no schema {schema.name}")
    return _peer("check-jsonschema", ("--schemafile", str(schema.resolve())), plans)


def _yamale(plans: int, unreadable: Sequence[str]) -> Contender:
    """Yamale dies of the first file that is not YAML, so such plans are kept from it."""
    excluded = [word for name in unreadable for word in ("-e", name)]
    options = ("-n", "1", "-s", str(HERE / "yamale_schema.yaml"), *excluded)
    return _peer("yamale", options, ["."], plans - len(unreadable))


def _peer(
    name: str, options: Sequence[str], paths: Sequence[str], plans: int | None = None
) -> Contender:
    """Take a tool that is installed beside this Python."""
    ending = ".exe" if sys.platform == "win32" else ""
    script = Path(sysconfig.get_path("scripts"), name + ending)
    if not script.is_file():
        return Contender(name, absent="not installed")
    command = (str(script), *options, *paths)
    return Contender(name, command, len(paths) if plans is None else plans, _DONE_WITH_FINDINGS)


def _unreadable(bare: Sequence[str], folder: Path) -> list[str]:
    """Name the plans that are not YAML, as the bare loop finds them."""
    done = subprocess.run(bare, cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.split()


def _fitting(names: Sequence[str]) -> Sequence[str]:
    """Take as many names as fit on one command line."""
    return names[: _LONGEST_COMMAND // (max(map(len, names)) + 1)]
