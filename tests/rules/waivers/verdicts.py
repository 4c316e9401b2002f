"""How tests hold waivers against a program's law: a plan of a few lines, judged on one day."""

from datetime import date
from typing import Any

from plscale.check.text import check_text
from plscale.finding import CheckedPlan
from plscale.programs.load import builtin
from plscale.programs.program import Program

TERM = "timeline: {starts: 2023-08-01, ends: 2028-07-31}\n"


def state(name: str) -> Program:
    """Give a program that comes with plscale."""
    program = builtin(name)
    assert program is not None
    return program


def program(**told: Any) -> Program:
    """Make a program that says little besides what is told."""
    whole = {"plscale_program": 1, "id": "our-state", "name": "Our state", "code": "TEC"}
    return Program.model_validate(whole | told)


def judged(judge: Program, text: str, day: str = "2026-11-21", *, term: str = TERM) -> CheckedPlan:
    """Judge the sections of a plan; ``term`` is its line of the timeline."""
    home = f"district: {{name: Example, state: {judge.state or 'TX'}}}\n"
    home = "" if "district:" in text else home
    head = f"plscale: 1\nprogram: {judge.id}\n"
    checked = check_text(
        f"{head}{home}{term}{text}\n", as_of=date.fromisoformat(day), program=judge
    )
    assert not checked.crash, checked.crash
    shape = [finding for finding in checked.findings if finding.code < "PLS110"]
    assert not shape, shape
    return checked


def told(
    codes: str, judge: Program, text: str, day: str = "2026-11-21", *, term: str = TERM
) -> list[tuple[str, str, str]]:
    """Give place, code and severity of the findings of some rules, in order of the plan."""
    return [
        (finding.pointer, finding.code, finding.severity.value)
        for finding in judged(judge, text, day, term=term).findings
        if finding.code in codes.split()
    ]


def asking(provision: str, rest: str = "") -> str:
    """Write a plan's waivers: one, of a provision."""
    return f"waivers: {{w: {{provision: {provision}, why: x{rest}}}}}"


def of_one(
    codes: str, judge: Program, provision: str, rest: str = "", day: str = "2026-11-21"
) -> list[tuple[str, str]]:
    """Give code and severity of what some rules say of one waiver."""
    return [(code, weight) for _, code, weight in told(codes, judge, asking(provision, rest), day)]
