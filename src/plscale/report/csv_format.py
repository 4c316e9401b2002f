"""``csv``: one row for each finding, safe to open in a spreadsheet."""

from collections.abc import Iterator

from plscale.finding import Finding, Report
from plscale.view.csv_text import BYTE_ORDER_MARK, csv_row, safe

COLUMNS: tuple[str, ...] = (
    "severity", "code", "rule", "path", "line", "column", "district", "message", "remedy",
    "citation", "pointer", "end_line", "end_column", "due", "due_now",
    "verified", "source",
)  # fmt: skip


def csv_report(report: Report) -> Iterator[str]:
    """Write a head and the findings, rows ending in CRLF as RFC 4180 says."""
    yield BYTE_ORDER_MARK + csv_row(COLUMNS)
    for finding in report.findings:
        yield csv_row(_cells(finding))


def _cells(finding: Finding) -> tuple[str, ...]:
    span = finding.span
    return (
        finding.severity, finding.code, finding.rule, safe(finding.path), str(span.line),
        str(span.column), safe(finding.district), safe(finding.message), safe(finding.remedy),
        safe(finding.citation or ""), safe(finding.pointer), str(span.end_line),
        str(span.end_column), *_due(finding), "true" if finding.is_verified else "false",
        safe(finding.source or ""),
    )  # fmt: skip


def _due(finding: Finding) -> tuple[str, str]:
    """Write the day, and whether it is over; both empty where time plays no part."""
    deadline = finding.deadline
    if deadline is None:
        return "", ""
    return str(deadline.day or ""), "true" if deadline.is_past else "false"
