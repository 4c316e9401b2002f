"""Days and verdicts in words, the same in every format that people read."""

from plscale.finding import Deadline, Finding, Report, Severity
from plscale.view.words import counted


def severities(report: Report) -> str:
    """Write how many findings of each severity there are."""
    return ", ".join(counted(report.count(severity), severity.value) for severity in Severity)


def told_of(finding: Finding) -> str:
    """Write what a finding says, and by when it is or was due, where time plays a part."""
    words = "" if finding.deadline is None else _due(finding.deadline)
    return f"{finding.message}; {words}" if words else finding.message


def _due(deadline: Deadline) -> str:
    when = f"by {deadline.day}" if deadline.day else ""
    if deadline.event:
        when = f"{when} ({deadline.event})" if when else f"before {deadline.event}"
    if not when:
        return ""
    return f"was due {when}" if deadline.is_past else f"due {when}"


def verdict(report: Report) -> str:
    """Say what may be handed in, and if only some of the rules say so."""
    if not report.plans:
        return f"No plan was judged: the program cannot be used {_until(_program_errors(report))}."
    told = _verdict_of_one(report) if len(report.plans) == 1 else _verdict_of_many(report)
    return f"By the rules chosen: {told[0].lower()}{told[1:]}" if report.is_partial else told


def _verdict_of_many(report: Report) -> str:
    read = [plan for plan in report.plans if plan.is_readable]
    judged = [plan for plan in read if plan.is_judged]
    able = [plan for plan in judged if plan.can_be_submitted]
    unread, unjudged = len(report.plans) - len(read), len(read) - len(judged)
    unfit = len(judged) - len(able)
    waiting = sum(bool(plan.due_later) for plan in able)
    still = f"{waiting:,} still {'lacks' if waiting == 1 else 'lack'} what is due later, "
    blocked = f"{unjudged:,} {'was' if unjudged == 1 else 'were'} not judged, "
    return (
        f"{len(able) - waiting:,} can be submitted, {still if waiting else ''}{unfit:,} cannot,"
        f" {blocked if unjudged else ''}{unread:,} cannot be read."
    )


def _verdict_of_one(report: Report) -> str:
    (plan,) = report.plans
    errors = sum(finding.severity is Severity.ERROR for finding in plan.findings)
    if not plan.is_readable:
        return f"It cannot be read {_until(errors)}."
    if not plan.is_judged:
        return f"It was not judged: its program cannot be used {_until(_program_errors(report))}."
    later = _still_due(plan.due_later)
    if errors:
        return f"It cannot be submitted {_until(errors)}" + (f"; {later}." if later else ".")
    is_asked = any(finding.severity is Severity.WARNING for finding in plan.findings)
    asked = "the warnings will be asked about" if is_asked else ""
    ready = "Nothing stands against it today" if later else "It can be submitted"
    return "; ".join(filter(None, (ready, asked, later))) + "."


def _until(errors: int) -> str:
    return f"until the {'error is' if errors == 1 else f'{errors:,} errors are'} mended"


def _program_errors(report: Report) -> int:
    return sum(len(file.errors) for file in report.programs)


def _still_due(findings: tuple[Finding, ...]) -> str:
    """Say how much is still due: such a plan is not called ready, though nothing is wrong."""
    if not findings:
        return ""
    things = f"{counted(len(findings), 'thing')} {'is' if len(findings) == 1 else 'are'} still due"
    days = {finding.deadline.day for finding in findings if finding.deadline}
    first = min((day for day in days if day), default=None)
    if first is None:
        return things
    return f"{things} by {first}" if len(days) == 1 else f"{things}, the first by {first}"
