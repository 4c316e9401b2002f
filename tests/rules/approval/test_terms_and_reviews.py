"""The days at which a term begins too early, a renewal comes too late, and a review is overdue."""

import pytest
from rules.approval.telling import happened, told
from rules.due import asking, due

from plscale.programs.program import Program

FOOTING = {"law": "Code 1", "verified": True}
TERM = "timeline: {starts: 2026-04-20, ends: 2031-04-19}\n"
RENEWS = "renews: ../2021/plan.yaml\n"


def program(**years: object) -> Program:
    first = {"event": "board-vote"} | FOOTING
    return asking(years={"not_before": first, "renewal_grace": {"months": 6} | FOOTING} | years)


def adopted(date: str, besides: str = "") -> str:
    return happened(a=f"board-vote, date: {date}{besides}")


@pytest.mark.parametrize(
    ("date", "besides", "is_early"),
    [
        ("2026-04-19", "", False),
        ("2026-04-20", "", False),
        ("2026-04-21", "", True),
        ("2026-04", "", False),  # perhaps on the 20th
        ("2026-05", "", True),
        ("2026-04-21", ", result: failed", False),
        ("2026-04-21", ", for: x", False),
        ("2026-11-21", "", True),
        ("2026-11-22", "", False),  # not known yet
    ],
)
def test_term_begins_on_the_day_of_the_approval_or_later(
    *, date: str, besides: str, is_early: bool
) -> None:
    text = adopted(date, besides) + "amendments: {x: {}}\n"
    found = due("PLS508", program(), text, "2026-11-21", term=TERM)
    assert found == ([("/timeline/starts", "error", None)] if is_early else [])


@pytest.mark.parametrize(
    ("starts", "is_early"),
    [("2026", False), ("2026-04", False), ("2026-03", True), ("2025-26", True), ("2026-27", False)],
)
def test_first_day_that_is_known_in_part_is_taken_as_late_as_it_can_be(
    *, starts: str, is_early: bool
) -> None:
    term = f"timeline: {{starts: {starts}, ends: 2031-04-19}}\n"
    text = adopted("2026-04-21")
    assert bool(due("PLS508", program(), text, "2026-11-21", term=term)) == is_early


def test_first_vote_that_did_not_fail_is_the_approval() -> None:
    text = happened(
        a="board-vote, date: 2026-03-01, result: failed",
        b="board-vote, date: 2026-04-20",
        c="board-vote, date: 2026-06-01",
    )
    assert due("PLS508", program(), text, "2026-11-21", term=TERM) == []


def test_program_that_names_no_event_lets_a_term_begin_at_any_time() -> None:
    assert due("PLS508", asking(), adopted("2026-04-21"), "2026-11-21", term=TERM) == []


CLOSED = {"from": "2026-04-20", "law": "HB 1"}


@pytest.mark.parametrize(
    ("since", "date", "is_late"),
    [
        ("2026-04-20", "2026-04-19", False),
        ("2026-04-20", "2026-04-20", True),
        ("2026-04-20", "2026-04", False),  # perhaps on the 19th
        ("2026-04-20", "2026-05", True),
        ("2026-04", "2026-04-29", False),  # closed on some day of April
        ("2026-04", "2026-04-30", True),
        ("2026", "2026-11-21", False),
        ("2025", "2026-01-01", True),
    ],
)
def test_no_plan_is_approved_once_its_law_is_closed(
    *, since: str, date: str, is_late: bool
) -> None:
    judge = asking(closed=CLOSED | {"from": since, "verified": True}, approver="state")
    text = happened(a=f"final-approval, date: {date}")
    found = due("PLS510", judge, text, "2026-11-21", term=TERM)
    assert found == ([("/events/a/date", "error", None)] if is_late else [])


@pytest.mark.parametrize(
    ("starts", "is_late"),
    [("2026-04-19", False), ("2026-04-20", True), ("2026-04", False), ("2026-05", True)],
)
def test_plan_without_an_approval_does_not_begin_once_its_law_is_closed(
    *, starts: str, is_late: bool
) -> None:
    """One that began before may have been approved in time, though nobody wrote down when."""
    term = f"timeline: {{starts: {starts}, ends: 2031-04-19}}\n"
    judge = asking(closed=CLOSED | {"verified": True}, approver="state")
    found = due("PLS510", judge, "", "2026-11-21", term=term)
    assert found == ([("/timeline/starts", "error", None)] if is_late else [])
    approved = happened(a="final-approval, date: 2026-04-19")
    assert due("PLS510", judge, approved, "2026-11-21", term=term) == []


