"""The formats of ``plscale validate`` by name."""

from collections.abc import Iterator
from enum import StrEnum

from plscale.finding import Report
from plscale.report.concise import concise
from plscale.report.overview import overview
from plscale.report.text import program_findings, text_report
from plscale.view.look import Line, Look, plain

SCREENFUL = 20
"""With more findings than this over several plans, ``text`` gives an overview instead."""


class Format(StrEnum):
    """How findings are written."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    CSV = "csv"


def styled(report: Report, look: Look, *, statistics: bool) -> Iterator[Line]:
    """Lay findings out for a person: each of them, or an overview where there are too many."""
    yield from program_findings(report.programs, look)
    found = sum(len(plan.findings) for plan in report.plans)
    if report.plans and (statistics or (len(report.plans) > 1 and found > SCREENFUL)):
        yield from overview(report, look)
    else:
        yield from text_report(report, look)


def written(report: Report, form: Format, look: Look, *, statistics: bool = False) -> Iterator[str]:
    """Write a report in one format, line by line, without styles."""
    if form is Format.TEXT:
        return (plain(line) for line in styled(report, look, statistics=statistics))
    if form is Format.CONCISE:
        return concise(report, look)
    return _for_machines(report, form)


def _for_machines(report: Report, form: Format) -> Iterator[str]:  # late: most runs want none
    if form is Format.JSON:
        from plscale.report.json_format import json_report

        return json_report(report)
    if form is Format.CSV:
        from plscale.report.csv_format import csv_report

        return csv_report(report)
    from plscale.report.github import github

    return github(report)
