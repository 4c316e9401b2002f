"""What happened to a plan as a whole, in order of its dates, with the place that tells it."""

from collections.abc import Mapping
from dataclasses import dataclass

from plscale.days import When
from plscale.model.results import WHOLE, Event, Subject
from plscale.place import PlanPath
from plscale.rules.base import Case, once
from plscale.standing.course import GIVEN_UP, State

_AWAITING: frozenset[State] = frozenset(("submitted", "conditionally-approved", "declined"))
_ON_THE_WAY = (
    "denied", "board-vote", "plan-submitted", "conditional-approval", "application-received"
)  # fmt: skip
OVER: frozenset[State] = frozenset(("declined", "rescinded", "terminated"))
"""States of a plan that is not carried out, or no more."""
_ENDS: Mapping[State, tuple[str, ...]] = {
    "declined": ("denied", "board-vote"),
    "rescinded": ("rescission",),
    "terminated": ("termination",),
}


@dataclass(frozen=True, slots=True)
class Happening:
    """One event of the whole plan that is known on the day."""

    id: str
    event: Event
    date: When

    @property
    def path(self) -> PlanPath:
        """The place of its date."""
        return ("events", self.id, "date")


def happenings(case: Case, *names: str) -> list[Happening]:
    """Give the known events of some names in order of their dates.

    An event of an amendment, a waiver or one member is not about the plan as a whole.
    """
    return happenings_of(case, WHOLE, *names)


def happenings_of(case: Case, subject: Subject, *names: str) -> list[Happening]:
    """Give the known events about something, of some names, in order of their dates."""
    by_name = case.plan.events_about.get(subject, {})
    found = [
        Happening(id_, event, event.date)
        for name in names
        if name in by_name
        for id_, event in by_name[name]
        if case.standing.knows(event.date)
    ]
    if len(found) > 1:
        found.sort(key=lambda happening: (happening.date.first, happening.date.last))
    return found


def may_lie_between(case: Case, name: str, first: When, last: When) -> bool:
    """Tell whether an event of a name may have happened from one day to another.

    One without a date may have.
    """
    return any(
        event.date is None or not (event.date.is_before(first) or event.date.is_after(last))
        for _, event in case.plan.events_by_name.get(name, ())
    )


@once
def submission(case: Case) -> Happening | None:
    """Give the event with which the plan was first submitted."""
    return _turn(case, case.standing.course.submitted, "plan-submitted")


@once
def approval(case: Case) -> Happening | None:
    """Give the event with which the plan was first approved.

    It is the state's approval, the vote of the local board where that decides, or the renewal by
    which the plan came about.
    """
    return _turn(case, case.standing.course.approved, "final-approval", "board-vote", "renewal")


@once
def awaiting(case: Case) -> Happening | None:
    """Give the last step of a plan that was applied for or submitted, and is not approved."""
    course = case.standing.course
    if course.state not in _AWAITING or course.approved is not None:
        return None
    return _turn(case, course.since, *_ON_THE_WAY, is_lost=True)


@once
def ending(case: Case) -> Happening | None:
    """Give the event by which the plan was denied, rescinded or terminated, if it was."""
    course = case.standing.course
    return _turn(case, course.since, *_ENDS.get(course.state, ()), is_lost=True)


@once
def giving_up(case: Case) -> Happening | None:
    """Give the event by which the plan was rescinded or terminated, if it was."""
    return ending(case) if case.standing.course.state in GIVEN_UP else None


@once
def undated_approval(case: Case) -> str | None:
    """Give an event by which the plan was approved on a day that is not told, if there is one."""
    if case.standing.course.approved is not None:
        return None
    by_board = ("board-vote",) if case.program.approver == "local-board" else ()
    return _undated(case, "final-approval", "renewal", *by_board)


@once
def undated_end(case: Case) -> str | None:
    """Give an event by which the plan is over since a day that is not told, if there is one."""
    if case.standing.course.state in (*OVER, "renewed"):
        return None
    return _undated(case, "rescission", "termination", "renewal")


def _undated(case: Case, *names: str) -> str | None:
    about = case.plan.events_about.get(WHOLE, {})
    for name in names:
        for id_, event in about.get(name, ()):
            if event.date is None and event.result != "failed":
                return id_
    return None


def has_no_day(case: Case, step: tuple[str, str]) -> bool:
    """Tell whether a milestone is done with an event that does not tell when it was."""
    milestone = case.plan.milestones[step]
    event = None if milestone.event is None else case.plan.events.get(milestone.event)
    return milestone.done is None and event is not None and event.date is None


def _turn(case: Case, when: When | None, *names: str, is_lost: bool = False) -> Happening | None:
    """Give the event that made something of the plan on a day; of several the first name's.

    A vote of the board may have been lost by it; all else is not meant where it was voted down. In
    a consortium it may be the event of the member that was last.
    """
    if when is None:
        return None
    for name in names:
        result_is_failed = is_lost and name == "board-vote"
        for subject, by_name in case.plan.events_about.items():
            for id_, event in by_name.get(name, ()) if subject[0] in ("plan", "member") else ():
                if event.date == when and (event.result == "failed") == result_is_failed:
                    return Happening(id_, event, when)
    return None
