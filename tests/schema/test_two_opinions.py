"""The exported schema and the reading of plscale agree on what is a plan (HARDENING, row 12)."""

import json
import re
from io import StringIO
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, assume, event, given, settings
from jsonschema_rs import Draft202012Validator
from ruamel.yaml import YAML
from schema.plans import damaged_plans, whole_plans

from plscale.finding import Severity
from plscale.model.schema import plan_schema
from plscale.model.shape import shape
from plscale.source.read import read_text

VALIDATOR = Draft202012Validator(plan_schema())
BEYOND_A_SCHEMA = {"PLS108", "PLS109"}
"""References: whether an id is there, no schema can tell."""
ROOT = Path(__file__).parents[2]

few = settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def written(plan: Any) -> str:
    """Write a plan as an editor would: in blocks, days and years without quotes."""
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.width = 100_000
    yaml.sort_base_mapping_type_on_output = False
    out = StringIO()
    yaml.dump(plan, out)
    days = re.sub(r"'(\d{4}-\d\d-\d\d)'$", r"\1", out.getvalue(), flags=re.MULTILINE)
    return re.sub(r"^( *)'(\d+)':", r"\1\2:", days, flags=re.MULTILINE)


def our_refusals(text: str) -> list[str]:
    """Give the codes of all that we have against the shape of a plan."""
    document = read_text(text.encode(), "plan.yaml")
    faults = [fault for fault in document.faults if fault.kind.severity is Severity.ERROR]
    assert not faults, (faults, text)
    shaped = shape(document)
    assert shaped is not None, text
    return sorted({str(kind.code) for kind, _ in shaped.violations} - BEYOND_A_SCHEMA)


def check_both(plan: Any) -> bool:
    """Compare the two opinions; what the schema judges is the plan itself, as JSON has it."""
    assume(plan)
    judged = json.loads(json.dumps(plan))
    text = written(judged)
    ours = our_refusals(text)
    theirs = [(error.instance_path, error.message) for error in VALIDATOR.iter_errors(judged)]
    assert (not ours) == (not theirs), (ours, theirs, text)
    return not ours


@given(plan=whole_plans)
@few
def test_sound_plans_are_taken_by_both(plan: Any) -> None:
    assert check_both(plan)


@given(plan=damaged_plans())
@few
def test_damaged_plans_are_judged_alike(plan: Any) -> None:
    event("taken" if check_both(plan) else "refused")


def test_every_character_is_blank_to_both_or_to_neither() -> None:
    absent = Draft202012Validator(plan_schema()["$defs"]["absent"])
    some_text = Draft202012Validator(plan_schema()["properties"]["program"])
    odd = [
        hex(number)
        for number in (*range(0xD800), *range(0xE000, 0x30000))
        if absent.is_valid(chr(number)) != chr(number).isspace()
        or some_text.is_valid(chr(number)) == chr(number).isspace()
    ]
    assert odd == []


def test_plans_of_the_repository_are_taken_by_both() -> None:
    files = sorted(ROOT.glob("plans/**/*.yaml"))
    assert files
    for file in files:
        text = file.read_text(encoding="utf-8")
        yaml = YAML(typ="safe", pure=True)
        plan = json.loads(json.dumps(yaml.load(text), default=str))
        assert our_refusals(text) == []
        assert [error.message for error in VALIDATOR.iter_errors(plan)] == [], file.name
