"""Which program judges a plan: by name, by a path inside its repository, or base."""

import sys
from datetime import date
from pathlib import Path

import pytest

from plscale.check.judges import Judges, file_of, judge_named, program_named
from plscale.check.paths import check_paths
from plscale.check.text import check_text
from plscale.errors import PlscaleError
from plscale.finding import CheckedPlan, Report
from plscale.programs import files
from plscale.programs.load import builtin

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
DAY = date(2026, 11, 21)
PLAN = """\
plscale: 1
program: {program}
district: {{name: Example ISD, state: TX}}
timeline: {{starts: 2026-07-01, ends: 2031-06-30}}
"""
PROGRAM = "extends: base\nid: xx-own\nname: Own\nassurances: {privacy: {title: Privacy}}\n"
FAULTY = PROGRAM + "state: Texas\n"


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a program, a faulty one, and a folder for plans; work begins in it."""
    root = tmp_path / "repo"
    (root / ".git").mkdir(parents=True)
    (root / "plans").mkdir()
    (root / "program.yaml").write_text(PROGRAM)
    (root / "faulty.yaml").write_text(FAULTY)
    (tmp_path / "outside.yaml").write_text(PROGRAM)
    monkeypatch.chdir(root)
    return root


def write(repo: Path, name: str, program: str) -> Path:
    file = repo / "plans" / name
    file.write_text(PLAN.format(program=program))
    return file


def check(*paths: Path) -> Report:
    return check_paths(paths, as_of=DAY)


def codes(plan: CheckedPlan) -> list[str]:
    return [str(finding.code) for finding in plan.findings]


def test_path_is_followed_from_the_folder_of_the_plan(repo: Path) -> None:
    report = check(write(repo, "a.yaml", "../program.yaml"))
    assert report.programs == ()
    assert (report.plans[0].program, codes(report.plans[0])) == ("xx-own", ["PLS301"])


def test_working_directory_plays_no_part(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write(repo, "a.yaml", "../program.yaml")
    monkeypatch.chdir(repo / "plans")
    (repo / "plans" / "program.yaml").write_text(FAULTY)
    assert check(file).plans[0].program == "xx-own"


@needs_links
def test_link_to_a_plan_is_followed_to_where_the_plan_lies(repo: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(write(repo, "a.yaml", "../program.yaml"))
    assert check(link).plans[0].program == "xx-own"


@pytest.mark.parametrize(
    ("program", "message", "remedy"),
    [
        (
            "../programm.yaml",
            '"../programm.yaml" leads to no file; the plan was judged by base',
            "did you mean  ../program.yaml",
        ),
        (
            "../../outside.yaml",
            '"../../outside.yaml" leads out of the repository; the plan was judged by base',
            "keep it in the repository, whose top is the nearest folder with .git or plscale.yaml",
        ),
        (
            "/etc/program.yaml",
            '"/etc/program.yaml" is not a path inside the repository; the plan was judged by base',
            "write the path from the folder of this file, such as  ../program.yaml",
        ),
        (
            "../plans",
            '"../plans" leads to a folder, not to a file; the plan was judged by base',
            "name a plain text file",
        ),
    ],
)
def test_path_that_is_not_followed_is_the_fault_of_the_plan(
    repo: Path, program: str, message: str, remedy: str
) -> None:
    report = check(write(repo, "a.yaml", program))
    (found,) = report.findings
    assert (found.code, found.message, found.remedy) == ("PLS115", message, remedy)
    assert (found.span.line, found.span.column) == (2, 10)
    assert (report.plans[0].program, report.programs) == ("base", ())


def test_name_that_is_not_known_is_the_fault_of_the_plan(repo: Path) -> None:
    report = check(write(repo, "a.yaml", "knowledgework"))
    assert (codes(report.plans[0]), report.plans[0].program) == (["PLS113"], "base")


def test_no_plan_is_judged_by_a_program_with_faults(repo: Path) -> None:
    file = write(repo, "a.yaml", "../faulty.yaml")
    file.write_text(file.read_text() + "vison: A\nwaivers: {a: {starts: 1999-01-01}}\n")
    report = check(file)
    (plan,), (program,) = report.plans, report.programs
    assert codes(plan) == ["PLS950", "PLS101"]  # its shape is judged, no rule is asked
    assert (plan.is_readable, plan.is_judged, plan.can_be_submitted) == (True, False, False)
    assert (plan.program, plan.standing, plan.district) == ("", "", "Example ISD")
    unusable = plan.findings[0]
    assert unusable.message == '"../faulty.yaml" has a fault; the plan was not judged'
    assert unusable.remedy == "mend it first, at faulty.yaml:5:8"
    assert (program.path, program.id) == ("faulty.yaml", "xx-own")
    assert [str(finding.code) for finding in program.findings] == ["PLS955"]


def test_faults_of_a_program_are_told_once_and_the_other_plans_are_judged(repo: Path) -> None:
    plans = [write(repo, f"{n}.yaml", "../faulty.yaml") for n in range(3)]
    plans += [write(repo, "good.yaml", "base"), write(repo, "own.yaml", "../program.yaml")]
    report = check(*plans)
    assert [codes(plan) for plan in report.plans] == [
        ["PLS950"], ["PLS950"], ["PLS950"], [], ["PLS301"],
    ]  # fmt: skip
    assert [file.path for file in report.programs] == ["faulty.yaml"]
    assert [str(finding.code) for finding in report.findings] == [
        "PLS955", "PLS950", "PLS950", "PLS950", "PLS301",
    ]  # fmt: skip
    assert list(report.findings) == sorted(report.findings, key=lambda finding: finding.order)


@needs_links
def test_file_is_read_once_however_it_is_named(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Path] = []
    load = files.load

    def counted(path: Path, *rest: object) -> files.Loaded:
        read.append(path)
        return load(path, *rest)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr("plscale.check.program_files.load", counted)
    (repo / "link.yaml").symlink_to("program.yaml")
    names = ["../program.yaml", "../plans/../program.yaml", "../link.yaml"]
    report = check(*(write(repo, f"{n}.yaml", name) for n, name in enumerate(names)))
    assert [plan.program for plan in report.plans] == ["xx-own"] * 3
    assert read == [repo / "program.yaml"]


def test_two_programs_with_the_same_faulty_parent_tell_its_faults_once(repo: Path) -> None:
    for name in ("one", "two"):
        (repo / f"{name}.yaml").write_text("extends: faulty.yaml\n")
    report = check(*(write(repo, f"{name}.yaml", f"../{name}.yaml") for name in ("one", "two")))
    assert [file.path for file in report.programs] == ["faulty.yaml"]
    assert [str(finding.code) for finding in report.findings] == ["PLS955", "PLS950", "PLS950"]


def test_warning_of_a_program_is_told_and_plans_are_judged_by_it(repo: Path) -> None:
    (repo / "program.yaml").write_text(PROGRAM + "about: A\u200b\n")
    report = check(write(repo, "a.yaml", "../program.yaml"))
    assert [str(finding.code) for finding in report.findings] == ["PLS301", "PLS050"]
    assert (report.plans[0].program, report.faulty_programs) == ("xx-own", ())


def test_program_that_is_given_stands_over_that_of_the_plan(repo: Path) -> None:
    judge = judge_named("program.yaml")
    assert judge.program is not None
    report = check_paths(
        [write(repo, "a.yaml", "../faulty.yaml")], as_of=DAY, program=judge.program
    )
    assert (report.plans[0].program, codes(report.plans[0])) == ("xx-own", ["PLS301"])
    assert report.programs == ()


def test_program_that_is_asked_for_by_name_is_free_of_faults(repo: Path) -> None:
    assert program_named("program.yaml").id == "xx-own"
    assert program_named("base") is builtin("base")
    (repo / "faulty.yaml").write_text(FAULTY + "rules: {PLS499: note}\n")
    with pytest.raises(PlscaleError) as raised:
        program_named("faulty.yaml")
    assert str(raised.value).splitlines() == [
        '"faulty.yaml" is not a program that can be used:',
        '  faulty.yaml:5:8: "Texas" is not a value that "state" takes',
        "  faulty.yaml:6:9: there is no rule PLS499",
    ]


def test_rule_that_a_program_ignores_says_nothing(repo: Path) -> None:
    (repo / "program.yaml").write_text(PROGRAM + "rules: {PLS301: ignore}\n")
    assert codes(check(write(repo, "a.yaml", "../program.yaml")).plans[0]) == []


# --- text without a file ----------------------------------------------------------------------


@pytest.mark.parametrize("name", ["plan.yaml", "program.yaml", "<stdin>", ""])
def test_text_of_a_bare_name_makes_nothing_be_read(repo: Path, name: str) -> None:
    text = PLAN.format(program="program.yaml")
    plan = check_text(text, name=name, as_of=DAY)
    (found,) = plan.findings
    assert (repo / "program.yaml").exists()
    assert (plan.program, found.code) == ("base", "PLS115")
    assert found.message == (
        '"program.yaml" is a path, and this text lies in no folder to follow it from;'
        " the plan was judged by base"
    )


@pytest.mark.parametrize(
    ("name", "program"),
    [("./plan.yaml", "program.yaml"), ("plans/not-there.yaml", "../program.yaml")],
)
def test_text_of_a_name_with_a_folder_is_followed_from_there(
    repo: Path, name: str, program: str
) -> None:
    plan = check_text(PLAN.format(program=program), name=name, as_of=DAY)
    assert (plan.program, codes(plan), repo.is_dir()) == ("xx-own", ["PLS301"], True)


def test_faulty_program_of_a_text_is_one_finding(repo: Path) -> None:
    plan = check_text(PLAN.format(program="../faulty.yaml"), name="plans/a.yaml", as_of=DAY)
    assert (codes(plan), plan.is_judged, repo.is_dir()) == (["PLS950"], False, True)


def test_file_of_a_name_needs_a_folder() -> None:
    assert [file_of(name) for name in ("a.yaml", "./a.yaml", "/a.yaml", "")] == [
        None, Path("a.yaml"), Path("/a.yaml"), None,
    ]  # fmt: skip


def test_judges_of_a_new_run_know_nothing(repo: Path) -> None:
    judges = Judges()
    assert judges.files == ()
    plan = check_text(PLAN.format(program="../program.yaml"), name="plans/a.yaml", as_of=DAY)
    (repo / "program.yaml").write_text(FAULTY)
    again = check_text(PLAN.format(program="../program.yaml"), name="plans/a.yaml", as_of=DAY)
    assert (plan.program, again.program) == ("xx-own", "")
