"""The days and years at which the rules of the timeline turn."""

import pytest
from rules.judging import pointers, told

from plscale.check.text import check_text


def milestones(*lines: str, phase: str = "planning") -> str:
    return f"phases:\n  {phase}:\n    milestones:\n" + "".join(f"      {line}\n" for line in lines)


@pytest.mark.parametrize(
    ("timeline", "missing"),
    [
        ("{starts: 2026-07-01}", ["/timeline/ends"]),
        ("{ends: 2031}", ["/timeline/starts"]),
        ("{notes: none told}", ["/timeline/starts", "/timeline/ends"]),
        ("{starts: 2026, ends: 2030-31}", []),
    ],
)
def test_each_day_of_the_term_is_asked_for(timeline: str, missing: list[str]) -> None:
    assert pointers("PLS201", f"timeline: {timeline}") == missing


@pytest.mark.parametrize(
    ("ends", "is_reversed"),
    [("2026-06-30", True), ("2026-07-01", False), ("2026-06", True), ("2026", False)],
)
def test_a_plan_may_last_one_day_and_not_less(*, ends: str, is_reversed: bool) -> None:
    text = f"timeline: {{starts: 2026-07-01, ends: {ends}}}"
    assert pointers("PLS202", text) == (["/timeline/ends"] if is_reversed else [])


def test_a_reversed_term_is_one_finding() -> None:
    text = (
        "timeline: {starts: 2026-07-01, ends: 2025-06-30}\n"
        "waivers: {a: {starts: 2026-08-01, ends: 2026-09-01}}\n"
        "district: {name: A, state: TX, schools: {s: {joins: 2}}}\n"
        + milestones("a: {due: 2026-08-01}")
    )
    for code in ("PLS203", "PLS204", "PLS210", "PLS407", "PLS408"):
        assert pointers(code, text) == []


@pytest.mark.parametrize(
    ("due", "is_late"),
    [("2031-06-29", False), ("2031-06-30", False), ("2031-07-01", True), ("2031", False)],
)
def test_a_milestone_may_be_due_on_the_last_day(*, due: str, is_late: bool) -> None:
    text = milestones(f"a: {{due: {due}}}", phase="evaluation")
    place = "/phases/evaluation/milestones/a/due"
    assert pointers("PLS203", text) == ([place] if is_late else [])


@pytest.mark.parametrize(
    ("due", "is_outside"),
    [("2027-06-30", False), ("2027-07-01", True), ("2027", False), ("2028", True)],
)
def test_planning_closes_with_its_last_open_year(*, due: str, is_outside: bool) -> None:
    place = "/phases/planning/milestones/a/due"
    found = pointers("PLS204", milestones(f"a: {{due: {due}}}"))
    assert found == ([place] if is_outside else [])


def test_a_start_known_to_the_year_leaves_the_plan_year_open() -> None:
    term = "timeline: {starts: 2026, ends: 2031}\n"
    assert pointers("PLS204", term + milestones("a: {due: 2027-06-01}")) == []
    assert pointers("PLS204", term + milestones("a: {due: 2028-01-01}")) != []


@pytest.mark.parametrize(
    ("phase", "due", "message"),
    [
        ("planning", "2028-10-15", '"a" is due in year 3, when the planning phase is not open'),
        (
            "sustainability",
            "2026-01-15",
            '"a" is due before the plan starts, when the sustainability phase is not open',
        ),
    ],
)
def test_a_milestone_outside_its_phase_says_when_it_is_due(
    phase: str, due: str, message: str
) -> None:
    [(_, found)] = told("PLS204", milestones(f"a: {{due: {due}}}", phase=phase))
    assert found == message


