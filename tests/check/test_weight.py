"""How much a finding weighs: the program's word, the day, the end of the plan, and how sure."""

from datetime import date

import pytest

from plscale.check.weight import severity_of, weight_of
from plscale.finding import Deadline, Kind, RuleCode, Severity, Violation
from plscale.model.plan import Plan
from plscale.programs.load import base
from plscale.standing.standing import Standing, standing_of

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
LATER, NOW = Deadline(date(2027, 6, 30)), Deadline(date(2026, 6, 30), is_past=True)


def standing(day: date) -> Standing:
    term = {"timeline": {"starts": "2026-07-01", "ends": "2031-06-30"}}
    return standing_of(Plan.model_validate(term), base(), day)


@pytest.mark.parametrize(
    ("usual", "word", "weight"),
    [
        (ERROR, None, ERROR),
        (ERROR, "warning", WARNING),
        (WARNING, "error", ERROR),
        (NOTE, "note", NOTE),
        (ERROR, "ignore", None),
    ],
)
def test_program_says_what_a_rule_weighs(
    usual: Severity, word: str | None, weight: Severity | None
) -> None:
    program = base().model_copy(update={"rules": {"PLS402": word} if word else {}})
    assert weight_of(Kind(RuleCode("PLS402"), "x", usual), program) is weight


@pytest.mark.parametrize("code", ["PLS001", "PLS111", "PLS950", "PLS990"])
@pytest.mark.parametrize(
    ("usual", "word", "weight"),
    [
        (ERROR, "ignore", ERROR),
        (ERROR, "note", ERROR),
        (WARNING, "ignore", WARNING),
        (WARNING, "note", WARNING),
        (WARNING, "error", ERROR),
    ],
)
def test_no_program_makes_light_of_the_file_its_shape_or_the_program(
    code: str, usual: Severity, word: str, weight: Severity
) -> None:
    program = base().model_copy(update={"rules": {code: word}})
    assert weight_of(Kind(RuleCode(code), "x", usual), program) is weight


@pytest.mark.parametrize(
    ("deadline", "is_verified", "weights"),
    [
        (None, True, [ERROR, WARNING, NOTE]),
        (None, False, [WARNING, WARNING, NOTE]),
        (NOW, True, [ERROR, WARNING, NOTE]),
        (NOW, False, [WARNING, WARNING, NOTE]),
        (LATER, True, [NOTE, NOTE, NOTE]),
        (LATER, False, [NOTE, NOTE, NOTE]),
    ],
)
def test_what_has_time_is_a_note_and_what_nobody_read_a_warning_at_most(
    *, deadline: Deadline | None, is_verified: bool, weights: list[Severity]
) -> None:
    violation = Violation((), "x", deadline=deadline, is_verified=is_verified)
    stands = standing(date(2026, 11, 21))
    assert [severity_of(violation, weight, stands) for weight in Severity] == weights


@pytest.mark.parametrize(
    ("at_most", "is_verified", "weights"),
    [
        (ERROR, True, [ERROR, WARNING, NOTE]),
        (WARNING, True, [WARNING, WARNING, NOTE]),
        (WARNING, False, [WARNING, WARNING, NOTE]),
        (NOTE, True, [NOTE, NOTE, NOTE]),
        (NOTE, False, [NOTE, NOTE, NOTE]),
    ],
)
def test_a_rule_can_say_that_one_of_its_findings_weighs_less(
    *, at_most: Severity, is_verified: bool, weights: list[Severity]
) -> None:
    violation = Violation((), "x", at_most=at_most, is_verified=is_verified)
    stands = standing(date(2026, 11, 21))
    assert [severity_of(violation, weight, stands) for weight in Severity] == weights


@pytest.mark.parametrize(("day", "severity"), [("2031-06-30", ERROR), ("2031-07-01", NOTE)])
def test_plan_that_has_ended_is_judged_with_notes(day: str, severity: Severity) -> None:
    stands = standing(date.fromisoformat(day))
    assert severity_of(Violation((), "x", deadline=NOW), ERROR, stands) is severity


@pytest.mark.parametrize("day", [date(2026, 11, 21), date(2040, 1, 1)])
def test_what_has_a_least_weight_keeps_it_when_the_plan_is_over(day: date) -> None:
    violation = Violation((), "x", deadline=LATER, at_least=ERROR)
    assert severity_of(violation, ERROR, standing(day)) is ERROR


@pytest.mark.parametrize("weight", [ERROR, WARNING, NOTE])
def test_what_is_about_the_end_itself_weighs_the_same_after_it(weight: Severity) -> None:
    stands = standing(date(2031, 7, 1))
    assert severity_of(Violation((), "x", ends_plan=True), weight, stands) is weight
    due_later = Violation((), "x", ends_plan=True, deadline=LATER)
    assert severity_of(due_later, weight, stands) is NOTE
