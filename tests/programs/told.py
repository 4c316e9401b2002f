"""Programs of tests in which «marks» stand around the stretch that a finding should underline."""

import re
from pathlib import Path
from textwrap import dedent

from model.marked import Told

from plscale.check.judges import judge_named
from plscale.finding import Finding

MINIMAL = {
    "plscale_program": "plscale_program: 1",
    "id": "id: xx-own",
    "name": "name: Own program",
}


def completed(text: str) -> str:
    """Take the marks out, and add the lines of a minimal program whose keys are not there."""
    program = re.sub("[«»]", "", dedent(text)).rstrip("\n")
    keys = set(re.findall(r"^([\w-]+):", program, re.MULTILINE))
    missing = [line for key, line in MINIMAL.items() if key not in keys]
    return "\n".join([program, *missing]) + "\n"


def findings(folder: Path, text: str, name: str = "program.yaml") -> list[Finding]:
    """Write a program as it stands, and give what is found in it and in what it extends."""
    file = folder / name
    file.write_bytes(text.encode("utf-8"))
    judge = judge_named(str(file))
    found = [finding for file in judge.files for finding in file.findings]
    is_faulty = any(file.errors for file in judge.files)
    assert (judge.program is None) == is_faulty
    return found


def told(folder: Path, text: str, *, is_whole: bool = False) -> list[Told]:
    """Give what is said about a program, completed from a minimal one."""
    program = re.sub("[«»]", "", dedent(text)) if is_whole else completed(text)
    return [as_told(finding) for finding in findings(folder, program)]


def as_told(finding: Finding) -> Told:
    span = finding.span
    assert span.line == span.end_line
    return Told(
        str(finding.code),
        span.line,
        span.column,
        span.end_column - span.column,
        finding.message,
        finding.remedy,
    )