@pytest.mark.parametrize(
    ("phase", "ends", "remedy"),
    [
        ("planning", "2031-06-30", "planning is open before the plan starts or in year 1"),
        ("sustainability", "2031-06-30", "sustainability is open in years 3 to 5"),
        ("sustainability", "2028-06-30", "sustainability is open in year 2"),  # the last
    ],
)
def test_open_years_are_those_of_the_plan(phase: str, ends: str, remedy: str) -> None:
    due = "2027-10-01" if phase == "planning" else "2026-10-01"
    text = (
        "plscale: 1\nprogram: base\ndistrict: {name: A, state: TX}\n"
        f"timeline: {{starts: 2026-07-01, ends: {ends}}}\n"
        + milestones(f"a: {{due: {due}}}", phase=phase)
    )
    [finding] = [found for found in check_text(text).findings if found.code == "PLS204"]
    assert finding.remedy.startswith(remedy)


@pytest.mark.parametrize(
    ("phase", "due", "is_outside"),
    [
        ("implementation", "2025-07-01", False),  # year 11
        ("implementation", "2027-05-01", False),
        ("sustainability", "2029-05-01", False),  # year 14, the last
        ("planning", "2027-05-01", True),
    ],
)
def test_a_term_of_fourteen_years_is_implemented_to_its_end(
    *, phase: str, due: str, is_outside: bool
) -> None:
    term = "timeline: {starts: 2015-07-01, ends: 2029-06-30}\n"
    found = pointers("PLS204", term + milestones(f"a: {{due: {due}}}", phase=phase))
    assert found == ([f"/phases/{phase}/milestones/a/due"] if is_outside else [])


@pytest.mark.parametrize(
    ("due", "remedies"),
    [
        ("2028-05-01", []),  # year 3, the last: open although the program says from year 4 on
        ("2027-07-01", []),
        ("2027-06-30", ["sustainability is open in year 3"]),
    ],
)
def test_sustainability_is_open_in_the_last_year_of_a_short_plan(
    due: str, remedies: list[str]
) -> None:
    text = (
        "plscale: 1\nprogram: knowledgeworks\ndistrict: {name: A, state: TX}\n"
        "timeline: {starts: 2025-07-01, ends: 2028-06-30}\n"
        + milestones(f"a: {{due: {due}}}", phase="sustainability")
    )
    found = [one.remedy for one in check_text(text).findings if one.code == "PLS204"]
    assert [remedy.partition(":")[0] for remedy in found] == remedies


def test_open_years_of_a_term_without_an_end_are_told_from_their_first() -> None:
    text = (
        "plscale: 1\nprogram: base\ndistrict: {name: A, state: TX}\n"
        "timeline: {starts: 2026-07-01}\n"
        + milestones("a: {due: 2026-10-01}", phase="sustainability")
    )
    [found] = [one for one in check_text(text).findings if one.code == "PLS204"]
    assert found.remedy.startswith("sustainability is open from year 3 on:")


@pytest.mark.parametrize(
    ("due", "is_early"), [("2026-10-14", True), ("2026-10-15", False), ("2026-10", False)]
)
def test_a_milestone_may_be_due_with_its_predecessor(*, due: str, is_early: bool) -> None:
    text = milestones("a: {due: 2026-10-15}", f"b: {{due: {due}, after: [a]}}")
    place = "/phases/planning/milestones/b/due"
    assert pointers("PLS205", text) == ([place] if is_early else [])


def test_members_of_a_circle_are_not_compared_by_date() -> None:
    text = milestones("a: {due: 2026-10-15, after: [b]}", "b: {due: 2026-11-15, after: [a]}")
    assert pointers("PLS205", text) == []


def test_circles_are_spelt_once_each_from_their_first_member() -> None:
    text = milestones(
        "a: {after: [b]}",
        "b: {after: [c, d]}",
        "c: {after: [a]}",
        "d: {after: [e]}",
        "e: {after: [d, a-free-one]}",
        "alone: {after: [alone]}",
        "a-free-one: {}",
    )
    assert told("PLS206", text) == [
        (
            "/phases/planning/milestones/a/after",
            '"a" waits for "b", which waits for "c", which waits for "a"',
        ),
        (
            "/phases/planning/milestones/d/after",
            '"d" waits for "e", which waits for "d"',
        ),
        ("/phases/planning/milestones/alone/after", '"alone" waits for itself'),
    ]


