"""What a terminal gets and a pipe does not: colour, the width, a progress bar."""

import re
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

from cli.calling import DAY, FAULTY, SOUND, plscale_in
from cli.terminal import plscale_on_terminal

COLOUR = re.compile(rb"\x1b\[(?:\d+;)*(?:3[0-7]|9[0-7]|38;[\d;]+)m")
STYLE = re.compile(rb"\x1b\[[\d;]*m")
WORDS = ("validate", "plan.yaml", *DAY)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(FAULTY)
    return tmp_path


def test_pipe_gets_no_escape_even_when_colour_is_forced(folder: Path) -> None:
    for changes in ({}, {"FORCE_COLOR": "1"}, {"TERM": "xterm-256color", "COLORTERM": "truecolor"}):
        assert b"\x1b" not in plscale_in(folder, *WORDS, changes=changes).out


def test_colour_on_a_terminal_only_adds(folder: Path) -> None:
    shown = plscale_on_terminal(folder, *WORDS)
    assert shown.code == 1
    assert b"\x1b[1;31merror PLS101 unknown-key\x1b[0m" in shown.out
    assert STYLE.sub(b"", shown.out) == plscale_in(folder, *WORDS).out


@pytest.mark.parametrize("changes", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_terminal_without_colour_gets_none(folder: Path, changes: dict[str, str]) -> None:
    shown = plscale_on_terminal(folder, *WORDS, changes=changes)
    assert COLOUR.findall(shown.out) == []
    assert STYLE.sub(b"", shown.out) == plscale_in(folder, *WORDS).out


@pytest.mark.parametrize("columns", [20, 40, 80, 200])
def test_width_of_the_terminal_is_used(folder: Path, columns: int) -> None:
    (folder / "plan.yaml").write_text(SOUND + "vison: " + "every student learns " * 20 + "\n")
    shown = plscale_on_terminal(folder, *WORDS, columns=columns)
    lines = STYLE.sub(b"", shown.out).decode().splitlines()
    longest = max(len(line) for line in lines if " " in line.strip())
    assert longest <= min(columns, 120)
    assert longest > min(columns, 120) * 0.8
    asked = plscale_in(folder, *WORDS, changes={"COLUMNS": str(columns)})
    assert asked.text.splitlines() == lines


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_markup_and_emoji_codes_are_shown_as_written(folder: Path, encoding: str) -> None:
    name = "[red]R[/red] [link=http://x]L[/link] :smile: [/] \\\\[b]"
    (folder / "plan.yaml").write_text(
        SOUND.replace("Example ISD", f'"{name}"') + '"[/red]:bomb:[bold]": 1\n'
    )
    shown = plscale_on_terminal(folder, *WORDS, changes={"PYTHONIOENCODING": encoding})
    assert shown.code == 1
    text = STYLE.sub(b"", shown.out).decode(encoding)
    assert name.replace("\\\\", "\\") in " ".join(text.split())
    assert text.count("[/red]:bomb:[bold]") == 2
    assert b"\x1b]8" not in shown.out


def test_escapes_of_a_plan_do_not_reach_the_terminal(folder: Path) -> None:
    (folder / "plan.yaml").write_text(
        SOUND + 'vison: "\\e]0;title\\a"\n"k\\x1b[2J\\x9b31m\\u202e": 1\nx: "\t\u009b31m"\n'
    )
    shown = plscale_on_terminal(folder, *WORDS)
    left = STYLE.sub(b"", shown.out).decode()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", left)


def test_progress_bar_is_drawn_on_a_terminal_alone(tmp_path: Path) -> None:
    for number in range(220):
        (tmp_path / f"{number:03}.yaml").write_text(SOUND)
    words = ("validate", ".", "--format", "csv")
    shown = plscale_on_terminal(tmp_path, *words, is_piped=True)
    assert b"Checking plans" in shown.err
    piped = plscale_in(tmp_path, *words)
    assert (piped.code, piped.err) == (shown.code, b"")
    assert piped.out == shown.out
    assert plscale_on_terminal(tmp_path, *words, "--quiet", is_piped=True).err == b""


def test_few_plans_are_checked_without_a_bar(folder: Path) -> None:
    assert plscale_on_terminal(folder, *WORDS, is_piped=True).err == b""
