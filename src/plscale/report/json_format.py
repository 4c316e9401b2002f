"""``json``: the versioned shape that other programs read (``schemas/findings.schema.json``)."""

import json
import re
from collections.abc import Iterator
from typing import Literal

from typing_extensions import TypedDict  # pydantic makes no schema of typing's own before 3.12

from plscale.finding import Finding, Report, Severity
from plscale.place import Span
from plscale.visible import BROKEN, HIDDEN, storable

_UNSEEN = re.compile(f"[{BROKEN}{HIDDEN}]")
"""Characters that JSON allows as they are, but that could steer a terminal or mislead a reader."""


class RelatedShape(TypedDict):
    """Another place of the same file that a finding speaks of."""

    message: str
    line: int
    column: int
    end_line: int
    end_column: int


class FindingShape(TypedDict):
    """One finding; lines and columns count from 1 in code points, ends are exclusive."""

    code: str
    rule: str
    severity: Literal["error", "warning", "note"]
    message: str
    remedy: str
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    pointer: str
    district: str
    citation: str | None
    related: list[RelatedShape]


class SummaryShape(TypedDict):
    """How much was checked and found."""

    plans: int
    errors: int
    warnings: int
    notes: int
    excepted: int
    baselined: int


class FindingsShape(TypedDict):
    """Everything that one run found."""

    format: Literal["plscale.findings/1"]
    as_of: str
    summary: SummaryShape
    findings: list[FindingShape]


def json_report(report: Report) -> Iterator[str]:
    """Write the report as one JSON value."""
    whole = json.dumps(shape_of(report), indent=1, ensure_ascii=False)
    yield _UNSEEN.sub(lambda match: json.dumps(match[0])[1:-1], whole)


def shape_of(report: Report) -> FindingsShape:
    """Give a report in the shape that is promised to other programs."""
    return {
        "format": "plscale.findings/1",
        "as_of": report.as_of.isoformat(),
        "summary": {
            "plans": len(report.plans),
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "notes": report.count(Severity.NOTE),
            "excepted": 0,
            "baselined": 0,
        },
        "findings": [_finding(finding) for finding in report.findings],
    }


def _finding(finding: Finding) -> FindingShape:
    span = finding.span
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": storable(finding.message),
        "remedy": storable(finding.remedy),
        "path": storable(finding.path),
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "pointer": storable(finding.pointer),
        "district": storable(finding.district),
        "citation": finding.citation,
        "related": [_related(related.message, related.span) for related in finding.related],
    }


def _related(message: str, span: Span) -> RelatedShape:
    return {
        "message": storable(message),
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
