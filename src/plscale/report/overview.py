"""``text`` for many plans: what is found most often, and where most of it is."""

from collections import Counter
from collections.abc import Iterator

from plscale.finding import CheckedPlan, Report, Severity
from plscale.report.words import severities, verdict
from plscale.rules.registry import BY_CODE
from plscale.view.look import Line, Look, Piece, wrapped
from plscale.view.table import Column, natural_width, table
from plscale.view.words import counted

_ROWS = 10
"""Most rows of each of the two tables."""
_COUNT = 8
"""Columns of the number of errors, with those before it."""
_NARROWEST = 40
"""Columns below which a table gets no narrower."""


def overview(report: Report, look: Look) -> Iterator[Line]:
    """Lay out counts, the commonest findings, and the plans with most errors."""
    yield from _told(f"{_checked(report)}: {severities(report)}", look)
    yield from _told(verdict(report), look, "bold")
    if not any(plan.findings for plan in report.plans):
        return
    yield ()
    yield from _plain(_most_often(report, look))
    lines = list(_most_errors(report, look))
    if lines:
        yield ()
        yield from _plain(iter(lines))
    yield from _told("Each finding: --format concise, csv (opens in Excel), json", look)


def _told(sentence: str, look: Look, style: str = "") -> Iterator[Line]:
    for line in wrapped(sentence, look.width):
        yield (Piece(line, style),)


def _plain(lines: Iterator[str]) -> Iterator[Line]:
    for line in lines:
        yield (Piece(line),)


def _checked(report: Report) -> str:
    programs = {plan.program for plan in report.plans if plan.program}
    told = f", {next(iter(programs))}" if len(programs) == 1 else ""
    if len(programs) > 1:
        told = f", {counted(len(programs), 'program')}"
    return f"{counted(len(report.plans), 'plan')} checked on {report.as_of}{told}"


def _most_often(report: Report, look: Look) -> Iterator[str]:
    findings: Counter[tuple[str, str, str]] = Counter()
    plans: Counter[tuple[str, str, str]] = Counter()
    for plan in report.plans:
        own = Counter((f.code, f.rule, f.citation or "") for f in plan.findings)
        findings += own
        plans.update(own.keys())
    ranked = sorted(findings, key=lambda sort: (-findings[sort], sort))
    rows = [
        (
            look.show(f"{code} {name}" + (f"  {citation}" if citation else "")),
            f"{findings[code, name, citation]:,}",
            f"{plans[code, name, citation]:,}",
        )
        for code, name, citation in ranked[:_ROWS]
    ]
    usual = max(20, min(48, look.width - 17))
    most = usual + max(0, look.width - 80)
    width = max(usual, natural_width("Most often", [row[0] for row in rows], most))
    columns = (Column("Most often", width), Column("Findings", 8, True), Column("Plans", 5, True))
    yield from table(columns, rows, look)
    if len(ranked) > _ROWS:
        yield f"and {counted(len(ranked) - _ROWS, 'more sort')} of finding"


def _most_errors(report: Report, look: Look) -> Iterator[str]:
    unread = [plan for plan in report.plans if not plan.is_readable]
    errors = {plan.path: _errors(plan) for plan in report.plans if plan.is_readable}
    ranked = sorted(
        (path for path in errors if errors[path]), key=lambda path: (-errors[path], path)
    )
    paths = [look.show(path) for path in ranked[:_ROWS]]
    why = [_why_unread(plan, look) for plan in unread[:_ROWS]]
    if not paths and not why:
        return
    wide, why_wide = _widths(paths, why, look)
    left = [
        (look.crop_left(shown, wide), f"{errors[path]:,}")
        for shown, path in zip(paths, ranked, strict=False)
    ]
    right = [look.crop_left(each, why_wide) for each in why]
    height = max(len(left), len(right))
    left += [("", "")] * (height - len(left))
    right += [""] * (height - len(right))
    columns = [
        Column("Most errors", wide),
        Column("Errors", 6, True),
        Column("Cannot be read", why_wide, before=3),
    ]
    rows = [(path, number, why) for (path, number), why in zip(left, right, strict=True)]
    if not unread:
        columns, rows = columns[:2], [row[:2] for row in rows]  # type: ignore[misc]  # narrower
    yield from table(columns, rows, look)
    for count, what in ((len(ranked), "with errors"), (len(unread), "not read")):
        if count > _ROWS:
            yield f"and {counted(count - _ROWS, 'more plan')} {what}"


def _widths(paths: list[str], why: list[str], look: Look) -> tuple[int, int]:
    """Share the columns out; paths with errors get all of them where every plan can be read."""
    spare = max(0, look.width - 80) - max(0, 78 - max(_NARROWEST, look.width))
    wide, why_wide = 31 + spare // 2, 36 + spare - spare // 2
    if not why:
        most = max(_NARROWEST, look.width) - _COUNT
        wide = max(wide, natural_width("Most errors", paths, most))
    return wide, why_wide


def _errors(plan: CheckedPlan) -> int:
    return sum(finding.severity is Severity.ERROR for finding in plan.findings)


def _why_unread(plan: CheckedPlan, look: Look) -> str:
    finding = min(plan.findings, key=lambda finding: finding.severity.rank)
    kind = BY_CODE.get(finding.code)
    short = (kind and kind.short) or finding.rule
    return look.show(f"{plan.path}:{finding.span.line}:{finding.span.column} {short}")
