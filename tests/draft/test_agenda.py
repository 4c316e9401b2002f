"""What a program asks of a new plan, and by when: days worked out by hand from the term."""

from datetime import date
from textwrap import dedent

import pytest

from plscale.check.judges import program_named
from plscale.draft.agenda import Agenda, agenda_of
from plscale.draft.wish import Wish
from plscale.draft.words import of_each, overview, told, years_of
from plscale.programs.load import base
from plscale.programs.program import Program

TODAY = date(2026, 11, 21)
WISH = Wish("Example ISD", "XX", "xx", date(2027, 7, 1), date(2030, 6, 30))
PROGRAM = """\
plscale_program: 1
id: xx
name: Example program
years: {max: 5}
phases: {planning: [0], implementation: [1, 2, 3], evaluation: [2, 3, 4, 5]}
needs:
  waivers: {title: What it asks for, by: final-version-posted, law: XX 1, verified: true}
  data: {at: [phases, planning, milestones], each: [survey, report], by: {start_of_year: 2}}
  vision: {}
steps:
  resolution: {event: board-resolution, title: "The board\\n  resolves", law: XX 2, source: a page}
  hearing:
    event: public-hearing
    after: {event: board-resolution, within: {days: 30}}
    opens: {start_of_year: 1}
    law: XX 2
    source: a page
  vote:
    event: board-vote
    after: {event: final-version-posted, at_least: {business_days: 5}}
    passes: {at_least: 2/3}
    note: Of all seats
  approval: {event: final-approval, by: {end_of_year: 1}, after: {event: board-vote}, duty: state}
  second-vote: {event: board-vote, by: {end_of_year: 1}, rounds: [amendment]}
assurances:
  privacy: {signed_by: [superintendent, clerk], by: final-approval, law: XX 3}
  civil-rights: {signed_by: [superintendent, clerk], by: final-approval, law: XX 4}
  federal-law: {by: {end_of_year: last}}
  audit: {required: false, by: {end_of_year: 1}}
  old: {until: 2026-06-30, by: {end_of_year: 1}}
  new: {from: 2030-07-01, by: {end_of_year: 1}}
waivers: {needs: [why, instead], terms: [1, 1, 2]}
measures: {needs: [baseline], groups: [english-learners, low-income], watched: [2, 3]}
reports: {annual: {due: 08-15, law: XX 5, verified: true}}
"""
HEARING = (
    "In its turn: Public hearing (not before 2027-07-01; at most 30 days after board-resolution)."
)
VOTE = (
    "In its turn: Board vote"
    " (at least 5 business days after final-version-posted; at least 2/3 in favor)."
)


@pytest.fixture
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    file = tmp_path_factory.mktemp("programs") / "xx.yaml"
    file.write_text(PROGRAM)
    return program_named(str(file))


@pytest.fixture
def agenda(program: Program) -> Agenda:
    return agenda_of(WISH, program, TODAY)


def test_overview_lists_what_is_due_now_then_later_in_order_of_the_days(
    agenda: Agenda, program: Program
) -> None:
    assert "\n".join(overview(agenda, program)) == dedent(
        """\
        To be done now, before or in plan year 1, which ends on 2028-06-30:
          by 2028-06-30                events: Final approval (the state)
          by 2028-06-30                assurances: 2 assurances given
          before final-version-posted  waivers: What it asks for
          at once                      vision
          in its turn                  events: The board resolves
          in its turn                  events: Public hearing
          in its turn                  events: Board vote

        To be done later:
          by 2028-07-01  planning: survey, report
          by 2028-08-15  reports: Report on plan year 1, with its results
          by 2029-08-15  reports: Report on plan year 2, with its results
          by 2030-06-30  assurances: 1 assurance given
          by 2030-08-15  reports: Report on plan year 3, with its results
        """
    )


def test_each_section_tells_its_law_and_how_sure_it_is(agenda: Agenda) -> None:
    assert [*told(agenda.of("waivers"))] == [
        "Before final-version-posted: What it asks for.",
        "  Law: XX 1.",
    ]
    assert [*told(agenda.of("events"))] == [
        "By 2028-06-30, the state: Final approval (after board-vote).",
        "In its turn: The board resolves.",
        "  Law: XX 2; Source: a page; not verified.",
        HEARING,
        "  Law: XX 2; Source: a page; not verified.",
        VOTE,
        "  Of all seats.",
    ]
    assert [*told(agenda.of("assurances"))] == [
        "By 2028-06-30: 2 assurances given (signed by superintendent, clerk).",
        "By 2030-06-30: 1 assurance given.",
    ]
    assert [*told(agenda.of("phases", "planning"))] == ["By 2028-07-01: survey, report."]
    assert [*told(agenda.of("phases", "evaluation"))] == []


