"""How tests ask a plan a state's own check: both completed from minimal ones, in memory."""

import re
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent

from programs.told import completed

from plscale.check.judges import judge_named
from plscale.check.text import check_text
from plscale.finding import CheckedPlan, Finding
from plscale.programs.program import Program

MINIMAL = {
    "plscale": "plscale: 1",
    "program": "program: base",
    "district": "district: {name: Example ISD, state: TX, enrollment: 4210}",
    "timeline": "timeline: {starts: 2026-07-01, ends: 2031-06-30}",
}
DAY = "2026-11-21"


def program_of(text: str) -> Program:
    """Give a program without faults."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "program.yaml")
        file.write_text(completed(text), encoding="utf-8")
        judge = judge_named(str(file))
    assert judge.program is not None, [f.message for each in judge.files for f in each.findings]
    return judge.program


def checked(checks: str, plan: str, day: str = DAY) -> CheckedPlan:
    """Judge a plan by a program that has some checks."""
    text = dedent(plan)
    given = set(re.findall(r"^([\w-]+):", text, re.MULTILINE))
    given |= {"district"} if "consortium" in given else set()
    lines = [line for key, line in MINIMAL.items() if key not in given]
    whole = "\n".join([*lines, text])
    found = check_text(whole, as_of=date.fromisoformat(day), program=program_of(checks))
    assert not found.crash, found.crash
    return found


def asked(check: str, plan: str, day: str = DAY) -> list[Finding]:
    """Give what one check says of a plan."""
    told = checked(f"checks: {{XX001: {{title: Rule, {check}}}}}", plan, day)
    return [finding for finding in told.findings if finding.code == "XX001"]


def pointers(check: str, plan: str, day: str = DAY) -> list[str]:
    """Give the places at which one check complains."""
    return [finding.pointer for finding in asked(check, plan, day)]


def holds(condition: str, plan: str, day: str = DAY) -> bool | None:
    """Tell whether a condition holds of a plan; None where that cannot be told.

    Where it can be told, either the condition or its contrary complains.
    """
    is_wrong = bool(asked(f"require: {condition}", plan, day))
    is_right = bool(asked(f"require: {{not: {condition}}}", plan, day))
    assert not (is_wrong and is_right)
    return False if is_wrong else True if is_right else None
