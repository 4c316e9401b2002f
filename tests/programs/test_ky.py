"""Kentucky's waivers (KRS 156.161): what the built-in program says, and where it turns."""

from datetime import date

import pytest
from programs.state_plans import changed, findings, of, program, told, unfounded

from plscale.days import on

RESERVE = "provision: 702 KAR 7:140 Section 1(4)"
RESERVE_ENDS = "ends: 2029-06-30                 # June 30 of the third full school year"
DECIDED = "decided: {date: 2025-10-08, by: Kentucky Board of Education}"
TERM = "timeline: {starts: 2026-07-01, ends: 2029-06-30}"


def test_program_is_sound_and_says_where_everything_was_read() -> None:
    ky = program("ky-waiver")
    assert (ky.state, ky.approver, ky.code, ky.years.max) == ("KY", "state", "KRS", None)
    assert ky.verified_on == on(date(2026, 11, 21))
    assert unfounded(ky) == []


def test_no_step_and_no_day_is_made_up() -> None:
    """Read were the request of the local board, the decision and the expiry, and no more."""
    ky = program("ky-waiver")
    assert [step.event for step in ky.steps.values()] == ["plan-submitted", "final-approval"]
    assert [step.by for step in ky.steps.values()] == [None, None]
    assert (ky.reports.annual, ky.reviews, ky.waivers.terms) == (None, None, None)
    assert not any(assurance.required for assurance in ky.assurances.values())


def test_plan_that_does_what_the_law_asks_has_no_findings() -> None:
    assert told(changed("blue-heron")) == []


# KRS 156.161(1)(a) to (j), as the statute cites them; what it does not cite warns at most.
FORBIDDEN = {
    "KRS 160.380": ("KRS 156.161(1)(a)", "error"),
    "KRS 161.148": ("KRS 156.161(1)(a)", "error"),
    "KRS 158.030": ("KRS 156.161(1)(d)", "error"),
    "KRS 158.100": ("KRS 156.161(1)(d)", "error"),
    "KRS 161.020": ("KRS 156.161(1)(e)", "warning"),
    "KRS 158.6453": ("KRS 156.161(1)(f)", "error"),
    "KRS 156.265": ("KRS 156.161(1)(g)", "error"),
    "KRS 61.800": ("KRS 156.161(1)(h)", "error"),
    "KRS 61.850": ("KRS 156.161(1)(h)", "error"),
    "KRS 61.878": ("KRS 156.161(1)(h)", "error"),
    "KRS 45A.345": ("KRS 156.161(1)(i)", "error"),
    "KRS 156.074": ("KRS 156.161(1)(i)", "error"),
    "KRS 156.480": ("KRS 156.161(1)(i)", "error"),
    "KRS 158.070": ("KRS 156.161(1)(j)", "warning"),
}


@pytest.mark.parametrize("provision", FORBIDDEN)
def test_what_the_statute_keeps_may_not_be_waived(provision: str) -> None:
    plan = changed("blue-heron", (RESERVE, f"provision: {provision}"))
    [found] = [f for f in findings(plan) if f.code == "PLS404"]
    assert (found.citation, found.severity.value) == FORBIDDEN[provision]
    assert found.pointer == "/waivers/reserve-days/provision"


LISTED = ("PLS403", "PLS404", "PLS431", "PLS432")


@pytest.mark.parametrize("provision", ["702 KAR 7:065", "704 KAR 3:305", "707 KAR 1:350"])
def test_regulations_of_the_state_board_may_be_waived(provision: str) -> None:
    plan = changed("blue-heron", (RESERVE, f"provision: {provision}"))
    assert of(plan, *LISTED) == []


@pytest.mark.parametrize(
    "provision",
    [
        "KRS 158.645",  # counted digit by digit: before 158.6453, no part of it
        "KRS 61.510",  # in chapter 61, but in neither of the two acts
        "KRS 61.860",  # between them
        "KRS 45.010",  # chapter 45A is a chapter of its own
        "KRS 344.020",  # civil rights
        "KRS 17.500",
        "16 KAR 2:010",  # of the standards board for the profession
        "803 KAR 2:001",  # of the labor cabinet
    ],
)
def test_whether_the_state_board_enforces_other_law_is_not_settled(provision: str) -> None:
    plan = changed("blue-heron", (RESERVE, f"provision: {provision}"))
    assert of(plan, *LISTED) == [("PLS432", "note", "/waivers/reserve-days/provision")]


