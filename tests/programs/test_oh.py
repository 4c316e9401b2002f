"""Ohio's innovation schools and zones: what the built-in program says, and where it turns."""

from datetime import date

import pytest
from programs.state_plans import (
    changed,
    findings,
    laws_not_understood,
    of,
    program,
    told,
    unfounded,
)

from plscale.days import on

LICENSE = "provision: ORC 3319.30"
LISTED = ("PLS403", "PLS404", "PLS430", "PLS431", "PLS432")
PLACE = "/waivers/license/provision"


def test_program_is_sound_and_says_where_everything_was_read() -> None:
    oh = program("oh-innovation")
    assert (oh.state, oh.approver, oh.code, oh.years.max) == ("OH", "state", "ORC", None)
    assert oh.verified_on == on(date(2026, 11, 21))
    assert unfounded(oh) == []
    assert laws_not_understood(oh) == []


def test_plan_that_does_what_the_law_asks_has_no_findings() -> None:
    assert told(changed("elm-hollow")) == []


# R.C. 3302.063(B)(1) to (9); what the statute does not cite warns at most.
FORBIDDEN = {
    "ORC 3317.02": ("ORC 3302.063(B)(1)", "error"),
    "ORC 3317": ("ORC 3302.063(B)(1)", "error"),
    "ORC ch. 3317": ("ORC 3302.063(B)(1)", "error"),
    "R.C. 3317.03(A)": ("ORC 3302.063(B)(1)", "error"),
    "ORC 3323.05": ("ORC 3302.063(B)(2)", "error"),
    "ORC 3324.03": ("ORC 3302.063(B)(2)", "error"),
    "OAC 3301-51-15": ("ORC 3302.063(B)(2)", "warning"),
    "ORC 3301.0710": ("ORC 3302.063(B)(4)", "error"),
    "ORC 3301.0712(B)": ("ORC 3302.063(B)(4)", "error"),
    "ORC 3301.0715": ("ORC 3302.063(B)(4)", "error"),
    "ORC 3302.03": ("ORC 3302.063(B)(5)", "error"),
    "ORC 3302.03(C)(1)": ("ORC 3302.063(B)(5)", "error"),
    "ORC 3302.041": ("ORC 3302.063(B)(6)", "error"),
    "ORC 3301.0714": ("ORC 3302.063(B)(7)", "warning"),
    "ORC 3319.39": ("ORC 3302.063(B)(8)", "warning"),
    "ORC 3319.391": ("ORC 3302.063(B)(8)", "warning"),
    "ORC 3307.26": ("ORC 3302.063(B)(9)", "error"),
    "ORC 3309.23": ("ORC 3302.063(B)(9)", "error"),
}


@pytest.mark.parametrize("provision", FORBIDDEN)
def test_what_the_statute_keeps_may_not_be_waived(provision: str) -> None:
    plan = changed("elm-hollow", (LICENSE, f"provision: {provision}"))
    [found] = [f for f in findings(plan) if f.code in LISTED]
    assert (str(found.code), found.pointer) == ("PLS404", PLACE)
    assert (found.citation, found.severity.value) == FORBIDDEN[provision]


@pytest.mark.parametrize("provision", ["ORC 3301", "ORC 3302", "ORC 3301.0710 to 3301.0712"])
def test_asking_for_more_than_is_open_asks_for_what_is_kept(provision: str) -> None:
    plan = changed("elm-hollow", (LICENSE, f"provision: {provision}"))
    assert of(plan, *LISTED) == [("PLS404", "error", PLACE)]


@pytest.mark.parametrize("provision", ["ORC title 33", "ORC Title XXXIII"])
def test_all_of_title_33_holds_what_is_kept(provision: str) -> None:
    plan = changed("elm-hollow", (LICENSE, f"provision: {provision}"))
    assert of(plan, *LISTED) == [("PLS404", "error", PLACE)]


@pytest.mark.parametrize(
    "provision",
    [
        "ORC 3313.603",
        "ORC 3301.071",  # counted digit by digit: no part of 3301.0710, nor it of this
        "ORC 3302.031",  # beside 3302.03
        "ORC 3302.04",  # beside 3302.041
        "ORC 3319.22",
        "ORC 3318.01",  # beside chapter 3317
        "OAC 3301-35-04",
        "OAC 3301-46-01",
        '"local: IC"',
    ],
)
def test_other_law_of_title_33_rules_and_local_policy_may_be_waived(provision: str) -> None:
    """The list was read whole, so that what it does not name is open, without a note."""
    assert of(changed("elm-hollow", (LICENSE, f"provision: {provision}")), *LISTED) == []


