"""Where a check complains, in which words, how much it weighs, and for which entries and days."""

from datetime import date

import pytest
from rules.checks.asking import asked, checked, pointers, program_of

from plscale.check.text import check_text
from plscale.finding import Finding, Severity

NOT_AFTER = "require: {at: waivers.*.ends, not_after: timeline.ends}"
LATE = "waivers: {a: {ends: 2031-06-30}, b: {ends: 2031-07-01}, c: {}, d: {ends: 2032}}"


def one(check: str, plan: str, day: str = "2026-11-21") -> Finding:
    (finding,) = asked(check, plan, day)
    return finding


# --- entries ----------------------------------------------------------------------------------


def test_check_with_a_star_is_judged_for_each_entry_and_stands_at_it() -> None:
    assert pointers(NOT_AFTER, LATE) == ["/waivers/b/ends", "/waivers/d/ends"]
    assert pointers(NOT_AFTER, "") == []


def test_missing_value_stands_at_the_key_of_its_entry() -> None:
    found = one(
        "require: {at: waivers.*.why, is: present}", "waivers:\n  a: {why: b}\n  c: {ends: 2031}"
    )
    assert (found.pointer, found.message) == ("/waivers/c/why", 'Rule: "why" is not recorded')
    assert found.excerpt is not None
    assert found.excerpt.text[found.span.column - 1 : found.span.end_column - 1] == "c"


def test_condition_and_requirement_are_about_the_same_entry() -> None:
    check = (
        "when: {at: waivers.*.area, equals: staffing}, require: {at: waivers.*.why, is: present}"
    )
    plan = "waivers: {a: {area: staffing}, b: {area: time}, c: {area: staffing, why: d}, d: {}}"
    assert pointers(check, plan) == ["/waivers/a/why"]


def test_entries_inside_entries_are_judged_one_by_one() -> None:
    check = "when: {at: measures.*.unit, equals: percent}, require: {at: measures.*.groups.*.targets.5, at_most: 100}"
    plan = """\
        measures:
          a: {unit: percent, groups: {x: {targets: {5: 100}}, y: {targets: {5: 101}}}}
          b: {unit: students, groups: {x: {targets: {5: 900}}}}
          c: {unit: percent, groups: {z: {targets: {5: 150}}}}
        """
    assert pointers(check, plan) == [
        "/measures/a/groups/y/targets/5", "/measures/c/groups/z/targets/5",
    ]  # fmt: skip


def test_every_year_and_every_member_are_entries_too() -> None:
    assert pointers(
        "require: {at: measures.*.targets.*, at_most: 100}",
        "measures: {a: {targets: {1: 99, 2: 101}}, b: {targets: {3: 102}}}",
    ) == ["/measures/a/targets/2", "/measures/b/targets/3"]
    assert pointers(
        "require: {at: consortium.members.*.schools.*.grades, is: present}",
        "consortium: {name: A, members: {m: {schools: {s: {}}}, n: {schools: {t: {grades: K}}}}}",
    ) == ["/consortium/members/m/schools/s/grades"]


def test_what_is_required_outside_an_entry_is_told_at_the_entry() -> None:
    check = "when: {at: waivers.*.area, equals: staffing}, require: {at: engagement, count: {at_least: 1}}"
    found = one(check, "waivers:\n  a: {area: time}\n  b: {area: staffing}\nengagement: {}")
    assert found.pointer == "/waivers/b"
    assert found.message == 'Rule: "engagement" has 0 entries, and should have at least 1'
    assert [(r.message, r.span.line) for r in found.related] == [("this is meant", 8)]


def test_check_without_a_star_is_judged_once() -> None:
    check = "when: {at: district.enrollment, at_least: 4210}, require: {at: measures, count: {at_least: 2}}"
    assert pointers(check, "measures: {a: {}}") == ["/measures"]
    assert pointers(check.replace("4210", "4211"), "measures: {a: {}}") == []


