"""Colorado's innovation schools and zones: what the built-in program says, and where it turns."""

from datetime import date

import pytest
from programs.state_plans import changed, findings, of, program, told, unfounded

from plscale.days import on

LICENSE = "provision: C.R.S. 22-63-201"
LISTED = ("PLS403", "PLS404", "PLS431", "PLS432")


def test_program_is_sound_and_says_where_everything_was_read() -> None:
    co = program("co-innovation")
    assert (co.state, co.approver, co.code, co.years.max) == ("CO", "state", "C.R.S.", None)
    assert co.verified_on == on(date(2026, 11, 21))
    assert unfounded(co) == []


def test_plan_that_does_what_the_law_asks_has_no_findings() -> None:
    assert told(changed("granite-fork")) == []


# C.R.S. 22-2-117(1)(b)(I) to (X) and 22-32.5-108; what was not read in them warns at most.
FORBIDDEN = {
    "C.R.S. 22-54-104": ("C.R.S. 22-2-117(1)(b)(I)", "error"),
    "C.R.S. 22-20-108": ("C.R.S. 22-2-117(1)(b)(II)", "error"),
    "C.R.S. 22-11-503": ("C.R.S. 22-2-117(1)(b)(III)", "error"),
    "C.R.S. 22-32-109.7": ("C.R.S. 22-2-117(1)(b)(IV)", "warning"),
    "C.R.S. 22-87-104": ("C.R.S. 22-2-117(1)(b)(V)", "error"),
    "C.R.S. 22-44-305": ("C.R.S. 22-2-117(1)(b)(VI)", "error"),
    "C.R.S. 22-1-130": ("C.R.S. 22-2-117(1)(b)(VII)", "error"),
    "C.R.S. 22-33-106.1": ("C.R.S. 22-2-117(1)(b)(VIII)", "error"),
    "C.R.S. 22-1-128": ("C.R.S. 22-2-117(1)(b)(IX)", "error"),
    "C.R.S. 22-32-109(1)(ll)": ("C.R.S. 22-2-117(1)(b)(X)", "error"),
    "C.R.S. 22-63-206(1)": ("C.R.S. 22-2-117(1)(b)(X)", "warning"),
    "C.R.S. 22-64-202": ("C.R.S. 22-32.5-108(1)(b)", "error"),
    "C.R.S. 24-51-401": ("C.R.S. 22-32.5-108(1)(c)", "error"),
    "C.R.S. 22-7-1006.3": ("C.R.S. 22-32.5-108(2)(a)", "error"),
    "C.R.S. 22-11-210": ("C.R.S. 22-32.5-108(2)(b)", "error"),
}


@pytest.mark.parametrize("provision", FORBIDDEN)
def test_what_the_law_keeps_may_not_be_waived(provision: str) -> None:
    plan = changed("granite-fork", (LICENSE, f"provision: {provision}"))
    [found] = [f for f in findings(plan) if f.code in LISTED]
    assert (str(found.code), found.pointer) == ("PLS404", "/waivers/license/provision")
    assert (found.citation, found.severity.value) == FORBIDDEN[provision]


def test_asking_for_all_of_a_section_asks_for_the_part_that_is_kept() -> None:
    plan = changed("granite-fork", (LICENSE, "provision: C.R.S. 22-32-109"))
    assert of(plan, *LISTED) == [("PLS404", "error", "/waivers/license/provision")]


@pytest.mark.parametrize("provision", ["C.R.S. 24-34-402", "C.R.S. 8-4-101", "6 CCR 1010-6"])
def test_nothing_outside_title_22_and_the_boards_rules_may_be_waived(provision: str) -> None:
    plan = changed("granite-fork", (LICENSE, f"provision: {provision}"))
    assert of(plan, *LISTED) == [("PLS431", "error", "/waivers/license/provision")]


@pytest.mark.parametrize(
    "provision",
    [
        "C.R.S. 22-33-104",  # beside 22-33-106.1
        "C.R.S. 22-2-117",
        "C.R.S. 22-32.5-104",  # article 32.5 is another article than 32
        "1 CCR 301-35-2.00",
    ],
)
def test_other_law_of_title_22_is_open_as_far_as_was_read(provision: str) -> None:
    """Whether more follows after (X) was not read, so it is a note."""
    plan = changed("granite-fork", (LICENSE, f"provision: {provision}"))
    assert of(plan, *LISTED) == [("PLS432", "note", "/waivers/license/provision")]


def test_provision_of_which_the_subject_is_known_may_be_waived() -> None:
    assert of(changed("granite-fork"), *LISTED) == []


def test_district_policy_may_be_waived_as_well() -> None:
    assert of(changed("granite-fork", (LICENSE, 'provision: "local: GCKA"')), *LISTED) == []


