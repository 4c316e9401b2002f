"""Pages are executed: what a page calls bad gives its finding on the marked lines, and no other.

A block fenced as ``yaml`` is completed from one minimal valid plan; one fenced as ``yaml whole`` is
a file as it stands. ``# expect: PLS401`` marks a line on which a finding is due, and
``# as-of: 2028-10-01`` sets the day. A block fenced as ``yaml program`` is a program by which all
blocks of its page are judged.
"""

import re
from datetime import date

import pytest

from plscale.check.text import check_text
from plscale.finding import Kind
from plscale.programs.program import Program
from plscale.rules.pages import SECTIONS, page
from plscale.rules.registry import KINDS
from plscale.source.read import read_text

DAY = date(2026, 11, 21)
MINIMAL = {
    "plscale": "plscale: 1",
    "program": "program: base",
    "district": "district: {name: Example ISD, state: TX}",
    "timeline": "timeline: {starts: 2026-07-01, ends: 2031-06-30}",
}
BLOCK = re.compile(r"^```(yaml(?: whole)?)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROGRAM = re.compile(r"^```yaml program\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXPECT = re.compile(r"# expect: (PLS\d{3})")
AS_OF = re.compile(r"# as-of: (\d{4}-\d\d-\d\d)")
EITHER = {"district", "consortium"}


def completed(block: str) -> str:
    """Add the lines of the minimal plan whose keys a block does not have."""
    keys = set(re.findall(r"^([\w-]+):", block, re.MULTILINE))
    if keys & EITHER:
        keys |= EITHER
    missing = [line for key, line in MINIMAL.items() if key not in keys]
    return block + "\n".join(missing) + "\n"


def blocks(kind: Kind, section: str) -> list[str]:
    found = BLOCK.findall(page(kind).sections.get(section, ""))
    return [block if fence == "yaml whole" else completed(block) for fence, block in found]


def expected(block: str) -> list[tuple[int, str]]:
    return [
        (number, code)
        for number, line in enumerate(block.split("\n"), start=1)
        for code in EXPECT.findall(line)
    ]


def program_of(kind: Kind) -> Program | None:
    told = PROGRAM.search(page(kind).text)
    return Program.model_validate(read_text(told[1].encode(), "page").data) if told else None


def found(block: str, kind: Kind) -> list[tuple[int, str]]:
    day = AS_OF.search(block)
    as_of = date.fromisoformat(day[1]) if day else DAY
    checked = check_text(block, as_of=as_of, program=program_of(kind))
    return [(f.span.line, str(f.code)) for f in checked.findings if f.code == kind.code]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_page_has_its_title_and_sections_in_order(kind: Kind) -> None:
    told = page(kind)
    assert told.title == f"{kind.code} {kind.name}"
    assert told.sentence.count("\n") == 0
    assert told.sentence.endswith(".")
    assert tuple(told.sections) == SECTIONS
    assert all(told.sections.values())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_bad_examples_give_the_findings_they_mark(kind: Kind) -> None:
    for block in blocks(kind, "Bad"):
        assert expected(block), "a bad example marks the lines on which findings are due"
        assert found(block, kind) == expected(block)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_good_examples_give_no_finding(kind: Kind) -> None:
    for block in blocks(kind, "Good"):
        assert not expected(block)
        assert found(block, kind) == []


NOT_TEXT = {"PLS001", "PLS002", "PLS003", "PLS005", "PLS006", "PLS041", "PLS043"}
NOT_TEXT |= {"PLS044"}  # takes a thousand findings
NOT_TEXT |= {"PLS990"}  # no plan brings it about: the fault is in a rule
"""Kinds that an example within a page cannot show: the file is missing, broken, or very large."""


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if kind.code not in NOT_TEXT], ids=lambda kind: kind.code
)
def test_page_has_a_bad_and_a_good_example(kind: Kind) -> None:
    assert blocks(kind, "Bad")
    assert blocks(kind, "Good")
