"""What a plan with two findings looks like: the screen that the design draws."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cli.calling import plscale_in

HERE = Path(__file__).parent
WORDS = ("validate", "plans/meadow-lake.yaml", "--as-of", "2028-10-01", "--format", "text")
TWINS = pytest.mark.parametrize(
    ("encoding", "ending"), [("utf-8", "txt"), ("ascii", "ascii.txt")], ids=["unicode", "ascii"]
)
DRAWN_PROGRAM, PROGRAM = "knowledgeworks", "base"
"""The only difference that is meant: the program of the drawing may not be built in."""


def screen(encoding: str) -> bytes:
    done = plscale_in(HERE, *WORDS, changes={"PYTHONIOENCODING": encoding})
    assert (done.code, done.err) == (1, b"")
    return done.out


@TWINS
def test_screen_is_as_drawn(encoding: str, ending: str) -> None:
    drawn = (HERE / f"mockup.{ending}").read_text("utf-8")
    assert drawn.count(DRAWN_PROGRAM) == 1
    assert screen(encoding).decode(encoding) == drawn.replace(DRAWN_PROGRAM, PROGRAM)


@TWINS
def test_screen_stays_as_it_is(
    golden: Callable[[str, bytes], None], encoding: str, ending: str
) -> None:
    golden(f"validate-text.{ending}", screen(encoding))


def test_twins_differ_in_signs_alone() -> None:
    twin = screen("utf-8").decode().replace("│", "|").replace("…", "~")
    assert twin.encode("ascii") == screen("ascii")
