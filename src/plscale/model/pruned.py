"""From plain data to a frozen whole: what pydantic refuses is left out alone, all else is kept."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from plscale.model import kinds
from plscale.model.fields import keys_at, wrong_name
from plscale.model.form import Form, Whole_co
from plscale.model.misplaced import misplaced
from plscale.model.part import Part
from plscale.model.refusal import Refusal, Told
from plscale.model.suggest import nearest
from plscale.model.wording import put, unknown_key
from plscale.place import ANY, PlanPath, is_within
from plscale.source.document import Document

_ROUNDS = 4
"""A pruned value can uncover another fault above it only so often: lists, then their section."""
_MARKS = ("[key]", "<one>", "<list>")
"""Steps that pydantic, not the file, puts into a location."""


@dataclass(frozen=True, slots=True)
class Pruned(Generic[Whole_co]):
    """What is left of a file without its faulty values, and what is wrong with these."""

    whole: Whole_co | None
    """None where nothing is left, or where so much is wrong that nothing else is judged."""
    violations: tuple[Told, ...]
    holes: frozenset[PlanPath]
    """Paths whose values were left out as faulty; what rests on them is not judged."""


def pruned(
    document: Document, data: Mapping[str, Any], form: Form[Whole_co], most: int
) -> Pruned[Whole_co]:
    """Read the data of a document as one sort of file.

    With more than ``most`` faulty values nothing else is judged, and one more than these is told:
    so it shows that there are more than are listed.
    """
    violations: list[Told] = []
    holes = set(document.holes)
    whole: Whole_co | None = None
    blanks = dict(_wrong_blanks(document, form, most))
    for is_first in (True, *(False,) * (_ROUNDS - 1)):
        whole, refusals, is_too_much = _tried(document, data, form, most)
        if is_too_much:
            return Pruned(None, tuple(map(put, refusals)), frozenset({()}))
        moved = tuple(misplaced(document, refusals, blanks, form)) if is_first else ()
        if not refusals and not moved:
            break
        elsewhere = {path for keys in moved for path in keys.paths}
        violations += (keys.told for keys in moved)
        holes.update(path for keys in moved for path in keys.holes)
        refusals = [each for each in refusals if not _is_in(each.path, elsewhere)]
        meant = {path for refusal in refusals for path in _meant(refusal)}
        violations += _told(refusals, holes, meant, document.holes)
        holes |= {refusal.path for refusal in refusals} | meant
        holes |= {(*refusal.path[:-1], ANY) for refusal in refusals if refusal.is_key}
        data = _without(data, {_prunable(refusal) for refusal in refusals} | elsewhere)
    for path, wrong in blanks.items():
        if path not in holes:
            violations.append(wrong)
            holes.update((path, *meant_by(path, form)))
            if not keys_at(path[:-1], form.root):
                holes.add((*path[:-1], ANY))
    return Pruned(whole, tuple(violations), frozenset(holes))


def _tried(
    document: Document, data: Mapping[str, Any], form: Form[Whole_co], most: int
) -> tuple[Whole_co | None, list[Refusal], bool]:
    """Give the whole, or what is refused of it, and whether that is more than is told."""
    try:
        return form.root.model_validate(data), [], False
    except ValidationError as error:
        is_too_much = error.error_count() > most
        details = error.errors(include_url=False)[: 2 * (most + 1)]  # key and value of an entry
        refusals = list(_refusals(document, form, details))
        return None, refusals[: most + 1] if is_too_much else refusals, is_too_much


def meant_by(path: PlanPath, form: Form[Part]) -> Iterator[PlanPath]:
    """Give the path of the key that a misspelt one was meant to be."""
    meant = nearest(str(path[-1]), keys_at(path[:-1], form.root))
    if meant is not None:
        yield (*path[:-1], meant)


def _refusals(
    document: Document, form: Form[Part], details: Iterable[ErrorDetails]
) -> Iterator[Refusal]:
    seen: set[PlanPath] = set()
    for detail in details:
        place = detail["loc"]
        path = tuple(step for step in place if step not in _MARKS)
        if path not in seen:
            seen.add(path)
            context = detail.get("ctx", {})
            is_key = "[key]" in place
            yield Refusal(document, path, detail["type"], detail["input"], context, is_key, form)


def _is_in(path: PlanPath, places: Collection[PlanPath]) -> bool:
    """Tell whether a path is one of some places, or leads into one."""
    return any(path[: depth + 1] in places for depth in range(len(path)))


def _meant(refusal: Refusal) -> Iterable[PlanPath]:
    return meant_by(refusal.path, refusal.form) if refusal.type == "extra_forbidden" else ()


def _told(
    refusals: Iterable[Refusal],
    holes: Collection[PlanPath],
    meant: Collection[PlanPath],
    unread: Collection[PlanPath],
) -> Iterator[Told]:
    """Put refusals into words; a key that is missing because it is faulty is told once.

    Nothing is told of what lies inside a value that was ``unread``, because reading refused it.
    """
    for refusal in refusals:
        path = refusal.path
        is_told = path in holes or (
            refusal.type == "missing"
            and (path in meant or any(is_within(hole, path) for hole in holes))
        )
        if not is_told and not _is_in(path, unread):
            yield put(refusal)


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


def _prunable(refusal: Refusal) -> PlanPath:
    """Give what is left out for a fault: a list, or an entry that lacks a key, goes whole."""
    path = refusal.path[:-1] if refusal.type == "missing" else refusal.path
    numbers = [depth for depth, step in enumerate(path) if isinstance(step, int)]
    return path[: numbers[0]] if numbers else path


def _wrong_blanks(
    document: Document, form: Form[Part], most: int
) -> Iterator[tuple[PlanPath, Told]]:
    """Judge the first keys without a value, which are not in the data."""
    for path in document.blanks[:most]:
        wrong = None if _is_in(path, document.holes) else _wrong_blank(document, path, form)
        if wrong is not None:
            yield path, wrong


def _wrong_blank(document: Document, path: PlanPath, form: Form[Part]) -> Told | None:
    """Judge a key without a value: it may be unknown where it stands, or a wrong id."""
    known = keys_at(path[:-1], form.root)
    if known:
        return None if path[-1] in known else (kinds.UNKNOWN_KEY, unknown_key(path, document, form))
    wrong = wrong_name(path, form.root)
    if wrong is None:
        return None
    context = wrong.get("ctx", {})
    return put(Refusal(document, path, wrong["type"], path[-1], context, is_key=True, form=form))
