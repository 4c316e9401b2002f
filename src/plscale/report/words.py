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
    told = _verdict_of_one(report) if len(report.plans) == 1 else _verdict_of_many(report)
    return f"By the rules chosen: {told[0].lower()}{told[1:]}" if report.is_partial else told


def _verdict_of_many(report: Report) -> str:
    unread = sum(not plan.is_readable for plan in report.plans)
    able = [plan for plan in report.plans if plan.is_readable and plan.can_be_submitted]
    unfit = len(report.plans) - len(able) - unread
    waiting = sum(bool(plan.due_later) for plan in able)
    still = f"{waiting:,} still {'lacks' if waiting == 1 else 'lack'} what is due later, "
    return (
        f"{len(able) - waiting:,} can be submitted, {still if waiting else ''}{unfit:,} cannot,"
        f" {unread:,} cannot be read."
    )


def _verdict_of_one(report: Report) -> str:
    errors = report.count(Severity.ERROR)
    until = f"until the {'error is' if errors == 1 else f'{errors:,} errors are'} mended"
    if not report.plans[0].is_readable:
        return f"It cannot be read {until}."
    later = _still_due(report.plans[0].due_later)
    if errors:
        return f"It cannot be submitted {until}" + (f"; {later}." if later else ".")
    asked = "the warnings will be asked about" if report.count(Severity.WARNING) else ""
    ready = "Nothing stands against it today" if later else "It can be submitted"
    return "; ".join(filter(None, (ready, asked, later))) + "."


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
