"""When a plan hears about the parts that its program needs."""

import pytest
from rules.due import SUBMISSION, asking, due

from plscale.programs.load import builtin
from plscale.programs.program import Program


def needing(by: object, **told: object) -> Program:
    need = {"by": by, "verified": True} | told
    return asking(needs={"vision": need}, steps={"submission": SUBMISSION})


@pytest.mark.parametrize(
    ("day", "severity"),
    [
        ("2020-01-01", "note"),  # before the plan: the first year is prepared
        ("2026-07-01", "note"),
        ("2027-06-29", "note"),
        ("2027-06-30", "note"),  # the last day is in time
        ("2027-07-01", "error"),
        ("2031-06-30", "error"),
        ("2031-07-01", "note"),  # ended
    ],
)
@pytest.mark.parametrize("by", [{"end_of_year": 1}, "plan-submitted"])
def test_part_is_a_note_until_its_day_is_past(by: object, day: str, severity: str) -> None:
    assert due("PLS215", needing(by), "", day) == [("/vision", severity, "2027-06-30")]


@pytest.mark.parametrize(
    ("day", "severity", "last"),
    [
        ("2027-05-19", "note", "2027-06-30"),
        ("2027-05-20", "error", "2027-05-20"),
        ("2027-05-21", "error", "2027-05-20"),
    ],
)
def test_part_is_due_when_its_event_happens(day: str, severity: str, last: str) -> None:
    text = "events: {sent: {event: plan-submitted, date: 2027-05-20}}"
    assert due("PLS215", needing("plan-submitted"), text, day) == [("/vision", severity, last)]


@pytest.mark.parametrize("part", ["for: change", "waiver: hours", "member: a"])
def test_event_of_a_part_makes_nothing_due(part: str) -> None:
    text = f"events: {{sent: {{event: plan-submitted, date: 2027-05-20, {part}}}}}"
    found = due("PLS215", needing("plan-submitted"), text, "2027-05-21")
    assert found == [("/vision", "note", "2027-06-30")]


def test_event_of_every_member_is_one_of_the_plan() -> None:
    text = (
        "consortium: {name: Two, lead: a, members: {a: {name: A}, b: {name: B}}}\nevents:\n"
        "  again: {event: plan-submitted, date: 2027-06-01, member: a}\n"
        "  first: {event: plan-submitted, date: 2027-05-02, member: a}\n"
        "  other: {event: plan-submitted, date: 2027-05-20, member: b}\n"
    )
    for day, severity, last in (
        ("2027-05-19", "note", "2027-06-30"),
        ("2027-05-20", "error", "2027-05-20"),
        ("2027-06-02", "error", "2027-05-20"),
    ):
        found = due("PLS215", needing("plan-submitted"), text, day)
        assert found == [("/vision", severity, last)]


@pytest.mark.parametrize(
    ("by", "day", "severity"),
    [
        ({"start_of_year": 3}, "2027-06-30", None),
        ({"start_of_year": 3}, "2027-07-01", None),  # due in year 3, which is not at hand
        ({"start_of_year": 3}, "2028-06-30", None),
        ({"start_of_year": 3}, "2028-07-01", "note"),
        ({"start_of_year": 3}, "2028-07-02", "error"),
        ({"end_of_year": 3}, "2028-06-30", None),
        ({"end_of_year": 3}, "2028-07-01", "note"),
        ({"end_of_year": 3}, "2029-06-30", "note"),
        ({"end_of_year": 3}, "2029-07-01", "error"),
        ({"end_of_year": "last"}, "2030-06-30", None),
        ({"end_of_year": "last"}, "2030-07-01", "note"),
        ({"end_of_year": "last"}, "2031-06-30", "note"),
        ({"end_of_year": "last"}, "2031-07-01", "note"),
    ],
)
def test_year_hears_nothing_about_the_years_after_it(
    by: object, day: str, severity: str | None
) -> None:
    found = [told for _, told, _ in due("PLS215", needing(by), "", day)]
    assert found == ([severity] if severity else [])