def test_each_waiver_tells_how_the_intent_is_met() -> None:
    intent = "    intent: A licensed teacher answers for what is taught and how it is marked.\n"
    plan = changed("granite-fork", (intent, ""))
    assert of(plan, "PLS406") == [("PLS406", "warning", "/waivers/license/intent")]


def test_people_without_a_license_need_a_waiver() -> None:
    plan = changed("granite-fork", (LICENSE, "provision: C.R.S. 22-63-203"))
    assert of(plan, "PLS401") == [("PLS401", "warning", "/practices/trades-people")]


def test_waivers_last_until_they_are_revoked() -> None:
    """No term is set, by the act or by the program; a plan of twenty years is none too long."""
    years = ("ends: 2032-06-30}     # the act sets no term", "ends: 2046-06-30}     # no term")
    assert of(changed("granite-fork", years), "PLS218", "PLS433", "PLS434") == []


# --- approval -----------------------------------------------------------------------------------

VOTES = "PLS505"
LATE = "PLS503"
REVIEW = "PLS511"


@pytest.mark.parametrize(
    ("old", "passes", "fails", "place"),
    [
        # more than half of 26 teachers is 14, however few of them voted
        ("{for: 21, against: 3, of: 26}", "{for: 14, against: 3, of: 26}",
         "{for: 13, against: 3, of: 26}", "teachers"),
        # more than half of two administrators is both
        ("{for: 2, against: 0, of: 2}", "{for: 2, against: 0, of: 2}",
         "{for: 1, against: 0, of: 2}", "administrators"),
        # more than half of nine members is five
        ("{for: 7, against: 1, of: 9}", "{for: 5, against: 4, of: 9}",
         "{for: 4, against: 0, of: 9}", "committee"),
        # at least 60 percent of 26 is 16, as 15.6 is
        ("{for: 16, against: 8, of: 26}", "{for: 16, against: 10, of: 26}",
         "{for: 15, against: 0, of: 26}", "ballot"),
    ],
)  # fmt: skip
def test_each_majority_is_one_of_all_who_may_vote(
    old: str, passes: str, fails: str, place: str
) -> None:
    """What a plan must hold was not read word for word, so these warn."""
    assert of(changed("granite-fork", (old, passes)), VOTES) == []
    told_of = of(changed("granite-fork", (old, fails)), VOTES)
    assert told_of == [(VOTES, "warning", f"/events/{place}/votes/for")]


def test_plan_without_terms_of_a_contract_needs_no_ballot() -> None:
    text = changed("granite-fork")
    [ballot] = [line for line in text.splitlines() if line.startswith("  ballot:")]
    assert told(changed("granite-fork", (f"{ballot}\n", ""))) == []


@pytest.mark.parametrize(
    ("old", "on_the_day", "a_day_later", "place", "law"),
    [
        # received on 2025-10-20: 11 days of October, 30 of November, 19 of December
        ("board-vote, date: 2025-12-15", "board-vote, date: 2025-12-19",
         "board-vote, date: 2025-12-20", "local-decision", "C.R.S. 22-32.5-104(1)(b)"),
        # sent on 2026-01-07: 24 days of January, 28 of February, 8 of March
        ("final-approval, date: 2026-03-04", "final-approval, date: 2026-03-08",
         "final-approval, date: 2026-03-09", "designation", "C.R.S. 22-32.5-107(3)"),
    ],
)  # fmt: skip
def test_local_board_and_state_board_each_decide_within_60_days(
    old: str, on_the_day: str, a_day_later: str, place: str, law: str
) -> None:
    assert of(changed("granite-fork", (old, on_the_day)), LATE) == []
    [found] = [f for f in findings(changed("granite-fork", (old, a_day_later))) if f.code == LATE]
    assert (found.severity.value, found.pointer) == ("error", f"/events/{place}/date")
    assert found.citation == law


def test_local_board_reviews_three_years_after_it_approved_the_plan() -> None:
    """It voted on 2025-12-15, so the first review is due on 2028-12-15; the next three years on."""
    never = changed("granite-fork")
    assert of(never, REVIEW, day="2028-12-15") == [(REVIEW, "note", "/events")]  # due, not late
    assert of(never, REVIEW, day="2028-12-16") == [(REVIEW, "warning", "/events")]
    last_line = "  posted: {event: notice, date: 2026-03-20}\n"
    once = (last_line, f"{last_line}  review: {{event: review, date: 2028-12-11}}\n")
    reviewed = changed("granite-fork", once)
    assert of(reviewed, REVIEW, day="2028-12-16") == []
    assert of(reviewed, REVIEW, day="2031-12-11") == [(REVIEW, "note", "/events")]
    assert of(reviewed, REVIEW, day="2031-12-12") == [(REVIEW, "warning", "/events")]
