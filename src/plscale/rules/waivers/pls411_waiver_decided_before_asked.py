"""PLS411: a waiver should be decided after it was asked for."""

from collections.abc import Iterator

from plscale.days import When
from plscale.finding import Severity, Violation
from plscale.place import PlanPath
from plscale.rules.base import Case, rule
from plscale.rules.grounds import events
from plscale.rules.waivers.automatic import automatic
from plscale.rules.waivers.stretches import stretches
from plscale.visible import quoted

_ASKS = frozenset(("plan-submitted", "application-received"))
"""Events with which a plan, and all that it asks for, is handed in."""


@rule(
    "PLS411",
    "waiver-decided-before-asked",
    default=Severity.ERROR,
    grounds=events("plan-submitted", "application-received"),
    beside=("kind", "terms"),
)
def waiver_decided_before_asked(case: Case) -> Iterator[Violation]:
    """A decision is dated before the request that it answers."""
    known = [one for one in stretches(case) if case.standing.knows(one.decided)]
    handed_in = _handed_in(case) if known else {}
    for path, id_, stretch, _, _, decided, _ in known:
        asked = stretch.asked
        first = ((*path, "asked"), asked) if asked else handed_in.get(id_, handed_in.get(""))
        if first is None or id_ in automatic(case):
            continue
        if decided is not None and decided.is_before(first[1]):
            yield Violation(
                (*path, "decided", "date"),
                f"{quoted(id_)} was decided on {decided}, before it was asked for on {first[1]}",
                "correct one of the two dates",
                label="before it was asked for",
                related=((first[0], f"asked for on {first[1]}"),),
            )


def _handed_in(case: Case) -> dict[str, tuple[PlanPath, When] | None]:
    """Give the first request for each waiver that has one of its own; the plan's under ``""``.

    It is None where nobody knows which was the first, because one has no date.
    """
    asks = [
        (event.waiver or "", id_, event.date)
        for id_, event in case.plan.events.items()
        if event.event in _ASKS and not event.for_
    ]
    dated = [(about, id_, day) for about, id_, day in asks if case.standing.knows(day)]
    dated.sort(key=lambda ask: ask[2].first, reverse=True)  # the first is put in last
    first = {about: (("events", id_, "date"), day) for about, id_, day in dated}
    return {**first, **dict.fromkeys(about for about, _, day in asks if day is None)}
