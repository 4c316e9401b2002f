"""From a positioned document to a plan: faulty values are pruned alone, all else is judged."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from pydantic import ValidationError

from plscale.finding import Kind, Violation
from plscale.model import kinds
from plscale.model.fields import keys_at, wrong_name
from plscale.model.plan import EITHER, REQUIRED, Plan
from plscale.model.references import broken_references
from plscale.model.refusal import Refusal
from plscale.model.suggest import nearest
from plscale.model.wording import put, unknown_key
from plscale.place import PlanPath
from plscale.source.document import Document
from plscale.source.limits import DEFAULT_LIMITS

_ROUNDS = 4
"""A pruned value can uncover another fault above it only so often: lists, then their section."""
_MARKS = ("[key]", "<one>", "<list>")
"""Steps that pydantic, not the plan, puts into a location."""


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
        return Shaped(Plan(), (_not_a_plan(),), frozenset({()}))
    violations: list[tuple[Kind, Violation]] = []
    holes = set(document.holes)
    data: Any = document.data
    for _ in range(_ROUNDS):
        try:
            plan = Plan.model_validate(data)
            break
        except ValidationError as error:
            if error.error_count() > most:
                first = islice(_refusals(document, error), most)
                return Shaped(Plan(), tuple(map(put, first)), frozenset({()}))
            refusals = list(_refusals(document, error))
            violations += [put(refusal) for refusal in refusals if refusal.path not in holes]
            faulty = {refusal.path for refusal in refusals}
            holes |= faulty | {
                path
                for refusal in refusals
                if refusal.type == "extra_forbidden"
                for path in _meant(refusal.path)
            }
            data = _without(data, {_prunable(path) for path in faulty})
    else:
        plan = Plan()
    for path in document.blanks[:most]:
        if (wrong := _wrong_blank(document, path)) is not None:
            violations.append(wrong)
            holes.update((path, *_meant(path)))
    violations += _missing(document, holes)
    violations += islice(broken_references(plan, holes), most)
    return Shaped(plan, tuple(violations), frozenset(holes))


def _refusals(document: Document, error: ValidationError) -> Iterable[Refusal]:
    seen: set[PlanPath] = set()
    for detail in error.errors(include_url=False):
        place = detail["loc"]
        path = tuple(step for step in place if step not in _MARKS)
        if path not in seen:
            seen.add(path)
            context = detail.get("ctx", {})
            is_key = "[key]" in place
            yield Refusal(document, path, detail["type"], detail["input"], context, is_key)


def _meant(path: PlanPath) -> Iterable[PlanPath]:
    """Give the path of the key that a misspelt one was meant to be."""
    meant = nearest(str(path[-1]), keys_at(path[:-1]))
    if meant is not None:
        yield (*path[:-1], meant)


def _without(data: Any, faulty: Iterable[PlanPath]) -> Any:
    """Copy the data without the values at some paths."""
    if not isinstance(data, Mapping) or () in faulty:
        return {}
    below: dict[str | int, set[PlanPath]] = {}
    for path in faulty:
        below.setdefault(path[0], set()).add(path[1:])
    return {
        key: _without(value, below[key]) if key in below else value
        for key, value in data.items()
        if () not in below.get(key, ())
    }


def _prunable(path: PlanPath) -> PlanPath:
    """Give what is left out for a fault: a list goes whole, so that its places do not shift."""
    numbers = [depth for depth, step in enumerate(path) if isinstance(step, int)]
    return path[: numbers[0]] if numbers else path


def _wrong_blank(document: Document, path: PlanPath) -> tuple[Kind, Violation] | None:
    """Judge a key without a value, which is not in the data: it may be unknown, or a wrong id."""
    known = keys_at(path[:-1])
    if known:
        return None if path[-1] in known else (kinds.UNKNOWN_KEY, unknown_key(path))
    wrong = wrong_name(path)
    if wrong is None:
        return None
    return put(Refusal(document, path, wrong["type"], path[-1], wrong.get("ctx", {}), is_key=True))


def _missing(document: Document, holes: set[PlanPath]) -> Iterable[tuple[Kind, Violation]]:
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
    top = {
        *(document.data or ()),
        *(path[0] for path in (*document.blanks, *document.holes) if path),
    }
    return any(key in top for key in keys_at(()))


def _not_a_plan() -> tuple[Kind, Violation]:
    return kinds.NOT_A_PLAN, Violation(
        (),
        "this file has none of the keys of a plan",
        "begin a plan with  plscale: 1;  keep other YAML files out of the folder of plans",
    )
