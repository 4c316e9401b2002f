"""The schemas in ``schemas/``: fresh, valid, told in words, and true of real plans and findings."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import jsonschema_rs
import pytest
from ruamel.yaml import YAML

from plscale.cli.schema import SchemaName, schema_text

ROOT = Path(__file__).parents[2]
Json: TypeAlias = Any
NAMES = list(SchemaName)


def stored(name: SchemaName) -> str:
    return (ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")


def validator(name: SchemaName) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(json.loads(stored(name)))


@pytest.mark.parametrize("name", NAMES)
def test_stored_schema_is_fresh(name: SchemaName) -> None:
    is_fresh = stored(name) == schema_text(name) + "\n"
    assert is_fresh, f"refresh it: plscale schema {name} > schemas/{name}.schema.json"


@pytest.mark.parametrize("name", NAMES)
def test_stored_schema_is_valid_draft_2020_12(name: SchemaName) -> None:
    schema = json.loads(stored(name))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema_rs.meta.validate(schema)


def properties(node: Json, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Give each property of a schema and of all schemas inside it."""
    if isinstance(node, list):
        for place, inside in enumerate(node):
            yield from properties(inside, f"{path}/{place}")
    if isinstance(node, dict):
        for key, inside in node.items():
            here = f"{path}/{key}"
            if key in ("properties", "patternProperties") and not path.endswith("/properties"):
                yield from ((f"{here}/{name}", told) for name, told in inside.items())
            yield from properties(inside, here)


OF_FILES = [
    (SchemaName.PLAN, "oneOf", {"/properties/vision", "/$defs/Waiver/properties/why"}),
    (SchemaName.PROGRAM, "anyOf", {"/properties/steps", "/$defs/Step/properties/event"}),
]
"""Schemas of what people write, each with the choice of keys at its top, and some properties."""


@pytest.mark.parametrize(("file", "choice", "some"), OF_FILES)
def test_every_property_of_a_file_is_described(
    file: SchemaName, choice: str, some: set[str]
) -> None:
    schema = json.loads(stored(file))
    for each in schema.pop(choice):
        assert set(each) == {"required", "properties"}  # which of two keys, described elsewhere
    found = dict(properties(schema))
    assert some | {"/patternProperties/^x-"} <= {*found}
    assert [place for place, told in found.items() if not told.get("description")] == []


@pytest.mark.parametrize("file", [file for file, _, _ in OF_FILES])
def test_every_section_of_a_file_is_closed_and_described(file: SchemaName) -> None:
    schema = json.loads(stored(file))
    sections = {name: told for name, told in schema["$defs"].items() if name != "absent"}
    assert len(sections) > 15
    for name, told in (*sections.items(), ("whole", schema)):
        assert told["additionalProperties"] is False, name
        assert told["description"], name


def test_bounds_of_numbers_are_in_the_schema() -> None:
    schema = json.loads(stored(SchemaName.PLAN))
    begins = schema["$defs"]["Practice"]["properties"]["begins"]["anyOf"]
    enrollment = schema["$defs"]["School"]["properties"]["enrollment"]["anyOf"]
    assert begins[0] == {"type": "integer", "minimum": 1, "maximum": 99}
    assert enrollment[0] == {"type": "integer", "minimum": 0}


PROGRAMS = sorted(ROOT.glob("src/plscale/programs/data/*.yaml"))


@pytest.mark.parametrize("file", PROGRAMS, ids=lambda file: file.stem)
def test_built_in_program_validates(file: Path) -> None:
    program = YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8"))
    as_json = json.loads(json.dumps(program, default=str))  # days are dates to ruamel
    found = validator(SchemaName.PROGRAM).iter_errors(as_json)
    assert [(error.instance_path, error.message) for error in found] == []


@pytest.mark.parametrize("file", sorted(ROOT.glob("plans/**/*.yaml")), ids=lambda file: file.stem)
def test_plan_of_the_repository_validates(file: Path) -> None:
    yaml = YAML(typ="safe", pure=True)
    plan = yaml.load(file.read_text(encoding="utf-8"))
    as_json = json.loads(json.dumps(plan, default=str))  # days are dates to ruamel
    found = validator(SchemaName.PLAN).iter_errors(as_json)
    assert [(error.instance_path, error.message) for error in found] == []


FAULTY = """\
plscale: 1
program: base
district: {name: Exámple ISD, enrolment: 5}
waivers: {w: {supports: [zebra], status: no, starts: 7/1/2026}}
phases: {planning: {milestones: {a: {}}}, approval: {milestones: {a: {}}}}
vision: *x
"""


@pytest.mark.parametrize("plan", [FAULTY, "a: [", "\x00", ""])
def test_findings_validate(plan: str, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(plan, encoding="utf-8")
    command = [sys.executable, "-m", "plscale", "validate", "plan.yaml", "--format", "json"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert ran.returncode == 1, ran.stderr
    findings = json.loads(ran.stdout)
    assert findings["findings"]
    found = validator(SchemaName.FINDINGS).iter_errors(findings)
    assert [(error.instance_path, error.message) for error in found] == []


@pytest.mark.parametrize("wrong", [{"code": 5}, {"line": "1"}, {"severity": "fatal"}])
def test_findings_of_another_shape_do_not_validate(wrong: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(FAULTY, encoding="utf-8")
    command = [sys.executable, "-m", "plscale", "validate", "plan.yaml", "--format", "json"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    findings = json.loads(ran.stdout)
    findings["findings"][0] |= wrong
    assert not validator(SchemaName.FINDINGS).is_valid(findings)
