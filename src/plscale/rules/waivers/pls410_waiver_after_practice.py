"""PLS410: a practice should not begin before the waivers that it needs."""

from collections.abc import Iterator

from plscale.days import When, on, plan_year_start
from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import WAIVERS
from plscale.rules.waivers.stretches import held
from plscale.visible import quoted


@rule("PLS410", "waiver-after-practice", default=Severity.WARNING, grounds=WAIVERS)
def waiver_after_practice(case: Case) -> Iterator[Violation]:
    """A practice begins in a plan year that is over before the first of its waivers starts.

    The plan tells the year in which a practice begins and not the day, so a waiver that starts
    within that year may be in time.
    """
    starts_by = case.standing.starts_by
    if starts_by is None:
        return
    starts = _starts(case)
    for id_, supporters in case.plan.supporters.items():
        practice = case.plan.practices[id_]
        if practice.begins is None or practice.allowed_by:
            continue
        over = plan_year_start(starts_by, practice.begins + 1)
        known = [(starts[waiver], waiver) for waiver in supporters if waiver in starts]
        if known and all(start.first >= over for start, _ in known):
            first, waiver_id = min(known, key=lambda start: start[0].first)
            yield Violation(
                ("practices", id_, "begins"),
                f"{quoted(id_)} begins in year {practice.begins},"
                f" but {quoted(waiver_id)}, which it needs, starts only on {first}",
                "let the practice begin later, or ask for the waiver from an earlier day",
                label="before its waiver",
                related=((("waivers", waiver_id), f"starts on {first}"),),
            )


def _starts(case: Case) -> dict[str, When]:
    """Give the first day of each waiver that is not lost; without a day it starts with the plan."""
    starts: dict[str, When] = {}
    if case.standing.starts is None:
        return starts
    usual = on(case.standing.starts)
    for one in held(case):
        first = one.starts or usual
        if one.waiver_id not in starts or first.first < starts[one.waiver_id].first:
            starts[one.waiver_id] = first
    return starts
