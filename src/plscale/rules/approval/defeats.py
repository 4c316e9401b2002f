"""Votes that had failed when what they were about was done all the same."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plscale.days import When
from plscale.model.results import Event, Subject
from plscale.place import PlanPath
from plscale.programs.values import Round
from plscale.rules.approval.repeats import Told
from plscale.rules.base import Case
from plscale.rules.happenings import approval, giving_up, submission
from plscale.standing.rounds import own_round
from plscale.visible import quoted

_BODIES: Mapping[str, str] = {
    "committee-vote": "the committee",
    "staff-vote": "the staff",
    "council-vote": "the council",
    "contract-vote": "the union",
    "board-vote": "the board",
}


@dataclass(frozen=True, slots=True)
class Decided:
    """What was done, as if the votes on it had passed."""

    date: When
    path: PlanPath
    done: str
    round: Round


@dataclass(frozen=True, slots=True)
class Defeat:
    """A vote that had failed, and what was done although it had."""

    vote: Told
    body: str
    """Whose vote it was, in words."""
    decided: Decided


def defeats(case: Case) -> Iterator[Defeat]:
    """Give the last vote of each body that had failed when what it was about was done."""
    if not any(event.result == "failed" for event in case.plan.events.values()):
        return
    for subject, by_name in case.plan.events_about.items():
        decided = _decided(case, subject)
        if decided is None:
            continue
        whose = f" of {quoted(subject[1])}" if subject[0] == "member" else ""
        for name, body in _BODIES.items():
            for vote in _lost(by_name.get(name, ()), decided.date):
                yield Defeat(vote, f"{body}{whose}", decided)


def _decided(case: Case, subject: Subject) -> Decided | None:
    """Give what came of a subject: of a member what came of the plan."""
    kind, id_ = subject
    amendment = case.plan.amendments.get(id_) if kind == "for" else None
    if amendment is not None:
        date, path = amendment.date, ("amendments", id_, "date")
        return Decided(date, path, "amended", "amendment") if case.standing.knows(date) else None
    if kind == "for":
        end = giving_up(case)
        is_it = end is not None and end.id == id_
        return Decided(end.date, end.path, "rescinded", "rescission") if end and is_it else None
    made = approval(case) or submission(case) if kind in ("plan", "member") else None
    if made is None:
        return None
    done = "submitted" if made.event.event == "plan-submitted" else "approved"
    return Decided(made.date, made.path, done, own_round(case.plan, case.standing))


def _lost(votes: tuple[Told, ...], decided: When) -> Iterator[Told]:
    """Give the last vote of each body that had failed by then, unless it may have been repeated."""
    last: dict[tuple[str | None, str | None], tuple[When, Told]] = {}
    for told in votes:
        event, date = told[1], told[1].date
        if event.result != "failed" or date is None:
            continue
        key = (event.step, event.school)
        is_last = key not in last or last[key][0].first <= date.first
        if is_last and (date.is_before(decided) or (date == decided and date.is_exact)):
            last[key] = (date, told)
    for date, told in last.values():
        if not any(_may_repeat(other, told[1], date, decided) for _, other in votes):
            yield told


def _may_repeat(other: Event, vote: Event, since: When, until: When) -> bool:
    """Tell whether another vote may be one of the same people that passed in time."""
    if other.result == "failed":
        return False
    if other.date is not None and (other.date.is_before(since) or other.date.is_after(until)):
        return False
    return _may_equal(other.step, vote.step) and _may_equal(other.school, vote.school)


def _may_equal(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other
