"""Steps without a time of their own: asked for once a later one is due, or the plan is carried out.

A plan is carried out from the end of the years in which its program knows an approval, or from the
first waiver that was granted, or the first milestone of implementation that was done.
"""

from datetime import date

import pytest
from rules.due import DISTRICT, HEAD, TERM, asking, due

from plscale.check.text import check_text
from plscale.finding import Deadline
from plscale.programs.load import builtin
from plscale.programs.program import Program

VOTE = {"event": "board-vote", "verified": True}
SENT = {"event": "plan-submitted", "verified": True}
APPROVED = {"event": "final-approval", "verified": True}
POSTED = {"event": "notice", "verified": True}
STEPS = {"vote": VOTE, "sent": SENT, "approved": APPROVED, "posted": POSTED}
UNTIL_2 = {"planning": [0, 1], "approval": [0, 1, 2], "implementation": [1, 2, 3, 4, 5]}


def stepping(phases: object = UNTIL_2, **told: object) -> Program:
    return asking(approver="state", steps=STEPS, phases=phases, **told)


def days(program: Program, text: str, day: str) -> list[str | None]:
    """Give the days by which missing steps should have been there, all of them warnings."""
    found = due("PLS512", program, text, day)
    assert {severity for _, severity, _ in found} <= {"warning"}
    return [last for _, _, last in found]


@pytest.mark.parametrize(
    ("phases", "day", "is_asked"),
    [
        (UNTIL_2, "2028-07-01", False),  # year 3 begins
        (UNTIL_2, "2028-07-02", True),
        (UNTIL_2 | {"approval": [0]}, "2026-07-01", False),
        (UNTIL_2 | {"approval": [0]}, "2026-07-02", True),
        ({"implementation": [2, 3]}, "2027-07-01", False),
        ({"implementation": [2, 3]}, "2027-07-02", True),
        ({}, "2031-06-30", False),
    ],
)
def test_every_step_is_asked_for_once_the_years_of_approval_are_over(
    *, phases: object, day: str, is_asked: bool
) -> None:
    assert len(days(stepping(phases), "", day)) == (4 if is_asked else 0)


@pytest.mark.parametrize(
    ("waiver", "day", "last"),
    [
        ("status: granted, decided: {date: 2026-10-15}", "2026-10-15", None),
        ("status: granted, decided: {date: 2026-10-15}", "2026-10-16", "2026-10-15"),
        ("status: granted, starts: 2026-11-01", "2026-11-01", None),
        ("status: granted, starts: 2026-11-01", "2026-11-02", "2026-11-01"),
        ("status: granted", "2028-01-01", None),  # on no day that is told
        ("status: requested, starts: 2026-11-01", "2027-01-01", None),
        ("status: denied, decided: {date: 2026-10-15}", "2027-01-01", None),
    ],
)
def test_a_granted_waiver_shows_that_the_plan_was_approved(
    waiver: str, day: str, last: str | None
) -> None:
    text = f"waivers: {{w: {{title: A, {waiver}}}}}\n"
    assert days(stepping(), text, day) == ([last] * 4 if last else [])


def test_a_milestone_of_implementation_shows_that_it_is_carried_out() -> None:
    phases = (
        "phases: {{{}: {{milestones: {{m: {{title: A, due: 2026-10-01, done: 2026-10-02}}}}}}}}\n"
    )
    begun = phases.format("implementation")
    assert days(stepping(), begun, "2026-10-02") == []
    assert days(stepping(), begun, "2026-10-03") == ["2026-10-02"] * 4
    assert days(stepping(), phases.format("planning"), "2026-10-03") == []


def approved_on(date: str) -> str:
    return f"events: {{a: {{event: final-approval, date: {date}}}}}\n"


def test_what_follows_the_approval_is_due_once_the_plan_goes_on() -> None:
    early, late = approved_on("2026-05-20"), approved_on("2026-10-20")
    assert days(stepping(), early, "2026-07-01") == ["2026-05-20"] * 2  # what came before it
    assert days(stepping(), early, "2026-07-02") == ["2026-05-20", "2026-07-01", "2026-05-20"]
    assert days(stepping(), late, "2026-10-20") == ["2026-10-20"] * 2
    assert days(stepping(), late, "2026-10-21") == ["2026-10-20"] * 3


def test_a_step_is_due_no_later_than_the_one_behind_it() -> None:
    by_year_1 = {"by": {"end_of_year": 1}}
    program = asking(approver="state", phases=UNTIL_2, steps=STEPS | {"sent": SENT | by_year_1})
    assert [last for _, _, last in due("PLS512", program, "", "2027-06-30")] == ["2027-06-30"]
    assert days(program, "", "2027-07-01") == ["2027-06-30"] * 2
    assert days(program, "", "2028-07-02") == [
        "2027-06-30", "2028-07-01", "2028-07-01", "2027-06-30",
    ]  # fmt: skip