@pytest.mark.parametrize(
    "provision",
    [
        "ORC 4117.08",
        "ORC 3401.01",  # the first chapter behind title 33
        "ORC 3270.01",
        "OAC 3333-1-01",
        "TEC 25.0811",
    ],
)
def test_nothing_outside_title_33_and_the_departments_rules_may_be_waived(provision: str) -> None:
    plan = changed("elm-hollow", (LICENSE, f"provision: {provision}"))
    assert of(plan, *LISTED) == [("PLS431", "error", PLACE)]


def test_federal_law_is_not_ohios_to_waive() -> None:
    plan = changed("elm-hollow", (LICENSE, "provision: 20 USC 6311"))
    assert of(plan, *LISTED) == [("PLS403", "error", PLACE)]


def test_people_without_a_license_are_asked_about_where_no_waiver_is_of_it() -> None:
    place = "/practices/craft-teachers"
    of_hours = changed("elm-hollow", (LICENSE, "provision: ORC 3313.48"))
    assert of(of_hours, "PLS401") == [("PLS401", "warning", place)]
    # what the program does not know may be what frees it
    unknown = changed("elm-hollow", (LICENSE, "provision: ORC 3319.22"))
    assert of(unknown, "PLS401") == [("PLS401", "note", place)]


def test_waivers_last_until_they_are_revoked() -> None:
    """No term is set, by the law or by the program; a plan of twenty years is none too long."""
    years = ("ends: 2032-06-30}     # the law sets no term", "ends: 2046-06-30}     # no term")
    assert of(changed("elm-hollow", years), "PLS218", "PLS433", "PLS434") == []


# --- approval -----------------------------------------------------------------------------------

VOTES = "PLS505"
LATE = "PLS503"
MISSING = "PLS512"
REVIEW = "PLS511"


@pytest.mark.parametrize(
    ("old", "passes", "fails", "place", "law"),
    [
        # more than half of three administrators is two
        ("{for: 2, against: 1, of: 3}", "{for: 2, against: 0, of: 3}",
         "{for: 1, against: 0, of: 3}", "middle-administrators", "ORC 3302.06(A)(8), 3302.066"),
        # more than half of four is three: two are no majority
        ("{for: 3, against: 0, of: 4}", "{for: 3, against: 1, of: 4}",
         "{for: 2, against: 0, of: 4}", "high-administrators", "ORC 3302.06(A)(8), 3302.066"),
        # more than half of 28 teachers is 15, however few of them voted
        ("{for: 17, against: 6, of: 28}", "{for: 15, against: 6, of: 28}",
         "{for: 14, against: 6, of: 28}", "middle-teachers", "ORC 3302.06(A)(8), 3302.066"),
        # more than half of 47 is 24
        ("{for: 30, against: 12, of: 47}", "{for: 24, against: 12, of: 47}",
         "{for: 23, against: 12, of: 47}", "high-teachers", "ORC 3302.06(A)(8), 3302.066"),
        # at least 60 percent of 25 is 15 exactly
        ("{for: 17, against: 5, of: 25}", "{for: 15, against: 5, of: 25}",
         "{for: 14, against: 5, of: 25}", "middle-ballot", "ORC 3302.064(B)"),
        # at least 60 percent of 44 is 27, as 26.4 is
        ("{for: 29, against: 10, of: 44}", "{for: 27, against: 10, of: 44}",
         "{for: 26, against: 10, of: 44}", "high-ballot", "ORC 3302.064(B)"),
    ],
)  # fmt: skip
def test_each_majority_is_one_of_all_who_may_vote_in_that_school(
    old: str, passes: str, fails: str, place: str, law: str
) -> None:
    """The other school's vote, two days later and large enough, does not stand for it."""
    assert of(changed("elm-hollow", (old, passes)), VOTES) == []
    [found] = [f for f in findings(changed("elm-hollow", (old, fails))) if f.code == VOTES]
    assert (found.severity.value, found.pointer) == ("error", f"/events/{place}/votes/for")
    assert found.citation == law


@pytest.mark.parametrize("who", ["administrators", "teachers"])
def test_either_majority_is_missed_where_only_the_other_is_told(who: str) -> None:
    step = f"step: consent-of-{who}"
    text = changed("elm-hollow")
    assert text.count(step) == 2
    kept = text.replace(f"event: staff-vote, {step}", "event: meeting")
    [found] = [f for f in findings(kept) if f.code == MISSING]
    assert (found.severity.value, found.citation) == ("warning", "ORC 3302.06(A)(8), 3302.066")
    assert f"of a majority of the {who}" in found.message
    assert f"step: consent-of-{who}" in found.remedy


