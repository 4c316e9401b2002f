"""What a program asks of a plan, each with the day on which it is due in this one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from plscale.catalog import entries
from plscale.draft.wish import Wish
from plscale.model.plan import Plan
from plscale.place import PlanPath, is_within
from plscale.programs.entries import Fact, RequiredAssurance
from plscale.programs.program import Program
from plscale.programs.steps import Step
from plscale.programs.values import Due
from plscale.standing.due import DueDay, due_day, report_due
from plscale.standing.standing import Standing, standing_of


@dataclass(frozen=True, slots=True)
class Task:
    """One thing that a program asks for."""

    what: str
    """In a few words; empty where the program says no more than the place does."""
    path: PlanPath
    """Where in the plan it is written down."""
    fact: Fact
    """The entry of the program, with its law, its source, and how sure it is."""
    due: DueDay | None
    """None where the program names neither a day nor an event."""
    terms: str = ""
    """What else the program says about it, such as who must vote for it."""
    undated: str = "at once"
    """By when, where the program names neither a day nor an event."""
    is_of_state: bool = False
    """Whether the state has to do it."""

    @property
    def section(self) -> str:
        """The key by which a reader finds its place: of a phase's milestones, the phase."""
        return str(next(key for key in reversed(self.path) if key != "milestones"))

    @property
    def day(self) -> date | None:
        """Last day on which it is in time, where that is known."""
        return self.due.day if self.due else None

    @property
    def when(self) -> str:
        """By when, in a few words: a day, or the event that it must come before."""
        if self.day is not None:
            return f"by {self.day}"
        return f"before {self.due.event}" if self.due and self.due.event else self.undated


@dataclass(frozen=True, slots=True)
class Agenda:
    """All that a program asks of a new plan, in order of the days; what has none stands last."""

    standing: Standing
    now: tuple[Task, ...]
    """What is due in the plan year at hand; before the first year, in that one."""
    later: tuple[Task, ...]

    @property
    def first(self) -> Task | None:
        """What the district has to do first, or None if nothing of its own is due by a day."""
        today = self.standing.judged_on
        ours = (task for task in self.now + self.later if not task.is_of_state)
        return next((task for task in ours if task.day is not None and task.day >= today), None)

    def of(self, *path: str) -> tuple[Task, ...]:
        """Give what is written down at or below one place of the plan."""
        return tuple(task for task in self.now + self.later if is_within(task.path, path))


def agenda_of(wish: Wish, program: Program, day: date) -> Agenda:
    """Work out what a program asks of a new plan, as it looks on a day."""
    timeline = {"starts": wish.starts.isoformat(), "ends": wish.ends.isoformat()}
    plan = Plan.model_validate({"timeline": timeline})
    standing = standing_of(plan, program, day)
    tasks = [
        task
        for tasks_of in (_needs, _steps, _assurances, _reports)
        for task in tasks_of(plan, program, standing)
        if _holds(task.fact, standing)
    ]
    tasks.sort(key=lambda task: task.day or date.max)  # what has no day keeps the program's order
    near = [task for task in tasks if task.due is None or task.due.is_near(standing)]
    return Agenda(standing, tuple(near), tuple(task for task in tasks if task not in near))


def required_assurances(program: Program, standing: Standing) -> Mapping[str, RequiredAssurance]:
    """Give the assurances that a plan must give, by id."""
    return {
        id_: assurance
        for id_, assurance in program.assurances.items()
        if assurance.required and _holds(assurance, standing)
    }


def _holds(fact: Fact, standing: Standing) -> bool:
    """Tell whether an entry of a program is in force on some day that is left of the plan."""
    is_over = fact.valid_until is not None and fact.valid_until.is_before(standing.judged_on)
    comes_too_late = (
        fact.valid_from is not None
        and standing.ends is not None
        and fact.valid_from.is_after(standing.ends)
    )
    return not is_over and not comes_too_late


def _needs(plan: Plan, program: Program, standing: Standing) -> Iterator[Task]:
    for id_, need in program.needs.items():
        due = due_day(need.by, plan, program, standing)
        yield Task(need.title or ", ".join(need.each), need.at or (id_,), need, due)


def _steps(plan: Plan, program: Program, standing: Standing) -> Iterator[Task]:
    for id_, step in program.steps.items():
        if "adoption" not in step.rounds or not step.required:
            continue
        what = step.title or entries("events")[step.event].title
        opens = due_day(step.opens, plan, program, standing)
        told = [f"with step: {id_}"] if step.named else []
        terms = "; ".join((*told, *_terms(step, opens.day if opens else None)))
        due = due_day(step.by, plan, program, standing)
        first = program.years.not_before
        if due is None and first is not None and first.event in step.events:
            due = DueDay(standing.starts)
        yield Task(what, ("events",), step, due, terms, "in its turn", step.duty == "state")


def _terms(step: Step, opens: date | None) -> Iterator[str]:
    if opens is not None:
        yield f"not before {opens}"
    for after in step.distances:
        if "adoption" not in (after.rounds or step.rounds):
            continue
        before = " or ".join(after.events)
        if after.at_least is not None:
            yield f"at least {after.at_least} after {before}"
        if after.within is not None:
            yield f"at most {after.within} after {before}"
        if after.at_least is None and after.within is None:
            yield f"after {before}"
    if step.passes is not None and step.passes.at_least is not None:
        yield f"at least {step.passes.at_least} in favor"
    if step.passes is not None and step.passes.more_than is not None:
        yield f"more than {step.passes.more_than} in favor"


def _assurances(plan: Plan, program: Program, standing: Standing) -> Iterator[Task]:
    """Give one task for all assurances that are due together and signed by the same roles."""
    together: dict[tuple[Due | None, tuple[str, ...]], list[Fact]] = {}
    for assurance in required_assurances(program, standing).values():
        together.setdefault((assurance.by, assurance.signed_by), []).append(assurance)
    for (by, signers), facts in together.items():
        count = "1 assurance" if len(facts) == 1 else f"{len(facts)} assurances"
        terms = f"signed by {', '.join(signers)}" if signers else ""
        due = due_day(by, plan, program, standing)
        yield Task(f"{count} given", ("assurances",), Fact(), due, terms)


def _reports(plan: Plan, program: Program, standing: Standing) -> Iterator[Task]:
    del plan
    annual = program.reports.annual
    for year in range(1, (standing.years or 0) + 1) if annual else ():
        due = report_due(annual, year, standing) if annual else None
        if annual is not None and due is not None:
            what = f"Report on plan year {year}, with its results"
            yield Task(what, ("reports",), annual, DueDay(due))