def test_condition_that_cannot_be_told_asks_for_nothing() -> None:
    check = "when: {at: district.enrollment, at_least: 1}, require: {at: vision, is: present}"
    unknown = "district: {name: A, state: TX}"
    assert pointers(check, "") == ["/vision"]
    assert pointers(check, unknown) == []
    contrary = (
        "when: {not: {at: district.enrollment, at_least: 1}}, require: {at: vision, is: present}"
    )
    assert pointers(contrary, unknown) == []


# --- words ------------------------------------------------------------------------------------

WORDS = [
    ("require: {at: vision, is: absent}", 'Rule: "vision" is recorded, and should not be', "take  vision:  out"),
    ("require: {at: district.state, equals: KY}", 'Rule: "state" is "TX", and should be KY', "correct  state:"),
    (
        "require: {at: waivers.*.kind, one_of: [renewal, amendment]}",
        'Rule: "kind" is "new", and should be one of renewal, amendment',
        "correct  kind:",
    ),
    (
        "require: {at: waivers.*.supports, includes: q}",
        'Rule: "supports" does not include "q"',
        "add it to  supports:",
    ),
    (
        "require: {at: district.enrollment, at_least: 5000}",
        'Rule: "enrollment" is 4210, and should be at least 5000',
        "correct  enrollment:",
    ),
    (
        "require: {at: district.enrollment, at_most: measures.m.baseline.value}",
        'Rule: "enrollment" is 4210, and should be at most 88.1 (measures.m.baseline.value)',
        "correct  enrollment:",
    ),
    (
        "require: {at: timeline.ends, before: 2031-06-30}",
        'Rule: "ends" is 2031-06-30, and should be before 2031-06-30',
        "correct  ends:",
    ),
    (
        "require: {at: timeline.starts, not_before: timeline.ends}",
        'Rule: "starts" is 2026-07-01, and should not be before 2031-06-30 (timeline.ends)',
        "correct  starts:",
    ),
    (
        "require: {at: measures.m.baseline.year, equals: 2024-25}",
        'Rule: "year" is 2025-26, and should be 2024-25',
        "correct  year:",
    ),
    (
        "require: {at: waivers, count: {at_least: 2}}",
        'Rule: "waivers" has 1 entry, and should have at least 2',
        "add to  waivers:",
    ),
    (
        "require: {at: waivers, count: {at_most: 0, where: {at: kind, equals: new}}}",
        'Rule: "waivers" has 1 such entry, and should have at most 0',
        "take out of  waivers:  what is too much",
    ),
    (
        "require: {at: assurances.privacy.given, equals: true}",
        'Rule: "given" is false, and should be true',
        "correct  given:",
    ),
    (
        "require: {all: [{at: vision, is: present}, {at: district.state, equals: KY}]}",
        'Rule: "state" is "TX", and should be KY',
        "correct  state:",
    ),
    (
        "require: {any: [{at: vision, is: absent}, {at: district.state, equals: KY}]}",
        "Rule",
        "plscale explain XX001 --program FILE  tells it",
    ),
    (
        "require: {not: {at: vision, is: present}}",
        'Rule: "vision" is recorded, and should not be',
        "take  vision:  out",
    ),
    ("require: {not: {at: learning, is: absent}}", 'Rule: "learning" is not recorded', "add  learning:"),
    (
        "require: {not: {at: waivers.*.kind, one_of: [new, renewal]}}",
        'Rule: "kind" is one of new, renewal, and should not be',
        "correct  kind:",
    ),
    (
        "require: {not: {at: waivers.*.supports, includes: p}}",
        'Rule: "supports" includes p, and should not',
        "take it out of  supports:",
    ),
    (
        "require: {not: {at: timeline.ends, after: timeline.starts}}",
        'Rule: "ends" is after timeline.starts, and should not be',
        "correct  ends:",
    ),
    (
        "require: {not: {at: waivers, count: {at_least: 1}}}",
        'Rule: "waivers" has at least 1 entry, and should not',
        "correct  waivers:",
    ),
    (
        "require: {not: {any: [{at: vision, is: present}, {at: district.state, equals: KY}]}}",
        "Rule",
        "plscale explain XX001 --program FILE  tells it",
    ),
    ("remedy: Ask us., require: {at: vision, is: absent}", 'Rule: "vision" is recorded, and should not be', "Ask us."),
]  # fmt: skip


