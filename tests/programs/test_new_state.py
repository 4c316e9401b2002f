"""A state is added without Python: a program file in its repository, and the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from cli.calling import plscale_in

from plscale.cli.run import run

# The law of this program is made up; only its code, the Kansas statutes, is one that plscale reads.
PROGRAM = """\
plscale_program: 1
id: ks-trial
name: Trial schools under a made-up law
state: KS
code: K.S.A.
extends: base
verified_on: 2026-11-21
approver: state
years: {max: 3}
phases: {planning: [0], approval: [0], implementation: [1, 2, 3], evaluation: [3], sustainability: [3]}
school_year_starts: 08-15
needs:
  vision: {title: Purpose, by: plan-submitted, law: K.S.A. 72-9901, source: made up, verified: true}
steps:
  sent:
    {title: Plan sent, event: plan-submitted, duty: district, law: K.S.A. 72-9902, verified: true}
  decided:
    title: Decision
    event: final-approval
    after: {event: plan-submitted}
    duty: state
    law: K.S.A. 72-9903
    verified: true
assurances:
  tuition-free: {title: No tuition, signed_by: [superintendent], by: plan-submitted,
    law: K.S.A. 72-9904, verified: true}
provisions:
  records: {title: Records, cite: K.S.A. 72-9920 to 72-9929, except: [72-9925], waivable: false,
    law: K.S.A. 72-9905, verified: true}
  calendar: {title: Calendar, cite: 72-9930, topics: [school-calendar], restricts: [flexible-calendar],
    restricts_verified: true,
    law: K.S.A. 72-9906, verified: true}
waivers:
  {list: open, of: [K.S.A. 72], needs: [why], terms: [2, 1], law: K.S.A. 72-9905, verified: true}
rules: {PLS512: ignore}
"""
PLAN = """\
plscale: 1
program: ../program.yaml
district: {name: Example USD, state: KS}
timeline: {starts: 2026-08-15, ends: 2029-08-14}
vision: Every student.
practices:
  quarters: {practice: flexible-calendar, what: Quarters}
assurances:
  tuition-free: {given: true, signed: {superintendent: 2026-02-01}}
waivers:
  calendar: {provision: 72-9930, why: Days, supports: [quarters], starts: 2026-08-15, ends: 2028-08-14}
events:
  sent: {event: plan-submitted, date: 2026-02-02}
  decided: {event: final-approval, date: 2026-04-01}
"""
WAIVER = "{provision: 72-9930, why: Days,"


Told: TypeAlias = Callable[..., list[tuple[str, str, str, str]]]


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A state's repository: a mark at its top, its program, and a folder of plans."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "plans").mkdir()
    (tmp_path / "program.yaml").write_text(PROGRAM)
    (tmp_path / "plans" / "a.yaml").write_text(PLAN)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def told(repo: Path, capsys: pytest.CaptureFixture[str]) -> Told:
    """Judge the plan with changes; give code, severity, place and citation of all that is found."""

    def judge(*changes: tuple[str, str]) -> list[tuple[str, str, str, str]]:
        plan = PLAN
        for old, new in changes:
            assert plan.count(old) == 1, old
            plan = plan.replace(old, new)
        (repo / "plans" / "a.yaml").write_text(plan)
        code = run(["validate", "--as-of", "2026-11-21", "--format", "json"])
        found = json.loads(capsys.readouterr().out)["findings"]
        assert code == (1 if any(f["severity"] == "error" for f in found) else 0)
        return [(f["code"], f["severity"], f["pointer"], f["citation"]) for f in found]

    return judge


def test_plan_that_does_what_the_new_law_asks_has_no_findings(told: Told) -> None:
    assert told() == []


def test_what_the_new_law_forbids_is_an_error_that_cites_it(told: Told) -> None:
    forbidden = ("PLS404", "error", "/waivers/calendar/provision", "K.S.A. 72-9905")
    missing = ("PLS401", "error", "/practices/quarters", "72-9930")
    assert told((WAIVER, "{provision: K.S.A. 72-9929, why: Days,")) == [missing, forbidden]
    assert told((WAIVER, "{provision: K.S.A. 72-9925, why: Days,")) == [missing]
    assert told((WAIVER, "{provision: K.S.A. 74-9930, why: Days,")) == [
        missing,
        ("PLS431", "error", "/waivers/calendar/provision", "K.S.A. 72-9905"),
    ]


def test_terms_needs_and_promises_of_the_new_law_are_asked_for(told: Told) -> None:
    assert told(("ends: 2028-08-14", "ends: 2028-08-16")) == [
        ("PLS433", "error", "/waivers/calendar/ends", "K.S.A. 72-9905")
    ]
    assert told(("superintendent", "principal")) == [
        ("PLS304", "error", "/assurances/tuition-free/signed/superintendent", "K.S.A. 72-9904")
    ]
    assert told(("vision: Every student.\n", "")) == [
        ("PLS215", "error", "/vision", "K.S.A. 72-9901")
    ]


def test_page_of_the_new_program_reads_like_that_of_a_built_in_one(repo: Path) -> None:
    page = plscale_in(repo, "programs", "show", "program.yaml").text
    assert page.startswith("ks-trial: Trial schools under a made-up law\n")
    assert "Term         at most 3 plan years\n" in page
    assert "School year  begins on August 15\n" in page
    assert "K.S.A. 72-9920 to 72-9929: may not be waived, except 72-9925" in page
    assert "tuition-free" in page


def test_code_that_is_not_known_is_a_finding_of_the_program(repo: Path) -> None:
    unknown = PROGRAM.replace("cite: 72-9930", "cite: Zembla Code 12-3")
    (repo / "program.yaml").write_text(unknown)
    done = plscale_in(repo, "validate", "--as-of", "2026-11-21", "--format", "concise")
    assert done.code == 2
    assert "PLS966" in done.text + done.told
