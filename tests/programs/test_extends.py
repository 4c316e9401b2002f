"""From one program file to the next: by name or path, inside the repository, and only so far."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from model.marked import Told
from programs.told import as_told

from plscale.check.judges import judge_named
from plscale.finding import Finding
from plscale.programs.chain import MOST_FILES
from plscale.programs.load import builtin_names
from plscale.programs.paths import Place, Stray, follow, is_path, place_of

Write: TypeAlias = Callable[[str, str], Path]
INSIDE = "keep it in the repository, whose top is the nearest folder with .git or plscale.yaml"
CHECK = "see that the file is there; the path begins at the folder of this file"
FROM_HERE = "write the path from the folder of this file, such as  ../program.yaml"


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a program into a repository; its first line is ``extends``."""
    (tmp_path / "repo" / ".git").mkdir(parents=True)

    def write_it(name: str, extends: str) -> Path:
        file = tmp_path / "repo" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"extends: {extends}\nid: xx-own\n", encoding="utf-8")
        return file

    return write_it


def findings(file: Path) -> list[Finding]:
    return [finding for each in judge_named(str(file)).files for finding in each.findings]


def told(file: Path) -> list[Told]:
    return [as_told(finding) for finding in findings(file)]


def at_extends(code: str, extends: str, message: str, remedy: str) -> list[Told]:
    return [Told(code, 1, 10, len(extends), message, remedy)]


@pytest.mark.parametrize(
    ("extends", "parent"),
    [
        ("parent.yaml", "a/parent.yaml"),
        ("./parent.yaml", "a/parent.yaml"),
        ("../parent.yml", "parent.yml"),
        ("../b/../parent.YAML", "parent.YAML"),
        ("deeper/parent", "a/deeper/parent"),
        ("../../repo/parent.yaml", "parent.yaml"),
    ],
)
def test_path_begins_at_the_folder_of_the_file(write: Write, extends: str, parent: str) -> None:
    write(parent, "base")
    file = write("a/program.yaml", extends)
    assert told(file) == []


@pytest.mark.parametrize("name", builtin_names())
def test_name_is_that_of_a_built_in_program(write: Write, name: str) -> None:
    assert told(write("program.yaml", name)) == []


def test_file_that_is_called_like_a_built_in_program_is_not_meant_by_the_bare_name(
    write: Write,
) -> None:
    write("base", "nothing")
    assert told(write("program.yaml", "base")) == []