@pytest.mark.parametrize(("check", "message", "remedy"), WORDS)
def test_finding_says_what_is_and_what_should_be(check: str, message: str, remedy: str) -> None:
    plan = """\
        vision: Ours
        waivers: {w: {kind: new, supports: [p]}}
        practices: {p: {practice: team-teaching}}
        measures: {m: {baseline: {year: 2025-26, value: 88.1}}}
        assurances: {privacy: {given: false}}
        """
    found = one(check, plan)
    assert (found.message, found.remedy) == (message, remedy)


def test_place_that_is_compared_with_is_shown_too() -> None:
    found = one(NOT_AFTER, "waivers: {b: {ends: 2031-07-01}}")
    assert [(related.message, related.span.line) for related in found.related] == [
        ("2031-06-30", 4)
    ]


def test_text_of_a_program_is_shown_as_it_is_written_on_one_line() -> None:
    check = 'require: {at: vision, is: present}, remedy: "{path} %s $HOME [red]x[/red] {{ 7 * 7 }}"'
    found = asked(check.replace("Rule", ""), "")[0]
    assert found.remedy == "{path} %s $HOME [red]x[/red] {{ 7 * 7 }}"
    title = "A " + "b" * 300
    (finding,) = (
        f
        for f in checked(
            f'checks: {{XX001: {{title: "{title}\\n  c", require: {{at: vision, is: present}}}}}}',
            "",
        ).findings
        if f.code == "XX001"
    )
    assert finding.message == f'A {"b" * 197}…: "vision" is not recorded'


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Every waiver ends with the plan.", "waiver-ends-plan"),
        (
            "Districts of more than 1,000 students have two measures",
            "districts-more-1-000-students",
        ),
        ("x" * 50, "x" * 29),
        ("Щ", "xx001"),
        ("The", "xx001"),
    ],
)
def test_name_of_a_check_is_made_of_its_title(title: str, name: str) -> None:
    told = checked(
        f"checks: {{XX001: {{title: '{title}', require: {{at: vision, is: present}}}}}}", ""
    )
    assert [finding.rule for finding in told.findings if finding.code == "XX001"] == [name]


# --- weight and time --------------------------------------------------------------------------

VISION = "require: {at: vision, is: present}"


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("", "warning"),
        ("severity: note, ", "note"),
        ("severity: error, ", "warning"),
        ("severity: error, verified: false, ", "warning"),
        ("severity: error, verified: true, ", "error"),
        ("severity: note, verified: true, ", "note"),
    ],
)
def test_check_is_a_warning_at_most_until_it_is_verified(words: str, severity: str) -> None:
    assert [found.severity.value for found in asked(words + VISION, "")] == [severity]


@pytest.mark.parametrize(
    ("weight", "severities"),
    [("ignore", []), ("note", ["note"]), ("error", ["error"])],
)
def test_rules_of_the_program_weigh_a_check(weight: str, severities: list[str]) -> None:
    text = f"rules: {{XX001: {weight}}}\nchecks: {{XX001: {{title: A, verified: true, {VISION}}}}}"
    found = [f.severity.value for f in checked(text, "").findings if f.code == "XX001"]
    assert found == severities


def test_citation_is_the_law_of_the_check() -> None:
    assert one(f"law: TEC 12A.1, {VISION}", "").citation == "TEC 12A.1"
    assert one(VISION, "").citation is None


@pytest.mark.parametrize(
    ("day", "is_judged"),
    [("2027-06-30", False), ("2027-07-01", True), ("2028-06-30", True), ("2028-07-01", False)],
)
def test_check_holds_from_its_first_day_until_its_last(day: str, is_judged: object) -> None:
    check = f"from: 2027-07-01, until: 2028-06-30, {VISION}"
    assert bool(asked(check, "", day)) is is_judged


