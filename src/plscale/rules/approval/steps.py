"""The steps that a program asks of a plan's own adoption, and whether they are recorded."""

from plscale.model.results import WHOLE
from plscale.programs.steps import Recorded, Step
from plscale.rules.approval.passages import Passage
from plscale.rules.base import Case
from plscale.rules.happenings import Happening, happenings
from plscale.standing.rounds import own_round


def steps(case: Case) -> tuple[tuple[str, Step], ...]:
    """Give the steps of the round that brings the plan about, in the order of the program."""
    stages = case.program.stages
    return stages.get(own_round(case.plan, case.standing), ()) if stages else ()


def taken_by(case: Case, id_: str, step: Step) -> list[Happening]:
    """Give the known events of the whole plan that record a step, in order of their dates."""
    there = happenings(case, *step.events)
    return [one for one in there if step.is_of(id_, one.event.step)]


def recorded(passage: Passage) -> Recorded:
    """Give the events that the plan tells of and that are not later than the day.

    An event without a date counts: when it was is not recorded, that it was is. Of the whole plan
    counts as well what every member of a consortium did.
    """
    case = passage.case
    found = {
        subject: {
            (name, event.step)
            for name, told in by_name.items()
            for _, event in told
            if passage.knows(event)
        }
        for subject, by_name in case.plan.events_about.items()
        if subject == passage.subject or (passage.subject == WHOLE and subject[0] == "member")
    }
    whole = found.get(passage.subject, set())
    members = [found.get(("member", id_), set()) for id_ in case.plan.members]
    together = set.intersection(*members) if members and case.plan.consortium else set()
    return frozenset(whole | together)
