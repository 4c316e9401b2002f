"""Findings and reports by hand, for the formats to write."""

from dataclasses import replace
from datetime import date

from plscale.finding import CheckedPlan, Excerpt, Finding, Related, Report, RuleCode, Severity
from plscale.place import Span
from plscale.report.formats import Format, written
from plscale.view.look import Look

DAY = date(2026, 11, 21)

FINDING = Finding(
    code=RuleCode("PLS402"),
    rule="waiver-denied",
    severity=Severity.ERROR,
    message='"groups" relies on a waiver that was denied on 2027-05-20',
    remedy="end the practice, or ask again",
    label="begins in year 3",
    path="plans/a.yaml",
    span=Span(2, 3, 2, 9),
    pointer="/practices/groups",
    district="Meadow Lake",
    citation="TEC 25.0811",
    related=(Related("denied here", Span(5, 3, 5, 8), Excerpt(5, "  class: x")),),
    excerpt=Excerpt(2, "  groups: {practice: x}"),
)


def finding(**changes: object) -> Finding:
    return replace(FINDING, **changes)  # type: ignore[arg-type]  # any field of a finding


def plan(*findings: Finding, path: str = "plans/a.yaml", is_readable: bool = True) -> CheckedPlan:
    own = tuple(replace(each, path=path) for each in findings)
    return CheckedPlan(path, "Meadow Lake", "base", "year 1 of 5", is_readable, own)


def report(*plans: CheckedPlan) -> Report:
    return Report(DAY, plans)


def lines(
    told: Report, form: Format = Format.TEXT, *, width: int = 80, encoding: str = "utf-8"
) -> list[str]:
    return list(written(told, form, Look(width, encoding)))
