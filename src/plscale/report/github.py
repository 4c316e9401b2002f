"""``github``: annotations of a pull request, written as GitHub's workflow commands.

GitHub shows ten annotations of a kind for each step
(https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions); the worst come
first, and what does not fit is listed in the log below them.
"""

from collections.abc import Iterator

from plscale.finding import Finding, Report, Severity
from plscale.report.words import severities, told_of, verdict
from plscale.view.look import inert
from plscale.view.words import counted
from plscale.visible import storable, visible

PER_KIND = 10
"""Annotations of one kind that GitHub shows for a step."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def github(report: Report) -> Iterator[str]:
    """Write an annotation for each of the first findings of a kind, the rest as plain lines."""
    rest: list[Finding] = []
    for severity in Severity:
        own = [finding for finding in report.findings if finding.severity is severity]
        yield from (_annotation(finding) for finding in own[:PER_KIND])
        rest += own[PER_KIND:]
    if rest:
        yield f"not annotated, because GitHub shows {PER_KIND} of a kind: {len(rest):,}"
        yield from (_plain(finding) for finding in rest)
    checked = f"{counted(len(report.plans), 'plan')} checked on {report.as_of}"
    yield f"{checked}: {severities(report)}. {verdict(report)}"


def _annotation(finding: Finding) -> str:
    span = finding.span
    properties = {
        "file": visible(finding.path),
        "line": str(span.line),
        "endLine": str(span.end_line),
        "col": str(span.column),
        "endColumn": str(span.end_column),
        "title": f"{finding.code} {finding.rule}",
    }
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = f"{visible(told_of(finding))}\n{visible(finding.remedy)}".rstrip()
    return f"::{_COMMANDS[finding.severity]} {told}::{_data(storable(message))}"


def _plain(finding: Finding) -> str:
    place = f"{visible(finding.path)}:{finding.span.line}:{finding.span.column}"
    told = storable(f"{place} {visible(told_of(finding))}")
    return inert(f"{finding.severity} {finding.code} {told}")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(storable(text)).replace(":", "%3A").replace(",", "%2C")
