"""The exported schema and the reading of plscale agree on what is a plan (HARDENING, row 12)."""

import json
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from jsonschema_rs import Draft202012Validator
from ruamel.yaml import YAML
from schema.plans import IDS, KEYS, ODD, Json, damaged, whole_plans
from schema.writing import written

from plscale.days import parse_school_year, parse_when
from plscale.finding import Severity
from plscale.model.schema import plan_schema
from plscale.model.shape import shape
from plscale.source.read import read_text

VALIDATOR = Draft202012Validator(plan_schema())
BEYOND_A_SCHEMA = {"PLS108", "PLS109"}
"""References: whether an id is there, no schema can tell."""
ROOT = Path(__file__).parents[2]

few = settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def our_refusals(text: str) -> list[str]:
    """Give the codes of all that we have against the shape of a plan."""
    document = read_text(text.encode(), "plan.yaml")
    faults = [fault for fault in document.faults if fault.kind.severity is Severity.ERROR]
    assert not faults, (faults, text)
    shaped = shape(document)
    assert shaped is not None, text
    return sorted({str(kind.code) for kind, _ in shaped.violations} - BEYOND_A_SCHEMA)


def check_both(plan: Json) -> bool:
    """Compare the two opinions; what the schema judges is the plan itself, as JSON has it."""
    assume(plan)
    judged = json.loads(json.dumps(plan))
    return compare(judged, written(judged))


def compare(judged: Json, text: str) -> bool:
    """Compare what we have against a text and what the schema has against its data."""
    ours = our_refusals(text)
    theirs = [(error.instance_path, error.message) for error in VALIDATOR.iter_errors(judged)]
    assert (not ours) == (not theirs), (ours, theirs, text)
    return not ours


@given(plan=whole_plans)
@few
def test_sound_plans_are_taken_by_both(plan: Json) -> None:
    assert check_both(plan)


@given(plan=damaged(whole_plans))
@few
def test_damaged_plans_are_judged_alike(plan: Json) -> None:
    event("taken" if check_both(plan) else "refused")


MINIMAL: dict[str, Json] = {
    "plscale": 1,
    "program": "base",
    "district": {"name": "Example ISD"},
    "timeline": {"starts": "2026-07-01", "ends": "2031-06-30"},
}
PLACES = (
    "plscale", "program", "district", "consortium", "timeline", "timeline/starts", "vision",
    "learning", "sources", "district/state", "district/nces_id", "district/enrollment",
    "district/contact", "district/schools", "district/schools/s", "district/schools/s/nces_id",
    "district/schools/s/joins", "practices", "practices/p/practice", "practices/p/schools",
    "practices/p/grades", "practices/p/begins", "practices/p/allowed_by", "conditions",
    "conditions/curriculum", "phases", "phases/planning/milestones", "assurances/a/given",
    "assurances/a/signed", "assurances/a/signed/b", "waivers/w/area", "waivers/w/status",
    "waivers/w/supports", "waivers/w/through", "waivers/w/provision", "events/e/event",
    "events/e/date", "events/e/votes/for", "measures/m/baseline/year", "measures/m/baseline/value",
    "measures/m/targets", "measures/m/targets/1", "measures/m/results", "measures/m/results/1",
    "costs/c/years/1", "reports", "reports/1", "sustainability/decision", "notes", "waivers/x-w",
)  # fmt: skip
"""A place of each kind; what holds of one date or one list of ids holds of all."""
SECTIONS = (
    "district", "district/schools", "timeline", "learning", "conditions", "conditions/curriculum",
    "practices", "practices/p", "phases", "assurances/a/signed", "events/e/votes",
    "measures/m/targets", "measures/m/results", "costs/c/years", "reports", "notes", "waivers/x-w",
)  # fmt: skip


def plan_with(path: list[str], value: Json) -> Json:
    """Put a value into a plan that has little else."""
    plan = deepcopy(MINIMAL)
    box = plan
    for step in path[:-1]:
        box = box.setdefault(step, {})
    box[path[-1]] = value
    return plan


def check_quickly(plan: Json) -> None:
    text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in plan.items())
    compare(plan, text)


@pytest.mark.parametrize("place", PLACES)
def test_every_odd_value_is_judged_alike_at_every_kind_of_place(place: str) -> None:
    for value in ODD:
        check_quickly(plan_with(place.split("/"), value))


@pytest.mark.parametrize("place", SECTIONS)
def test_every_odd_key_is_judged_alike_at_every_kind_of_place(place: str) -> None:
    values: tuple[Json, ...] = (None, "a", 5, {}, "2026-07-01")
    for key in (*KEYS, *IDS):
        for value in values:
            check_quickly(plan_with([*place.split("/"), key], value))


def test_every_day_of_the_calendar_is_judged_alike() -> None:
    for year in (1896, 1900, 1904, 2000, 2023, 2024, 2096, 2100, 2196, 2199, 2200, 2204):
        for month in range(14):
            for day in range(33):
                text = f"{year}-{month:02}-{day:02}"
                plan = plan_with(["amendments", "a", "date"], text)
                assert VALIDATOR.is_valid(plan) == is_date(text), text


def is_date(text: str) -> bool:
    try:
        parse_when(text)
    except ValueError:
        return False
    return True


def test_every_school_year_is_judged_alike() -> None:
    for first in (*range(1890, 1903), *range(1995, 2003), *range(2090, 2103), *range(2190, 2203)):
        for second in range(100):
            text = f"{first}-{second:02}"
            plan = plan_with(["measures", "m", "baseline", "year"], text)
            assert VALIDATOR.is_valid(plan) == (parse_school_year(text) is not None), text


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