@pytest.mark.parametrize(
    "text",
    [
        happened(a="denied, date: 2026-06-01"),
        happened(a="rescission, date: 2026-06-01"),
        happened(a="final-approval"),  # on a day that nobody wrote down
    ],
)
def test_plan_that_nobody_is_asked_to_approve_is_none_of_its_laws_business(text: str) -> None:
    judge = asking(closed=CLOSED, approver="state")
    assert due("PLS510", judge, text, "2026-11-21", term=TERM) == []


@pytest.mark.parametrize(("approver", "is_told"), [("state", True), ("local-board", False)])
def test_vote_without_a_day_may_be_the_approval_where_the_board_decides(
    *, approver: str, is_told: bool
) -> None:
    judge = asking(closed=CLOSED, approver=approver)
    found = due("PLS510", judge, happened(a="board-vote"), "2026-11-21", term=TERM)
    assert found == ([("/timeline/starts", "warning", None)] if is_told else [])


def test_closing_that_nobody_read_in_the_law_is_a_warning() -> None:
    late = happened(a="final-approval, date: 2026-04-20")
    judge = asking(closed=CLOSED, approver="state")
    assert due("PLS510", judge, late, "2026-11-21", term=TERM) == [
        ("/events/a/date", "warning", None)
    ]
    assert due("PLS510", asking(closed={}, approver="state"), late, "2026-11-21", term=TERM) == [
        ("/events/a/date", "warning", None)
    ]


def test_term_that_began_without_an_approval_is_a_step_that_is_not_recorded() -> None:
    step = {"adoption": {"event": "board-vote"} | FOOTING}
    judge = asking(steps=step, years={"not_before": {"event": "board-vote"} | FOOTING})
    days = {"2026-04-19": "note", "2026-04-20": "note", "2026-04-21": "warning"}
    for day, severity in days.items():
        found = due("PLS512", judge, "", day, term=TERM)
        assert found == [("/events", severity, "2026-04-20")]
        assert due("PLS508", judge, "", day, term=TERM) == []


@pytest.mark.parametrize(
    ("date", "codes"),
    [
        ("2026-04-20", []),
        ("2026-04-21", ["PLS508"]),
        ("2026-10-19", ["PLS508"]),
        ("2026-10-20", ["PLS508"]),  # six months
        ("2026-10-21", ["PLS509"]),
        ("2026-10", ["PLS508"]),
        ("2026-11", ["PLS509"]),
    ],
)
def test_renewal_is_asked_about_in_its_grace_and_too_late_after_it(
    date: str, codes: list[str]
) -> None:
    """When the plan before ended is not known; it was hardly later than this one began."""
    text = RENEWS + adopted(date)
    found = [
        code for code in ("PLS508", "PLS509") if due(code, program(), text, "2026-12-31", term=TERM)
    ]
    assert found == codes


@pytest.mark.parametrize(
    ("starts", "date", "is_late"),
    [
        ("2026-08-31", "2027-02-28", False),  # February has no 31st
        ("2026-08-31", "2027-03-01", True),
        ("2027-08-31", "2028-02-29", False),
        ("2027-08-31", "2028-03-01", True),
    ],
)
def test_grace_ends_with_a_shorter_month(*, starts: str, date: str, is_late: bool) -> None:
    term = f"timeline: {{starts: {starts}, ends: 2031-06-30}}\n"
    text = RENEWS + adopted(date)
    assert bool(due("PLS509", program(), text, "2028-12-31", term=term)) == is_late


def test_renewal_without_grace_begins_on_the_day_of_the_approval() -> None:
    judge = program(renewal_grace=None)
    text = RENEWS + adopted("2026-04-21")
    assert due("PLS508", judge, text, "2026-11-21", term=TERM) == [
        ("/timeline/starts", "error", None)
    ]


def test_plan_that_came_by_a_renewal_is_asked_about_in_its_grace() -> None:
    text = happened(a="renewal, date: 2026-04-19", b="board-vote, date: 2026-04-21")
    found = due("PLS508", program(), text, "2026-11-21", term=TERM)
    assert found == [("/timeline/starts", "warning", None)]