STRAYS = [
    ("knowledgework", "PLS959", "is not a program that plscale knows", "did you mean  knowledgeworks"),
    ("parents.yaml", "PLS959", "leads to no file", "did you mean  parent.yaml"),
    ("../other.yaml", "PLS959", "leads to no file", CHECK),
    ("nowhere/other.yaml", "PLS959", "leads to no file", CHECK),
    ("folder.yaml", "PLS959", "leads to a folder, not to a file", "name a plain text file"),
    ("..\\parent.yaml", "PLS959", "has a backslash in it", "write  ../parent.yaml"),
    ("../../outside.yaml", "PLS960", "leads out of the repository", INSIDE),
    ("../../missing.yaml", "PLS960", "leads out of the repository", INSIDE),
    ("/etc/passwd.yaml", "PLS960", "is not a path inside the repository", FROM_HERE),
    ("~/program.yaml", "PLS960", "is not a path inside the repository", FROM_HERE),
    ("C:/program.yaml", "PLS960", "is not a path inside the repository", FROM_HERE),
    ("C:\\program.yaml", "PLS960", "is not a path inside the repository", FROM_HERE),
    ("\\\\server\\share\\program.yaml", "PLS960", "is not a path inside the repository", FROM_HERE),
    (
        "https://example.org/program.yaml",
        "PLS960",
        "is an address; nothing is read from the network",
        "keep a copy of the program in the repository, and write its path",
    ),
    (
        "file:///etc/passwd",
        "PLS960",
        "is an address; nothing is read from the network",
        "keep a copy of the program in the repository, and write its path",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("extends", "code", "problem", "remedy"), STRAYS)
def test_what_is_not_followed_is_told_where_it_is_said(
    write: Write, tmp_path: Path, extends: str, code: str, problem: str, remedy: str
) -> None:
    write("a/parent.yaml", "base")
    (tmp_path / "outside.yaml").write_text("plscale_program: 1\nid: a\nname: A\n")
    (tmp_path / "repo" / "a" / "folder.yaml").mkdir()
    file = write("a/program.yaml", extends)
    assert told(file) == at_extends(code, extends, f'"{extends}" {problem}', remedy)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
@pytest.mark.parametrize("is_to_folder", [False, True])
def test_link_that_leads_out_of_the_repository_is_not_followed(
    write: Write, tmp_path: Path, *, is_to_folder: bool
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "parent.yaml").write_text("plscale_program: 1\nid: a\nname: A\n")
    file = write("program.yaml", "link/parent.yaml" if is_to_folder else "link.yaml")
    link = tmp_path / "repo" / ("link" if is_to_folder else "link.yaml")
    link.symlink_to(outside if is_to_folder else outside / "parent.yaml")
    (found,) = findings(file)
    assert found.code == "PLS960"
    assert found.message.endswith(" is a link that leads out of the repository")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_link_inside_the_repository_is_followed(write: Write, tmp_path: Path) -> None:
    write("a/parent.yaml", "base")
    (tmp_path / "repo" / "link.yaml").symlink_to("a/parent.yaml")
    assert told(write("program.yaml", "link.yaml")) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_link_to_itself_leads_to_no_file(write: Write, tmp_path: Path) -> None:
    (tmp_path / "repo" / "loop.yaml").symlink_to("loop.yaml")
    (found,) = findings(write("program.yaml", "loop.yaml"))
    assert (found.code, found.message) == ("PLS959", '"loop.yaml" leads to no file')


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes among files")
def test_pipe_is_not_waited_for(write: Write, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "repo" / "pipe.yaml")
    (found,) = findings(write("program.yaml", "pipe.yaml"))
    problem = '"pipe.yaml" leads to a device, pipe or socket, not to a file'
    assert (found.code, found.message) == ("PLS959", problem)


@pytest.mark.parametrize("around", [1, 2, 3])
def test_circle_is_told_at_the_file_that_closes_it(write: Write, around: int) -> None:
    files = [write(f"{n}.yaml", f"{(n + 1) % around}.yaml") for n in range(around)]
    (found,) = findings(files[0])
    steps = " -> ".join(f"{n % around}.yaml" for n in range(around + 1))
    assert (found.code, Path(found.path).name, found.span.line) == (
        "PLS961", f"{around - 1}.yaml", 1,
    )  # fmt: skip
    assert found.message == f'"0.yaml" leads back to itself: {steps}'
    assert found.remedy == "let one of them extend no other, or a built-in program"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_circle_through_a_link_is_a_circle(write: Write, tmp_path: Path) -> None:
    file = write("program.yaml", "other/program.yaml")
    (tmp_path / "repo" / "other").symlink_to(".")
    (found,) = findings(file)
    assert found.code == "PLS961"


def test_longest_chain_is_read_and_one_file_more_is_not(write: Write) -> None:
    for n in range(1, MOST_FILES):
        write(f"{n}.yaml", f"{n + 1}.yaml")
    write(f"{MOST_FILES}.yaml", "base")
    assert told(write("0.yaml", "2.yaml")) == []
    (found,) = findings(write("0.yaml", "1.yaml"))
    assert (found.code, Path(found.path).name) == ("PLS961", f"{MOST_FILES - 1}.yaml")
    assert found.message == (
        f'"{MOST_FILES}.yaml" would be file {MOST_FILES + 1} of this program;'
        f" {MOST_FILES} are read at most"
    )


def test_chain_of_a_hundred_files_ends_at_the_limit(write: Write) -> None:
    for n in range(1, 100):
        write(f"{n}.yaml", f"{n + 1}.yaml")
    (found,) = findings(write("0.yaml", "1.yaml"))
    assert (found.code, Path(found.path).name) == ("PLS961", f"{MOST_FILES - 1}.yaml")


def test_faults_of_a_parent_are_told_at_its_own_place(write: Write, tmp_path: Path) -> None:
    parent = tmp_path / "repo" / "parent.yaml"
    parent.write_text("plscale_program: 1\nid: a\nname: A\nyears: {max: six}\nstate: !x TX\n")
    found = findings(write("program.yaml", "parent.yaml"))
    assert [(Path(f.path).name, f.span.line, f.span.column, str(f.code)) for f in found] == [
        ("parent.yaml", 4, 14, "PLS954"),
        ("parent.yaml", 5, 8, "PLS033"),
    ]


def test_faults_of_child_and_parent_are_told_together(write: Write, tmp_path: Path) -> None:
    (tmp_path / "repo" / "parent.yaml").write_text("plscale_program: 1\nid: a\nnmae: A\n")
    file = write("program.yaml", "parent.yaml")
    file.write_text("extends: parent.yaml\nstate: Texas\n")
    assert [(Path(f.path).name, str(f.code)) for f in findings(file)] == [
        ("program.yaml", "PLS955"),
        ("parent.yaml", "PLS952"),
    ]


def test_parent_that_is_a_plan_is_told_for_what_it_is(write: Write, tmp_path: Path) -> None:
    (tmp_path / "repo" / "plan.yaml").write_text("plscale: 1\nprogram: base\n")
    (found,) = findings(write("program.yaml", "plan.yaml"))
    assert (found.code, Path(found.path).name) == ("PLS951", "plan.yaml")


def test_id_that_comes_from_the_name_of_the_file_is_not_that_of_a_built_in_program(
    tmp_path: Path,
) -> None:
    file = tmp_path / "base.yaml"
    file.write_text("extends: base\n")
    (found,) = findings(file)
    problem = (
        'the program has no id, and its file\'s name  "base" is the id of a program that comes'
    )
    assert (found.code, found.message) == ("PLS957", f"{problem} with plscale")


@pytest.mark.parametrize(
    ("name", "id_"),
    [("Our State 2026.yaml", "our-state-2026"), ("xx.yml", "xx"), ("état.yaml", "tat"), ("ö.yaml", "program")],
)  # fmt: skip
def test_child_without_an_id_is_called_by_its_file(tmp_path: Path, name: str, id_: str) -> None:
    (tmp_path / name).write_text("extends: base\n")
    judge = judge_named(str(tmp_path / name))
    assert judge.program is not None
    assert (judge.program.id, judge.program.name) == (id_, "Plans of any state")


# --- the repository ---------------------------------------------------------------------------


@pytest.mark.parametrize("mark", [".git", "plscale.yaml"])
@pytest.mark.parametrize("is_file", [False, True])
def test_top_is_the_nearest_folder_with_a_mark(tmp_path: Path, mark: str, *, is_file: bool) -> None:
    inner = tmp_path / "a" / "b" / "c"
    inner.mkdir(parents=True)
    for folder in (tmp_path, tmp_path / "a" / "b"):
        if is_file:  # a work tree of git has a file there
            (folder / mark).write_text("")
        else:
            (folder / mark).mkdir()
    top = str(tmp_path / "a" / "b")
    assert place_of(inner) == Place(str(inner), top)
    assert place_of(top) == Place(top, top)


def test_without_a_mark_only_the_own_folder_is_open(tmp_path: Path) -> None:
    if place_of(tmp_path).top != str(tmp_path):
        pytest.skip("the folder for temporary files lies in a repository here")
    (tmp_path / "parent.yaml").write_text("plscale_program: 1\nid: a\nname: A\n")
    (tmp_path / "own" / "deeper").mkdir(parents=True)
    (tmp_path / "own" / "deeper" / "parent.yaml").write_text("plscale_program: 1\nid: a\nname: A\n")
    file = tmp_path / "own" / "program.yaml"
    file.write_text("extends: deeper/parent.yaml\n")
    assert told(file) == []
    file.write_text("extends: ../parent.yaml\n")
    (found,) = findings(file)
    assert found.code == "PLS960"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_place_is_told_without_links(tmp_path: Path) -> None:
    (tmp_path / "real" / ".git").mkdir(parents=True)
    (tmp_path / "link").symlink_to("real")
    assert place_of(tmp_path / "link") == Place(str(tmp_path / "real"), str(tmp_path / "real"))


@pytest.mark.parametrize("word", ["a\0.yaml", "\ud800.yaml", "x" * 300 + ".yaml", "x/" * 3000])
def test_path_that_no_system_has_leads_to_no_file(tmp_path: Path, word: str) -> None:
    assert follow(word, place_of(tmp_path)) == Stray("leads to no file", CHECK)


@pytest.mark.parametrize(
    ("word", "is_it"),
    [
        ("base", False), ("tx-doi", False), ("", False), ("a.yaml", True), ("a.YML", True),
        ("./base", True), ("a/b", True), ("a\\b", True), ("a.yaml.txt", False),
    ],
)  # fmt: skip
def test_path_has_a_slash_or_the_ending_of_yaml(word: str, is_it: bool) -> None:  # noqa: FBT001
    assert is_path(word) is is_it