def forbidden(provision: str) -> tuple[str, str]:
    plan = changed("blue-heron", (RESERVE, f"provision: {provision}"))
    [found] = [f for f in findings(plan) if f.code == "PLS404"]
    return found.message, found.remedy


def test_the_exceptions_of_the_statute_are_told() -> None:
    """KRS 156.161(1)(e) frees a quarter of a school's teachers; (j) asks for equivalent time."""
    assert forbidden("KRS 161.020") == (
        (
            '"reserve-days" asks to be freed from KRS 161.020, which may not be waived, but for an'
            " exception"
        ),
        (
            "take it out, unless it is for at most 25 percent of the teaching staff of a school,"
            " each with a bachelor's or graduate degree in the subject taught"
        ),
    )
    assert forbidden("KRS 158.070")[1] == (
        "take it out, unless only the shape of the year changes, and instructional time stays at"
        " least equivalent"
    )
    assert forbidden("KRS 156.265") == (
        '"reserve-days" asks to be freed from KRS 156.265, which may not be waived',
        "take it out",
    )


def test_whole_chapter_asks_for_more_than_may_be_waived() -> None:
    plan = changed("blue-heron", (RESERVE, "provision: KRS 61"))
    assert of(plan, "PLS404") == [("PLS404", "error", "/waivers/reserve-days/provision")]


def test_neither_federal_law_nor_that_of_another_state_is_kentuckys_to_waive() -> None:
    plan = changed("blue-heron", (RESERVE, "provision: [20 USC 6311, TEC 25.0811]"))
    assert of(plan, "PLS403", "PLS404", "PLS431") == [
        ("PLS403", "error", "/waivers/reserve-days/provision/0"),
        ("PLS431", "error", "/waivers/reserve-days/provision/1"),
    ]


@pytest.mark.parametrize(
    ("approved", "last"),
    [
        ("2025-10-08", "2029-06-30"),  # in 2025-26: full years are 2026-27, 2027-28, 2028-29
        ("2026-06-30", "2029-06-30"),  # the last day of 2025-26
        ("2026-08-12", "2030-06-30"),  # in 2026-27: full years are 2027-28, 2028-29, 2029-30
    ],
)
def test_waiver_ends_on_june_30_of_the_third_full_school_year(approved: str, last: str) -> None:
    after = f"{last[:4]}-07-01"
    longer = (TERM, "timeline: {starts: 2026-07-01, ends: 2031-06-30}")
    decided = (DECIDED, DECIDED.replace("2025-10-08", approved))
    on_the_day = changed("blue-heron", longer, decided, (RESERVE_ENDS, f"ends: {last}"))
    assert of(on_the_day, "PLS434") == []
    a_day_later = changed("blue-heron", longer, decided, (RESERVE_ENDS, f"ends: {after}"))
    [found] = [f for f in findings(a_day_later) if f.code == "PLS434"]
    assert (found.severity.value, found.pointer) == ("error", "/waivers/reserve-days/ends")
    assert (found.citation, last in found.message) == ("KRS 156.161(1)", True)


def test_request_that_nobody_has_decided_yet_warns_where_it_would_end_too_late() -> None:
    longer = (TERM, "timeline: {starts: 2026-07-01, ends: 2032-06-30}")
    wish = ("ends: 2029-06-30\n    measures: [chronic-absence]\n    status: requested",
            "ends: {}\n    measures: [chronic-absence]\n    status: requested")  # fmt: skip
    # it is to start on 2027-07-01, in 2027-28: full years are 2028-29, 2029-30, 2030-31
    in_time = changed("blue-heron", longer, (wish[0], wish[1].format("2031-06-30")))
    too_late = changed("blue-heron", longer, (wish[0], wish[1].format("2031-07-01")))
    assert of(in_time, "PLS434") == []
    assert of(too_late, "PLS434") == [("PLS434", "warning", "/waivers/resource-class-size/ends")]


def test_decision_before_the_request_is_told() -> None:
    plan = changed("blue-heron", ("event: final-approval, date: 2025-10-08",
                                  "event: final-approval, date: 2025-09-04"))  # fmt: skip
    assert ("PLS514", "/events/decision/date") in {(code, place) for code, _, place in told(plan)}
