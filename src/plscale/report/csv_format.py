"""``csv``: one row for each finding, safe to open in a spreadsheet.

Text that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP's advice on
CSV injection says (https://owasp.org/www-community/attacks/CSV_Injection).
"""

import csv
import io
from collections.abc import Iterator

from plscale.finding import Finding, Report
from plscale.visible import storable, visible

COLUMNS: tuple[str, ...] = (
    "severity", "code", "rule", "path", "line", "column", "district", "message", "remedy",
    "citation", "pointer", "end_line", "end_column", "due", "due_now",
)  # fmt: skip
BYTE_ORDER_MARK = "\ufeff"
"""Excel takes a file for UTF-8 only when it begins with this."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_report(report: Report) -> Iterator[str]:
    """Write a head and the findings, rows ending in CRLF as RFC 4180 says."""
    yield BYTE_ORDER_MARK + _row(COLUMNS)
    for finding in report.findings:
        yield _row(_cells(finding))


def _cells(finding: Finding) -> tuple[str, ...]:
    span = finding.span
    return (
        finding.severity, finding.code, finding.rule, _safe(finding.path), str(span.line),
        str(span.column), _safe(finding.district), _safe(finding.message), _safe(finding.remedy),
        _safe(finding.citation or ""), _safe(finding.pointer), str(span.end_line),
        str(span.end_column), *_due(finding),
    )  # fmt: skip


def _due(finding: Finding) -> tuple[str, str]:
    """Write the day, and whether it is over; both empty where time plays no part."""
    deadline = finding.deadline
    if deadline is None:
        return "", ""
    return str(deadline.day or ""), "true" if deadline.is_past else "false"


def _safe(text: str) -> str:
    mark = "'" if text.startswith(_FORMULA_STARTS) else ""
    return mark + storable(visible(text))


def _row(cells: tuple[str, ...]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r").writerow(cells)
    return line.getvalue()
