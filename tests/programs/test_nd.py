"""North Dakota's innovative education program: what the built-in program says, and its turns."""

from datetime import date

import pytest
from programs.state_plans import changed, findings, of, program, told, unfounded

from plscale.days import on

UNIT_HOURS = "provision: NDCC 15.1-21-03"
FIRST_ENDS = "        ends: 2027-06-30\n"
SECOND = "second: {starts: 2027-07-01, ends: 2028-06-30}"
THIRD = "third: {starts: 2028-07-01, ends: 2030-06-30}"
FOURTH = "fourth: {starts: 2030-07-01, ends: 2031-06-30}"
TERMS = "PLS433"
LISTED = ("PLS404", "PLS431", "PLS432")


def test_program_is_sound_and_says_where_everything_was_read() -> None:
    nd = program("nd-innovative")
    assert (nd.state, nd.approver, nd.code) == ("ND", "state", "NDCC")
    assert nd.verified_on == on(date(2026, 11, 21))
    assert unfounded(nd) == []


def test_year_of_planning_and_five_more() -> None:
    nd = program("nd-innovative")
    assert (nd.years.max, nd.phases["planning"]) == (6, (1,))
    assert nd.phases["implementation"] == (2, 3, 4, 5, 6)
    term = "ends: 2031-06-30}     # year 1 for planning, then five years"
    assert of(changed("wide-sky"), "PLS218") == []
    a_day_more = changed("wide-sky", (term, "ends: 2031-07-02}"))  # July 1 is accepted (LAW 1)
    assert of(a_day_more, "PLS218") == [("PLS218", "error", "/timeline/ends")]


def test_plan_that_does_what_the_law_asks_has_no_findings() -> None:
    assert told(changed("wide-sky")) == []


@pytest.mark.parametrize(
    "provision",
    [
        "NDCC 15-20.1", "NDCC 15.1-06", "NDCC 15.1-18", "NDCC 15.1-20", "NDCC 15.1-21",
        "NDCC 15.1-22", "NDCC 15.1-25", "NDCC 15.1-32", "NDCC 15.1-38", "15.1-21-02.1",
        "NDCC 15-20.1-03", "NDCC 15.1-06-04(1)", "NDAC 67-19-01",
    ],
)  # fmt: skip
def test_nine_chapters_and_their_rules_may_be_waived(provision: str) -> None:
    assert of(changed("wide-sky", (UNIT_HOURS, f"provision: {provision}")), *LISTED) == []


@pytest.mark.parametrize(
    "provision",
    [
        "NDCC 15.1-07-33",  # another chapter
        "NDCC 15-20",  # of title 15 the list holds 15-20.1 alone
        "NDCC 15.1-210-01",
        "NDCC 15.1",  # the whole title holds more than the nine chapters
        "NDCC 16.1-01",
        "KRS 158.070",
    ],
)
def test_no_other_statute_may_be_waived(provision: str) -> None:
    plan = changed("wide-sky", (UNIT_HOURS, f"provision: {provision}"))
    assert of(plan, *LISTED) == [("PLS431", "error", "/waivers/unit-hours/provision")]


def test_no_rule_is_settled_as_it_was_not_read_which_go_with_the_chapters() -> None:
    """Rules on accreditation (67-19) have a section of their own that lets them be waived."""
    place = "/waivers/unit-hours/provision"
    for provision in ("NDAC 67-11-01", "NDAC 67.1-02-02", "NDAC 67-15", "NDAC 33-01", "NDAC"):
        plan = changed("wide-sky", (UNIT_HOURS, f"provision: {provision}"))
        assert of(plan, *LISTED) == [("PLS432", "note", place)]
    for provision in ("NDAC 67-19", "NDAC 67-19-01"):
        plan = changed("wide-sky", (UNIT_HOURS, f"provision: {provision}"))
        assert of(plan, *LISTED) == []


def test_the_note_says_of_which_rules_some_can_be_waived() -> None:
    plan = changed("wide-sky", (UNIT_HOURS, "provision: NDAC 67-15"))
    [found] = [f for f in findings(plan) if f.code == "PLS432"]
    assert (found.message, found.citation) == (
        (
            "whether NDAC 67-15 may be waived is not settled: of NDAC only some can be waived:"
            " rules associated with the nine chapters"
        ),
        "NDCC 15.1-06-08.1(2)",
    )


def test_first_waiver_lasts_a_year_and_not_two_days_more() -> None:
    assert of(changed("wide-sky"), TERMS) == []
    plan = changed("wide-sky", (FIRST_ENDS, "        ends: 2027-07-02\n"),
                   (SECOND, "second: {starts: 2027-07-03, ends: 2028-06-30}"))  # fmt: skip
    [found] = [f for f in findings(plan) if f.code == TERMS]
    assert (found.severity.value, found.pointer) == (
        "error",
        "/waivers/unit-hours/terms/first/ends",
    )
    assert found.citation == "NDCC 15.1-06-08.1(1), (2), (3)"


