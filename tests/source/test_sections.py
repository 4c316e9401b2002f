"""The table of keys that stand together is that of the formats."""

from collections.abc import Iterator
from typing import Any, get_args

from plscale.model.part import Part
from plscale.model.plan import Plan
from plscale.programs.program import Program
from plscale.source.slips.sections import SECTIONS, stand_together


def parts_of(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for inner in get_args(annotation):
        yield from parts_of(inner)


def sections_of(part: type[Part], seen: dict[type[Part], frozenset[str]]) -> None:
    """Note the keys of a section and of all below it."""
    if part in seen:
        return
    fields = part.model_fields
    seen[part] = frozenset(field.alias or name for name, field in fields.items())
    for field in fields.values():
        for inner in parts_of(field.annotation):
            sections_of(inner, seen)


def test_table_holds_every_section_of_plans_and_programs_that_has_several_keys() -> None:
    seen: dict[type[Part], frozenset[str]] = {}
    sections_of(Plan, seen)
    sections_of(Program, seen)
    due = {keys for keys in seen.values() if len(keys) > 1}
    told = [(" ".join(sorted(keys)), "is not in the table") for keys in due - set(SECTIONS)]
    told += [(" ".join(sorted(keys)), "is no section") for keys in set(SECTIONS) - due]
    assert told == []


def test_neighbours_are_keys_of_one_section() -> None:
    assert stand_together("title", "due")
    assert stand_together("due", "title")
    assert not stand_together("title", "2")
    assert not stand_together("what", "said")
    assert not stand_together("due", "due")
    assert not stand_together("email", "due")
