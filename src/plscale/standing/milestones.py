"""Where each milestone of a plan stands on the day it is judged by (DESIGN section 4)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from plscale.days import When
from plscale.model.plan import Plan
from plscale.model.work import Milestone
from plscale.standing.standing import Standing
from plscale.standing.words import SOON, Health, MilestoneState


@dataclass(frozen=True, slots=True)
class MilestoneStanding:
    """One milestone on the day."""

    state: MilestoneState
    done: When | None
    """When it was done; None while that is not known on the day."""
    year: int | None
    """Plan year of the day it is due, else of the day it was done; None outside the term."""
    is_dated: bool
    """Whether there is a day on which it is due or was done."""

    @property
    def is_done(self) -> bool:
        """Whether it was done, in time or late."""
        return self.done is not None


def milestone_standings(
    plan: Plan, standing: Standing
) -> Mapping[tuple[str, str], MilestoneStanding]:
    """Judge every milestone, by phase and id, in the order of the plan.

    A date that is known in part is held against nobody: a milestone is late, or overdue, only when
    it surely is. What is not due within 30 days waits while another that it names in ``after`` is
    open.
    """
    done = {step: _done(plan, standing, milestone) for step, milestone in plan.milestones.items()}
    return {
        step: _judged(
            milestone,
            done[step],
            standing,
            is_waiting=any(done[before] is None for before in plan.waits[step]),
        )
        for step, milestone in plan.milestones.items()
    }


def health_of(standings: Iterable[MilestoneStanding]) -> Health:
    """Sum the milestones of a plan up to one word; where none of them has a day, it is undated."""
    told = tuple(standings)
    states = {one.state for one in told}
    if "overdue" in states:
        return "overdue"
    if "due-soon" in states:
        return "due-soon"
    return "on-track" if any(one.is_dated for one in told) else "undated"


def _judged(
    milestone: Milestone, done: When | None, standing: Standing, *, is_waiting: bool
) -> MilestoneStanding:
    when = milestone.due or done
    return MilestoneStanding(
        _state(milestone.due, done, standing.judged_on, is_waiting=is_waiting),
        done,
        None if when is None else _year(when, standing),
        when is not None,
    )


def _done(plan: Plan, standing: Standing, milestone: Milestone) -> When | None:
    when = plan.done_on(milestone)
    return when if standing.knows(when) else None


def _state(due: When | None, done: When | None, day: date, *, is_waiting: bool) -> MilestoneState:
    if done is not None:
        return "done-late" if due is not None and done.is_after(due) else "done"
    if due is not None and due.is_before(day):
        return "overdue"
    if due is not None and due.last - day <= timedelta(days=SOON):
        return "due-soon"
    return "waiting" if is_waiting else "planned"


def _year(when: When, standing: Standing) -> int | None:
    year = standing.year_of(when.last)
    return standing.year_of(when.first) if year is None else year
