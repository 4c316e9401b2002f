"""What a plan with two findings looks like: the screen that the design draws."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cli.calling import plscale_in

HERE = Path(__file__).parent
WORDS = ("validate", "plans/meadow-lake.yaml", "--as-of", "2028-10-01", "--format", "text")
ONLY = ("--select", "PLS402", "--select", "PLS305")  # later rules may find more in this plan
TWINS = pytest.mark.parametrize(
    ("encoding", "ending"), [("utf-8", "txt"), ("ascii", "ascii.txt")], ids=["unicode", "ascii"]
)
MEANT = {
    "Meadow Lake, knowledgeworks, year": "Meadow Lake, base, year",
    "Why   a denied": "Why   A denied",
}
"""Where the tool differs from the drawing and may: another program; a page's sentence as it is."""


def screen(encoding: str) -> bytes:
    done = plscale_in(HERE, *WORDS, *ONLY, changes={"PYTHONIOENCODING": encoding})
    assert (done.code, done.err) == (1, b"")
    return done.out


@TWINS
def test_screen_is_as_drawn(encoding: str, ending: str) -> None:
    drawn = (HERE / f"mockup.{ending}").read_text("utf-8")
    for there, here in MEANT.items():
        assert there in drawn
        drawn = drawn.replace(there, here)
    assert screen(encoding).decode(encoding).splitlines() == drawn.splitlines()


@TWINS
def test_screen_stays_as_it_is(
    golden: Callable[[str, bytes], None], encoding: str, ending: str
) -> None:
    golden(f"validate-text.{ending}", screen(encoding))


def test_twins_differ_in_signs_alone() -> None:
    twin = screen("utf-8").decode().replace("│", "|").replace("…", "~")
    assert twin.encode("ascii") == screen("ascii")
