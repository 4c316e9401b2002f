"""What became of each waiver of a plan by the day it is judged by."""

from datetime import timedelta
from typing import Literal, TypeAlias

from plscale.days import When
from plscale.model.plan import Plan
from plscale.model.promises import LOST, Stretch, Waiver
from plscale.programs.program import Program
from plscale.standing.standing import Standing
from plscale.standing.words import EXPIRING

WaiverState: TypeAlias = Literal[
    "requested", "granted", "denied", "withdrawn", "revoked", "expired"
]
_STRONGEST: tuple[WaiverState, ...] = (
    "granted",
    "requested",
    "expired",
    "revoked",
    "denied",
    "withdrawn",
)
"""Of a waiver in several terms, what stands first here is said of the whole."""


def waiver_states(plan: Plan, program: Program, standing: Standing) -> dict[str, WaiverState]:
    """Give the state of each waiver by its id.

    A waiver without a status is asked for. Where the local board approves, its vote grants all that
    the plan asks for and that nobody has decided by itself (DESIGN section 6); what came with an
    amendment is not part of that vote. What was granted has expired once its last day is over.
    """
    return {
        id_: min(
            (
                stretch_state(waiver, stretch, program, standing)
                for stretch in waiver.stretches.values()
            ),
            key=_STRONGEST.index,
        )
        for id_, waiver in plan.waivers.items()
    }


def stretch_state(
    waiver: Waiver, stretch: Stretch, program: Program, standing: Standing
) -> WaiverState:
    """Give the state of one stretch of a waiver."""
    status = standing.status_of(stretch) or "requested"
    if status == "requested" and _is_granted_by_vote(waiver, stretch, program, standing):
        status = "granted"
    if status == "granted" and _is_over(stretch, standing):
        return "expired"
    return status


def is_expiring(waiver: Waiver, program: Program, standing: Standing) -> bool:
    """Tell whether the last granted day of a waiver is at most 90 days ahead."""
    last_days = [
        stretch.ends.last if stretch.ends else standing.ends
        for stretch in waiver.stretches.values()
        if stretch_state(waiver, stretch, program, standing) == "granted"
    ]
    near = timedelta(days=EXPIRING)
    return bool(last_days) and all(
        day is not None and day - standing.judged_on <= near for day in last_days
    )


def granted_on(
    waiver: Waiver, stretch: Stretch, program: Program, standing: Standing
) -> When | None:
    """Give the day on which a stretch was granted, by a decision of its own or by the vote.

    None where it is not granted, or its day is not recorded.
    """
    status = standing.status_of(stretch)
    if status in LOST:
        return None
    if _is_granted_by_vote(waiver, stretch, program, standing):
        return standing.course.approved
    return stretch.decided.date if status == "granted" and stretch.decided else None


def _is_granted_by_vote(
    waiver: Waiver, stretch: Stretch, program: Program, standing: Standing
) -> bool:
    return (
        program.approver == "local-board"
        and standing.course.approved is not None
        and waiver.kind != "amendment"
        and (stretch.decided is None or stretch.decided.date is None)
    )


def _is_over(stretch: Stretch, standing: Standing) -> bool:
    last = stretch.ends.last if stretch.ends else standing.ends
    return last is not None and last < standing.judged_on
