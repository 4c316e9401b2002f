"""PLS427: a practice should have a waiver for every plan year in which it goes on."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import TERM, WAIVERS, together
from plscale.rules.waivers.lasting import over_early
from plscale.rules.waivers.stretches import lost
from plscale.visible import quoted


@rule(
    "PLS427", "practice-outlasts-waiver", default=Severity.WARNING, grounds=together(WAIVERS, TERM)
)
def practice_outlasts_waiver(case: Case) -> Iterator[Violation]:
    """The last waiver that a practice relies on is over before the last plan year begins.

    Where the program grants waivers piece by piece, the next piece is asked for in its time.
    """
    early, years = over_early(case), case.standing.years
    if not early or case.program.waivers.terms is not None:
        return
    gone = lost(case)
    for id_, waivers in case.plan.supporters.items():
        live = [waiver for waiver in waivers if waiver not in gone]
        if case.plan.practices[id_].allowed_by or not live or not early.keys() >= {*live}:
            continue
        last = max(live, key=lambda waiver: early[waiver].date.last)
        yield Violation(
            ("practices", id_),
            f"{quoted(id_)} goes on to year {years}, but {quoted(last)}, the last waiver that it"
            f" relies on, ends on {early[last].date}",
            "ask for the waiver until a later day, or say in  notes:  when the practice ends",
            label="outlasts its waivers",
            related=((early[last].path, f"ends on {early[last].date}"),),
        )
