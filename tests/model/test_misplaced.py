"""Keys in line with the section that they belong to: one finding, and it says indentation."""

from datetime import date

import pytest

from plscale.check.text import check_text

HEAD = "plscale: 1\nprogram: base\n"
DISTRICT = "district: {name: Example ISD, state: TX}\n"
TERM = "timeline: {starts: 2026-07-01, ends: 2031-06-30}\n"


def told(text: str) -> list[tuple[str, int, str]]:
    """Give code, line and pointer of what is wrong with the file or its shape."""
    found = check_text(text, as_of=date(2026, 7, 1)).findings
    return [(f.code, f.span.line, f.pointer) for f in found if f.code < "PLS2"]


@pytest.mark.parametrize(
    ("text", "line", "pointer"),
    [
        ("conditions:\n  curriculum:\n  strategy: x\n  owner: y\n", 3, "/conditions/strategy"),
        ("conditions:\n  curriculum:\n  strategy:\n  owner:\n", 3, "/conditions/strategy"),
        ("conditions:\n  curriculum:\n    strategy: x\n  owner: y\n", 4, "/conditions/owner"),
        ("waivers:\n  a:\n  title: x\n  why: y\n  decided: {by: z}\n", 3, "/waivers/title"),
        ("waivers:\n  a:\n    title: x\n  why: y\n  b: {title: z}\n", 4, "/waivers/why"),
        ("events:\n  a:\n  event: board-vote\n  date: 2026-08-01\n", 3, "/events/event"),
        ("phases:\n  planning:\n  milestones:\n    a: {title: x}\n", 3, "/phases/milestones"),
        (
            "phases:\n  planning:\n    milestones:\n    a: {title: x}\n    b: {title: y}\n",
            4,
            "/phases/planning/a",
        ),
        (
            "measures:\n  a:\n    baseline:\n    year: 2025-26\n    value: 8\n",
            4,
            "/measures/a/year",
        ),
        ("waivers:\nstart-date:\n  title: x\n", 2, "/start-date"),
    ],
)
def test_misplaced_keys_are_one_finding_at_the_first(text: str, line: int, pointer: str) -> None:
    assert told(f"{HEAD}{DISTRICT}{TERM}{text}") == [("PLS018", line + 4, pointer)]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}district:\nname: Example ISD\nstate: TX\n{TERM}",
        f"{HEAD}{DISTRICT}timeline:\nstarts: 2026-07-01\nends: 2031-06-30\n",
    ],
)
def test_section_that_a_plan_needs_is_not_told_to_be_empty_too(text: str) -> None:
    assert [code for code, _, _ in told(text)] == ["PLS018"]


def test_words_name_the_keys_and_the_section() -> None:
    text = f"{HEAD}{DISTRICT}{TERM}conditions:\n  curriculum:\n  strategy: x\n  owner: y\n"
    (finding,) = (f for f in check_text(text).findings if f.code == "PLS018")
    assert finding.message == (
        '"strategy" and "owner" stand in line with "curriculum", to which they belong'
    )
    assert finding.remedy == "move them 2 spaces to the right, with what stands below them"
    assert [(r.message, r.span.line) for r in finding.related] == [("this is where they belong", 6)]
    one = text.replace("  owner: y\n", "")
    (finding,) = (f for f in check_text(one).findings if f.code == "PLS018")
    assert finding.message == '"strategy" stands in line with "curriculum", to which it belongs'
    assert finding.remedy == "move it 2 spaces to the right, with what stands below it"
    many = text.replace("owner: y", "evidence: []\n  owner: y\n").replace(
        "curriculum", "leadership-development"
    )
    (finding,) = (f for f in check_text(many).findings if f.code == "PLS018")
    assert finding.message.startswith('"strategy", "evidence" and "owner" stand in line with')


def test_more_than_three_keys_are_counted() -> None:
    waiver = "waivers:\n  a:\n  title: x\n  why: y\n  instead: z\n  intent: w\n"
    (finding,) = (
        f for f in check_text(HEAD + DISTRICT + TERM + waiver).findings if f.code == "PLS018"
    )
    assert finding.message.startswith('"title", "why" and 2 other keys stand in line with "a"')


@pytest.mark.parametrize(
    ("text", "code", "pointer"),
    [
        ("conditions:\n  curriculum:\n  strateg: x\n", "PLS104", "/conditions/strateg"),
        ("conditions: {curriculum: , strategy: x}\n", "PLS104", "/conditions/strategy"),
        ("waivers:\nmeasurs:\n  a: {title: x}\n", "PLS101", "/measurs"),
        ("waivers:\nvision of ours: x\n", "PLS101", "/vision of ours"),
        ("conditions:\n  curriculum:\n    owner: x\n  owner: y\n", "PLS104", "/conditions/owner"),
        ("phases:\n  planning: {}\n  a: {title: x}\n", "PLS101", "/phases/a"),
    ],
)
def test_other_unknown_keys_stay_what_they_are(text: str, code: str, pointer: str) -> None:
    assert [(c, p) for c, _, p in told(f"{HEAD}{DISTRICT}{TERM}{text}")] == [(code, pointer)]


def test_sections_below_empty_keys_are_no_slip() -> None:
    text = (
        f"{HEAD}{DISTRICT}{TERM}waivers:\nevents:\n  a: {{event: board-vote, date: 2026-07-01}}\n"
    )
    assert told(text) == []


def test_what_rests_on_a_misplaced_key_is_not_judged() -> None:
    text = (
        f"{HEAD}{DISTRICT}{TERM}costs:\n  a:\n    title: x\n    kind: recurring\n  paid_by: [b]\n"
    )
    assert told(text) == [("PLS018", 9, "/costs/paid_by")]
