"""From files to a table of where plans stand."""

from datetime import date
from pathlib import Path

import pytest

from plscale import check_paths, plan_status
from plscale.check.statuses import status_of_raw
from plscale.errors import PlscaleError
from plscale.programs.load import builtin
from plscale.registers.status import PlanStatus, Unreadable
from plscale.source.limits import Limits

SOUND = """\
plscale: 1
program: base
district: {name: Cañon ISD, state: TX}
timeline: {starts: 2026-07-01, ends: 2031-06-30}
"""
DAY = date(2028, 10, 1)


def told(text: str | bytes, limits: Limits | None = None) -> PlanStatus | Unreadable:
    raw = text.encode() if isinstance(text, str) else text
    return status_of_raw(raw, "x.yaml", DAY, limits=limits or Limits())


def plan(text: str) -> PlanStatus:
    found = told(text)
    assert isinstance(found, PlanStatus)
    return found


def test_plans_come_in_order_of_their_paths(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "b.yaml").write_text(SOUND, encoding="utf-8")
    (tmp_path / "a.yaml").write_text(SOUND.replace("2026", "2027"), encoding="utf-8")
    (tmp_path / "c.yaml").write_text("\tx: 1\n")
    table = plan_status(["."], as_of=DAY)
    assert [(row.path, row.district, row.year) for row in table.plans] == [
        ("a.yaml", "Cañon ISD", 2),
        ("b.yaml", "Cañon ISD", 3),
    ]
    assert [(row.path, row.line, row.column, row.code) for row in table.unreadable] == [
        ("c.yaml", 1, 1, "PLS011")
    ]
    assert (table.as_of, table.read, table.year) == (DAY, 2, None)


def test_today_is_the_day_where_none_is_given(tmp_path: Path) -> None:
    today = date.today()
    (tmp_path / "a.yaml").write_text(SOUND, encoding="utf-8")
    assert plan_status([tmp_path]).as_of in (today, date.today())


@pytest.mark.parametrize("missing", [["nowhere"], []])
def test_call_that_names_nothing_to_read_is_a_fault_of_use(
    missing: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(PlscaleError):
        plan_status([*missing, "."])


def test_program_of_the_plan_is_used_unless_another_is_given(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(SOUND.replace("base", "knowledgeworks"), encoding="utf-8")
    (own,) = plan_status([file], as_of=DAY).plans
    (other,) = plan_status([file], as_of=DAY, program=builtin("base")).plans
    assert (own.program, own.assurances.required) == ("knowledgeworks", 19)
    assert (other.program, other.assurances.required) == ("base", 0)


def test_plan_of_an_unknown_program_is_judged_by_base() -> None:
    assert plan(SOUND.replace("base", "atlantis")).program == "base"


def test_faulty_values_are_left_out_and_the_rest_stands() -> None:
    text = (
        SOUND
        + "vison: x\nphases: {planning: {milestones: {a: {due: 2027-02-30, done: 2027-01-01}}}}\n"
    )
    found = plan(text)
    assert (found.year, found.milestones.total, found.milestones.done) == (3, 1, 1)
    assert [row.due for row in found.rows] == [None]


@pytest.mark.parametrize(
    ("text", "place", "code", "short"),
    [
        ("", (1, 1), "PLS004", "empty"),
        ("a: 1\n\tb: 2\n", (2, 1), "PLS011", "a tab"),
        ("- a\n", (1, 1), "PLS037", "no keys"),
        (b"\xff\xfea\x00", (1, 1), "PLS005", "not UTF-8"),
        ("apiVersion: v1\nkind: Pod\n", (1, 1), "PLS114", ""),
        (SOUND + "vision: “x”\nlearning: [\n", (6, 11), "PLS016", "an unclosed bracket"),
    ],
)
def test_file_that_is_no_plan_is_told_with_its_first_error(
    text: str | bytes, place: tuple[int, int], code: str, short: str
) -> None:
    found = told(text)
    assert isinstance(found, Unreadable)
    assert ((found.line, found.column), found.code, found.short) == (place, code, short)
    assert found.message


def test_plan_with_more_faults_than_are_told_is_not_read() -> None:
    text = SOUND + "waivers: {" + ", ".join(f"w{n}: {{status: no}}" for n in range(5)) + "}\n"
    found = told(text, Limits(findings=3))
    assert isinstance(found, Unreadable)
    assert (found.line, found.code, found.short) == (5, "PLS044", "too many findings")
    assert found.message == (
        "more than 3 values are faulty, from here on;  plscale validate  lists the first"
    )
    assert isinstance(told(text), PlanStatus)


def test_validate_and_status_read_the_same_plans(tmp_path: Path) -> None:
    texts = (SOUND, SOUND + "vison: x\n", "", "a: [", SOUND + "\tx", SOUND + "a: &x 1\nb: *x\n")
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.yaml").write_text(text, encoding="utf-8")
    report = check_paths([tmp_path], as_of=DAY)
    table = plan_status([tmp_path], as_of=DAY)
    assert [row.path for row in table.plans] == [p.path for p in report.plans if p.is_readable]
    assert [row.path for row in table.unreadable] == [
        p.path for p in report.plans if not p.is_readable
    ]


PROGRAM = """\
plscale_program: 1
id: lake-state
name: Lake State
extends: knowledgeworks
"""


def test_program_is_found_by_its_path(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()  # the top of a repository, out of which no path is followed
    (tmp_path / "program.yaml").write_text(PROGRAM, encoding="utf-8")
    (tmp_path / "plans").mkdir()
    file = tmp_path / "plans" / "a.yaml"
    file.write_text(SOUND.replace("base", "../program.yaml"), encoding="utf-8")
    (row,) = plan_status([file], as_of=DAY).plans
    assert (row.program, row.assurances.required) == ("lake-state", 19)


def test_plan_of_a_faulty_program_is_not_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(".git").mkdir()
    Path("program.yaml").write_text(PROGRAM + "yaers: {max: 5}\n", encoding="utf-8")
    Path("plans").mkdir()
    Path("plans/a.yaml").write_text(SOUND.replace("base", "../program.yaml"), encoding="utf-8")
    Path("plans/b.yaml").write_text(SOUND, encoding="utf-8")
    table = plan_status(["plans"], as_of=DAY)
    assert [row.path for row in table.plans] == ["plans/b.yaml"]
    (row,) = table.unreadable
    assert (row.path, row.line, row.column, row.code) == ("plans/a.yaml", 2, 10, "PLS950")
    assert row.message.startswith("its program has a fault at program.yaml:5:1: ")
    assert (row.short, row.is_unjudged) == ("its program has a fault", True)
