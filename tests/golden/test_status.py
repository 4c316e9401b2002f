"""Where plans stand: the three screens that the design draws, and how ours keep to them."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from cli.calling import plscale_in

HERE = Path(__file__).parent / "status"
DRAWN_PROGRAM, PROGRAM = "knowledgeworks", "drawn-schedule"
"""A program file may not take the name of a built-in one; the years of the drawing are its own."""
CALLS = {
    "one-plan": ("one",),
    "many-plans": ("many",),
    "year-3": ("many", "--year", "3"),
}
SHEETS = pytest.mark.parametrize("name", [*CALLS])
TWINS = pytest.mark.parametrize(
    ("encoding", "ending"), [("utf-8", "txt"), ("ascii", "ascii.txt")], ids=["unicode", "ascii"]
)
CUT_IN_DRAWING = "eeee" + "eeee"
"""The last year of the fourth plan, of which the drawing leaves three columns off."""


@cache
def screen(name: str, encoding: str = "utf-8", columns: int = 80) -> str:
    done = plscale_in(
        HERE,
        *("status", *CALLS[name], "--program", "drawn.yaml", "--as-of", "2028-10-01"),
        changes={"PYTHONIOENCODING": encoding, "COLUMNS": str(columns)},
    )
    assert (done.code, done.told) == (0, "")
    return done.out.decode(encoding)


def drawn(name: str, ending: str) -> str:
    text = (HERE / f"drawn-{name}.{ending}").read_text("utf-8")
    return text.replace(DRAWN_PROGRAM, PROGRAM)


@TWINS
@pytest.mark.parametrize("name", ["one-plan", "year-3"])
def test_screen_is_as_drawn(name: str, encoding: str, ending: str) -> None:
    assert screen(name, encoding) == drawn(name, ending)


@TWINS
def test_bars_are_as_drawn(encoding: str, ending: str) -> None:
    ours = screen("many-plans", encoding)
    assert ours.count(CUT_IN_DRAWING) == 5
    lines = [
        line.removesuffix("eee") if line.startswith("Ash Grove") else line
        for line in ours.splitlines()
    ]
    assert lines == drawn("many-plans", ending).splitlines()


@SHEETS
@TWINS
def test_screen_stays_as_it_is(
    golden: Callable[[str, bytes], None], name: str, encoding: str, ending: str
) -> None:
    golden(f"status/{name}.{ending}", screen(name, encoding).encode(encoding))


@SHEETS
def test_twins_differ_in_signs_alone(name: str) -> None:
    signs = str.maketrans("●○◆━─▼│–…", "xoA=-v|-~")
    assert screen(name).translate(signs) == screen(name, "ascii")


@SHEETS
@pytest.mark.parametrize("columns", [40, 120])
def test_other_widths_stay_as_they_are(
    golden: Callable[[str, bytes], None], name: str, columns: int
) -> None:
    golden(f"status/{name}.{columns}.txt", screen(name, columns=columns).encode())


@SHEETS
def test_widest_terminal_gets_what_120_columns_get(name: str) -> None:
    assert screen(name, columns=200) == screen(name, columns=120)


@SHEETS
@pytest.mark.parametrize("columns", [20, 40, 60, 72, 80, 120])
def test_no_line_is_wider_than_the_screen(name: str, columns: int) -> None:
    assert [
        line for line in screen(name, columns=columns).splitlines() if len(line) > columns
    ] == []


@SHEETS
@pytest.mark.parametrize("columns", [20, 40, 60, 80])
def test_every_plan_is_told_at_every_width(name: str, columns: int) -> None:
    told = " ".join(screen(name, columns=columns).split())
    names = ["Meadow Lake", "Cedar Falls", "North Prairie", "Ash Grove", "Red Bluff"]
    assert [one for one in names[: 1 if name == "one-plan" else 5] if one not in told] == []


@pytest.mark.parametrize("columns", [20, 40, 60, 80])
def test_what_is_late_is_told_at_every_width(columns: int) -> None:
    for name in ("one-plan", "year-3"):
        told = " ".join(screen(name, columns=columns).split())
        assert "2028-08-15" in told
        assert "Rubrics for every course" in told.replace(" Assessment office", "")
