"""PLS427: a practice should have a waiver for every plan year in which it goes on."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.waivers.lasting import last_days
from plscale.visible import quoted


@rule("PLS427", "practice-outlasts-waiver", default=Severity.WARNING)
def practice_outlasts_waiver(case: Case) -> Iterator[Violation]:
    """The last waiver that a practice relies on is over before the last plan year begins.

    Where the program grants waivers piece by piece, the next piece is asked for in its time.
    """
    standing = case.standing
    years, supporters = standing.years, case.plan.supporters
    if not supporters or years is None or case.program.waivers.terms is not None:
        return
    begins, ends = standing.first_day(years), last_days(case)
    for id_, waivers in supporters.items():
        practice = case.plan.practices[id_]
        live = [one for one in waivers if not standing.is_lost(case.plan.waivers[one])]
        if practice.allowed_by or not live or not all(waiver in ends for waiver in live):
            continue
        last = max(live, key=lambda waiver: ends[waiver].date.last)
        if begins is not None and ends[last].date.is_before(begins):
            yield Violation(
                ("practices", id_),
                f"{quoted(id_)} goes on to year {years}, but {quoted(last)}, the last waiver that"
                f" it relies on, ends on {ends[last].date}",
                "ask for the waiver until a later day, or say in  notes:  when the practice ends",
                label="outlasts its waivers",
                related=((ends[last].path, f"ends on {ends[last].date}"),),
            )