def test_the_step_whose_time_is_over_is_named_as_the_law_sets_no_day_for_this_one() -> None:
    by_year_1 = {"by": {"end_of_year": 1}}
    steps = {"vote": VOTE, "sent": SENT | by_year_1}
    program = asking(approver="state", steps=steps, rules={"PLS512": "error"})
    whole = HEAD + DISTRICT + TERM
    found = check_text(whole, as_of=date(2027, 7, 1), program=program).findings
    told = [(f.severity.value, f.deadline) for f in found if f.code == "PLS512"]
    last_day = date(2027, 6, 30)
    assert told == [
        ("warning", Deadline(last_day, "plan-submitted", is_past=True, is_inferred=True)),
        ("error", Deadline(last_day, is_past=True)),
    ]


def test_each_member_of_a_consortium_is_asked_for_its_vote_once_the_plan_is_carried_out() -> None:
    home = "consortium: {name: C, lead: a, members: {a: {name: A}, b: {name: B}}}\n"
    granted = "waivers: {w: {title: A, status: granted, decided: {date: 2026-10-15}}}\n"
    voted = "events: {v: {event: board-vote, date: 2026-03-02, member: a, result: passed}}\n"

    def found(text: str, day: str) -> list[str]:
        return sorted(one[0] for one in due("PLS512", stepping(), home + granted + text, day))

    whole = ["/events"] * 3  # sent, approved, posted
    members = [f"/consortium/members/{id_}" for id_ in "ab"]
    assert found("", "2026-10-15") == []
    assert found("", "2026-10-16") == [*members, *whole]
    assert found(voted, "2026-10-16") == [members[1], *whole]


def test_a_step_with_a_time_of_its_own_has_that_time() -> None:
    last_year = {"by": {"end_of_year": 4}}
    program = asking(approver="state", phases=UNTIL_2, steps={"sent": SENT | last_year})
    (found,) = due("PLS512", program, "", "2029-07-02")
    assert found == ("/events", "note", "2030-06-30")


def test_a_plan_that_came_to_nothing_needs_no_steps() -> None:
    denied = "events: {d: {event: denied, date: 2026-10-01}}\n"
    granted = "waivers: {w: {title: A, status: granted, decided: {date: 2026-11-01}}}\n"
    assert days(stepping(), denied + granted, "2029-01-01") == []


def missing(name: str, text: str, day: str) -> list[tuple[str | None, int]]:
    program = builtin(name)
    assert program is not None
    found = days(program.model_copy(update={"id": "our-state"}), text, day)
    return sorted({(last, found.count(last)) for last in found})


ADOPTED = "events: {a: {event: board-vote, date: 2026-05-01, votes: {for: 7, of: 7}}}\n"


def test_texas_asks_for_all_nine_steps_once_the_term_has_begun() -> None:
    program = builtin("tx-doi")
    assert program is not None
    found = due("PLS512", program.model_copy(update={"id": "our-state"}), "", "2026-07-01")
    assert found == [("/events", "note", "2026-07-01")]  # the vote, before which no term begins
    assert missing("tx-doi", "", "2026-07-02") == [("2026-07-01", 9)]


def test_texas_asks_for_the_notice_of_adoption_when_the_link_is_late() -> None:
    """The link is due on the fifteenth day after 2026-05-01 (19 TAC 102.1307(g))."""
    before = ("2026-05-01", 6)  # resolution, hearing, committee, posting, intent, its vote
    program = builtin("tx-doi")
    assert program is not None
    found = due("PLS512", program.model_copy(update={"id": "our-state"}), ADOPTED, "2026-05-16")
    assert [severity for _, severity, _ in found].count("note") == 1  # the link itself
    assert missing("tx-doi", ADOPTED, "2026-05-17") == [before, ("2026-05-16", 2)]


def test_a_state_that_decides_asks_for_its_steps_too() -> None:
    assert missing("co-innovation", "", "2028-07-01") == []
    # three consents, receipt, the local board, the way to the state, its designation, the posting
    assert missing("co-innovation", "", "2028-07-02") == [("2028-07-01", 8)]
    assert missing("nd-innovative", "", "2028-07-02") == [("2027-06-30", 4), ("2028-07-01", 1)]
    granted = "waivers: {w: {title: A, status: granted, decided: {date: 2026-10-15}}}\n"
    assert missing("ky-waiver", granted, "2026-10-15") == []
    assert missing("ky-waiver", granted, "2026-10-16") == [("2026-10-15", 2)]


NEEDS = {"vision": {"by": "plan-submitted", "verified": True}}


def test_what_hangs_on_a_step_that_is_not_recorded_was_due_at_the_approval() -> None:
    program = stepping(needs=NEEDS)

    def found(text: str, day: str) -> list[tuple[str, str | None]]:
        return [(severity, last) for _, severity, last in due("PLS215", program, text, day)]

    approved = approved_on("2026-10-20")
    assert found("", "2026-07-01") == [("note", None)]
    assert found("", "2028-07-01") == [("note", None)]
    assert found("", "2028-07-02") == [("warning", "2028-07-01")]  # an error, were it recorded
    assert found(approved, "2026-10-20") == [("note", None)]
    assert found(approved, "2026-10-21") == [("warning", "2026-10-20")]
    sent = "events: {s: {event: plan-submitted, date: 2026-10-20}}\n"
    assert found(sent, "2026-10-21") == [("error", "2026-10-20")]


def test_what_hangs_on_a_later_step_has_time() -> None:
    program = stepping(needs={"vision": {"by": "notice", "verified": True}})
    assert due("PLS215", program, "", "2030-01-01") == [("/vision", "note", None)]