def test_what_nobody_read_is_a_warning_at_most() -> None:
    program = needing({"end_of_year": 1}, verified=False)
    assert due("PLS215", program, "", "2027-07-01") == [("/vision", "warning", "2027-06-30")]


def test_what_is_asked_for_without_a_day_is_due_at_once() -> None:
    assert due("PLS215", needing(None), "", "2026-11-21") == [("/vision", "error", None)]


@pytest.mark.parametrize(
    ("dates", "is_asked"),
    [
        ({"from": "2027-06-30"}, True),
        ({"from": "2027-07-01"}, False),
        ({"until": "2027-06-30"}, True),
        ({"until": "2027-06-29"}, False),
    ],
)
def test_entry_counts_where_it_is_in_force_on_the_day_it_sets(
    *, dates: dict[str, str], is_asked: bool
) -> None:
    program = needing({"end_of_year": 1}, **dates)
    assert bool(due("PLS215", program, "", "2028-01-01")) == is_asked


@pytest.mark.parametrize(
    ("by", "found"),
    [
        ({"end_of_year": 1}, []),
        ({"end_of_year": "last"}, []),
        ("final-version-posted", [("/vision", "note", None)]),
    ],
)
def test_nothing_is_late_while_the_term_is_not_recorded(
    by: object, found: list[tuple[str, str, str | None]]
) -> None:
    assert due("PLS215", needing(by), "", "2028-01-01", term="timeline: {notes: none}\n") == found


def test_event_without_a_day_of_its_own_never_makes_late() -> None:
    program = needing("final-version-posted")
    assert due("PLS215", program, "", "2031-06-30") == [("/vision", "note", None)]


POSTING = {"event": "final-version-posted", "verified": True}


def posting(planning: list[int]) -> Program:
    return asking(
        needs={"vision": {"by": "final-version-posted", "verified": True}},
        steps={"posting": POSTING, "board": {"event": "board-vote", "verified": True}},
        phases={"planning": planning, "approval": [0], "implementation": [1, 2, 3, 4, 5]},
        approver="local-board",
    )


@pytest.mark.parametrize(
    ("planning", "day", "severity"),
    [
        ([0], "2026-06-30", "note"),
        ([0], "2026-07-01", "warning"),  # the plan is in year 1: planning and approval are over
        ([1], "2026-07-01", "note"),
        ([1], "2027-06-30", "note"),
        ([1], "2027-07-01", "warning"),
        ([0], "2031-07-01", "note"),  # ended
    ],
)
def test_part_due_before_a_step_not_recorded_is_asked_about_once_approval_is_over(
    planning: list[int], day: str, severity: str
) -> None:
    assert due("PLS215", posting(planning), "", day) == [("/vision", severity, None)]


@pytest.mark.parametrize(("day", "severity"), [("2026-04-20", "note"), ("2026-04-21", "warning")])
def test_part_due_before_a_step_not_recorded_is_asked_about_once_the_plan_is_approved(
    day: str, severity: str
) -> None:
    text = "events: {b: {event: board-vote, date: 2026-04-21, result: passed}}"
    assert due("PLS215", posting([0]), text, day) == [("/vision", severity, None)]


def test_part_due_before_a_step_that_is_recorded_is_an_error() -> None:
    text = "events: {p: {event: final-version-posted, date: 2026-04-21}}"
    assert due("PLS215", posting([0]), text, "2026-07-01") == [("/vision", "error", "2026-04-21")]


@pytest.mark.parametrize(
    ("decided", "is_asked"), [("2027-06-29", False), ("2027-06-30", True), ("2027-07-01", True)]
)
@pytest.mark.parametrize("event", ["denied", "rescission", "termination", "renewal"])
def test_plan_that_is_given_up_owes_nothing_more(
    event: str, decided: str, *, is_asked: bool
) -> None:
    text = f"events: {{over: {{event: {event}, date: {decided}}}}}"
    found = due("PLS215", needing({"end_of_year": 1}), text, "2028-01-01")
    assert [place for place, _, _ in found] == (["/vision"] if is_asked else [])


