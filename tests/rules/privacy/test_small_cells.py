"""Counts of few students: fewer than ten are asked to be suppressed, whatever the program (PLS804)."""

import pytest
from rules.waivers.verdicts import program, state, told

from plscale.programs.load import builtin_names

PLACE = "/measures/internships/results/1"


def shown(judge_name: str, count: int) -> list[tuple[str, str, str]]:
    measures = (
        "measures: {internships: {title: Internships, unit: students,"
        f" baseline: {{year: 2022-23, value: 40}}, results: {{1: {count}}}}}}}"
    )
    return told("PLS804", state(judge_name), measures)


@pytest.mark.parametrize("name", builtin_names())
def test_fewer_than_ten_students_are_suppressed_under_every_program(name: str) -> None:
    assert shown(name, 9) == [(PLACE, "PLS804", "warning")]
    assert shown(name, 1) == [(PLACE, "PLS804", "warning")]
    assert shown(name, 10) == []
    assert shown(name, 0) == []  # none at all is nobody


def test_the_number_is_plscales_own_and_says_so() -> None:
    terms = state("base").measures
    assert (terms.small_cell, terms.law, terms.verified) == (10, None, False)
    assert terms.note is not None
    assert "plscale's own choice" in terms.note


@pytest.mark.parametrize(("verified", "weight"), [(True, "error"), (False, "warning")])
def test_a_program_can_make_it_an_error_where_its_law_was_read(
    *, verified: bool, weight: str
) -> None:
    measures = {"small_cell": 5, "law": "TEC 39.001", "verified": verified}
    judge = program(measures=measures, rules={"PLS804": "error"})
    plan = "measures: {m: {title: M, unit: students, results: {1: 4, 2: 5}}}"
    assert told("PLS804", judge, plan) == [("/measures/m/results/1", "PLS804", weight)]
