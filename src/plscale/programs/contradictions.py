"""What a program says that cannot be meant: two words that are right, but not beside each other."""

from collections.abc import Iterator, Mapping

from plscale.finding import Violation
from plscale.place import PlanPath
from plscale.programs.entries import After, Days, Fact, ModelEntry, Passes, Step
from plscale.programs.program import Program
from plscale.programs.values import Due, YearEdge
from plscale.visible import quoted


def contradictions(part: Program) -> Iterator[Violation]:
    """Give the contradictions within the entries of one file."""
    for path, fact in facts(part):
        yield from _dates(path, fact)
    for path, due in dues(part):
        if isinstance(due, YearEdge):
            yield from _one_of(path, due.start_of_year, due.end_of_year, _EDGES)
    for id_, step in part.steps.items():
        yield from _step(("steps", id_), step)
    for id_, provision in part.provisions.items():
        if not isinstance(provision.scope, str) and not provision.scope.subchapters:
            path = ("provisions", id_, "scope", "subchapters")
            yield Violation(path, "no subchapter is named here", "name some, such as  [A, C]")
    for id_, model in part.models.items():
        yield from _model(("models", id_), model)
    yield from _terms(("waivers", "terms"), part.waivers.terms)
    for id_, provision in part.provisions.items():
        yield from _terms(("provisions", id_, "terms"), provision.terms)


def facts(part: Program) -> Iterator[tuple[PlanPath, Fact]]:
    """Give every entry of a program with its path."""
    sections: Mapping[str, Mapping[str, Fact]] = {
        "needs": part.needs, "steps": part.steps, "assurances": part.assurances,
        "provisions": part.provisions, "support": part.support, "policies": part.policies,
        "models": part.models,
    }  # fmt: skip
    for section, entries in sections.items():
        yield from (((section, id_), fact) for id_, fact in entries.items())
    if part.reports.annual is not None:
        yield ("reports", "annual"), part.reports.annual
    if part.reviews is not None:
        yield ("reviews",), part.reviews


def dues(part: Program) -> Iterator[tuple[PlanPath, Due]]:
    """Give everything that says by when, or from when, with its path."""
    for id_, need in part.needs.items():
        if need.by is not None:
            yield ("needs", id_, "by"), need.by
    for id_, step in part.steps.items():
        for key, due in (("opens", step.opens), ("by", step.by)):
            if due is not None:
                yield ("steps", id_, key), due
    for id_, assurance in part.assurances.items():
        if assurance.by is not None:
            yield ("assurances", id_, "by"), assurance.by
    for id_, support in part.support.items():
        if support.by is not None:
            yield ("support", id_, "by"), support.by


_EDGES = ("start_of_year", "end_of_year")
_DAYS = ("days", "business_days")
_SHARES = ("at_least", "more_than")


def _one_of(
    path: PlanPath, one: object, other: object, keys: tuple[str, str]
) -> Iterator[Violation]:
    """Ask for one of two keys; both would contradict each other, and neither says nothing."""
    first, second = keys
    if one is not None and other is not None:
        problem = f'{quoted(str(path[-1]))} has both "{first}" and "{second}"'
        related = (((*path, first), "the other one"),)
        yield Violation(
            (*path, second), problem, "keep one of the two", related=related, at_key=True
        )
    if one is None and other is None:
        problem = f'{quoted(str(path[-1]))} has neither "{first}" nor "{second}"'
        yield Violation(path, problem, f"write one of them, or take  {path[-1]}:  out")
def _terms(path: PlanPath, terms: tuple[int, ...] | None) -> Iterator[Violation]:
    """Ask for years for each grant; a 0 at the end says that there are no more of them."""
    if terms is not None and (not terms[:1] or 0 in terms[:1] or 0 in terms[:-1]):
        problem = '"terms" should give years for each grant, and gives none for some'
        yield Violation(path, problem, "write years such as  [1, 1, 2]")




def _dates(path: PlanPath, fact: Fact) -> Iterator[Violation]:
    since, until = fact.valid_from, fact.valid_until
    if since is not None and until is not None and until.is_before(since):
        problem = f"{quoted(str(path[-1]))} holds until {until}, before it holds at all"
        related = (((*path, "from"), "it holds from here on"),)
        yield Violation((*path, "until"), problem, "correct one of the dates", related=related)


def _model(path: PlanPath, model: ModelEntry) -> Iterator[Violation]:
    if model.approved and model.expires and model.expires.is_before(model.approved):
        problem = (
            f"the approval of {quoted(str(path[-1]))} ends on {model.expires}, before it began"
        )
        related = (((*path, "approved"), "it began here"),)
        yield Violation((*path, "expires"), problem, "correct one of the dates", related=related)


def _step(path: PlanPath, step: Step) -> Iterator[Violation]:
    if not step.rounds:
        problem = f"{quoted(str(path[-1]))} belongs to no round, so it is never asked for"
        yield Violation((*path, "rounds"), problem, "write  [adoption],  or take  rounds:  out")
    for key, due in (("opens", step.opens), ("by", step.by)):
        if due == step.event:
            problem = f"{quoted(step.event)} cannot come before itself"
            yield Violation((*path, key), problem, "name another event, or the edge of a plan year")
    yield from _never_open(path, step)
    if step.after is not None:
        yield from _after((*path, "after"), step.after, step.event)
    if step.passes is not None:
        yield from _passes((*path, "passes"), step.passes)


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


def _after(path: PlanPath, after: After, event: str) -> Iterator[Violation]:
    if after.event == event:
        problem = f"{quoted(event)} cannot come after itself"
        yield Violation((*path, "event"), problem, "name the event that comes before")
    for key, days in (("within", after.within), ("at_least", after.at_least)):
        if days is not None:
            yield from _one_of((*path, key), days.days, days.business_days, _DAYS)
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
    yield from _one_of(path, passes.at_least, passes.more_than, _SHARES)
    for key, share in (("at_least", passes.at_least), ("more_than", passes.more_than)):
        if share is not None and (share > 1 or (key == "more_than" and share == 1)):
            problem = (
                f"no vote can reach this: {share} is {'all' if share == 1 else 'more than all'}"
            )
            yield Violation((*path, key), problem, "write a share below 1, such as  2/3")
