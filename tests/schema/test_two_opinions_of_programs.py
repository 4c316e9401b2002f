"""The exported schema and the reading of plscale agree on what is a program."""

import json
from copy import deepcopy

import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from jsonschema_rs import Draft202012Validator
from schema.plans import IDS, KEYS, Json, damaged
from schema.programs import CHECKS, NO_CHECKS, NO_CODES, ODD, whole_programs
from schema.writing import written

from plscale.finding import Severity
from plscale.programs.file import program_file
from plscale.programs.schema import program_schema
from plscale.source.read import read_text

VALIDATOR = Draft202012Validator(program_schema())
BEYOND_A_SCHEMA = {"PLS958", "PLS964", "PLS968"}
"""What contradicts something beside it, what no plan can hold, and what cannot be asked there."""

few = settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def our_refusals(text: str) -> list[str]:
    """Give the codes of all that we have against the shape of a program."""
    document = read_text(text.encode(), "program.yaml")
    faults = [fault for fault in document.faults if fault.kind.severity is Severity.ERROR]
    assert not faults, (faults, text)
    told = program_file(document, 1_000).told
    return sorted({str(kind.code) for kind, _ in told} - BEYOND_A_SCHEMA)


def compare(judged: Json, text: str) -> bool:
    """Compare what we have against a text and what the schema has against its data."""
    ours = our_refusals(text)
    theirs = [(error.instance_path, error.message) for error in VALIDATOR.iter_errors(judged)]
    assert (not ours) == (not theirs), (ours, theirs, text)
    return not ours


def check_both(program: Json) -> bool:
    assume(program)
    judged = json.loads(json.dumps(program))
    return compare(judged, written(judged))


@given(program=whole_programs)
@few
def test_sound_programs_are_taken_by_both(program: Json) -> None:
    assert check_both(program)


@given(program=damaged(whole_programs))
@few
def test_damaged_programs_are_judged_alike(program: Json) -> None:
    event("taken" if check_both(program) else "refused")


MINIMAL: dict[str, Json] = {"plscale_program": 1, "id": "xx-own", "name": "Own program"}
PLACES = (
    "plscale_program", "id", "name", "extends", "state", "verified_on", "sources", "approver",
    "years", "years/max", "years/one_plan_at_a_time", "years/renewal_grace",
    "years/law", "years/verified", "phases", "phases/planning", "phases/planning/from",
    "school_year_starts", "needs", "needs/a", "needs/a/at", "needs/a/each",
    "needs/a/by", "needs/a/from", "needs/a/verified", "steps/a", "steps/a/event", "steps/a/after",
    "steps/a/passes", "steps/a/rounds", "steps/a/duty", "assurances/a/signed_by", "provisions/a",
    "provisions/a/scope", "provisions/a/topics", "provisions/a/restricts", "provisions/a/except",
    "waivers", "waivers/list", "waivers/needs", "waivers/terms", "measures/needs", "measures/groups",
    "measures/small_cell", "reports", "reports/annual", "closed", "closed/from", "reviews", "ratings",
    "ratings/eligible", "support/a", "policies/a",
    "models/a/approved", "models/a/frees", "rules", "rules/PLS402", "notes", "steps/x-a",
    "checks", "checks/TX001", "checks/TX001/title", "checks/TX001/when", "checks/TX001/require",
    "checks/TX001/by", "checks/TX001/severity", "checks/TX001/when/at", "checks/TX001/when/is",
    "checks/TX001/when/equals", "checks/TX001/when/one_of", "checks/TX001/when/includes",
    "checks/TX001/when/at_least", "checks/TX001/when/not_after", "checks/TX001/when/count",
    "checks/TX001/when/count/at_most", "checks/TX001/when/count/where", "checks/TX001/when/all",
    "checks/TX001/when/not",
)  # fmt: skip
"""A place of each kind; what holds of one day or one list of years holds of all."""
SECTIONS = (
    "years", "phases", "needs", "steps", "steps/a", "provisions/a", "waivers", "measures", "reports",
    "closed", "reviews", "ratings", "rules", "notes", "checks", "checks/TX001", "checks/TX001/when",
    "checks/TX001/when/count",
)  # fmt: skip
ENTRIES: dict[str, Json] = {
    "steps": {"event": "board-vote"},
    "provisions": {"cite": "TEC 25.0811"},
    "reviews": {"every_years": 3},
    "checks": {"title": "A", "require": {"at": "vision", "is": "present"}},
}
"""Entries with the key without which they would be refused whatever else they hold."""


def program_with(path: list[str], value: Json) -> Json:
    """Put a value into a program that has little else."""
    program = deepcopy(MINIMAL)
    if path[0] in ENTRIES and len(path) > 1:
        entry = deepcopy(ENTRIES[path[0]])
        program[path[0]] = entry if path[0] == "reviews" else {path[1]: entry}
    box = program
    for step in path[:-1]:
        box = box.setdefault(step, {})
    box[path[-1]] = value
    return program


def check_quickly(program: Json) -> None:
    text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in program.items())
    compare(program, text)


@pytest.mark.parametrize("place", PLACES)
def test_every_odd_value_is_judged_alike_at_every_kind_of_place(place: str) -> None:
    for value in ODD:
        check_quickly(program_with(place.split("/"), value))


@pytest.mark.parametrize("place", SECTIONS)
def test_every_odd_key_is_judged_alike_at_every_kind_of_place(place: str) -> None:
    values: tuple[Json, ...] = (None, "a", 5, {}, "2026-07-01", "ignore", "warning")
    for key in (*KEYS, *IDS, *NO_CODES, *CHECKS, *NO_CHECKS, "extends", "max", "at", "annual"):
        for value in values:
            check_quickly(program_with([*place.split("/"), key], value))


@pytest.mark.parametrize("missing", [["id"], ["name"], ["plscale_program"], ["id", "name"]])
@pytest.mark.parametrize("extends", [None, "", "base", "../x.yaml", 5, []])
def test_what_may_be_left_out_is_judged_alike(missing: list[str], extends: Json) -> None:
    program = {key: value for key, value in MINIMAL.items() if key not in missing}
    check_quickly(program | {"extends": extends})
    check_quickly({"extends": extends} | dict.fromkeys(missing) | program)
