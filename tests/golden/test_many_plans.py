"""The overview of many plans: counts, the commonest findings, and what cannot be read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cli.calling import SOUND, plscale_in

ASSURED = "assurances:\n  federal-law: {given: true}\n  equity: {given: true}\n"
MISSPELT = "vison: x\n"
WRONG_TYPE = "reports: {1: {filed: 2027-13-01}}\n"
UNREADABLE = {
    "oak": SOUND + "vision:\n\tall: learn\n",
    "elm": "PK\x03\x04 not a plan",
    "ash": "<<<<<<< ours\n" + SOUND + "=======\n>>>>>>> theirs\n",
    "fir": "",
    "a-district-with-a-very-long-name-indeed": SOUND + 'vision: "never closed\n',
}
DISTRICTS = (
    *(
        "red-bluff",
        "cedar-falls",
        "big-fork",
        "blue-earth",
        "clear-lake",
        "deer-creek",
        "eagle-pass",
    ),
    *("forest-hill", "grand-view", "high-point", "iron-wood", "juniper-flats", "kings-ferry"),
    *("long-prairie", "mill-valley", "north-fork", "orchard-park", "pine-ridge", "quail-run"),
    "rock-springs-and-the-villages-around-it",
)

DRAWN_HEADS = (
    (
        "Most often                                        Findings  Plans",
        "────────────────────────────────────────────────  ────────  ─────",
    ),
    (
        "Most errors                      Errors   Cannot be read",
        "───────────────────────────────  ──────   ────────────────────────────────────",
    ),
)
"""The heads of the two tables, as the design draws them."""


def repository(folder: Path) -> None:
    """Write 25 plans: 5 unreadable, 12 with errors, 4 with warnings alone, 4 without findings."""
    for name, text in UNREADABLE.items():
        put(folder, name, text)
    for number, name in enumerate(DISTRICTS):
        errors = (MISSPELT + WRONG_TYPE if number < 2 else MISSPELT) if number < 11 else ""
        warnings = ASSURED if number < 15 else ""
        put(folder, name, SOUND + errors + warnings)
    put(folder, DISTRICTS[-1], SOUND + WRONG_TYPE)


def put(folder: Path, name: str, text: str) -> None:
    place = folder / "plans" / name
    place.mkdir(parents=True, exist_ok=True)
    (place / "plan.yaml").write_text(text)


def screen(folder: Path, encoding: str = "utf-8", columns: int = 80) -> bytes:
    repository(folder)
    done = plscale_in(
        folder,
        *("validate", "--as-of", "2028-10-01"),
        changes={"PYTHONIOENCODING": encoding, "COLUMNS": str(columns)},
    )
    assert (done.code, done.err) == (1, b"")
    return done.out


@pytest.mark.parametrize(("encoding", "ending"), [("utf-8", "txt"), ("ascii", "ascii.txt")])
def test_overview_stays_as_it_is(
    golden: Callable[[str, bytes], None], tmp_path: Path, encoding: str, ending: str
) -> None:
    golden(f"validate-many.{ending}", screen(tmp_path, encoding))


def test_tables_stand_in_the_columns_of_the_drawing(tmp_path: Path) -> None:
    lines = screen(tmp_path).decode().splitlines()
    for head, rule in DRAWN_HEADS:
        assert lines[lines.index(head) + 1] == rule


def test_overview_adds_up(tmp_path: Path) -> None:
    lines = screen(tmp_path).decode().splitlines()
    assert lines[:2] == [
        "25 plans checked on 2028-10-01, base: 19 errors, 30 warnings, 0 notes",
        "8 can be submitted, 12 cannot, 5 cannot be read.",
    ]
    rows = [line.split() for line in lines if line.startswith("PLS")]
    assert sum(int(row[-2].replace(",", "")) for row in rows) == 19 + 30
    assert rows[0] == ["PLS305", "assurance-unsigned", "30", "15"]
    assert rows[1] == ["PLS101", "unknown-key", "11", "11"]
    assert rows[2] == ["PLS105", "wrong-date", "3", "3"]
    most = [line.split()[:2] for line in lines if line.startswith("plans/")]
    assert most[:3] == [
        ["plans/cedar-falls/plan.yaml", "2"],
        ["plans/red-bluff/plan.yaml", "2"],
        ["plans/big-fork/plan.yaml", "1"],
    ]
    assert len(most) == 10
    assert "and 2 more plans with errors" in lines


@pytest.mark.parametrize("columns", [40, 60, 80, 120, 200])
def test_overview_fits_every_width(tmp_path: Path, columns: int) -> None:
    lines = screen(tmp_path, columns=columns).decode().splitlines()
    assert [line for line in lines if len(line) > columns] == []
    whole = [line for line in lines if line.endswith("  plans/oak/plan.yaml:6:1 a tab")]
    assert len(whole) == (columns >= 80)


def test_ascii_twin_has_the_same_lines(tmp_path: Path) -> None:
    whole = screen(tmp_path).decode().replace("─", "-").replace("…", "~")
    assert whole.encode("ascii") == screen(tmp_path, "ascii")
