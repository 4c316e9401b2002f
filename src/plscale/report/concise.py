"""``concise``: one line for each finding, as compilers write them."""

from collections.abc import Iterator

from plscale.finding import Finding, Report
from plscale.report.words import told_of
from plscale.view.look import Look, inert
from plscale.visible import storable, visible


def concise(report: Report, look: Look) -> Iterator[str]:
    """Write ``path:line:column: severity CODE message`` for each finding."""
    return (concise_line(finding, look) for finding in report.findings)


def concise_line(finding: Finding, look: Look) -> str:
    """Write one finding on one line; its path stays as it is, because editors open it."""
    place = f"{visible(finding.path)}:{finding.span.line}:{finding.span.column}"
    told = look.show(told_of(finding))
    return inert(storable(f"{place}: {finding.severity} {finding.code} {told}"))