@pytest.mark.parametrize(
    ("date", "is_late"),
    [
        ("2031-04-19", False),
        ("2031-10-19", False),
        ("2031-10-20", True),
        ("2031-10", False),
        ("2031-11", True),
        ("2032-01-02", False),  # not known yet
    ],
)
def test_plan_is_renewed_within_its_grace(*, date: str, is_late: bool) -> None:
    text = happened(a="board-vote, date: 2026-04-20", b=f"renewal, date: {date}")
    found = due("PLS509", program(), text, "2032-01-01", term=TERM)
    assert found == ([("/events/b/date", "note", None)] if is_late else [])


def test_words_of_terms_and_renewals() -> None:
    text = TERM + adopted("2026-04-21")
    words = "the plan starts on 2026-04-20, before board-vote on 2026-04-21"
    assert told("PLS508", program(), text, "2026-11-21") == [(words, "Code 1")]
    words += (
        "; a late renewal starts when the plan before has ended, and this file does not tell when"
        " that was"
    )
    assert told("PLS508", program(), RENEWS + text, "2026-11-21") == [(words, "Code 1")]
    text = TERM + RENEWS + adopted("2026-10-21")
    words = (
        "the plan renews another and starts on 2026-04-20, but board-vote is dated 2026-10-21;"
        " the last day for it was 2026-10-20"
    )
    assert told("PLS509", program(), text, "2026-11-21") == [(words, "Code 1")]


def reviewing(**reviews: object) -> Program:
    return asking(reviews={"every_years": 3} | FOOTING | reviews)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2028-04-19", []),  # due in plan year 4, and this is year 2
        ("2029-04-19", [("/events", "note", "2029-04-20")]),
        ("2029-04-20", [("/events", "note", "2029-04-20")]),
        ("2029-04-21", [("/events", "warning", "2029-04-20")]),
        ("2031-04-20", [("/events", "note", "2029-04-20")]),  # the plan has ended
    ],
)
def test_review_is_due_three_years_after_the_approval(
    day: str, found: list[tuple[str, str, str]]
) -> None:
    term = "timeline: {starts: 2025-07-01, ends: 2031-04-19}\n"
    text = happened(a="final-approval, date: 2026-04-20")
    assert due("PLS511", reviewing(), text, day, term=term) == found


@pytest.mark.parametrize(
    ("events", "last"),
    [
        (("final-approval, date: 2026-04-20", "review, date: 2028-02-29"), "2031-03-01"),
        (("final-approval, date: 2026-04-20", "review, date: 2028-02"), "2031-03-01"),
        (("final-approval, date: 2026-04-20", "review, date: 2029-01-10"), None),  # next: 2032
        (("final-approval, date: 2026-04-20", "review"), "2029-04-20"),
        (("plan-submitted, date: 2026-04-20",), None),
    ],
)
def test_review_is_counted_from_the_last_one(events: tuple[str, ...], last: str | None) -> None:
    term = "timeline: {starts: 2025-07-01, ends: 2031-06-30}\n"
    text = happened(**{f"e{place}": event for place, event in enumerate(events)})
    found = due("PLS511", reviewing(), text, "2031-06-15", term=term)
    assert found == ([("/events", "warning", last)] if last else [])


def test_first_review_may_be_counted_from_another_event() -> None:
    judge = reviewing(after="board-vote")
    text = happened(a="board-vote, date: 2026-03-01", b="final-approval, date: 2026-04-20")
    assert due("PLS511", judge, text, "2029-03-02") == [("/events", "warning", "2029-03-01")]
    words = "no review is recorded since board-vote on 2026-03-01; one is due every 3 years"
    assert told("PLS511", judge, text, "2029-03-02") == [(words, "Code 1")]


@pytest.mark.parametrize(
    ("renewals", "renews", "found"),
    [
        (True, "renews: old.yaml\n", []),
        (True, "", ["/events/a/date"]),
        (False, "renews: old.yaml\n", ["/events/a/date"]),
    ],
)
def test_plan_from_before_is_renewed_where_the_law_lets_it(
    *, renewals: bool, renews: str, found: list[str]
) -> None:
    judge = asking(closed=CLOSED | {"renewals": renewals}, approver="state")
    text = renews + happened(a="final-approval, date: 2026-05-04")
    told = due("PLS510", judge, text, "2026-11-21", term=TERM)
    assert [place for place, _, _ in told] == found
