"""The steps that a program asks of a plan's own adoption, and whether they are recorded."""

from plscale.model.results import WHOLE
from plscale.programs.steps import Step
from plscale.rules.approval.passages import Passage
from plscale.rules.base import Case
from plscale.standing.rounds import own_round


def steps(case: Case) -> tuple[tuple[str, Step], ...]:
    """Give the steps of the round that brings the plan about, in the order of the program."""
    stages = case.program.stages
    return stages.get(own_round(case.plan, case.standing), ()) if stages else ()


def recorded(passage: Passage) -> frozenset[str]:
    """Give the names of the events that the plan tells of and that are not later than the day.

    An event without a date counts: when it was is not recorded, that it was is. Of the whole plan
    counts as well what every member of a consortium did.
    """
    case = passage.case
    found = {
        subject: {
            name for name, told in by_name.items() if any(passage.knows(event) for _, event in told)
        }
        for subject, by_name in case.plan.events_about.items()
        if subject == passage.subject or (passage.subject == WHOLE and subject[0] == "member")
    }
    whole = found.get(passage.subject, set())
    members = [found.get(("member", id_), set()) for id_ in case.plan.members]
    together = set.intersection(*members) if members and case.plan.consortium else set()
    return frozenset(whole | together)
