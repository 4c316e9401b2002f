"""The steps that a program asks of a plan's own adoption, and whether they are recorded."""

from collections.abc import Iterator

from plscale.programs.steps import Step
from plscale.rules.base import Case


def steps(case: Case) -> Iterator[tuple[str, Step]]:
    """Give the steps of the round that brings the plan about, in the order of the program."""
    now = "renewal" if case.plan.renews else "adoption"
    for id_, step in case.program.steps.items():
        if now in step.rounds:
            yield id_, step


def recorded(case: Case) -> frozenset[str]:
    """Give the names of the events that the plan tells of and that are not later than the day.

    An event without a date counts: when it was is not recorded, that it was is. What every member
    of a consortium did counts as well; what was done about an amendment or a waiver does not.
    """
    whole: set[str] = set()
    by_members: dict[str, set[str]] = {}
    for event in case.plan.events.values():
        is_known = event.date is None or case.standing.knows(event.date)
        if event.event is None or not is_known or event.for_ or event.waiver:
            continue
        if event.member is None:
            whole.add(event.event)
        else:
            by_members.setdefault(event.event, set()).add(event.member)
    members = case.plan.members.keys()
    together = (name for name, seen in by_members.items() if members and seen >= members)
    return frozenset(whole).union(together)
