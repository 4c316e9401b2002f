"""New Hampshire's innovation schools and zones: what the built-in program says, and where it turns."""

from datetime import date

import pytest
from programs.state_plans import (
    changed,
    findings,
    laws_not_understood,
    of,
    program,
    told,
    unfounded,
)

from plscale.days import on

HOURS = "provision: Ed 306.18(a)(3)"
LISTED = ("PLS403", "PLS404", "PLS430", "PLS431", "PLS432")
PLACE = "/waivers/hours-a-day/provision"


def test_program_is_sound_and_says_where_everything_was_read() -> None:
    nh = program("nh-innovation")
    assert (nh.state, nh.approver, nh.code, nh.years.max) == ("NH", "state", "RSA", None)
    assert nh.verified_on == on(date(2026, 11, 21))
    assert unfounded(nh) == []
    assert laws_not_understood(nh) == []


def test_plan_that_does_what_the_law_asks_has_no_findings() -> None:
    assert told(changed("loon-hill")) == []


@pytest.mark.parametrize(
    "provision", ["Ed 306.18", "Ed 306.29(b)", "Ed 306", "Ed 1501.05", "Ed", '"local: IC"']
)
def test_rules_of_the_state_board_and_local_policy_may_be_waived(provision: str) -> None:
    assert of(changed("loon-hill", (HOURS, f"provision: {provision}")), *LISTED) == []


@pytest.mark.parametrize(
    "provision",
    ["RSA 193:1", "RSA 189:24", "RSA 194-E:4, I", "RSA 194", "RSA", "193:1", "TEC 25.0811"],
)
def test_no_statute_may_be_waived(provision: str) -> None:
    """Of whatever it is: the state board waives rules, and nothing else."""
    plan = changed("loon-hill", (HOURS, f'provision: "{provision}"'))
    assert of(plan, *LISTED) == [("PLS431", "error", PLACE)]


def test_finding_about_a_statute_names_the_law_that_leaves_it_out() -> None:
    plan = changed("loon-hill", (HOURS, "provision: RSA 193:1"))
    [found] = [f for f in findings(plan) if f.code == "PLS431"]
    assert found.citation == "RSA 194-E:4, I"


def test_rules_of_another_numbering_are_not_guessed() -> None:
    plan = changed("loon-hill", (HOURS, "provision: Ed-C 100.01"))
    assert [code for code, _, _ in of(plan, *LISTED)] == ["PLS430"]


@pytest.mark.parametrize("provision", ["20 USC 6311", "ESEA 1111(b)(2)", "34 CFR 300.1"])
def test_federal_law_is_not_new_hampshires_to_waive(provision: str) -> None:
    plan = changed("loon-hill", (HOURS, f"provision: {provision}"))
    assert of(plan, *LISTED) == [("PLS403", "error", PLACE)]


def test_what_a_plan_may_include_warns_at_most() -> None:
    """The statute says may; the rule asks for what is relevant."""
    text = changed("loon-hill")
    [vision] = [line for line in text.splitlines() if line.startswith("vision:")]
    assert told(changed("loon-hill", (f"{vision}\n", ""))) == [("PLS215", "warning", "/vision")]


def test_waivers_last_until_they_are_revoked() -> None:
    years = ("ends: 2030-06-30}     # the law sets no term", "ends: 2046-06-30}     # no term")
    assert of(changed("loon-hill", years), "PLS218", "PLS433", "PLS434") == []


# --- approval -----------------------------------------------------------------------------------

LATE = "PLS503"
ORDER = "PLS507"
MISSING = "PLS512"
REVIEW = "PLS511"


def line(id_: str) -> str:
    """Give the line of an event of the plan, with its end."""
    [found] = [
        each for each in changed("loon-hill").splitlines() if each.startswith(f"  {id_}: {{event")
    ]
    return f"{found}\n"


@pytest.mark.parametrize(
    ("old", "on_the_day", "a_day_later", "place", "law"),
    [
        # received on 2025-09-15: 15 days of September, 31 of October, 14 of November
        ("board-vote, date: 2025-11-10", "board-vote, date: 2025-11-14",
         "board-vote, date: 2025-11-15", "local-decision", "RSA 194-E:2, I(c)"),
        # sent to the department on 2025-11-17: 13 days of November, 31 of December, 1 of January
        ("comments, date: 2025-12-30", "comments, date: 2026-01-01",
         "comments, date: 2026-01-02", "suggestions", "RSA 194-E:3, III"),
        # forwarded on 2026-01-12: 19 days of January, 28 of February, 13 of March
        ("final-approval, date: 2026-03-10", "final-approval, date: 2026-03-13",
         "final-approval, date: 2026-03-14", "designation", "RSA 194-E:3, VI"),
    ],
)  # fmt: skip
def test_each_decides_or_answers_within_its_days(
    old: str, on_the_day: str, a_day_later: str, place: str, law: str
) -> None:
    assert of(changed("loon-hill", (old, on_the_day)), LATE) == []
    [found] = [f for f in findings(changed("loon-hill", (old, a_day_later))) if f.code == LATE]
    assert (found.severity.value, found.pointer) == ("error", f"/events/{place}/date")
    assert found.citation == law


