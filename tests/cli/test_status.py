"""``plscale status`` as a user calls it."""

import json
import re
import sys
from pathlib import Path

import pytest
from cli.calling import DAY, SOUND, plscale_in
from cli.conftest import Call

LATE = SOUND + "phases: {planning: {milestones: {forum: {title: Forum, due: 2027-03-01}}}}\n"
BROKEN = SOUND + "vision:\n\tall: learn\n"
HEAD = "Example ISD, base, 2026-07-01 – 2031-06-30"


@pytest.fixture
def plans(folder: Path) -> Path:
    """Give a folder with a plan that is late, one that is not, and one that cannot be read."""
    for file in folder.glob("*.yaml"):
        file.unlink()
    (folder / "plans").mkdir()
    for name, text in (("a", LATE), ("b", SOUND.replace("Example", "Other")), ("c", BROKEN)):
        (folder / "plans" / f"{name}.yaml").write_text(text)
    return folder / "plans"


def test_plan_alone_is_drawn(call: Call, plans: Path) -> None:
    done = call("status", "plans/a.yaml", *DAY)
    assert (done.code, done.err) == (0, b"")
    assert done.text.startswith(f"{HEAD}                     as of 2028-10-01\n")
    assert "\nPlanning        " in done.text
    assert "\nOverdue     2027-03-01   580 days ago   Forum\n" in done.text
    assert plans.is_dir()


def test_plans_of_the_usual_folder_are_told_where_no_path_is_named(call: Call, plans: Path) -> None:
    assert call("status", *DAY) == call("status", plans.name, *DAY)


def test_file_that_cannot_be_read_is_listed_last_and_gives_1(call: Call, plans: Path) -> None:
    done = call("status", *DAY)
    assert (done.code, done.err) == (1, b"")
    assert done.text.startswith("2 plans, school years from July")
    assert done.text.split("\n\n")[-2] == "Cannot be read\n  plans/c.yaml:6:1 a tab"
    alone = call("status", f"{plans.name}/c.yaml", *DAY)
    assert (alone.code, alone.text) == (1, "Cannot be read\n  plans/c.yaml:6:1 a tab\n")


def test_standard_input_is_a_plan_like_any_other(plans: Path) -> None:
    done = plscale_in(plans.parent, "status", "-", *DAY, stdin=LATE.encode())
    assert (done.code, done.told) == (0, "")
    assert done.out == plscale_in(plans.parent, "status", "plans/a.yaml", *DAY).out
    words = ("status", "-", "--stdin-name", "sent.yaml", "--format", "json", *DAY)
    done = plscale_in(plans.parent, *words, stdin=BROKEN.encode())
    assert done.code == 1
    assert json.loads(done.out)["unreadable"][0]["path"] == "sent.yaml"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--year", "0"), '--year takes a plan year from 1 to 99, not "0"'),
        (("--year", "100"), '--year takes a plan year from 1 to 99, not "100"'),
        (("--year", "third"), '--year takes a plan year from 1 to 99, not "third"'),
        (("--within", "-1"), '--within takes a number of days such as 30, not "-1"'),
        (("--phase", "plan"), 'evaluation or sustainability, not "plan"'),
        (("--waiting-for", "me"), '--waiting-for takes district, board or state, not "me"'),
        (("--format", "text"), 'table, timeline, json, csv or markdown, not "text"'),
        (("--as-of", "2028"), '--as-of takes a day such as 2028-10-01, not "2028"'),
        (("--output", "tabel=x"), "did you mean table=FILE?"),
        (("--output", "concise=x"), "formats: table, timeline, json, csv, markdown"),
        (("--program", "no-such"), "there is no program"),
        (("--limit", "x=1"), "--limit takes bytes"),
        (("nowhere.yaml",), "nowhere.yaml"),
        (("-", "plans"), "- stands for standard input and cannot be mixed with files"),
    ],
)
def test_call_that_cannot_be_carried_out_gives_2(
    call: Call, plans: Path, words: tuple[str, ...], told: str
) -> None:
    done = call("status", *words)
    assert (done.code, done.out) == (2, b"")
    assert told in " ".join(done.told.replace("│", " ").split())
    assert sorted(file.name for file in plans.parent.iterdir()) == ["plans"]


def test_folder_that_is_not_there_gives_2(call: Call) -> None:
    done = call("status")
    assert (done.code, done.out) == (2, b"")
    assert done.told.startswith("plscale: there is no folder plans/ here")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ((), ["Example ISD", "Other ISD"]),
        (("--overdue",), ["Example ISD"]),
        (("--year", "1", "--overdue"), ["Example ISD"]),
        (("--year", "2", "--overdue"), []),
        (("--year", "3", "--current"), ["Example ISD", "Other ISD"]),
        (("--year", "2", "--current"), []),
        (("--within", "30"), []),
        (("--phase", "implementation"), ["Example ISD", "Other ISD"]),
        (("--phase", "approval"), []),
        (("--waiting-for", "district"), ["Example ISD", "Other ISD"]),
        (("--waiting-for", "state"), []),
    ],
)
def test_options_choose_plans(
    call: Call, plans: Path, words: tuple[str, ...], names: list[str]
) -> None:
    (plans / "c.yaml").unlink()
    done = call("status", *words, "--format", "json", *DAY)
    assert (done.code, done.err) == (0, b"")
    assert [plan["district"] for plan in json.loads(done.out)["plans"]] == names
    shown = call("status", *words, *DAY)
    assert (shown.code, shown.err) == (0, b"")
    if not names:
        assert shown.text == "None of 2 plans fits what was asked for, as of 2028-10-01.\n"
    assert [name for name in names if name not in shown.text] == []


