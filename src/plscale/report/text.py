"""``text``: every finding with its lines, for a person who is going to mend them."""

from collections.abc import Iterable, Iterator, Sequence

from plscale.finding import CheckedPlan, CheckedProgram, Finding, Report, Severity
from plscale.report.excerpt import STYLES, excerpt_lines
from plscale.report.later import later_lines
from plscale.report.words import severities, told_of, verdict
from plscale.rules.pages import page
from plscale.rules.registry import BY_CODE
from plscale.view.look import Line, Look, Piece, columns_of, padded, wrapped
from plscale.view.words import counted

PER_FILE, PER_RUN = 100, 1_000
"""Most findings shown of one file and of one run (HARDENING, limits)."""

_INDENT = "   "
_PLACE_COLUMN = 41
_DISTRICT_COLUMN = 28


def program_findings(files: Iterable[CheckedProgram], look: Look) -> Iterator[Line]:
    """Lay out what program files get wrong: no plan is judged by them until that is mended."""
    for file in files:
        yield from _file_head(file.path, f"program {file.id}" if file.id else "program", look)
        for finding in file.findings[:PER_FILE]:
            yield from _finding(finding, look)
        yield from _more(len(file.findings) - PER_FILE)


def text_report(report: Report, look: Look) -> Iterator[Line]:
    """Lay out every finding, plan by plan, and a summary."""
    left = PER_RUN
    for plan in report.plans:
        if not plan.findings:
            continue
        most = min(PER_FILE, left)
        left -= min(most, len(plan.findings))
        told = ", ".join(filter(None, (plan.district, plan.program, plan.standing)))
        yield from _file_head(plan.path, told, look)
        yield from _groups(plan, most, look)
        yield from _more(len(plan.findings) - most)
    for line in wrapped(f"{_checked(report)}: {severities(report)}.", look.width):
        yield (Piece(line),)
    for line in wrapped(verdict(report), look.width):
        yield (Piece(line, "bold"),)


def _groups(plan: CheckedPlan, most: int, look: Look) -> Iterator[Line]:
    """Lay out what is wrong, then what is missing: due now in full, due later in a list."""
    wrong = [finding for finding in plan.findings if finding.deadline is None]
    now = [finding for finding in plan.findings if finding.is_due_now]
    for head, group in (("", wrong), ("Due now", now)):
        if head and group[:most]:
            yield (Piece(head, "bold"),)
            yield ()
        for finding in group[:most]:
            yield from _finding(finding, look)
        most = max(0, most - len(group))
    if later := plan.due_later[:most]:
        yield (Piece("Due later", "bold"),)
        yield ()
        yield from later_lines(later, look)
        yield ()


def _more(left: int) -> Iterator[Line]:
    if left > 0:
        yield (Piece(f"and {counted(left, 'more finding')} in this file: --format concise"),)
        yield ()


def _checked(report: Report) -> str:
    return f"{counted(len(report.plans), 'plan')} checked on {report.as_of}"


def _file_head(name: str, told: str, look: Look) -> Iterator[Line]:
    path = look.show(name)
    head = f"{padded(path, _DISTRICT_COLUMN - 2)}  {look.show(told)}" if told else path
    if columns_of(head) <= look.width:
        yield Piece(head, "bold"), Piece("")
    else:
        yield (Piece(path, "bold"),)
        for line in wrapped(look.show(told), look.width - len(_INDENT)):
            yield (Piece(_INDENT + line, "bold"),)
    yield ()


def _finding(finding: Finding, look: Look) -> Iterator[Line]:
    yield from _head(finding, look)
    for line in wrapped(look.show(told_of(finding)), look.width - len(_INDENT)):
        yield (Piece(_INDENT + line),)
    yield ()
    yield from excerpt_lines(finding, look)
    if finding.severity is Severity.ERROR and finding.excerpt is not None:
        yield ()
    for word, told in _advice(finding):
        yield from _hanging(word, look.show(told), look)
    yield ()


def _head(finding: Finding, look: Look) -> Iterator[Line]:
    name = Piece(f"{finding.severity} {finding.code} {finding.rule}", STYLES[finding.severity])
    place = look.show(f"{finding.path}:{finding.span.line}:{finding.span.column}")
    gap = max(2, _PLACE_COLUMN - columns_of(name.text))
    if columns_of(name.text) + gap + columns_of(place) <= look.width:
        yield name, Piece(" " * gap + place)
    else:
        for line in wrapped(name.text, look.width):
            yield (Piece(line, name.style),)
        yield (Piece(_INDENT + place),)


def _advice(finding: Finding) -> Sequence[tuple[str, str]]:
    told = [("Do", finding.remedy), ("Law", finding.citation or "")]
    kind = BY_CODE.get(finding.code)
    if finding.severity is Severity.ERROR and kind is not None:
        told += [("Why", page(kind).reason), ("More", f"plscale explain {finding.code}")]
    rests_on_law = kind is not None or finding.citation or finding.source  # a state's check may not
    if finding.severity is Severity.WARNING and not finding.is_verified and rests_on_law:
        told += [("Why", _unverified(finding))]
    return [(word, text) for word, text in told if text]


def _unverified(finding: Finding) -> str:
    """Say why something may not be as the finding has it, and where a reader can look."""
    source = f"; the program has it from {finding.source}" if finding.source else ""
    return f"not verified in the law itself, so no more than a warning{source}"


def _hanging(word: str, text: str, look: Look) -> Iterator[Line]:
    head = f"{_INDENT}{word:<6}"
    for line in wrapped(text, max(8, look.width - len(head))):
        yield Piece(head, "dim"), Piece(line)
        head = " " * len(head)
