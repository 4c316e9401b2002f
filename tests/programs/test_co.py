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