@pytest.mark.parametrize(
    ("id_", "law"),
    [
        ("received", "RSA 194-E:2, I(a)"),
        ("hearing", "RSA 194-E:2, I(b)"),
        ("local-decision", "RSA 194-E:2, I(c)"),
        ("to-the-department", "RSA 194-E:3, II"),
        ("suggestions", "RSA 194-E:3, III"),
        ("to-the-state-board", "RSA 194-E:3, IV"),
        ("state-hearing", "RSA 194-E:3, V"),
    ],
)
def test_step_that_is_not_recorded_is_missed(id_: str, law: str) -> None:
    """Neither hearing stands for the other, nor the notice of one for the department's letter."""
    approval = "      local: {title: Decision of the local board, due: 2025-11-14,"
    changes = [(line(id_), "")]
    if id_ == "local-decision":
        changes.append((f"{approval} owner: Local board, event: local-decision}}\n", ""))
    found = [f for f in findings(changed("loon-hill", *changes)) if f.code == MISSING]
    assert [(f.severity.value, f.citation) for f in found] == [("warning", law)]


def test_hearing_follows_the_receipt_of_the_plan() -> None:
    """By the rule it is held upon receipt, which was on 2025-09-15."""
    hearing = "public-hearing, date: 2025-10-07"
    same_day = changed("loon-hill", (hearing, "public-hearing, date: 2025-09-15"))
    assert of(same_day, ORDER) == []
    day_before = changed("loon-hill", (hearing, "public-hearing, date: 2025-09-14"))
    [found] = [f for f in findings(day_before) if f.code == ORDER]
    assert (found.severity.value, found.pointer) == ("error", "/events/hearing/date")
    assert found.citation == "Ed 1501.03(a)"


@pytest.mark.parametrize(
    ("old", "same_day", "out_of_order", "place"),
    [
        # the local board voted on 2025-11-10
        ("public-hearing, date: 2025-10-07", "public-hearing, date: 2025-11-10",
         "public-hearing, date: 2025-11-11", "local-decision"),
        # the plan was forwarded on 2026-01-12
        ("state-hearing, date: 2026-02-12", "state-hearing, date: 2026-01-12",
         "state-hearing, date: 2026-01-11", "state-hearing"),
        # it had gone to the department on 2025-11-17
        ("plan-submitted, date: 2026-01-12", "plan-submitted, date: 2025-11-17",
         "plan-submitted, date: 2025-11-16", "to-the-state-board"),
    ],
)  # fmt: skip
def test_order_that_the_law_does_not_spell_out_warns(
    old: str, same_day: str, out_of_order: str, place: str
) -> None:
    assert of(changed("loon-hill", (old, same_day)), ORDER) == []
    wrong = changed("loon-hill", (old, out_of_order))
    assert of(wrong, ORDER) == [(ORDER, "warning", f"/events/{place}/date")]


def test_local_board_reviews_two_years_after_the_state_board_approved() -> None:
    """It approved on 2026-03-10, so the first review is due on 2028-03-10; the next two years on."""
    never = changed("loon-hill")
    assert of(never, REVIEW, day="2028-03-10") == [(REVIEW, "note", "/events")]  # due, not late
    assert of(never, REVIEW, day="2028-03-11") == [(REVIEW, "warning", "/events")]
    reviewed = never + "  review: {event: review, date: 2028-03-06}\n"
    assert of(reviewed, REVIEW, day="2028-03-11") == []
    assert of(reviewed, REVIEW, day="2030-03-06") == [(REVIEW, "note", "/events")]
    assert of(reviewed, REVIEW, day="2030-03-07") == [(REVIEW, "warning", "/events")]


@pytest.mark.parametrize(
    ("day", "is_late"), [("2028-04-04", False), ("2028-04-05", False), ("2028-04-06", True)]
)
def test_results_of_a_review_go_to_the_department_within_30_days(
    day: str, *, is_late: bool
) -> None:
    """The review was on 2028-03-06: 25 days of March, 5 of April."""
    told_of = f"results: {{event: state-notified, step: review-results, date: {day}}}"
    text = changed("loon-hill") + f"  review: {{event: review, date: 2028-03-06}}\n  {told_of}\n"
    late = [(LATE, "error", "/events/results/date")] if is_late else []
    assert of(text, LATE, ORDER, day="2028-05-01") == late


def test_nobody_is_asked_for_the_results_of_a_review() -> None:
    """They may have been sent: that the plan tells of it is not the law."""
    text = changed("loon-hill") + "  review: {event: review, date: 2028-03-06}\n"
    assert of(text, MISSING, day="2028-05-01") == []
