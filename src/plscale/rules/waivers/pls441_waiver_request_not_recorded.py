"""PLS441: the day on which a waiver was asked for should be recorded where the law sets one."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.deadlines import deadline_on
from plscale.rules.grounds import REQUESTS
from plscale.rules.waivers.applications import applications
from plscale.visible import quoted


@rule("PLS441", "waiver-request-not-recorded", default=Severity.WARNING, grounds=REQUESTS)
def waiver_request_not_recorded(case: Case) -> Iterator[Violation]:
    """The last day to ask for a waiver is past or near, and the plan tells of no request."""
    for one in applications(case):
        if one.entry.asked_by is None or one.asked is not None:
            continue
        last = one.last_day(one.entry.asked_by)
        deadline = deadline_on(case, last)
        if deadline is not None:
            yield Violation(
                one.asked_at,
                f"when {quoted(one.waiver_id)} was asked for is not recorded; for the school year"
                f" that begins on {one.year} the last day is {last}",
                "once it was sent, add  asked:  with the day on which it was received",
                citation=one.entry.law,
                deadline=deadline,
                is_verified=one.entry.verified,
            )
