"""How tests of what is due judge a plan: by a program of a few lines, on one day."""

from datetime import date
from textwrap import dedent

from plscale.check.text import check_text
from plscale.programs.program import Program

HEAD = "plscale: 1\nprogram: our-state\n"
DISTRICT = "district: {name: Example ISD, state: TX}\n"
TERM = "timeline: {starts: 2026-07-01, ends: 2031-06-30}\n"
SUBMISSION = {"event": "plan-submitted", "by": {"end_of_year": 1}, "verified": True}


def asking(**told: object) -> Program:
    """Make a program that asks for little."""
    phases = {"planning": [0, 1], "implementation": [2, 3, 4, 5]}
    whole = {"plscale_program": 1, "id": "our-state", "name": "Our state", "phases": phases}
    return Program.model_validate(whole | told)


def due(
    code: str, program: Program, text: str, day: str, *, term: str = TERM
) -> list[tuple[str, str, str | None]]:
    """Give place, severity and day due of the findings of one rule, in order of the plan."""
    whole = HEAD + ("" if "consortium:" in text else DISTRICT) + term + dedent(text)
    checked = check_text(whole, as_of=date.fromisoformat(day), program=program)
    assert not checked.crash, checked.crash
    return [
        (
            f.pointer,
            f.severity.value,
            str(f.deadline.day) if f.deadline and f.deadline.day else None,
        )
        for f in checked.findings
        if f.code == code
    ]
