"""What is said of a plan of which something was left out: the fault, and all that rests not on it."""

from datetime import date

from plscale.check.text import check_text

HEAD = "plscale: 1\ndistrict: {name: Example ISD, state: TX}\n"
TERM = "timeline: {starts: 2026-07-01, ends: 2031-06-30}\n"


def told(text: str, day: date = date(2026, 11, 21)) -> list[tuple[str, str]]:
    checked = check_text(HEAD + text, as_of=day)
    assert not checked.crash, checked.crash
    return [(finding.code, finding.pointer) for finding in checked.findings]


def milestones(first: str) -> str:
    return (
        "program: base\n" + TERM + "phases: {planning: {milestones:"
        f" {{{first}: {{due: 2026-12-01}}, next: {{due: 2026-12-10, after: [survey]}}}}}}}}\n"
    )


def test_key_that_is_no_id_may_be_what_others_refer_to() -> None:
    assert {code for code, _ in told(milestones("survey"))} == {"PLS207"}
    assert told(milestones("Survey of 2026")) == [
        ("PLS106", "/phases/planning/milestones/Survey of 2026")
    ]


def test_reference_to_nothing_is_told_where_every_id_is_right() -> None:
    assert told(milestones("surveys")) == [
        ("PLS108", "/phases/planning/milestones/next/after/0"),
    ]


def test_key_that_is_no_plan_year_may_be_the_one_that_is_missed() -> None:
    text = (
        "program: knowledgeworks\n"
        + TERM
        + (
            "measures: {attendance: {unit: percent, baseline: {year: 2025-26, value: 90},"
            " targets: {5: 95}, results: {1: 91, 2: 92, %s: 93}}}\n"
        )
    )
    missed = ("PLS601", "/measures/attendance/results/3")
    assert missed not in told(text % 3, date(2029, 11, 1))
    assert missed in told(text % 4, date(2029, 11, 1))
    found = told(text % "year 3", date(2029, 11, 1))
    assert missed not in found
    assert ("PLS107", "/measures/attendance/results/year 3") in found


def test_reference_to_nothing_is_all_that_is_told_of_its_milestone() -> None:
    text = (
        "program: base\n"
        + TERM
        + (
            "phases: {planning: {milestones: {a: {due: 2026-10-01, event: forums},"
            " b: {due: 2026-10-01}}}}\nevents: {forum: {event: meeting, date: 2026-09-20}}\n"
        )
    )
    assert told(text) == [
        ("PLS108", "/phases/planning/milestones/a/event"),
        ("PLS214", "/phases/planning/milestones/b/due"),
    ]


def test_program_that_is_not_there_is_all_that_rests_on_it() -> None:
    text = TERM + "assurances: {privacy: {given: true}}\nprogram: %s\n"
    assert told(text % "base") == [("PLS305", "/assurances/privacy")]
    assert told(text % "bases") == [("PLS113", "/program")]
    assert told(text % "") == [("PLS102", "/program")]


def test_what_is_due_is_not_known_where_the_term_is_not() -> None:
    text = (
        "program: base\ntimeline: {starts: 2026-07-01, ends: %s}\n"
        "phases: {planning: {milestones: {a: {due: 2026-10-01}}}}\n"
        "practices: {x: {practice: team-teaching, begins: 9}}\n"
    )
    late = ("PLS214", "/phases/planning/milestones/a/due")
    assert late in told(text % "2031-06-30")
    assert told(text % "2031-06-31") == [("PLS105", "/timeline/ends")]


def test_vote_without_a_right_date_leaves_open_whether_the_plan_is_over() -> None:
    text = (
        "program: base\n"
        + TERM
        + (
            "phases: {planning: {milestones: {a: {due: 2026-10-01}}}}\n"
            "events: {vote: {event: %s, date: 2026-09-31}}\n"
        )
    )
    late = ("PLS214", "/phases/planning/milestones/a/due")
    wrong = ("PLS105", "/events/vote/date")
    assert told(text % "rescission") == [wrong]
    assert told(text % "board-vote") == [wrong]
    for other in ("board-vote, result: passed", "meeting"):
        found = told(text % other)
        assert late in found
        assert wrong in found