def test_first_extension_lasts_a_year_and_not_two_days_more() -> None:
    plan = changed("wide-sky", (SECOND, "second: {starts: 2027-07-01, ends: 2028-07-02}"),
                   (THIRD, "third: {starts: 2028-07-03, ends: 2030-06-30}"))  # fmt: skip
    assert of(plan, TERMS) == [(TERMS, "error", "/waivers/unit-hours/terms/second/ends")]


def test_further_extensions_last_two_years_and_not_two_days_more() -> None:
    plan = changed("wide-sky", (THIRD, "third: {starts: 2028-07-01, ends: 2030-07-02}"),
                   (FOURTH, "fourth: {starts: 2030-07-03, ends: 2031-06-30}"))  # fmt: skip
    assert of(plan, TERMS) == [(TERMS, "error", "/waivers/unit-hours/terms/third/ends")]


def test_waiver_without_terms_is_a_first_grant() -> None:
    start = changed("wide-sky").index("    terms:\n      first:\n")
    end = changed("wide-sky").index("  four-days:")
    old = changed("wide-sky")[start:end]
    one = "    starts: 2026-07-01\n    ends: {}\n    status: requested\n"
    a_year = changed("wide-sky", (old, one.format("2027-06-30")))
    five = changed("wide-sky", (old, one.format("2031-06-30")))
    assert of(a_year, TERMS) == []
    assert of(five, TERMS) == [(TERMS, "error", "/waivers/unit-hours/ends")]


def test_accreditation_rule_is_waived_for_a_year_and_one_more_only() -> None:
    """NDCC 15.1-06-08 knows one extension; the nine chapters' chain does not hold for these rules."""
    plan = changed("wide-sky", (UNIT_HOURS, "provision: NDAC 67-19-01"))
    assert of(plan, TERMS) == [
        (TERMS, "error", "/waivers/unit-hours/terms/third/ends"),
        (TERMS, "error", "/waivers/unit-hours/terms/fourth/ends"),
    ]


def test_rules_on_accreditation_are_asked_for_by_march_and_decided_by_april() -> None:
    nd = program("nd-innovative")
    entry, decision = nd.provisions["accreditation"], nd.support["accreditation-decision"]
    assert (entry.asked_by, entry.decided_by) == ("03-01", "04-15")
    assert (entry.signed_by, entry.needs) == (
        ("administrator", "board-chair"),
        ("why", "intent", "measures"),
    )
    assert (decision.duty, "April 15" in (decision.what or "")) == ("state", True)


def test_mastery_without_a_waiver_of_unit_time_warns() -> None:
    teachers = changed("wide-sky", (UNIT_HOURS, "provision: NDCC 15.1-18-01"))
    assert of(teachers, "PLS401") == [("PLS401", "warning", "/practices/mastery-credit")]
    untold = changed("wide-sky", (UNIT_HOURS, "provision: NDCC 15.1-20-01"))  # of no known topic
    assert of(untold, "PLS401") == [("PLS401", "note", "/practices/mastery-credit")]
    allowed = ("whatever the hours.\n", "whatever the hours.\n    allowed_by: NDCC 15.1-21-02\n")
    plan = changed("wide-sky", (UNIT_HOURS, "provision: NDCC 15.1-20-01"), allowed)
    assert of(plan, "PLS401") == []


def test_comprehensive_plan_is_due_on_the_last_day_of_year_1() -> None:
    sent, approved = "event: plan-submitted, date: 2026-05-12", "final-approval, date: 2026-06-10"
    late = (approved, "final-approval, date: 2026-07-20")
    on_the_day = changed("wide-sky", (sent, "event: plan-submitted, date: 2026-06-30"), late)
    a_day_later = changed("wide-sky", (sent, "event: plan-submitted, date: 2026-07-01"), late)
    assert of(on_the_day, "PLS501") == []
    assert of(a_day_later, "PLS501") == [("PLS501", "error", "/events/plan-sent/date")]


def test_proposal_goes_out_only_after_the_board_approved_it() -> None:
    same_day = changed("wide-sky", ("event: board-vote, date: 2025-02-10",
                                    "event: board-vote, date: 2025-02-21"))  # fmt: skip
    a_day_later = changed("wide-sky", ("event: board-vote, date: 2025-02-10",
                                       "event: board-vote, date: 2025-02-22"))  # fmt: skip
    assert of(same_day, "PLS507") == []
    assert of(a_day_later, "PLS507") == [("PLS507", "error", "/events/proposal/date")]


def test_what_a_proposal_must_hold_is_asked_for() -> None:
    text = changed("wide-sky")
    without = text[: text.index("engagement:\n")] + text[text.index("events:\n") :]
    assert of(without, "PLS215") == [("PLS215", "error", "/engagement")]
