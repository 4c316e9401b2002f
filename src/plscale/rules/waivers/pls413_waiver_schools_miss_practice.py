"""PLS413: the waivers of a practice should cover every school that does it."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import WAIVERS
from plscale.rules.schools import roster
from plscale.rules.waivers.stretches import lost
from plscale.visible import quoted


@rule("PLS413", "waiver-schools-miss-practice", default=Severity.WARNING, grounds=WAIVERS)
def waiver_schools_miss_practice(case: Case) -> Iterator[Violation]:
    """A practice runs in a school that none of its waivers covers."""
    plan = case.plan
    limited = {
        id_: waiver.schools
        for id_, waiver in plan.waivers.items()
        if waiver.schools and not isinstance(waiver.schools, str)
    }
    if not limited:
        return
    all_schools, gone = roster(case), lost(case)
    covers = {
        id_: all_schools.of(limited.get(id_, "all")) for id_ in plan.waivers if id_ not in gone
    }
    for id_, supporters in plan.supporters.items():
        practice = plan.practices[id_]
        doing = all_schools.of(practice.schools)
        sets = [covers[waiver] for waiver in supporters if waiver in covers]
        if practice.allowed_by or doing is None or not sets:
            continue
        missed = doing & all_schools.teaching(practice.grades)
        for covered in sets:
            missed &= ~(all_schools.everything if covered is None else covered)
        if missed:
            school, waiver = all_schools.first(missed), next(w for w in supporters if w in covers)
            yield Violation(
                ("practices", id_, "schools"),
                f"{quoted(id_)} runs in {quoted(school)}, which no waiver of it covers",
                f"add {quoted(school)} to the schools of a waiver, or take it out of the practice",
                label=f"with {quoted(school)}",
                related=((("waivers", waiver, "schools"), f"without {quoted(school)}"),),
            )
