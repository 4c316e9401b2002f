"""Plans of tests in which «marks» stand around the stretch that a finding should underline."""

import re
from dataclasses import dataclass
from datetime import date
from textwrap import dedent

from plscale.check.text import check_text
from plscale.finding import Finding

DAY = date(2026, 11, 21)
MINIMAL = {
    "plscale": "plscale: 1",
    "program": "program: base",
    "district": "district: {name: Example ISD, state: TX}",
    "timeline": "timeline: {starts: 2026-07-01, ends: 2031-06-30}",
}


@dataclass(frozen=True, slots=True)
class Told:
    """What one finding about the shape of a plan should say, and about which stretch."""

    code: str
    line: int
    column: int
    length: int
    message: str
    remedy: str


def expected(text: str, *sayings: tuple[str, str, str]) -> list[Told]:
    """Give the findings due: one of code, message and remedy for each marked stretch."""
    stretches = []
    for number, line in enumerate(dedent(text).split("\n"), start=1):
        marks = re.finditer("[«»]", line)
        for index, (start, end) in enumerate(zip(marks, marks, strict=True)):
            column = start.start() + 1 - 2 * index
            stretches.append((number, column, max(1, end.start() - start.start() - 1)))
    return [
        Told(code, *stretch, message, remedy)
        for stretch, (code, message, remedy) in zip(stretches, sayings, strict=True)
    ]


def told(text: str, *, is_whole: bool = False) -> list[Told]:
    """Give what plscale says about the shape of a plan, completed from a minimal one."""
    plan = re.sub("[«»]", "", dedent(text))
    keys = set(re.findall(r"^([\w-]+):", plan, re.MULTILINE))
    keys |= {"district"} if "consortium" in keys else set()
    missing = [] if is_whole else [line for key, line in MINIMAL.items() if key not in keys]
    return [_told(finding) for finding in about_shape("\n".join([plan.rstrip("\n"), *missing]))]


def about_shape(text: str) -> list[Finding]:
    """Give the findings of families PLS0 and PLS1, without those of the rules beside them."""
    checked = check_text(text, as_of=DAY)
    assert not checked.crash, checked.crash
    return [f for f in checked.findings if f.code < "PLS2" and f.code not in ("PLS110", "PLS111")]


def _told(finding: Finding) -> Told:
    span = finding.span
    assert span.line == span.end_line
    return Told(
        finding.code,
        span.line,
        span.column,
        span.end_column - span.column,
        finding.message,
        finding.remedy,
    )