def test_votes_that_do_not_say_whose_they_are_leave_both_majorities_open() -> None:
    text = changed("elm-hollow")
    for who in ("administrators", "teachers"):
        text = text.replace(f" step: consent-of-{who},", "")
    assert of(text, VOTES, MISSING, "PLS528") == [(MISSING, "warning", "/events")] * 2


def test_plan_without_terms_of_a_contract_needs_no_ballot() -> None:
    text = changed("elm-hollow")
    whole, ballots = text.split("  middle-ballot:")
    assert ballots.count("event: contract-vote") == 2
    assert told(whole) == []


@pytest.mark.parametrize(
    ("old", "on_the_day", "a_day_later", "place", "law"),
    [
        # received on 2025-11-03: 27 days of November, 31 of December, 2 of January
        ("board-vote, date: 2025-12-15", "board-vote, date: 2026-01-02",
         "board-vote, date: 2026-01-03", "local-decision", "ORC 3302.061(A)"),
        # sent on 2026-01-05: 26 days of January, 28 of February, 6 of March
        ("final-approval, date: 2026-02-24", "final-approval, date: 2026-03-06",
         "final-approval, date: 2026-03-07", "designation", "ORC 3302.062(A)"),
    ],
)  # fmt: skip
def test_district_board_and_department_each_decide_within_60_days(
    old: str, on_the_day: str, a_day_later: str, place: str, law: str
) -> None:
    assert of(changed("elm-hollow", (old, on_the_day)), LATE) == []
    [found] = [f for f in findings(changed("elm-hollow", (old, a_day_later))) if f.code == LATE]
    assert (found.severity.value, found.pointer) == ("error", f"/events/{place}/date")
    assert found.citation == law


def test_plan_goes_to_the_department_after_the_district_board_approved_it() -> None:
    """The board voted on 2025-12-15; on the same day it may be sent, the day before not."""
    sent = "plan-submitted, date: 2026-01-05"
    same_day = changed("elm-hollow", (sent, "plan-submitted, date: 2025-12-15"))
    assert of(same_day, "PLS507") == []
    day_before = changed("elm-hollow", (sent, "plan-submitted, date: 2025-12-14"))
    assert of(day_before, "PLS507") == [("PLS507", "error", "/events/sent/date")]


def test_district_board_reviews_three_years_after_the_designation() -> None:
    """The department designated on 2026-02-24, so at the latest on 2029-02-24; three years on."""
    never = changed("elm-hollow")
    assert of(never, REVIEW, day="2029-02-24") == [(REVIEW, "note", "/events")]  # due, not late
    assert of(never, REVIEW, day="2029-02-25") == [(REVIEW, "warning", "/events")]
    reviewed = never + "  review: {event: review, date: 2029-02-20}\n"
    assert of(reviewed, REVIEW, day="2029-02-25") == []
    assert of(reviewed, REVIEW, day="2032-02-20") == [(REVIEW, "note", "/events")]
    assert of(reviewed, REVIEW, day="2032-02-21") == [(REVIEW, "warning", "/events")]


# --- revisions ----------------------------------------------------------------------------------

REVISED = "amendments:\n  more-weeks: {date: 2026-10-20, what: Two more workshop weeks.}\n"
TEACHERS = "event: staff-vote, step: consent-of-teachers, school: hollow-high, for: more-weeks"
ADMINISTRATORS = TEACHERS.replace("of-teachers", "of-administrators")


def revised(*events: str) -> str:
    lines = (f"  revision-{at}: {{{event}}}\n" for at, event in enumerate(events))
    return changed("elm-hollow") + "".join(lines) + REVISED


def test_revision_needs_both_majorities() -> None:
    """More than half of 47 teachers is 24, of four administrators three."""
    teachers = f"{TEACHERS}, date: 2026-10-12, votes: {{for: 24, of: 47}}"
    administrators = f"{ADMINISTRATORS}, date: 2026-10-12, votes: {{for: 3, of: 4}}"
    assert told(revised(teachers, administrators)) == []
    assert of(revised(teachers), MISSING) == [(MISSING, "warning", "/amendments/more-weeks")]
    assert of(revised(administrators), MISSING) == [(MISSING, "warning", "/amendments/more-weeks")]


@pytest.mark.parametrize(
    ("teachers", "administrators", "place"),
    [(23, 3, "revision-0"), (24, 2, "revision-1")],
)
def test_revision_falls_with_either_majority(
    teachers: int, administrators: int, place: str
) -> None:
    text = revised(
        f"{TEACHERS}, date: 2026-10-12, votes: {{for: {teachers}, of: 47}}",
        f"{ADMINISTRATORS}, date: 2026-10-12, votes: {{for: {administrators}, of: 4}}",
    )
    assert of(text, VOTES) == [(VOTES, "error", f"/events/{place}/votes/for")]
