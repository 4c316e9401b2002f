"""Whose turn it is on a plan's way to approval."""

from collections.abc import Mapping

from plscale.model.plan import Plan
from plscale.model.results import Event
from plscale.programs.program import Program
from plscale.programs.steps import Step
from plscale.programs.values import Duty
from plscale.standing.course import GIVEN_UP
from plscale.standing.in_force import is_in_force
from plscale.standing.rounds import own_round
from plscale.standing.standing import Standing
from plscale.standing.votes import has_failed

_ACTORS: Mapping[str, Duty] = {
    "board-resolution": "board",
    "public-hearing": "board",
    "board-vote": "board",
    "conditional-approval": "state",
    "final-approval": "state",
    "denied": "state",
    "termination": "state",
}
"""Who brings an event about where the step does not say; all others are the district's."""


def waiting_for(plan: Plan, program: Program, standing: Standing) -> Duty | None:
    """Say who has to act next: the district's staff, its board or the state; None if nobody has to.

    Nobody has to where the plan is over or renewed. A plan that was declined waits for the district
    to send it again. Else it is the one whose duty the program's next step is: the first that is
    not recorded behind the last that is, as a step that was passed over is a gap in the record and
    holds nobody up. The state is not waited for while nothing was sent to it: a draft waits for the
    district. A program without steps leaves it to the standing.
    """
    state = standing.state
    if standing.is_ended or state in GIVEN_UP or state == "renewed":
        return None
    if state == "declined":
        return "district"
    steps = [
        (id_, step)
        for id_, step in _steps(plan, program, standing)
        if is_in_force(step, standing.judged_on)
    ]
    if not steps:
        return _by_standing(program, standing)
    recorded = _recorded(plan, program, standing)
    if standing.course.approved is not None:
        approval = "board-vote" if program.approver == "local-board" else "final-approval"
        recorded |= {(approval, None)}
    taken = [place for place, (id_, step) in enumerate(steps) if step.is_among(id_, recorded)]
    last = max(taken, default=-1)
    if last + 1 == len(steps):
        return None
    step = steps[last + 1][1]
    duty = step.duty or _ACTORS.get(step.event, "district")
    return "district" if duty == "state" and state == "draft" else duty


def _by_standing(program: Program, standing: Standing) -> Duty | None:
    if standing.course.approved is not None:
        return None
    if standing.state == "submitted" or standing.course.submitted is not None:
        return "board" if program.approver == "local-board" else "state"
    return "district"


def _steps(plan: Plan, program: Program, standing: Standing) -> list[tuple[str, Step]]:
    """Give the steps of the round that the plan goes through, in the order of the program."""
    now = own_round(plan, standing)
    needed = [(id_, step) for id_, step in program.steps.items() if step.required]
    steps = [(id_, step) for id_, step in needed if now in step.rounds]
    return steps or [(id_, step) for id_, step in needed if "adoption" in step.rounds]


def _recorded(
    plan: Plan, program: Program, standing: Standing
) -> frozenset[tuple[str, str | None]]:
    """Give the events that the whole plan, or every member of it, is known to have."""
    whole: set[tuple[str, str | None]] = set()
    by_members: dict[tuple[str, str | None], set[str]] = {}
    for event in plan.events.values():
        if event.event is None or not standing.knows(event.date) or _is_of_a_part(event):
            continue
        if has_failed(event, program):
            continue
        if event.member is None:
            whole.add((event.event, event.step))
        else:
            by_members.setdefault((event.event, event.step), set()).add(event.member)
    members = plan.members.keys()
    return frozenset(whole).union(
        told for told, seen in by_members.items() if members and seen >= members
    )


def _is_of_a_part(event: Event) -> bool:
    return event.for_ is not None or event.waiver is not None
