"""The steps that a program asks of a plan's own adoption, and whether they are recorded."""

from dataclasses import replace

from plscale.model.results import WHOLE
from plscale.programs.steps import Step
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


def is_recorded(passage: Passage, id_: str, step: Step) -> bool:
    """Tell whether an event of a passage records a step, one that failed too.

    An event without a date counts: when it was is not recorded, that it was is. Of the whole plan
    counts as well what every member of a consortium did.
    """
    if _has(passage, id_, step):
        return True
    consortium = passage.case.plan.consortium
    if consortium is None or not consortium.members or passage.subject != WHOLE:
        return False
    each = (replace(passage, subject=("member", member)) for member in consortium.members)
    return all(_has(one, id_, step) for one in each)


def _has(passage: Passage, id_: str, step: Step) -> bool:
    return any(step.is_of(id_, event.step) for _, event in passage.told(step.events))
