"""What a program says of a step that cannot be meant: of its order, its days and its votes."""

from collections.abc import Iterator

from plscale.finding import Violation
from plscale.place import PlanPath
from plscale.programs.either import one_of
from plscale.programs.steps import After, Days, Passes, Step
from plscale.programs.values import Due, YearEdge
from plscale.visible import quoted

_DAYS = ("days", "business_days")
_SHARES = ("at_least", "more_than")


def of_step(path: PlanPath, step: Step) -> Iterator[Violation]:
    """Give the contradictions within one step."""
    if not step.rounds:
        problem = f"{quoted(str(path[-1]))} belongs to no round, so it is never asked for"
        yield Violation((*path, "rounds"), problem, "write  [adoption],  or take  rounds:  out")
    yield from _named_twice(path, step.events)
    for key, due in (("opens", step.opens), ("by", step.by)):
        if due in step.events:
            problem = f"{quoted(str(due))} cannot come before itself"
            yield Violation((*path, key), problem, "name another event, or the edge of a plan year")
    yield from _never_open(path, step)
    for place, after in enumerate(step.distances):
        here = (*path, "after") if isinstance(step.after, After) else (*path, "after", place)
        yield from _after(here, after, step)
    if step.passes is not None:
        yield from _passes((*path, "passes"), step.passes)


def _named_twice(path: PlanPath, events: tuple[str, ...]) -> Iterator[Violation]:
    for place, event in enumerate(events[1:]):
        if event in events[: place + 1]:
            problem = f"{quoted(event)} is named twice"
            yield Violation((*path, "or", place), problem, "take it out here")


def _never_open(path: PlanPath, step: Step) -> Iterator[Violation]:
    """Compare the edges of two plan years; what hangs on an event or the last year is open."""
    opens, by = _order(step.opens), _order(step.by)
    if opens is not None and by is not None and opens > by:
        problem = f"{quoted(str(path[-1]))} is due before it may be taken"
        related = (((*path, "opens"), "it may be taken from here on"),)
        yield Violation((*path, "by"), problem, "correct one of the years", related=related)


def _order(due: Due | None) -> tuple[int, int] | None:
    match due:
        case YearEdge(start_of_year=int(year), end_of_year=None):
            return year, 0
        case YearEdge(start_of_year=None, end_of_year=int(year)):
            return year, 1
    return None


def _after(path: PlanPath, after: After, step: Step) -> Iterator[Violation]:
    for place, event in enumerate(after.events):
        if event in step.events:
            where = (*path, "or", place - 1) if place else (*path, "event")
            problem = f"{quoted(event)} cannot come after itself"
            yield Violation(where, problem, "name the event that comes before")
    yield from _named_twice(path, after.events)
    if after.rounds is not None and not set(after.rounds) & set(step.rounds):
        problem = "this holds in no round of the step, so it is never asked for"
        remedy = f"name some of  {', '.join(step.rounds)},  or take  rounds:  out"
        yield Violation((*path, "rounds"), problem, remedy)
    for key, days in (("within", after.within), ("at_least", after.at_least)):
        if days is not None:
            yield from one_of((*path, key), days.days, days.business_days, _DAYS)
    if after.within is not None and after.at_least is not None:
        yield from _no_day(path, after.within, after.at_least)


def _no_day(path: PlanPath, within: Days, at_least: Days) -> Iterator[Violation]:
    for most, least in (
        (within.days, at_least.days),
        (within.business_days, at_least.business_days),
    ):
        if most is not None and least is not None and most < least:
            problem = f"no day is at most {most} and at least {least} days later"
            related = (((*path, "at_least"), "the least is given here"),)
            yield Violation((*path, "within"), problem, "correct one of the two", related=related)


def _passes(path: PlanPath, passes: Passes) -> Iterator[Violation]:
    yield from one_of(path, passes.at_least, passes.more_than, _SHARES)
    for key, share in (("at_least", passes.at_least), ("more_than", passes.more_than)):
        if share is not None and (share > 1 or (key == "more_than" and share == 1)):
            problem = (
                f"no vote can reach this: {share} is {'all' if share == 1 else 'more than all'}"
            )
            yield Violation((*path, key), problem, "write a share below 1, such as  2/3")
