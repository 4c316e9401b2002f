"""Pages are executed: what a page calls bad gives its finding on the marked lines, and no other.

A block fenced as ``yaml`` is completed from one minimal valid plan; one fenced as ``yaml whole`` is
a file as it stands. ``# expect: PLS401`` marks a line on which a finding is due, and
``# as-of: 2028-10-01`` sets the day. A block fenced as ``yaml program`` is completed from one
minimal program (``yaml program whole`` stands as it is): on a page about programs it is an example,
on any other the program by which all plans of the page are judged.
"""

import re
from datetime import date
from pathlib import Path

import pytest

from plscale.check.judges import Judge, judge_named
from plscale.check.text import check_text
from plscale.finding import Kind
from plscale.programs.kinds import PROGRAM_KINDS
from plscale.programs.program import Program
from plscale.rules.pages import SECTIONS, page
from plscale.rules.registry import KINDS

DAY = date(2026, 11, 21)
MINIMAL = {
    "plscale": "plscale: 1",
    "program": "program: base",
    "district": "district: {name: Example ISD, state: TX}",
    "timeline": "timeline: {starts: 2026-07-01, ends: 2031-06-30}",
}
MINIMAL_PROGRAM = {
    "plscale_program": "plscale_program: 1",
    "id": "id: example",
    "name": "name: Example program",
}
FENCES = ("yaml", "yaml whole", "yaml program", "yaml program whole")
BLOCK = re.compile(r"^```(yaml(?: program)?(?: whole)?)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXPECT = re.compile(r"# expect: (PLS\d{3})")
AS_OF = re.compile(r"# as-of: (\d{4}-\d\d-\d\d)")
EITHER = {"district", "consortium"}


def completed(block: str, minimal: dict[str, str]) -> str:
    """Add the lines of the minimal file whose keys a block does not have."""
    keys = set(re.findall(r"^([\w-]+):", block, re.MULTILINE))
    if keys & EITHER:
        keys |= EITHER
    missing = [line for key, line in minimal.items() if key not in keys]
    return block + "\n".join(missing) + "\n"


def blocks(kind: Kind, section: str) -> list[str]:
    """Give the examples of a section as whole files."""
    told = page(kind).sections.get(section, "")
    return programs_in(told) if kind in PROGRAM_KINDS else plans_in(told)


def plans_in(text: str) -> list[str]:
    return [
        block if fence.endswith("whole") else completed(block, MINIMAL)
        for fence, block in BLOCK.findall(text)
        if "program" not in fence
    ]


def programs_in(text: str) -> list[str]:
    return [
        block if fence.endswith("whole") else completed(block, MINIMAL_PROGRAM)
        for fence, block in BLOCK.findall(text)
        if "program" in fence
    ]


def expected(block: str) -> list[tuple[int, str]]:
    return [
        (number, code)
        for number, line in enumerate(block.split("\n"), start=1)
        for code in EXPECT.findall(line)
    ]


def judge_of(block: str, folder: Path) -> Judge:
    file = folder / "program.yaml"
    file.write_text(block, encoding="utf-8")
    return judge_named(str(file))


def program_of(kind: Kind, folder: Path) -> Program | None:
    """Give the program by which the plans of a page are judged, if it has one."""
    told = programs_in(page(kind).text)
    judge = judge_of(told[0], folder) if told else None
    assert judge is None or judge.files == ()
    return judge.program if judge else None


def found(block: str, kind: Kind, folder: Path) -> list[tuple[int, str]]:
    """Give the lines of a kind's findings; of a page about programs those of every finding."""
    if kind in PROGRAM_KINDS:
        findings = [finding for file in judge_of(block, folder).files for finding in file.findings]
        return [(finding.span.line, str(finding.code)) for finding in findings]
    day = AS_OF.search(block)
    as_of = date.fromisoformat(day[1]) if day else DAY
    checked = check_text(block, as_of=as_of, program=program_of(kind, folder))
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
def test_bad_examples_give_the_findings_they_mark(kind: Kind, tmp_path: Path) -> None:
    for block in blocks(kind, "Bad"):
        assert expected(block), "a bad example marks the lines on which findings are due"
        assert found(block, kind, tmp_path) == expected(block)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_good_examples_give_no_finding(kind: Kind, tmp_path: Path) -> None:
    for block in blocks(kind, "Good"):
        assert not expected(block)
        assert found(block, kind, tmp_path) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_every_block_of_yaml_is_fenced_in_a_way_that_is_run(kind: Kind) -> None:
    fences = re.findall(r"^```(\w.*)$", page(kind).text, re.MULTILINE)
    assert {fence for fence in fences if fence.startswith("yaml")} <= {*FENCES}


NOT_TEXT = {"PLS001", "PLS002", "PLS003", "PLS005", "PLS006", "PLS041", "PLS043"}
NOT_TEXT |= {"PLS044"}  # takes a thousand findings
NOT_TEXT |= {"PLS969"}  # takes thousands of entries
NOT_TEXT |= {"PLS990"}  # no plan brings it about: the fault is in a rule
"""Kinds that an example within a page cannot show: the file is missing, broken, or very large."""


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if kind.code not in NOT_TEXT], ids=lambda kind: kind.code
)
def test_page_has_a_bad_and_a_good_example(kind: Kind) -> None:
    assert blocks(kind, "Bad")
    assert blocks(kind, "Good")
