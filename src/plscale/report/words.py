"""Counts and verdicts in words, the same in every format that people read."""

from plscale.finding import Report, Severity


def counted(number: int, one: str, many: str = "") -> str:
    """Write a number with its noun: ``1 plan``, ``2 plans``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def severities(report: Report) -> str:
    """Write how many findings of each severity there are."""
    return ", ".join(counted(report.count(severity), severity.value) for severity in Severity)


def verdict(report: Report) -> str:
    """Say what may be handed in, and if only some of the rules say so."""
    told = _verdict_of_one(report) if len(report.plans) == 1 else _verdict_of_many(report)
    return f"By the rules chosen: {told[0].lower()}{told[1:]}" if report.is_partial else told


def _verdict_of_many(report: Report) -> str:
    unread = sum(not plan.is_readable for plan in report.plans)
    fit = sum(plan.is_readable and plan.can_be_submitted for plan in report.plans)
    unfit = len(report.plans) - fit - unread
    return f"{fit:,} can be submitted, {unfit:,} cannot, {unread:,} cannot be read."


def _verdict_of_one(report: Report) -> str:
    errors = report.count(Severity.ERROR)
    until = f"until the {'error is' if errors == 1 else f'{errors:,} errors are'} mended"
    if not report.plans[0].is_readable:
        return f"It cannot be read {until}."
    if errors:
        return f"It cannot be submitted {until}."
    if report.count(Severity.WARNING):
        return "It can be submitted; the warnings will be asked about."
    return "It can be submitted."
