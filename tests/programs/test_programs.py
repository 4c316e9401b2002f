"""Programs by name and by file: what comes with plscale, and what a state writes."""

from datetime import date
from pathlib import Path

import pytest

from plscale.check.judges import program_named
from plscale.days import on
from plscale.errors import PlscaleError
from plscale.programs.load import builtin, builtin_names

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
        assert program_named(name) is program


def test_every_built_in_program_but_base_begins_with_base() -> None:
    base = builtin("base")
    assert base is not None
    for name in builtin_names():
        program = builtin(name)
        assert program is not None
        assert set(program.phases) == set(base.phases)
        assert (program.extends is None) == (name == "base")


def test_unknown_name_is_no_built_in() -> None:
    assert builtin("atlantis") is None
    assert builtin("../data/base") is None
    assert builtin("base.yaml") is None


def test_program_is_read_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "xx.yaml"
    file.write_text(PROGRAM, encoding="utf-8")
    program = program_named(str(file))
    assert (program.id, program.years.max) == ("xx-test", 6)
    assert program.phases == {"planning": (0,), "evaluation": (4, 5, 6)}
    assert program.school_year_start(2026) == date(2026, 8, 15)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("knowledgework", "did you mean  knowledgeworks"),
        ("atlantis", f"use one of: {', '.join(builtin_names())}"),
    ],
)
def test_neither_name_nor_file_says_what_is_built_in(name: str, hint: str) -> None:
    with pytest.raises(PlscaleError) as raised:
        program_named(name)
    assert str(raised.value) == f'there is no program "{name}", nor a file; {hint}'


def test_faults_of_a_program_are_told_with_their_places(tmp_path: Path) -> None:
    file = tmp_path / "xx.yaml"
    faulty = PROGRAM.replace("max: 6", "max: six").replace("08-15", "8/15")
    file.write_text(faulty, encoding="utf-8")
    with pytest.raises(PlscaleError) as raised:
        program_named(str(file))
    assert str(raised.value).splitlines() == [
        f'"{file}" is not a program that can be used:',
        f'  {file}:5:14: "max" should be a number, but is the text "six"',
        f'  {file}:7:21: "8/15" should be a day of every year',
    ]


def test_folder_is_no_program(tmp_path: Path) -> None:
    with pytest.raises(PlscaleError) as raised:
        program_named(str(tmp_path))
    assert str(raised.value).splitlines()[1:] == [
        f"  {tmp_path}:1:1: this is a folder, not a file; it was not opened"
    ]


@pytest.mark.parametrize(
    ("name", "years", "law"),
    [
        ("tx-doi", 5, "19 TAC 102.1307(c)(1); TEC 12A.006"),
        ("nd-innovative", 6, "NDCC 15.1-06-08.2(4), (5)"),
        (
            "knowledgeworks",
            5,
            "KnowledgeWorks, A State Policy Framework for Scaling Personalized Learning (2015)",
        ),
    ],
)
def test_longest_term_names_its_law(name: str, years: int, law: str) -> None:
    program = builtin(name)
    assert program is not None
    told = program.years
    assert (told.max, told.law, told.verified) == (years, law, True)
    assert told.source is not None