@pytest.mark.parametrize("closed", [True, False])
def test_a_chain_of_ten_thousand_milestones_is_followed_to_its_end(*, closed: bool) -> None:
    lines = [f"m{number}: {{after: [m{number + 1}]}}" for number in range(9_999)]
    lines.append(f"m9999: {{after: {'[m0]' if closed else '[]'}}}")
    found = told("PLS206", milestones(*lines))
    assert [place for place, _ in found] == (["/phases/planning/milestones/m0/after"] * closed)
    assert all("9994 more" in message for _, message in found)


@pytest.mark.parametrize(
    ("done", "first", "is_early"),
    [
        ("2026-10-14", "2026-10-15", True),
        ("2026-10-15", "2026-10-15", False),
        ("2026-10-15", "2026-10-14", False),
        ("2026-10", "2026-10-15", False),
        ("2026-11-21", "2026-11-22", True),  # on the day, the earlier one is not done yet
        ("2026-11-22", "2026-11-23", False),  # neither is known on the day
    ],
)
def test_a_milestone_is_done_with_its_predecessor_or_after(
    *, done: str, first: str, is_early: bool
) -> None:
    text = milestones(f"a: {{done: {first}}}", f"b: {{done: {done}, after: [a]}}")
    place = "/phases/planning/milestones/b/done"
    assert pointers("PLS208", text) == ([place] if is_early else [])


def test_a_milestone_is_done_with_its_event() -> None:
    text = "events: {e: {event: meeting, date: 2026-10-15}}\n" + milestones(
        "a: {event: e}", "b: {done: 2026-10-15, after: [a]}"
    )
    assert pointers("PLS208", text) == []
    assert pointers("PLS208", text, day="2026-10-14") == []


@pytest.mark.parametrize(
    ("done", "differs"),
    [("2026-10-14", True), ("2026-10-15", False), ("2026-10-16", True), ("2026-10", False)],
)
def test_a_milestone_has_the_day_of_its_event(*, done: str, differs: bool) -> None:
    text = "events: {e: {event: meeting, date: 2026-10-15}}\n" + milestones(
        f"a: {{event: e, done: {done}}}"
    )
    place = "/phases/planning/milestones/a/done"
    assert pointers("PLS209", text) == ([place] if differs else [])


@pytest.mark.parametrize(("year", "is_outside"), [(4, False), (5, False), (6, True)])
def test_schools_and_practices_begin_up_to_the_last_year(*, year: int, is_outside: bool) -> None:
    district = f"district: {{name: A, state: TX, schools: {{s: {{joins: {year}}}}}}}\n"
    found = pointers("PLS210", district)
    assert found == (["/district/schools/s/joins"] if is_outside else [])
    found = pointers("PLS211", f"practices: {{p: {{begins: {year}}}}}")
    assert found == (["/practices/p/begins"] if is_outside else [])


def test_a_school_of_a_member_is_found_in_its_place() -> None:
    text = "consortium: {members: {m: {name: A, state: TX, schools: {s: {joins: 6}}}}}"
    assert pointers("PLS210", text) == ["/consortium/members/m/schools/s/joins"]


@pytest.mark.parametrize(
    ("schools", "begins", "is_early"),
    [
        ("[late]", 2, True),
        ("[late]", 3, False),
        ("[late, early]", 1, False),
        ("[later, late]", 2, True),
        ("all", 1, False),
    ],
)
def test_a_practice_begins_when_one_of_its_schools_has_joined(
    *, schools: str, begins: int, is_early: bool
) -> None:
    text = (
        "district: {name: A, state: TX,"
        " schools: {early: {}, late: {joins: 3}, later: {joins: 4}}}\n"
        f"practices: {{p: {{schools: {schools}, begins: {begins}}}}}"
    )
    assert pointers("PLS212", text) == (["/practices/p/begins"] if is_early else [])


@pytest.mark.parametrize(
    ("until", "is_reversed"), [("2026-03-19", True), ("2026-03-20", False), ("2026-03", False)]
)
def test_an_event_may_last_one_day(*, until: str, is_reversed: bool) -> None:
    text = f"events: {{e: {{event: notice, date: 2026-03-20, until: {until}}}}}"
    assert pointers("PLS213", text) == (["/events/e/until"] if is_reversed else [])
