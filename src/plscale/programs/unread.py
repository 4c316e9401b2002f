"""Law that a program cites in order to say what may be waived, and that cannot be meant so."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plscale.finding import Violation
from plscale.model.refusal import Told
from plscale.place import PlanPath
from plscale.programs import kinds
from plscale.programs.merge import Merged
from plscale.programs.program import Program
from plscale.visible import quoted

if TYPE_CHECKING:
    from plscale.law.citation import Misread


def law_not_understood(program: Program, merged: Merged) -> Iterator[tuple[int, Told]]:
    """Give what is wrong with such law, and how many steps up the file is that cites it.

    What a program says of the law must be understood: a provision that is passed over would let
    through what it forbids.
    """
    if not (
        program.provisions or program.waivers.of or program.code or program.models or program.checks
    ):
        return
    for kind, violation in _told(program):
        path = violation.path
        yield merged.origins.get(path[:2], merged.origins.get(path[:1], 0)), (kind, violation)


def _told(program: Program) -> Iterator[Told]:
    from plscale.law.citation import Misread  # late: many programs cite no law
    from plscale.law.read import parse
    from plscale.programs.lawbook import readings

    if program.code is not None and isinstance(code := parse(program.code), Misread):
        yield _misread(("code",), code)
        return
    for reading in readings(program):
        if isinstance(reading.found, Misread):
            yield _misread(reading.path, reading.found)
    yield from _not_of_its_citation(program)
    if program.checks:
        yield from _of_checks(program)


def _misread(path: PlanPath, found: "Misread") -> Told:
    if "subchapters" in path:
        problem = f"{quoted(found.text.rpartition(' ')[2])} is not understood as a subchapter"
        told = Violation(path, problem, "write its letter, such as  A")
        return kinds.CITATION_NOT_UNDERSTOOD, told
    problem = f"{quoted(found.text)} is not understood: {found.reason}"
    meant = found.suggestion
    remedy = f"did you mean  {meant}" if meant else "write it as the law is cited, as TEC 25.0811"
    return kinds.CITATION_NOT_UNDERSTOOD, Violation(path, problem, remedy)


def _of_checks(program: Program) -> Iterator[Told]:
    """Give the law that a check looks for in vain, since nobody could say which it is."""
    from plscale.law.citation import Misread
    from plscale.law.read import parse
    from plscale.model.sorts import Sort, sort_at
    from plscale.programs.check_faults import conditions
    from plscale.programs.inquiries import keys_of

    for code, check in program.checks.items():
        for each in conditions(("checks", code), check):
            law, place = each.condition.includes, each.condition.at
            if law is None or place is None:
                continue
            if sort_at((*each.above, *keys_of(place))) is Sort.CITATIONS:
                found = parse(law, program.code or "")
                if isinstance(found, Misread):
                    yield _misread((*each.path, "includes"), found)


def _not_of_its_citation(program: Program) -> Iterator[Told]:
    """Give the scopes and exceptions that do not fit the citation of their provision."""
    from plscale.law.extent import overlaps
    from plscale.programs.lawbook import clauses_of

    for id_, entry in program.provisions.items():
        clauses = [*clauses_of(id_, entry, program.code or "")]
        narrow = [clause.cite for clause in clauses if clause.cite.level in ("section", "rule")]
        if entry.scope == "chapter" and narrow:
            problem = f"{quoted(id_)} is about a chapter, and {narrow[0]} is less than one"
            remedy = "cite the chapter, or take  scope:  out"
            yield kinds.CONTRADICTION, Violation(("provisions", id_, "scope"), problem, remedy)
        exceptions = clauses[0].exceptions if clauses else ()
        if len(exceptions) < len(entry.exceptions):
            continue  # one of them is not understood
        for place, exception in enumerate(exceptions):
            if all(overlaps(clause.cite, exception) is False for clause in clauses):
                path = ("provisions", id_, "except", place)
                problem = f"{exception} lies outside {quoted(id_)}, so it is no exception from it"
                yield kinds.CONTRADICTION, Violation(path, problem, "correct it, or take it out")