@pytest.mark.parametrize(
    ("day", "severity", "is_due_now"),
    [("2026-07-01", "note", False), ("2027-06-30", "note", False), ("2027-07-01", "warning", True)],
)
def test_what_has_time_is_a_note_until_its_day_is_past(
    day: str, severity: str, is_due_now: object
) -> None:
    found = one(f"by: {{end_of_year: 1}}, {VISION}", "", day)
    assert (found.severity.value, found.is_due_now) == (severity, is_due_now)
    assert found.deadline is not None
    assert found.deadline.day == date(2027, 6, 30)


def test_check_of_a_later_plan_year_is_not_asked_before_it() -> None:
    check = f"by: {{end_of_year: 3}}, {VISION}"
    assert asked(check, "", "2028-06-30") == []
    assert one(check, "", "2028-07-01").severity is Severity.NOTE
    assert one(check, "", "2029-07-01").severity is Severity.WARNING


def test_plan_that_is_over_gets_notes_at_most() -> None:
    found = one(f"severity: error, verified: true, {VISION}", "", "2031-07-01")
    assert found.severity is Severity.NOTE


@pytest.mark.parametrize(
    ("section", "key"),
    [("events", "date"), ("amendments", "date"), ("engagement", "date"), ("reports", "filed")],
)
def test_what_is_dated_later_than_the_day_is_not_known_yet(section: str, key: str) -> None:
    plan = f"{section}: {{1: {{{key}: 2027-01-02}}}}"
    check = f"require: {{at: {section}, count: {{at_least: 1}}}}"
    assert [bool(asked(check, plan, day)) for day in ("2027-01-01", "2027-01-02")] == [True, False]
    each = f"require: {{at: {section}.*.{key}, before: 2027-01-02}}"
    assert [bool(asked(each, plan, day)) for day in ("2027-01-01", "2027-01-02")] == [False, True]
    undated = f"{section}: {{1: {{}}}}"
    assert asked(check, undated, "2027-01-01") == []


# --- faults of the plan -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("check", "plan"),
    [
        ("require: {at: waivers.*.ends, is: present}", "waivers: {w: {ends: soon}}"),
        ("require: {at: waivers.*.ends, is: present}", "waivers: {w: {end: 2031}}"),
        ("require: {at: waivers, count: {at_least: 2}}", "waivers: {w: {}, v: 5}"),
        ("require: {at: waivers, count: {at_least: 2}}", "waivers: {w: {}, W: {}}"),
        ("require: {at: vision, is: present}", "visio: Ours"),
        (
            "when: {not: {at: measures, is: present}}, require: {at: vision, is: present}",
            "measures: {m: 5}",
        ),
        (
            "require: {any: [{at: vision, is: present}, {at: learning.pacing, is: present}]}",
            "learning: {pacing: [a]}",
        ),
    ],
)
def test_one_fault_of_a_plan_is_one_finding(check: str, plan: str) -> None:
    told = checked(f"checks: {{XX001: {{title: A, {check}}}}}", plan)
    assert next(f.code for f in told.findings if f.severity is Severity.ERROR) < "PLS2"
    assert [f for f in told.findings if f.code == "XX001"] == []


def test_few_students_are_never_told_by_a_check() -> None:
    program = program_of(
        "measures: {small_cell: 10}\n"
        "checks: {XX001: {title: A, require: {at: measures.*.results.1, at_least: 50}}}"
    )
    plan = """\
plscale: 1
program: base
district: {name: Example ISD, state: TX}
timeline: {starts: 2026-07-01, ends: 2031-06-30}
measures: {m: {unit: students, results: {1: 7, 2: 8}}, n: {unit: students, results: {1: 49}}}
"""
    found = check_text(plan, as_of=date(2028, 1, 1), program=program).findings
    assert [f.pointer for f in found if f.code == "XX001"] == ["/measures/n/results/1"]
    assert not any("is 7" in f.message for f in found)
