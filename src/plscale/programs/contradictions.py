"""What a program says that cannot be meant: two words that are right, but not beside each other."""

from collections.abc import Iterator, Mapping

from plscale.finding import Violation
from plscale.place import PlanPath
from plscale.programs.checks import Check
from plscale.programs.either import one_of
from plscale.programs.entries import (
    Fact,
    ModelEntry,
    Need,
    RequiredAssurance,
    Support,
    Years,
)
from plscale.programs.program import Program
from plscale.programs.ratings import Ratings
from plscale.programs.step_contradictions import of_step
from plscale.programs.steps import Step
from plscale.programs.values import Due, YearEdge
from plscale.visible import quoted


def contradictions(part: Program) -> Iterator[Violation]:
    """Give the contradictions within the entries of one file."""
    for path, fact in facts(part):
        yield from _dates(path, fact)
    for path, due in dues(part):
        if isinstance(due, YearEdge):
            yield from one_of(path, due.start_of_year, due.end_of_year, _EDGES)
    for id_, step in part.steps.items():
        yield from of_step(("steps", id_), step)
    for id_, provision in part.provisions.items():
        if not isinstance(provision.scope, str) and not provision.scope.subchapters:
            path = ("provisions", id_, "scope", "subchapters")
            yield Violation(path, "no subchapter is named here", "name some, such as  [A, C]")
    for id_, model in part.models.items():
        yield from _model(("models", id_), model)
    yield from _length(part.years)
    yield from _ratings(part.ratings)
    yield from _terms(("waivers", "terms"), part.waivers.terms)
    for id_, provision in part.provisions.items():
        yield from _terms(("provisions", id_, "terms"), provision.terms)


def _length(years: Years) -> Iterator[Violation]:
    if years.min is not None and years.max is not None and years.min.years > years.max:
        problem = f"no plan lasts at least {years.min.years} years and at most {years.max}"
        related = ((("years", "max"), "the most is given here"),)
        yield Violation(
            ("years", "min", "years"), problem, "correct one of the two", related=related
        )


def facts(part: Program) -> Iterator[tuple[PlanPath, Fact]]:
    """Give every entry of a program with its path."""
    sections: Mapping[str, Mapping[str, Fact]] = {
        "needs": part.needs, "steps": part.steps, "assurances": part.assurances,
        "provisions": part.provisions, "support": part.support, "policies": part.policies,
        "models": part.models, "checks": part.checks,
    }  # fmt: skip
    for section, entries in sections.items():
        yield from (((section, id_), fact) for id_, fact in entries.items())
    stays = ((id_, step.stays) for id_, step in part.steps.items())
    yield from ((("steps", id_, "stays"), fact) for id_, fact in stays if fact is not None)
    eligible = part.ratings.eligible if part.ratings is not None else None
    single: Mapping[PlanPath, Fact | None] = {
        ("reports", "annual"): part.reports.annual,
        ("reviews",): part.reviews,
        ("years", "min"): part.years.min,
        ("closed",): part.closed,
        ("ratings",): part.ratings,
        ("ratings", "eligible"): eligible,
        ("years", "renewal_grace"): part.years.renewal_grace,
        ("years", "not_before"): part.years.not_before,
        ("waivers", "ends"): part.waivers.ends,
    }
    yield from ((path, fact) for path, fact in single.items() if fact is not None)


def dues(part: Program) -> Iterator[tuple[PlanPath, Due]]:
    """Give everything that says by when, or from when, with its path."""
    for id_, step in part.steps.items():
        if step.opens is not None:
            yield ("steps", id_, "opens"), step.opens
    sections: Mapping[str, Mapping[str, Need | Step | RequiredAssurance | Support | Check]] = {
        "needs": part.needs, "steps": part.steps, "assurances": part.assurances,
        "support": part.support, "checks": part.checks,
    }  # fmt: skip
    for section, entries in sections.items():
        for id_, entry in entries.items():
            if entry.by is not None:
                yield (section, id_, "by"), entry.by


_EDGES = ("start_of_year", "end_of_year")


def _dates(path: PlanPath, fact: Fact) -> Iterator[Violation]:
    since, until = fact.valid_from, fact.valid_until
    if since is not None and until is not None and until.is_before(since):
        problem = f"{quoted(str(path[-1]))} holds until {until}, before it holds at all"
        related = (((*path, "from"), "it holds from here on"),)
        yield Violation((*path, "until"), problem, "correct one of the dates", related=related)


def _terms(path: PlanPath, terms: tuple[int, ...] | None) -> Iterator[Violation]:
    """Ask for years for each grant; a 0 at the end says that there are no more of them."""
    if terms is not None and (not terms[:1] or 0 in terms[:1] or 0 in terms[:-1]):
        problem = '"terms" should give years for each grant, and gives none for some'
        yield Violation(path, problem, "write years such as  [1, 1, 2]")


def _ratings(ratings: Ratings | None) -> Iterator[Violation]:
    may, must = (ratings.may_end_after, ratings.must_end_after) if ratings else (None, None)
    if may is not None and must is not None and may >= must:
        problem = f"after {may} ratings a plan may end, and after {must} it must"
        related = ((("ratings", "must_end_after"), "it must end after so many"),)
        remedy = "let it be fewer ratings than those of  must_end_after"
        yield Violation(("ratings", "may_end_after"), problem, remedy, related=related)


def _model(path: PlanPath, model: ModelEntry) -> Iterator[Violation]:
    if model.approved and model.expires and model.expires.is_before(model.approved):
        problem = (
            f"the approval of {quoted(str(path[-1]))} ends on {model.expires}, before it began"
        )
        related = (((*path, "approved"), "it began here"),)
        yield Violation((*path, "expires"), problem, "correct one of the dates", related=related)
