"""Illustrative plans of states, changed in one place, and what is found in them."""

from datetime import date
from pathlib import Path

from plscale.check.text import check_text
from plscale.finding import Finding
from plscale.law.citation import Misread
from plscale.law.several import parse_several
from plscale.programs.chain import builtin_chain
from plscale.programs.contradictions import facts
from plscale.programs.files import assembled
from plscale.programs.load import builtin
from plscale.programs.program import Program

PLANS = Path(__file__).parents[2] / "plans"
DAY = "2026-11-21"


def program(name: str) -> Program:
    """Give a built-in program, once its files and those that it extends are found without fault."""
    loaded = assembled(builtin_chain(name), name)
    assert [fault for file in loaded.files for fault in (*file.document.faults, *file.told)] == []
    assert loaded.program == builtin(name)
    assert loaded.program is not None
    return loaded.program


def unfounded(program: Program) -> list[str]:
    """Give the entries without a title, a law or a source."""
    return [
        "/".join(map(str, path))
        for path, fact in facts(program)
        if not (fact.title and fact.law and fact.source)
    ]


def laws_not_understood(program: Program) -> list[str]:
    """Give what entries name as their law without being a list of citations."""
    told = {
        part.strip()
        for _, fact in facts(program)
        for part in (fact.law or "").split(";")
    }  # fmt: skip
    return sorted(law for law in told if isinstance(parse_several(law), Misread))


def changed(name: str, *changes: tuple[str, str]) -> str:
    """Give the text of an illustrative plan with changes, each of a stretch that stands there once."""
    text = (PLANS / "illustrative" / f"{name}.yaml").read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1, (text.count(old), old)
        text = text.replace(old, new)
    return text


def findings(text: str, day: str = DAY) -> list[Finding]:
    """Give everything that is found in a plan."""
    checked = check_text(text, as_of=date.fromisoformat(day))
    assert not checked.crash, checked.crash
    return list(checked.findings)


def told(text: str, day: str = DAY) -> list[tuple[str, str, str]]:
    """Give code, severity and place of everything that is found in a plan."""
    return [(str(f.code), f.severity.value, f.pointer) for f in findings(text, day)]


def of(text: str, *codes: str, day: str = DAY) -> list[tuple[str, str, str]]:
    """Give the same of some rules only."""
    return [one for one in told(text, day) if one[0] in codes]
