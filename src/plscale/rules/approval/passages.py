"""Ways through a program's steps: of the plan, of each amendment and member, of a rescission."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plscale.days import When
from plscale.model.results import WHOLE, Event, Subject
from plscale.place import PlanPath
from plscale.programs.steps import After, Step
from plscale.programs.values import Round
from plscale.rules.base import Case
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
    """Day before which events belong to another passage."""

    @property
    def steps(self) -> tuple[tuple[str, Step], ...]:
        """The steps of the round with their ids, in their order."""
        return self.case.program.stages[self.round]

    @property
    def amendment(self) -> str:
        """Id of the amendment that it is about; empty where it is about none."""
        return self.subject[1] if self.round == "amendment" else ""

    @property
    def path(self) -> PlanPath:
        """The place at which something is missing from it."""
        return ("amendments", self.amendment) if self.amendment else ("events",)

    def taken(self, id_: str, step: Step) -> list[tuple[str, Event]]:
        """Give what happened that records one of its steps, in the same way."""
        return [told for told in self.events(step.events) if step.is_of(id_, told[1].step)]

    def followed(self, id_: str, after: After, *, before: bool = False) -> list[tuple[str, Event]]:
        """Give what one of its steps has to follow; what names a step behind it comes later."""
        there = self.events(after.events, before=before)
        if all(event.step is None for _, event in there):
            return there
        ids = [step_id for step_id, _ in self.steps]
        behind = ids[ids.index(id_) + 1 :]
        return [told for told in there if told[1].step not in behind]

    def events(self, names: Sequence[str], *, before: bool = False) -> list[tuple[str, Event]]:
        """Give what happened under some names, as far as it is known on the day, in file order.

        One without a date is known to have happened; a vote that failed is none. What a member of a
        consortium did not do itself comes ``before`` its own steps where all did it together.
        """
        about = self.case.plan.events_about
        own = about.get(self.subject, {})
        found = [told for name in names if name in own for told in own[name] if self._takes(told)]
        if not found and before and self.subject[0] == "member":
            whole = about.get(WHOLE, {})
            found = [told for name in names for told in whole.get(name, ()) if self._takes(told)]
        return found

    def _takes(self, told: tuple[str, Event]) -> bool:
        return told[1].result != "failed" and self.knows(told[1])

    def dated(self, events: Sequence[tuple[str, Event]]) -> list[Happening]:
        """Give those events that have a date, in order of their dates."""
        found = [Happening(id_, event, event.date) for id_, event in events if event.date]
        return sorted(found, key=lambda it: (it.date.first, it.date.last))

    def knows(self, event: Event) -> bool:
        """Tell whether something has happened in it by the day; a date is not asked for."""
        if event.date is None:
            return True
        if self.since is not None:  # what ends the plan does not end the time for it
            is_known = not event.date.is_after(self.case.standing.as_of)
            return is_known and not event.date.is_before(self.since)
        return self.case.standing.knows(event.date)


def passages(case: Case) -> Iterator[Passage]:
    """Give every way through the program's steps that the plan has gone or should go."""
    stages, plan = case.program.stages, case.plan
    if not stages:
        return
    now = own_round(plan, case.standing)
    if now in stages:
        yield Passage(case, now)
        if plan.consortium is not None:
            subjects = (subject for subject in plan.events_about if subject[0] == "member")
            yield from (Passage(case, now, subject) for subject in subjects)
    if "amendment" in stages:
        yield from (Passage(case, "amendment", ("amendment", id_)) for id_ in plan.amendments)
    if "rescission" in stages and case.standing.course.state == "rescinded":
        yield Passage(case, "rescission", since=case.standing.course.since)
