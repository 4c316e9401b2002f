"""``json``: the versioned shape that other programs read (``schemas/findings.schema.json``)."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict  # pydantic makes no schema of typing's own before 3.12

from plscale.finding import Deadline, Finding, Report, Severity
from plscale.place import Span
from plscale.view.json_text import json_text
from plscale.visible import storable


class PlaceShape(TypedDict):
    """A stretch of a file; lines and columns count from 1 in code points, ends are exclusive."""

    line: Annotated[int, Field(description="First line, from 1")]
    column: Annotated[int, Field(description="First column in code points, from 1")]
    end_line: Annotated[int, Field(description="Last line")]
    end_column: Annotated[int, Field(description="Column behind the last one")]


class RelatedShape(PlaceShape):
    """Another place of the same file that a finding speaks of."""

    message: Annotated[str, Field(description="What stands there")]


class DueShape(TypedDict):
    """By when something that is missing should be there."""

    due: Annotated[
        str | None, Field(description="Last day for what is missing, where a day is told")
    ]
    due_now: Annotated[
        bool | None,
        Field(description="Whether it should be there by now; null where time plays no part"),
    ]


class FindingShape(PlaceShape, DueShape):
    """One finding; lines and columns count from 1 in code points, ends are exclusive."""

    code: Annotated[str, Field(description="Permanent code, such as PLS402")]
    rule: Annotated[str, Field(description="Name of the rule")]
    severity: Annotated[
        Literal["error", "warning", "note"], Field(description="How much it weighs")
    ]
    message: Annotated[str, Field(description="What is, and what should be")]
    remedy: Annotated[str, Field(description="What to do; may be empty")]
    path: Annotated[str, Field(description="File, with forward slashes")]
    pointer: Annotated[str, Field(description="JSON Pointer; empty for a fault of the file")]
    district: Annotated[str, Field(description="District or consortium; empty if not told")]
    citation: Annotated[str | None, Field(description="Provision of law, if the rule rests on one")]
    verified: Annotated[
        bool, Field(description="Whether somebody read what it rests on in the law itself")
    ]
    source: Annotated[str | None, Field(description="Where the program has it from, if told")]
    related: Annotated[list[RelatedShape], Field(description="Other places of the same file")]


class SummaryShape(TypedDict):
    """How much was checked and found."""

    plans: Annotated[int, Field(description="Files checked")]
    errors: Annotated[int, Field(description="Findings that keep a plan back")]
    warnings: Annotated[int, Field(description="Findings that will be asked about")]
    notes: Annotated[int, Field(description="Findings worth knowing")]
    excepted: Annotated[int, Field(description="Findings that the state has accepted")]
    baselined: Annotated[int, Field(description="Findings known from before")]


class FindingsShape(TypedDict):
    """Everything that one run found."""

    format: Annotated[Literal["plscale.findings/1"], Field(description="Name and version")]
    as_of: Annotated[str, Field(description="Day the plans were judged by")]
    summary: Annotated[SummaryShape, Field(description="How much was checked and found")]
    findings: Annotated[list[FindingShape], Field(description="By path, line, column and code")]


def json_report(report: Report) -> Iterator[str]:
    """Write the report as one JSON value."""
    yield json_text(shape_of(report))


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
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": storable(finding.message),
        "remedy": storable(finding.remedy),
        "path": storable(finding.path),
        **_place(finding.span),
        "pointer": storable(finding.pointer),
        "district": storable(finding.district),
        "citation": finding.citation,
        "related": [
            {"message": storable(related.message), **_place(related.span)}
            for related in finding.related
        ],
        **_due(finding.deadline),
        "verified": finding.is_verified,
        "source": finding.source and storable(finding.source),
    }


def _due(deadline: Deadline | None) -> DueShape:
    if deadline is None:
        return {"due": None, "due_now": None}
    day = None if deadline.day is None else deadline.day.isoformat()
    return {"due": day, "due_now": deadline.is_past}


def _place(span: Span) -> PlaceShape:
    return {
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