def test_law_that_follows_itself_is_told_once(agenda: Agenda) -> None:
    assert [*told(agenda.of("reports"))] == [
        "By 2028-08-15: Report on plan year 1, with its results.",
        "By 2029-08-15: Report on plan year 2, with its results.",
        "By 2030-08-15: Report on plan year 3, with its results.",
        "  Law: XX 5.",
    ]


def test_what_the_format_says_already_is_not_said_again(agenda: Agenda) -> None:
    assert [*told(agenda.of("waivers"), "What it asks for")] == [
        "Before final-version-posted.",
        "  Law: XX 1.",
    ]


def test_what_every_waiver_and_measure_needs_is_told(program: Program) -> None:
    assert of_each(program) == {
        "waivers": (
            "Each one needs why, instead.",
            "Most years of the first grant, and of each one after it: 1, 1, 2.",
        ),
        "measures": (
            "Each one needs baseline.",
            "Each one tells apart these groups: english-learners, low-income.",
            "Results are asked for in plan years 2, 3.",
        ),
    }
    assert of_each(base()) == {"waivers": (), "measures": ()}


def test_first_is_what_the_district_itself_has_to_do_next(program: Program) -> None:
    def first(day: date) -> tuple[str, date | None] | None:
        task = agenda_of(WISH, program, day).first
        return None if task is None else (task.what, task.day)

    assert first(TODAY) == ("2 assurances given", date(2028, 6, 30))  # the approval is the state's
    assert first(date(2028, 6, 30)) == ("2 assurances given", date(2028, 6, 30))
    assert first(date(2028, 7, 1)) == ("survey, report", date(2028, 7, 1))
    assert first(date(2028, 7, 2)) == ("Report on plan year 1, with its results", date(2028, 8, 15))


def test_plan_that_has_begun_has_more_to_do_now(program: Program) -> None:
    agenda = agenda_of(WISH, program, date(2029, 1, 1))
    lines = [*overview(agenda, program)]
    assert lines[0] == "To be done now, before or in plan year 2, which ends on 2029-06-30:"
    assert [task.what for task in agenda.later] == [
        "Report on plan year 2, with its results",
        "1 assurance given",
        "Report on plan year 3, with its results",
    ]


def test_program_that_asks_for_nothing_says_so() -> None:
    bare = Program.model_validate({"plscale_program": 1, "id": "bare", "name": "Bare"})
    agenda = agenda_of(WISH, bare, TODAY)
    assert [*overview(agenda, bare)] == ["The program bare (Bare) asks for nothing by a day.", ""]
    assert (agenda.first, agenda.of("events")) == (None, ())


@pytest.mark.parametrize(
    ("years", "words"),
    [
        ((), ""),
        ((4, 5), ""),  # the plan has three years
        ((0,), "Open before the plan starts on 2027-07-01."),
        ((1,), "Open in plan year 1, from 2027-07-01 until 2028-06-30."),
        ((0, 1), "Open before the plan and in plan year 1, until 2028-06-30."),
        ((2, 3, 4), "Open in plan years 2 to 3, from 2028-07-01 until 2030-06-30."),
        ((1, 3), "Open in plan years 1, 3, from 2027-07-01 until 2030-06-30."),
    ],
)
def test_years_of_a_phase_are_told_with_their_days(
    agenda: Agenda, years: tuple[int, ...], words: str
) -> None:
    assert years_of(years, agenda.standing) == words


def test_step_that_wants_to_be_named_says_how() -> None:
    vote = {"event": "staff-vote", "named": True, "passes": {"more_than": "1/2"}}
    judge = Program.model_validate({"id": "xx", "name": "Xx", "steps": {"teachers": vote}})
    [task] = agenda_of(WISH, judge, TODAY).now
    assert task.terms == "with step: teachers; more than 1/2 in favor"