LEARNING = asking(
    needs={
        "learning": {"each": ["standards", "pacing", "data-use"], "verified": True},
        "first-steps": {"at": ["phases", "planning", "milestones"], "verified": True},
    }
)
STEPS = "phases: {planning: {milestones: {a: {due: 2026-12-01}}}}\n"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (STEPS, ["/learning"]),
        (STEPS + "learning: {}", ["/learning"]),
        (STEPS + "learning: {notes: later}", ["/learning"]),
        (STEPS + "learning: {pacing: x}", ["/learning/data-use", "/learning/standards"]),
        (STEPS + "learning: {standards: x, pacing: x, data-use: x}", []),
        (STEPS + "learning: {standards: x, pacing: x, data-use: 5}", []),  # a hole, PLS103
        (STEPS + "learning: {standards: x, pacing: x, data-uses: x}", []),  # misspelt, PLS101
        (STEPS + "learning: x", []),  # no section, PLS103
        ("learning: {standards: x, pacing: x, data-use: x}", ["/phases/planning/milestones"]),
        (
            "phases: {planning: {milestones: {}}}\nlearning: {standards: x, pacing: x, data-use: x}",
            ["/phases/planning/milestones"],
        ),
    ],
)
def test_section_that_is_missing_is_one_finding_and_each_key_another(
    text: str, places: list[str]
) -> None:
    assert [place for place, _, _ in due("PLS215", LEARNING, text, "2026-11-21")] == places


def test_condition_without_a_word_counts_as_absent() -> None:
    program = asking(needs={"conditions": {"each": ["curriculum", "instruction"]}})
    text = "conditions: {curriculum: {strategy: x}, instruction: {evidence: []}}"
    found = due("PLS215", program, text, "2026-11-21")
    assert found == [("/conditions/instruction", "warning", None)]


def test_consortium_answers_with_its_own_keys() -> None:
    program = asking(needs={"vision": {"verified": True}})
    text = "consortium: {name: Two, lead: a, members: {a: {name: A}, b: {name: B}}}\n"
    places = [place for place, _, _ in due("PLS215", program, text, "2026-11-21")]
    assert places == ["/vision"]


def test_program_that_needs_nothing_asks_for_nothing() -> None:
    for name in ("PLS215", "PLS301", "PLS406", "PLS512", "PLS601", "PLS609", "PLS610", "PLS611"):
        assert due(name, asking(), "waivers: {w: {}}\nmeasures: {m: {}}", "2031-06-30") == []


@pytest.mark.parametrize("day", ["2026-06-30", "2026-07-01", "2027-06-30", "2027-07-01"])
def test_empty_plan_of_the_framework_hears_of_each_part_once(day: str) -> None:
    program = builtin("knowledgeworks")
    assert program is not None
    places = [place for place, _, _ in due("PLS215", program, "", day)]
    assert sorted(places) == sorted({*places})
    assert len(places) == 9  # all but evaluation and sustainability, which are due in year 5


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2027-05-19", [("/measures/graduation", "note", None)]),
        ("2027-05-20", [("/measures/graduation", "warning", "2027-05-20")]),
        ("2027-05-21", [("/measures/graduation", "warning", "2027-05-20")]),
    ],
)
def test_measure_that_the_program_names_is_asked_for(
    day: str, found: list[tuple[str, str, str | None]]
) -> None:
    need = {"each": ["attendance", "graduation"], "by": "plan-submitted"}
    text = """
        measures: {attendance: {unit: percent}}
        events: {sent: {event: plan-submitted, date: 2027-05-20}}
        """
    assert due("PLS215", asking(needs={"measures": need}), text, day) == found
