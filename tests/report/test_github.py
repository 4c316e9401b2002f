"""``github``: workflow commands that only we can give."""

import re

import pytest
from report.making import finding, lines, plan, report

from plscale.finding import Finding, Severity
from plscale.report.formats import Format

OURS = re.compile(
    r"::(error|warning|notice) file=([^:,]*),line=2,endLine=2,col=3,endColumn=9,"
    r"title=([^:,]*)::(.*)"
)


def annotated(*findings: Finding, path: str = "plans/a.yaml") -> list[str]:
    return lines(report(plan(*findings, path=path)), Format.GITHUB)


def test_annotation_names_place_code_and_remedy() -> None:
    annotation, summary = annotated(finding())
    assert annotation == (
        "::error file=plans/a.yaml,line=2,endLine=2,col=3,endColumn=9,"
        'title=PLS402 waiver-denied::"groups" relies on a waiver that was denied on 2027-05-20'
        "%0Aend the practice, or ask again"
    )
    assert summary == (
        "1 plan checked on 2026-11-21: 1 error, 0 warnings, 0 notes."
        " It cannot be submitted until the error is mended."
    )


def test_kind_of_annotation_follows_the_severity_and_worst_come_first() -> None:
    told = annotated(*(finding(severity=severity) for severity in reversed(Severity)))
    assert [line.split(" ")[0] for line in told[:3]] == ["::error", "::warning", "::notice"]


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("a%b.yaml", "a%25b.yaml"),
        ("a:b,c;d.yaml", "a%3Ab%2Cc;d.yaml"),
        ("a%0Ab", "a%250Ab"),
        ("::error::x", "%3A%3Aerror%3A%3Ax"),
        ("a\nb\rc", "a\\nb\\rc"),
        ("a\x1b[31m", "a\\x1b[31m"),
        ("a\udcff", "a\\udcff"),
        ("é😀", "é😀"),
    ],
)
def test_path_cannot_leave_its_property(path: str, written: str) -> None:
    told, _ = annotated(finding(), path=path)
    match = OURS.fullmatch(told)
    assert match is not None
    assert match[2] == written


@pytest.mark.parametrize(
    ("message", "written"),
    [
        ("100% %0A", "100%25 %250A"),
        ("a\r\nb", "a\\r\\nb"),
        ("a::error::b", "a::error::b"),
        ("a: b, c; d", "a: b, c; d"),
        ("\x1b[31m\u202e", "\\x1b[31m\\u202e"),
    ],
)
def test_message_cannot_leave_its_line(message: str, written: str) -> None:
    told, _ = annotated(finding(message=message, remedy=""))
    match = OURS.fullmatch(told)
    assert match is not None
    assert match[4] == written


def test_ten_of_a_kind_are_annotated_and_the_rest_listed() -> None:
    findings = [
        finding(severity=severity, message=f"::error::{severity} {number}")
        for severity in (Severity.NOTE, Severity.ERROR)
        for number in range(12)
    ]
    told = annotated(*findings)
    assert [line.split(" ")[0] for line in told[:20]] == ["::error"] * 10 + ["::notice"] * 10
    assert told[20] == "not annotated, because GitHub shows 10 of a kind: 4"
    assert told[21:25] == [
        f"{kind} PLS402 plans/a.yaml:2:3 ::error::{kind} {number}"
        for kind in ("error", "note")
        for number in (10, 11)
    ]
    assert told[25].startswith("1 plan checked on 2026-11-21: 12 errors, 0 warnings, 12 notes.")
    assert len(told) == 26


def test_ten_are_not_said_to_be_too_many() -> None:
    assert len(annotated(*[finding()] * 10)) == 11


def test_listed_line_holds_no_command_of_the_older_form() -> None:
    told = annotated(*[finding(message="x ##[error]forged ##vso[task]y")] * 11)
    assert "##[" not in told[11]
    assert "##vso[" not in told[11]
