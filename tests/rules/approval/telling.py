"""How tests of steps and votes write what happened, and read what is told of it."""

from datetime import date

from rules.due import DISTRICT, HEAD, TERM, asking

from plscale.check.text import check_text
from plscale.programs.program import Program


def stepping(**steps: object) -> Program:
    """Make a program of some steps."""
    return asking(steps=steps)


def happened(**events: str) -> str:
    """Write events, each by its name and what else is told of it."""
    lines = (f"  {id_}: {{event: {told}}}\n" for id_, told in events.items())
    return "events:\n" + "".join(lines)


def told(code: str, program: Program, text: str, day: str) -> list[tuple[str, str | None]]:
    """Give the message and the citation of the findings of one rule, in order of the plan."""
    whole = HEAD + ("" if "consortium:" in text else DISTRICT)
    whole += ("" if "timeline:" in text else TERM) + text
    checked = check_text(whole, as_of=date.fromisoformat(day), program=program)
    assert not checked.crash, checked.crash
    return [(f.message, f.citation) for f in checked.findings if f.code == code]
