"""What a plan in its first year looks like: what is wrong, what is due now, and what is due later."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cli.calling import plscale_in

HERE = Path(__file__).parent
WORDS = ("validate", "plans/year-one.yaml", "--as-of", "2026-11-21", "--format", "text")


def screen(encoding: str, width: str) -> bytes:
    changes = {"PYTHONIOENCODING": encoding, "COLUMNS": width}
    done = plscale_in(HERE, *WORDS, changes=changes)
    assert (done.code, done.err) == (1, b"")
    return done.out


@pytest.mark.parametrize(
    ("encoding", "width", "name"),
    [
        ("utf-8", "80", "due.txt"),
        ("ascii", "80", "due.ascii.txt"),
        ("utf-8", "40", "due.40.txt"),
    ],
)
def test_screen_stays_as_it_is(
    golden: Callable[[str, bytes], None], encoding: str, width: str, name: str
) -> None:
    golden(name, screen(encoding, width))


def test_twins_differ_in_signs_alone() -> None:
    twin = screen("utf-8", "80").decode().replace("│", "|").replace("…", "~")
    assert twin.encode("ascii") == screen("ascii", "80")
