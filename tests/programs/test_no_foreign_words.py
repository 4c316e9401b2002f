"""Whatever stands where in a program: a finding in our own words, never a crash."""

import json
from typing import Any

import pytest
from model.test_no_foreign_words import FOREIGN, PYTHON, WRONG, schemas
from model.whole import paths, replaced
from programs.told import findings
from programs.whole import WHOLE

from plscale.model.fields import keys_at
from plscale.place import PlanPath
from plscale.programs.program import Program
from plscale.source.read import read_text

DATA: dict[str, Any] = dict(read_text(WHOLE.encode(), "whole.yaml").data or {})
SECTIONS = sorted(DATA)


def as_text(program: dict[str, Any]) -> str:
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in program.items())
    return "".join(lines)


def test_whole_program_is_sound_and_has_every_key(tmp_path: Any) -> None:
    assert findings(tmp_path, WHOLE) == []
    assert set(keys_at((), Program)) == set(DATA)


def test_whole_program_has_every_key_of_every_section() -> None:
    held: dict[PlanPath, set[str]] = {}
    for path in paths(DATA):
        steps = [step for step in path if isinstance(step, str)]  # one entry or a list of such
        place = (step if keys_at(tuple(steps[:n]), Program) else "" for n, step in enumerate(steps))
        held.setdefault(tuple(place)[:-1], set()).add(steps[-1])
    facts = {"title", "law", "source", "verified", "from", "until", "note"}
    either = {"start_of_year", "end_of_year", "days", "business_days"}
    for section, keys in held.items():
        if {"when", "all", "any", "not", "where"} & {*section}:
            continue  # conditions inside conditions have the keys that  require:  has
        known = set(keys_at(section, Program))
        assert known - facts - either <= keys, section


@pytest.mark.parametrize("section", SECTIONS)
def test_no_wrong_value_crashes_or_is_told_in_foreign_words(tmp_path: Any, section: str) -> None:
    for path in paths(DATA):
        for value in (*WRONG, "ignore") if path[0] == section else ():
            for finding in findings(tmp_path, as_text(replaced(DATA, path, value))):
                words = f"{finding.message}\n{finding.remedy}\n{finding.label}"
                assert not FOREIGN.search(words), (path, value, words)
                assert not PYTHON.search(words), (path, value, words)
                assert "cannot be read" not in words, (path, value, words)  # the last resort
                assert len(words) < 700, (path, value)


@pytest.mark.parametrize("section", SECTIONS)
def test_misspelt_key_at_any_place_is_one_finding(tmp_path: Any, section: str) -> None:
    for path in paths(DATA):
        if path[0] != section or path[-1] not in keys_at(path[:-1], Program):
            continue
        box = replaced(DATA, path, None)
        here: Any = box
        original: Any = DATA
        for step in path[:-1]:
            here, original = here[step], original[step]
        value = original[path[-1]]
        del here[path[-1]]
        here[f"{path[-1]}e"] = value
        found = findings(tmp_path, as_text(box))
        assert [str(f.code) for f in found] == ["PLS952"], (path, [f.message for f in found])


def test_no_place_of_a_program_is_a_plain_union() -> None:
    """A plain union gives one refusal for each of its members, where a reader needs one."""
    Program.model_rebuild()
    kinds = {node.get("type") for node in schemas(Program.__pydantic_core_schema__)}
    assert {"model", "nullable", "tagged-union", "literal", "tuple", "dict"} <= kinds  # it walks
    assert "union" not in kinds