def many(plans: Path, number: int) -> None:
    for file in plans.iterdir():
        file.unlink()
    for place in range(number):
        name = f"District {place:04}"
        (plans / f"{place:04}.yaml").write_text(LATE.replace("Example ISD", name))


@pytest.mark.parametrize(
    ("number", "words", "form"),
    [
        (1, (), "timeline"),
        (20, (), "timeline"),
        (21, (), "table"),
        (1, ("--year", "1"), "timeline"),
        (2, ("--year", "1"), "table"),
        (21, ("--overdue", "--phase", "approval"), "timeline"),
    ],
)
def test_usual_format_is_what_fits_on_a_screen(
    call: Call, plans: Path, number: int, words: tuple[str, ...], form: str
) -> None:
    many(plans, number)
    usual = call("status", *words, *DAY)
    assert usual == call("status", *words, *DAY, "--format", form)
    assert usual.code == 0


def test_none_of_many_plans_is_lost(call: Call, plans: Path) -> None:
    many(plans, 300)
    for form in ("table", "timeline", "markdown", "csv"):
        lines = call("status", *DAY, "--format", form).text.splitlines()
        for place in range(300):
            assert sum(f"District {place:04}" in line for line in lines) == 1
    assert call("status", *DAY).text.splitlines()[-1] == (
        "300 overdue   0 due within 30 days   0 on track   0 cannot be read"
    )


def test_files_get_the_formats_that_are_asked_for(call: Call, plans: Path) -> None:
    outputs = [word for form in ("table", "json", "csv", "markdown", "timeline") for word in ("--output", f"{form}={form}.out")]  # fmt: skip
    done = call("status", "plans/a.yaml", *DAY, *outputs, "--quiet")
    assert (done.code, done.out, done.err) == (0, b"", b"")
    for form in ("table", "json", "csv", "markdown", "timeline"):
        written = (plans.parent / f"{form}.out").read_bytes()
        assert written == call("status", "plans/a.yaml", *DAY, "--format", form).out


def test_machine_formats_are_utf_8_whatever_the_terminal_takes(plans: Path) -> None:
    (plans / "a.yaml").write_text(LATE.replace("Example ISD", "Écoles 綠湖"), encoding="utf-8")
    for form in ("json", "csv", "markdown"):
        words = ("status", "plans/a.yaml", *DAY, "--format", form)
        whole = plscale_in(plans.parent, *words).out
        assert "Écoles 綠湖" in whole.decode("utf-8")
        assert plscale_in(plans.parent, *words, changes={"PYTHONIOENCODING": "ascii"}).out == whole


def test_pipe_gets_no_escape_even_when_colour_is_forced(plans: Path) -> None:
    done = plscale_in(plans.parent, "status", *DAY, changes={"FORCE_COLOR": "1"})
    assert b"\x1b" not in done.out


HOSTILE = r'"\e[31m\n::error::x\u202e綠湖 ##[error] [link=x]"'


@pytest.mark.parametrize("form", ["timeline", "table", "markdown"])
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_names_of_a_hostile_plan_are_shown_and_not_obeyed(
    plans: Path, form: str, encoding: str
) -> None:
    text = LATE.replace("title: Forum", f"title: {HOSTILE}").replace("Example ISD", HOSTILE)
    for name in ("a", "b", "\n::error::c"):
        (plans / f"{name}.yaml").write_text(text, encoding="utf-8")
    for paths in (("plans/a.yaml",), ("plans",)):
        words = ("status", *paths, *DAY, "--format", form)
        done = plscale_in(plans.parent, *words, changes={"PYTHONIOENCODING": encoding})
        assert done.err == b""
        shown = done.out.decode("utf-8" if form == "markdown" else encoding)
        assert re.findall("[\x00-\x09\x0b-\x1f\u202e]", shown) == []
        assert re.findall(r"^\s*::|##\[", shown, re.MULTILINE) == []
        assert "\\x1b[" in shown


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
class TestOnATerminal:
    """What a terminal gets and a pipe does not."""

    STYLE = re.compile(rb"\x1b\[[\d;]*m")

    @pytest.mark.parametrize("paths", [("plans/a.yaml",), ("plans",), ("plans", "--year", "1")])
    def test_colour_only_adds(self, plans: Path, paths: tuple[str, ...]) -> None:
        from cli.terminal import plscale_on_terminal

        words = ("status", *paths, *DAY)
        shown = plscale_on_terminal(plans.parent, *words)
        assert b"\x1b[1;31m" in shown.out
        assert self.STYLE.sub(b"", shown.out) == plscale_in(plans.parent, *words).out
        bare = plscale_on_terminal(plans.parent, *words, changes={"NO_COLOR": "1"})
        assert b"31m" not in bare.out

    @pytest.mark.parametrize("columns", [20, 40, 80, 200])
    def test_width_is_used(self, plans: Path, columns: int) -> None:
        from cli.terminal import plscale_on_terminal

        words = ("status", "plans/a.yaml", *DAY)
        shown = self.STYLE.sub(b"", plscale_on_terminal(plans.parent, *words, columns=columns).out)
        assert max(len(line) for line in shown.decode().splitlines()) <= columns
        asked = plscale_in(plans.parent, *words, changes={"COLUMNS": str(columns)})
        assert asked.out == shown
