"""Programs: the base is there, and a faulty program file is a fault of use that names places."""

from datetime import date
from pathlib import Path

import pytest

from plscale.days import on
from plscale.errors import PlscaleError
from plscale.programs.load import builtin, builtin_names, named

PROGRAM = """\
plscale_program: 1
id: xx-test
name: Test program
state: TX
years: {max: 6}
phases: {planning: [0], evaluation: [4, 5, 6]}
school_year_starts: 08-15
"""


def test_base_is_built_in() -> None:
    base = builtin("base")
    assert base is not None
    assert "base" in builtin_names()
    assert (base.id, base.state, base.years.max) == ("base", None, None)
    assert base.verified_on == on(date(2026, 11, 21))
    assert base.school_year_start(2026) == date(2026, 7, 1)
    assert base.phases["planning"] == (0, 1)
    assert list(base.phases) == [
        "planning", "approval", "implementation", "evaluation", "sustainability",
    ]  # fmt: skip


def test_every_built_in_program_loads_under_its_own_name() -> None:
    for name in builtin_names():
        program = builtin(name)
        assert program is not None
        assert program.id == name
        assert named(name) is program


def test_unknown_name_is_no_built_in() -> None:
    assert builtin("atlantis") is None
    assert builtin("../data/base") is None
    assert builtin("base.yaml") is None


def test_program_is_read_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "xx.yaml"
    file.write_text(PROGRAM, encoding="utf-8")
    program = named(str(file))
    assert (program.id, program.years.max) == ("xx-test", 6)
    assert program.phases == {"planning": (0,), "evaluation": (4, 5, 6)}
    assert program.school_year_start(2026) == date(2026, 8, 15)


def test_neither_name_nor_file_says_what_is_built_in() -> None:
    with pytest.raises(PlscaleError) as raised:
        named("atlantis")
    assert str(raised.value).startswith('there is no program "atlantis": built in are ')
    assert "base" in str(raised.value)


def test_folder_is_no_program(tmp_path: Path) -> None:
    with pytest.raises(PlscaleError, match="there is no program"):
        named(str(tmp_path))


@pytest.mark.parametrize(
    ("right", "wrong", "place"),
    [
        ("state: TX", "stat: TX", "line 4, column 1: stat is"),
        ("name: Test program\n", "", "line 1, column 1: name"),
        ("max: 6", "max: six", "line 5, column 14: years.max"),
        ("max: 6", "max: 0", "line 5, column 14: years.max"),
        ("max: 6", "most: 6", "line 5, column 9: years.most"),
        ("[4, 5, 6]", "[4, 5, -6]", "line 6, column 44: phases.evaluation.2"),
        ("planning:", "planing:", "line 6, column 10: phases.planing is"),
        ("08-15", "02-29", "line 7, column 21: school_year_starts"),
        ("state: TX", "state: Texas", "line 4, column 8: state"),
        ("plscale_program: 1", "plscale_program: 2", "line 1, column 18: plscale_program"),
        ("plscale_program: 1", "plscale_program: true", "line 1, column 18: plscale_program"),
        ("id: xx-test", "id: XX test", "line 2, column 5: id"),
        ("name: Test program", "name: [Test", "line 3, column 7:"),
        ("years: {max: 6}", "id: again", "line 5, column 1:"),
    ],
)
def test_faulty_program_names_file_line_and_column(
    tmp_path: Path, right: str, wrong: str, place: str
) -> None:
    file = tmp_path / "xx.yaml"
    assert right in PROGRAM
    file.write_text(PROGRAM.replace(right, wrong), encoding="utf-8")
    with pytest.raises(PlscaleError) as raised:
        named(str(file))
    first, *faults = str(raised.value).split("\n")
    assert first == f"{file} is not a program that can be used:"
    assert len(faults) == 1, faults
    assert faults[0].strip().startswith(place)


@pytest.mark.parametrize("text", ["", "# nothing\n", "- a\n", "text\n"])
def test_file_without_keys_is_no_program_and_says_why(tmp_path: Path, text: str) -> None:
    file = tmp_path / "xx.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(PlscaleError, match=r"is not a program that can be used:\n  line \d+, col"):
        named(str(file))


def test_every_fault_of_a_program_is_told_at_once(tmp_path: Path) -> None:
    file = tmp_path / "xx.yaml"
    faulty = PROGRAM.replace("max: 6", "max: six").replace("08-15", "8/15")
    file.write_text(faulty, encoding="utf-8")
    with pytest.raises(PlscaleError) as raised:
        named(str(file))
    assert [line.strip().split(":")[0] for line in str(raised.value).split("\n")[1:]] == [
        "line 5, column 14",
        "line 7, column 21",
    ]
