"""PLS402: a practice should not rely on a waiver that was denied."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.model.promises import LOST, Waiver
from plscale.place import PlanPath
from plscale.rules.base import Case, rule
from plscale.rules.grounds import WAIVERS
from plscale.rules.waivers.provisions import law_of, provisions_named
from plscale.rules.waivers.stretches import held, stretches
from plscale.visible import quoted


@rule("PLS402", "waiver-denied", default=Severity.ERROR, grounds=WAIVERS)
def waiver_denied(case: Case) -> Iterator[Violation]:
    """A practice stands in the plan although the waiver that it needs was not given."""
    if len(held(case)) == len(stretches(case)):
        return
    plan, named, live = case.plan, provisions_named(case.plan), _live(case)
    losses = {id_: _loss(case, id_, plan.waivers[id_]) for id_ in plan.waivers.keys() - live}
    for id_, supporters in plan.supporters.items():
        helping = [named[waiver] for waiver in supporters if waiver in live]
        if plan.practices[id_].allowed_by or not all(helping):
            continue  # a waiver that names no provision may free from this one, too
        freed = 0
        for provisions in helping:
            freed |= provisions
        begins = plan.practices[id_].begins
        for waiver in supporters:
            loss = losses.get(waiver)
            if loss is None or (helping and not named[waiver] & ~freed):
                continue
            path, how = loss
            yield Violation(
                ("practices", id_),
                f"{quoted(id_)} relies on a waiver that was {how}",
                "end the practice, or ask again and name the new waiver",
                citation=law_of(case, plan.waivers[waiver]),
                label=f"begins in year {begins}" if begins else "still in the plan",
                related=((path, f"{how.split()[0]} here"),),
            )


def _live(case: Case) -> set[str]:
    """Give the ids of waivers that are asked for, or in force now or later."""
    return {
        one.waiver_id for one in held(case) if one.ends is None or not one.ends.is_before(case.day)
    }


def _loss(case: Case, id_: str, waiver: Waiver) -> tuple[PlanPath, str] | None:
    """Say where and how a waiver was last lost, or give None."""
    for term, stretch in reversed(list(waiver.stretches.items())):
        status = case.standing.status_of(stretch)
        if status is not None and status in LOST:
            day = stretch.decided.date if stretch.decided else None
            path = ("waivers", id_, *(("terms", term) if term else ()))
            return path, f"{status} on {day}" if day else status
    return None
