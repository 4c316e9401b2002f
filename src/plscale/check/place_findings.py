"""Turns violations and faults into findings: the only step that needs the file's lines."""

from collections.abc import Iterable, Iterator

from plscale.finding import Excerpt, Finding, Kind, Related, Severity, Violation
from plscale.model.refusal import Told
from plscale.place import Span, pointer
from plscale.source.document import Document
from plscale.source.fault import CURLY_QUOTES, TOO_MANY_FINDINGS, Fault
from plscale.source.limits import Limits
from plscale.source.refusals import too_many_findings

_LINE_LIMIT = 400
"""Most code points of a source line that a finding carries."""


def findings_of_faults(
    document: Document, told: Iterable[Told], district: str
) -> Iterator[Finding]:
    """Give the findings of what the file's bytes get wrong.

    Of curly quotes nothing is said where the value is ``told`` to be refused for them.
    """
    refused = {violation.path for _, violation in told} if document.faults else ()
    for fault in document.faults:
        if fault.kind is not CURLY_QUOTES or fault.path not in refused:
            yield finding_of_fault(document, fault, district)


def finding_of_fault(document: Document, fault: Fault, district: str) -> Finding:
    """Give the finding of something that the file's bytes get wrong."""
    return Finding(
        fault.kind.code,
        fault.kind.name,
        fault.kind.severity,
        fault.message,
        fault.remedy,
        "",
        document.name,
        fault.span,
        pointer(fault.path),
        district,
        None,
        tuple(Related(label, span, _excerpt(document, span)) for span, label in fault.related),
        _excerpt(document, fault.span),
    )


def finding_of_violation(
    document: Document, kind: Kind, violation: Violation, severity: Severity, district: str
) -> Finding:
    """Give the finding of something that the plan says or leaves out."""
    span = document.span(violation.path, at_key=violation.at_key)
    related = ((document.span(path), label) for path, label in violation.related)
    return Finding(
        kind.code,
        kind.name,
        severity,
        violation.message,
        violation.remedy,
        violation.label,
        document.name,
        span,
        pointer(violation.path),
        district,
        violation.citation,
        tuple(Related(label, place, _excerpt(document, place)) for place, label in related),
        _excerpt(document, span),
        violation.deadline,
        violation.is_verified,
        violation.source,
    )


def capped(document: Document, findings: list[Finding], limits: Limits) -> tuple[Finding, ...]:
    """Put the findings of one file in order, and say so where there are more than are listed."""
    ordered = sorted(findings, key=lambda finding: finding.order)
    most = limits.findings
    if len(ordered) > most and TOO_MANY_FINDINGS not in (fault.kind for fault in document.faults):
        more = too_many_findings(ordered[most].span, limits)
        ordered[most:] = [finding_of_fault(document, more, ordered[0].district)]
    return tuple(ordered)


def _excerpt(document: Document, span: Span) -> Excerpt | None:
    if not 0 < span.line <= len(document.lines):
        return None
    line = document.lines[span.line - 1]
    skipped = max(0, span.column - _LINE_LIMIT // 2) if len(line) > _LINE_LIMIT else 0
    return Excerpt(span.line, line[skipped : skipped + _LINE_LIMIT], skipped)
