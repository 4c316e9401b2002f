"""Idaho's local innovation schools: what the built-in program says, and where it turns."""

from datetime import date

import pytest
from programs.state_plans import findings, laws_not_understood, of, program, told, unfounded

from plscale.days import on

PLAN = """\
plscale: 1
program: id-innovation
district: {name: Sagebrush Flat School District, state: ID}
timeline: {starts: 2021-07-01, ends: 2026-06-30}
vision: Students of the school build what the valley needs.
practices:
  projects: {practice: project-based-learning, what: A project each term., begins: 1}
assurances: {state-assessment: {given: true}, standards: {given: true}}
waivers:
  courses:
    title: Courses of study
    provision: I.C. 33-1605
    kind: new
    why: The list of courses leaves no room for projects.
    supports: [projects]
    status: granted
    decided: {date: 2021-04-12, by: Board of trustees}
measures:
  shown: {title: Projects shown to the public, unit: projects, better: higher,
    baseline: {year: 2020-21, value: 2}, targets: {1: 6, 5: 12}}
events:
  teachers: {event: staff-vote, date: 2021-03-15, votes: {for: 9, against: 3, of: 14}, result: passed}
  agreement: {event: board-vote, date: 2021-04-12, votes: {for: 4, against: 1, of: 5}, result: passed}
  state-told: {event: state-notified, date: 2021-05-03}
"""
DAY = "2023-10-02"
SECTION = "provision: I.C. 33-1605"
PLACE = "/waivers/courses/provision"
LISTED = ("PLS403", "PLS404", "PLS430", "PLS431", "PLS432")
LAW = ("PLS224", "PLS503", "PLS505", "PLS507", "PLS510", "PLS512")


def changed(*changes: tuple[str, str]) -> str:
    text = PLAN
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def test_program_is_sound_and_says_where_everything_was_read() -> None:
    idaho = program("id-innovation")
    assert (idaho.state, idaho.approver, idaho.code) == ("ID", "local-board", "I.C.")
    assert idaho.verified_on == on(date(2026, 11, 21))
    assert unfounded(idaho) == []
    assert laws_not_understood(idaho) == []


def test_plan_that_does_what_the_law_asks_breaks_none_of_it() -> None:
    assert of(PLAN, *LAW, *LISTED, "PLS215", "PLS301", "PLS401", day=DAY) == []
    assert [severity for _, severity, _ in told(PLAN, DAY) if severity == "error"] == []


@pytest.mark.parametrize(
    ("provision", "law"),
    [
        ("I.C. 33-122", "I.C. 33-5803(2)(b)"),
        ("I.C. 33-130(1)", "I.C. 33-5803(2)(b)"),
        ("Idaho Code 33-119", "I.C. 33-5803(2)(c)"),
        ("I.C. 33-5204", "I.C. 33-5803(2)(d)"),
        ("I.C. 33 ch. 1", "I.C. 33-5803(2)(b)"),  # it holds 33-119, 33-122 and 33-130
        ("I.C. 33", "I.C. 33-5803(2)(b)"),
    ],
)
def test_four_exceptions_stay(provision: str, law: str) -> None:
    text = changed((SECTION, f"provision: {provision}"))
    [found] = [f for f in findings(text, DAY) if f.code in LISTED]
    assert (str(found.code), found.severity.value, found.pointer) == ("PLS404", "error", PLACE)
    assert found.citation == law


@pytest.mark.parametrize(
    "provision",
    [
        "I.C. 33-512C",
        "I.C. 33-1220",
        "I.C. 33-5204A",  # another section than 33-5204
        "I.C. 33-120",
        "I.C. 67-2345",
        "IDAPA 08.02.03",
        "IDAPA 08.02.03.105",
        '"local: GCB"',
    ],
)
def test_statutes_rules_and_local_policy_may_be_set_aside(provision: str) -> None:
    assert of(changed((SECTION, f"provision: {provision}")), *LISTED, day=DAY) == []


def test_neither_rules_of_other_agencies_nor_federal_law_may_be_set_aside() -> None:
    outside = changed((SECTION, "provision: IDAPA 16.03.10"))
    assert of(outside, *LISTED, day=DAY) == [("PLS431", "error", PLACE)]
    federal = changed((SECTION, "provision: 20 USC 6311"))
    assert of(federal, *LISTED, day=DAY) == [("PLS403", "error", PLACE)]


@pytest.mark.parametrize(("votes", "passes"), [(7, False), (8, True)])
def test_more_than_half_of_all_teachers_agree(votes: int, *, passes: bool) -> None:
    """Of fourteen, eight."""
    text = changed(("for: 9, against: 3, of: 14", f"for: {votes}, against: 0, of: 14"))
    found = [] if passes else [("PLS505", "error", "/events/teachers/votes/for")]
    assert of(text, "PLS505", day=DAY) == found


@pytest.mark.parametrize(
    ("day", "is_late"), [("2021-05-11", False), ("2021-05-12", False), ("2021-05-13", True)]
)
def test_state_board_is_told_within_30_days(day: str, *, is_late: bool) -> None:
    """The board agreed on 2021-04-12: 18 days of April, 12 of May."""
    text = changed(("state-notified, date: 2021-05-03", f"state-notified, date: {day}"))
    found = [("PLS503", "error", "/events/state-told/date")] if is_late else []
    assert of(text, "PLS503", day=DAY) == found


@pytest.mark.parametrize(
    ("ends", "is_short"), [("2024-06-29", True), ("2024-06-30", False), ("2024-07-01", False)]
)
def test_agreement_is_for_three_years_at_least(ends: str, *, is_short: bool) -> None:
    text = changed(("ends: 2026-06-30}", f"ends: {ends}}}"))
    [*found] = [f for f in findings(text, DAY) if f.code == "PLS224"]
    assert [(f.severity.value, f.pointer, f.citation) for f in found] == (
        [("error", "/timeline/ends", "I.C. 33-5804(2)")] if is_short else []
    )


@pytest.mark.parametrize(
    ("day", "is_late"), [("2022-06-29", False), ("2022-06-30", False), ("2022-07-01", True)]
)
def test_no_school_comes_in_after_the_school_year_that_began_in_2021(
    day: str, *, is_late: bool
) -> None:
    text = changed(
        ("starts: 2021-07-01, ends: 2026-06-30", "starts: 2022-07-01, ends: 2027-06-30"),
        ("board-vote, date: 2021-04-12", f"board-vote, date: {day}"),
        ("state-notified, date: 2021-05-03", "state-notified, date: 2022-07-05"),
    )
    found = [("PLS510", "error", "/events/agreement/date")] if is_late else []
    assert of(text, "PLS510", day=DAY) == found
    renewed = text.replace("program: id-innovation\n", "program: id-innovation\nrenews: old.yaml\n")
    assert of(renewed, "PLS510", day=DAY) == []


@pytest.mark.parametrize("promise", ["state-assessment", "standards"])
def test_agreement_promises_assessment_and_standards(promise: str) -> None:
    text = changed((f"{promise}: {{given: true}}", f"{promise}: {{given: false}}"))
    assert of(text, "PLS302", day=DAY) == [("PLS302", "error", f"/assurances/{promise}/given")]
    absent = changed((f"{promise}: {{given: true}}", "privacy: {given: true}"))
    assert of(absent, "PLS301", day=DAY) == [("PLS301", "error", f"/assurances/{promise}")]
