"""Rooms, sizes and habits of the source, as DESIGN section 10 and STYLE ask for them."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "plscale"
MODULES = {file.relative_to(SOURCE).as_posix(): file for file in sorted(SOURCE.rglob("*.py"))}
TREES = {name: ast.parse(file.read_text(encoding="utf-8")) for name, file in MODULES.items()}


def lines_of(file: Path) -> int:
    return len(file.read_text(encoding="utf-8").splitlines())


def nodes() -> Iterator[tuple[str, ast.AST]]:
    for name, tree in TREES.items():
        for node in ast.walk(tree):
            yield name, node


def test_there_is_a_source_to_look_at() -> None:
    assert {"days.py", "model/plan.py", "source/read.py", "check/text.py"} <= {*MODULES}


def test_a_room_imports_only_rooms_below_it() -> None:
    lint = "from importlinter.cli import lint_imports_command as lint; lint()"
    command = [sys.executable, "-c", lint, "--no-cache", "--config", "pyproject.toml"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "1 kept, 0 broken" in ran.stdout


def test_a_module_has_fewer_than_300_lines() -> None:
    long = {name: lines_of(file) for name, file in MODULES.items() if lines_of(file) >= 300}
    assert long == {}


def test_a_function_has_at_most_50_lines() -> None:
    long = {
        f"{name}:{node.name}": length
        for name, node in nodes()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or 0) - node.lineno + 1) > 50
    }
    assert long == {}


def test_a_rule_and_its_page_have_at_most_60_lines_each() -> None:
    files = [file for file in (SOURCE / "rules").rglob("pls*") if file.suffix in (".py", ".md")]
    assert len(files) > 50
    assert {file.name: lines_of(file) for file in files if lines_of(file) > 60} == {}


def commands() -> list[str]:
    """List the modules of ``cli/`` that hold a command."""
    return [
        f"{node.module.removeprefix('plscale.').replace('.', '/')}.py"
        for node in ast.walk(TREES["cli/commands.py"])
        if isinstance(node, ast.ImportFrom)
        and node.module
        and node.module.startswith("plscale.cli.")
    ]


def test_a_command_file_has_at_most_80_lines() -> None:
    assert {"cli/validate.py", "cli/schema.py"} <= {*commands()}
    long = {name: lines_of(MODULES[name]) for name in commands() if lines_of(MODULES[name]) > 80}
    assert long == {}


def test_no_room_has_a_name_that_hides_where_a_line_belongs() -> None:
    forbidden = {"core", "common", "utils", "util", "helpers", "helper", "manager", "engine"}
    names = {part.removesuffix(".py") for name in MODULES for part in name.split("/")}
    assert names & forbidden == set()


def test_no_attribute_is_smuggled() -> None:
    found = [
        f"{name}:{node.lineno}"
        for name, node in nodes()
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("getattr", "hasattr", "setattr", "delattr")
    ]
    assert found == []


def test_any_stands_only_where_data_comes_from_outside() -> None:
    found = {
        name
        for name, node in nodes()
        if (isinstance(node, ast.Name) and node.id == "Any")
        or (isinstance(node, ast.Attribute) and node.attr == "Any")
    }
    assert found  # it looks
    rooms = ("source/", "model/", "catalog/")
    assert {name for name in found if not name.startswith(rooms)} <= {"cli/schema.py"}


def test_only_the_pipeline_and_the_last_resort_catch_every_exception() -> None:
    found = [
        name
        for name, node in nodes()
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or "Exception" in ast.unparse(node.type).replace("(", " ").split())
    ]
    assert sorted(found) == ["check/text.py", "cli/run.py"]


def imports() -> Iterator[tuple[str, str]]:
    for name, node in nodes():
        if isinstance(node, ast.Import):
            yield from ((name, alias.name) for alias in node.names)
        if isinstance(node, ast.ImportFrom) and node.module:
            yield name, node.module


@pytest.mark.parametrize("library", ["yaml", "ruamel"])
def test_only_the_source_room_knows_a_yaml_library(library: str) -> None:
    users = {name for name, module in imports() if module.split(".")[0] == library}
    assert {name for name in users if not name.startswith("source/")} == set()
    assert users or library == "ruamel"


@pytest.mark.parametrize(
    ("library", "rooms"),
    [
        ("subprocess", ("repository/", "cli/")),
        ("socket", ()),
        ("urllib", ()),
        ("typer", ("cli/",)),
        ("rich", ("cli/", "view/")),  # the view asks it how wide a character is
        (
            "pydantic",
            (
                "model/",
                "programs/",
                "cli/schema.py",
                "report/json_format.py",
                "view/status_shapes.py",
            ),
        ),
    ],
)
def test_a_library_stays_in_its_rooms(library: str, rooms: tuple[str, ...]) -> None:
    users = {name for name, module in imports() if module.split(".")[0] == library}
    assert {name for name in users if not name.startswith(rooms or "-")} == set()


def test_every_module_says_what_it_is() -> None:
    assert [name for name, tree in TREES.items() if not ast.get_docstring(tree)] == []
