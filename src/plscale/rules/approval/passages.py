"""Ways through a program's steps: of the plan, of each amendment and member, of a rescission."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plscale.days import When
from plscale.model.results import WHOLE, Event, Subject
from plscale.place import PlanPath
from plscale.programs.steps import After, Step
from plscale.programs.values import Round
from plscale.rules.approval.repeats import Told, counting
from plscale.rules.base import Case, once
from plscale.rules.happenings import Happening
from plscale.standing.rounds import own_round


@dataclass(frozen=True, slots=True)
class Passage:
    """One way through the steps of a round, with the events that belong to it."""

    case: Case
    round: Round
    subject: Subject = WHOLE
    """What the events are about."""
    since: When | None = None
    """Day of a rescission: what its steps ask of the whole plan belongs to it from then on."""

    @property
    def steps(self) -> tuple[tuple[str, Step], ...]:
        """The steps of the round with their ids, in their order."""
        return self.case.program.stages[self.round]

    @property
    def member(self) -> str:
        """Id of the member of a consortium that goes through it; empty where it is none."""
        return self.subject[1] if self.subject[0] == "member" else ""

    @property
    def meant(self) -> str:
        """Id of the amendment or rescission that it is about; empty where it is about none."""
        return self.subject[1] if self.subject[0] == "for" else ""

    @property
    def path(self) -> PlanPath:
        """The place at which something is missing from it."""
        if self.member:
            return ("consortium", "members", self.member)
        if not self.meant:
            return ("events",)
        return ("amendments" if self.round == "amendment" else "events", self.meant)

    @property
    def has_ended_plan(self) -> bool:
        """Whether it is a rescission that came about, so that the plan is over by it."""
        course = self.case.standing.course
        return self.since is not None and (course.state, course.since) == ("rescinded", self.since)

    @property
    def asks_for_votes_only(self) -> bool:
        """Whether it is a rescission that did not come about: only its votes can be wrong."""
        return self.since is not None and not self.has_ended_plan

    def taken(self, id_: str, step: Step) -> list[Told]:
        """Give what happened that records one of its steps, in the same way as `events`."""
        return [told for told in self.events(step.events) if step.is_of(id_, told[1].step)]

    def followed(self, id_: str, after: After, *, before: bool = False) -> list[Told]:
        """Give what one of its steps has to follow; what names a step behind it comes later."""
        there = self.events(after.events, before=before)
        if all(event.step is None for _, event in there):
            return there
        ids = [step_id for step_id, _ in self.steps]
        behind = ids[ids.index(id_) + 1 :]
        return [told for told in there if told[1].step not in behind]

    def events(self, names: Sequence[str], *, before: bool = False) -> list[Told]:
        """Give what happened under some names, as far as it is known on the day, in file order.

        One without a date is known to have happened; a vote that failed is none, nor is one that
        others of the same people made good, or that came when all was decided. What a member of a
        consortium did not do itself comes ``before`` its own steps where all did it together.
        """
        found = [told for told in self.told(names) if told[1].result != "failed"]
        if not found and before and self.member:
            found = [told for told in self._of_whole(names) if told[1].result != "failed"]
        return counting(self.case, self.round, found) if len(found) > 1 else found

    def told(self, names: Sequence[str]) -> list[Told]:
        """Give all of its known events of some names, those that failed too."""
        own = self.case.plan.events_about.get(self.subject, {})
        found = [told for name in names for told in own.get(name, ()) if self._knows(told[1])]
        return found if self.since is None else found + self._since_rescission(names)

    def dated(self, events: Sequence[Told]) -> list[Happening]:
        """Give those events that have a date, in order of their dates."""
        found = [Happening(id_, event, event.date) for id_, event in events if event.date]
        return sorted(found, key=lambda it: (it.date.first, it.date.last))

    def _of_whole(self, names: Sequence[str]) -> list[Told]:
        whole = self.case.plan.events_by_name
        return [told for name in names for told in whole.get(name, ()) if self._knows(told[1])]

    def _since_rescission(self, names: Sequence[str]) -> list[Told]:
        """Give the rescission itself, and what followed it; votes say what they are for."""
        votes = {name for _, step in self.steps if step.passes for name in step.events}
        return [
            (id_, event)
            for id_, event in self._of_whole(names)
            if id_ == self.meant or (event.event not in votes and self._is_since(event.date))
        ]

    def _is_since(self, date: When | None) -> bool:
        return date is None or self.since is None or not date.is_before(self.since)

    def _knows(self, event: Event) -> bool:
        """Tell whether something has happened in it by the day; a date is not asked for."""
        if event.date is None:
            return True
        if self.since is not None:  # what ends the plan does not end the time for it
            return not event.date.is_after(self.case.standing.as_of)
        return self.case.standing.knows(event.date)


@once
def passages(case: Case) -> tuple[Passage, ...]:
    """Give every way through the program's steps that the plan has gone or should go."""
    return tuple(_passages(case)) if case.program.stages else ()


def _passages(case: Case) -> Iterator[Passage]:
    stages, plan = case.program.stages, case.plan
    now = own_round(plan, case.standing)
    if now in stages:
        yield Passage(case, now)
        if plan.consortium is not None:
            yield from (Passage(case, now, ("member", id_)) for id_ in plan.consortium.members)
    if "amendment" in stages:
        yield from (Passage(case, "amendment", ("for", id_)) for id_ in plan.amendments)
    if "rescission" in stages:
        yield from _rescissions(case)


def _rescissions(case: Case) -> Iterator[Passage]:
    """Give the rescissions that are known on the day asked for and were not called failed."""
    for id_, event in case.plan.events_by_name.get("rescission", ()):
        date = event.date
        if date is None or date.is_after(case.standing.as_of) or event.result == "failed":
            continue
        yield Passage(case, "rescission", ("for", id_), since=date)
