"""The public calls: ``check_text``, ``check_paths``, ``plan_status`` and ``load_plan``."""

import pickle
from datetime import date
from pathlib import Path

import pytest

import plscale
from plscale import check_paths, check_text, load_plan
from plscale.check.judges import program_named
from plscale.errors import PlanUnreadableError, PlscaleError

SOUND = """\
plscale: 1
program: base
district: {name: Cañon ISD, state: TX}
timeline: {starts: 2026-07-01, ends: 2031-06-30}
"""
FAULTY = SOUND + "vison: x\nassurances: {federal-law: {given: true}}\nvison: y\n"
DAY = date(2028, 10, 1)


def test_package_offers_its_calls_and_no_others() -> None:
    calls = ["check_paths", "check_text", "load_plan", "plan_status"]
    assert plscale.__all__ == ["__version__", *calls]
    assert all(callable(vars(plscale).get(call) or plscale.__getattr__(call)) for call in calls)
    with pytest.raises(AttributeError, match="no attribute 'chek_text'"):
        _ = plscale.chek_text


def test_text_and_bytes_are_checked_alike() -> None:
    assert check_text(FAULTY, as_of=DAY) == check_text(FAULTY.encode(), as_of=DAY)
    assert check_text("\ufeff" + SOUND, as_of=DAY) == check_text(SOUND, as_of=DAY)


def test_checked_plan_tells_whose_it_is_and_where_it_stands() -> None:
    plan = check_text(SOUND, name="x.yaml", as_of=DAY)
    assert (plan.path, plan.district, plan.program) == ("x.yaml", "Cañon ISD", "base")
    assert (plan.standing, plan.is_readable) == ("year 3 of 5", True)
    assert plan.can_be_submitted
    assert plan.crash == ""


def test_today_is_the_day_where_none_is_given() -> None:
    before = date.today()
    assert check_paths.__kwdefaults__ == {"as_of": None, "program": None}
    told = check_text(SOUND.replace("2031-06-30", before.isoformat()))
    assert not told.standing.startswith("ended")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "PLS004"),
        (b"", "PLS004"),
        ("a: \ud800\n", "PLS005"),
        ("\udcff", "PLS005"),
        (b"a: \xe9\n", "PLS005"),
        ("a: \x07\n", "PLS006"),
        ("a:\n\tb: 1\n", "PLS011"),
        ("x" * 2_000_000, "PLS003"),
        ("a: " + "[" * 100_000, "PLS040"),
        ("- a\n", "PLS037"),
    ],
)
def test_text_that_is_no_plan_is_a_finding_and_never_raises(text: str | bytes, code: str) -> None:
    plan = check_text(text)
    assert not plan.is_readable
    assert not plan.can_be_submitted
    assert [finding.code for finding in plan.findings] == [code]


def test_program_given_is_used_instead_of_the_plans() -> None:
    text = SOUND.replace("program: base", "program: nowhere")
    assert [f.code for f in check_text(text, as_of=DAY).findings] == ["PLS113"]
    assert check_text(text, as_of=DAY, program=program_named("base")).findings == ()


def test_findings_are_ordered_by_path_line_column_and_code(tmp_path: Path) -> None:
    for name in ("b/a.yaml", "a.yaml", "a/z.yaml", "a-b.yml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(FAULTY + "x: {y: 1, x: 2}\n")
    report = check_paths([tmp_path], as_of=DAY)
    assert report.as_of == DAY
    orders = [(f.path, f.span.line, f.span.column, f.code) for f in report.findings]
    assert orders == sorted(orders)
    assert len(orders) > 8
    assert [plan.path for plan in report.plans] == sorted(plan.path for plan in report.plans)
    assert report == check_paths([str(tmp_path), tmp_path / "a.yaml"], as_of=DAY)


def test_findings_survive_pickling() -> None:
    plan = check_text(FAULTY, as_of=DAY)
    assert len(plan.findings) >= 3
    assert any(finding.related for finding in plan.findings)
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(plan, protocol)) == plan  # noqa: S301 - our own bytes


def test_same_text_gives_the_same_findings() -> None:
    assert check_text(FAULTY, as_of=DAY) == check_text(FAULTY, as_of=DAY)


def test_paths_that_are_not_there_are_a_fault_of_the_call(tmp_path: Path) -> None:
    with pytest.raises(PlscaleError, match=r"there is no file or folder \".*nowhere\""):
        check_paths([tmp_path / "nowhere"])
    with pytest.raises(PlscaleError, match=r"nothing to check: no file ending in \.yaml in "):
        check_paths([tmp_path])
    with pytest.raises(PlscaleError, match="nothing to check"):
        check_paths([])


def test_unreadable_file_is_a_finding_and_the_others_are_checked(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_bytes(b"\xff\xfe")
    (tmp_path / "good.yaml").write_text(SOUND, "utf-8")
    bad, good = check_paths([tmp_path], as_of=DAY).plans
    assert (bad.is_readable, good.is_readable) == (False, True)
    assert good.findings == ()


def test_plan_is_loaded_as_a_frozen_value(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(SOUND + "vision: Learn\n", "utf-8")
    plan = load_plan(file)
    assert plan == load_plan(str(file))
    assert (plan.name, plan.program, plan.vision) == ("Cañon ISD", "base", "Learn")
    assert plan.timeline is not None
    with pytest.raises(ValueError, match="frozen"):
        plan.vision = "Other"  # type: ignore[misc]  # that it cannot be done is the point


def test_faulty_values_are_left_out_of_a_loaded_plan(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(
        SOUND
        + "vison: x\nassurances: {privacy: {given: maybe, how: By training}}\n"
        + "phases: {planning: {milestones: {a: {title: A, due: 2026-02-30}}}}\n",
        "utf-8",
    )
    plan = load_plan(file)
    assert plan.vision is None
    assert plan.assurances["privacy"].given is None
    assert plan.assurances["privacy"].how == "By training"
    milestone = plan.phases.planning.milestones["a"]
    assert (milestone.title, milestone.due) == ("A", None)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "plan.yaml:1: the file is empty"),
        (b"a:\n\tb: 1\n", "plan.yaml:2: "),
        (b"\xff\xfe", "plan.yaml:1: "),
        (None, "plan.yaml: the file cannot be opened: "),
    ],
)
def test_plan_that_cannot_be_loaded_says_why(
    tmp_path: Path, content: bytes | None, told: str
) -> None:
    file = tmp_path / "plan.yaml"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(PlanUnreadableError) as caught:
        load_plan(file)
    assert told in str(caught.value)
    assert isinstance(caught.value, PlscaleError)


def test_file_with_hidden_characters_alone_cannot_be_submitted() -> None:
    plan = check_text("# \u200b\n")
    assert not plan.is_readable
    assert not plan.can_be_submitted
    assert "PLS004" in {finding.code for finding in plan.findings}
