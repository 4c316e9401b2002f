"""From a positioned document to a plan: faulty values are pruned alone, all else is judged."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from plscale.finding import Kind, Violation
from plscale.model import kinds
from plscale.model.fields import keys_at
from plscale.model.form import PLAN
from plscale.model.plan import EITHER, REQUIRED, Plan
from plscale.model.pruned import pruned
from plscale.model.references import broken_references
from plscale.place import PlanPath
from plscale.source.document import Document
from plscale.source.limits import DEFAULT_LIMITS

_LOST = (kinds.MISSING_KEY, kinds.BROKEN_REFERENCE)
"""Kinds that tell of something that rules miss as much as a value that was left out."""
PROGRAM_MARK = "plscale_program"
"""The key that tells a program from a plan."""


@dataclass(frozen=True, slots=True)
class Shaped:
    """What a document holds as a plan, and all that its shape gets wrong."""

    plan: Plan
    violations: tuple[tuple[Kind, Violation], ...]
    holes: frozenset[PlanPath]
    """Paths whose values were left out as faulty; what rests on them is not judged."""


def shape(document: Document, most: int = DEFAULT_LIMITS.findings) -> Shaped | None:
    """Read a document as a plan, or give None where the file has no keys at all to read.

    With more than ``most`` faulty values nothing else is judged: no plan is left of the file.
    """
    if document.data is None:
        return None
    if not _looks_like_a_plan(document):
        return Shaped(Plan(), (_not_a_plan(document),), frozenset({()}))
    read = pruned(document, document.data, PLAN, most)
    if () in read.holes:
        return Shaped(Plan(), read.violations, read.holes)
    plan, holes = read.whole or Plan(), read.holes
    missing = [*_missing(document, holes)]
    broken = [*islice(broken_references(plan, holes), most)]
    if missing or broken:
        lost = (one.path for kind, one in (*missing, *broken) if kind in _LOST)
        holes = holes.union(lost)
    return Shaped(plan, (*read.violations, *missing, *broken), holes)


def _missing(document: Document, holes: Collection[PlanPath]) -> Iterable[tuple[Kind, Violation]]:
    data = document.data or {}
    for key in REQUIRED:
        if key not in data and (key,) not in holes:
            problem = (
                f'"{key}" is empty' if (key,) in document.blanks else f'the plan has no "{key}"'
            )
            yield kinds.MISSING_KEY, Violation((key,), problem, _ADD[key])
    district, consortium = EITHER
    if district in data and consortium in data:
        yield (
            kinds.BOTH_KEYS,
            Violation(
                (consortium,),
                'the plan has both "district" and "consortium"; it should have one of them',
                "keep  district:  for one district and  consortium:  for several",
                related=(((district,), "the other one"),),
                at_key=True,
            ),
        )
    if not any(key in data or (key,) in holes for key in EITHER):
        yield (
            kinds.MISSING_KEY,
            Violation(
                (district,), 'the plan has neither "district" nor "consortium"', _ADD[district]
            ),
        )


_ADD: Mapping[str, str] = {
    "plscale": "add  plscale: 1  as the first line",
    "program": "add  program: base,  or the program of your state",
    "timeline": "add  timeline: {starts: 2026-07-01, ends: 2031-06-30}  with your own dates",
    "district": "add  district: {name: Example ISD, state: TX}  with your own name and state",
}


def _looks_like_a_plan(document: Document) -> bool:
    top = document.top
    is_program = PROGRAM_MARK in top and PLAN.version not in top
    return not is_program and any(key in top for key in keys_at(()))


def _not_a_plan(document: Document) -> tuple[Kind, Violation]:
    problem = "this file has none of the keys of a plan"
    if PROGRAM_MARK in document.top:
        problem = "this file is a program, not a plan"
    return kinds.NOT_A_PLAN, Violation(
        (),
        problem,
        "begin a plan with  plscale: 1;  keep other YAML files out of the folder of plans",
    )
