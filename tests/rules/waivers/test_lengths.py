"""How long a waiver may last: chains of grants (PLS433), and the law's own last day (PLS434)."""

import pytest
from rules.waivers.verdicts import asking, judged, of_one, program, state, told

ND, KY = state("nd-innovative"), state("ky-waiver")
TERM = "timeline: {starts: 2026-07-01, ends: 2032-06-30}\n"


def chain(terms: str, provision: str = "NDCC 15.1-21-03", kind: str = "new") -> list[str]:
    rest = f", kind: {kind}, terms: {{{terms}}}"
    found = told("PLS433", ND, asking(provision, rest), "2026-11-21", term=TERM)
    return [f"{place.removeprefix('/waivers/w/')} {weight}" for place, _, weight in found]


FIRST = "a: {starts: 2026-07-01, ends: 2027-06-30}"
SECOND = "b: {starts: 2027-07-01, ends: 2028-06-30}"


@pytest.mark.parametrize(
    ("terms", "found"),
    [
        ("a: {starts: 2026-07-01, ends: 2027-06-30}", []),
        ("a: {starts: 2026-07-01, ends: 2027-07-01}", []),  # accepted: LAW does not settle it
        ("a: {starts: 2026-07-01, ends: 2027-07-02}", ["terms/a/ends error"]),
        ("a: {starts: 2026-07-15, ends: 2027-07-15}", []),
        ("a: {starts: 2026-07-15, ends: 2027-07-16}", ["terms/a/ends error"]),
        ("a: {starts: 2028-02-29, ends: 2029-03-01}", []),  # the next February 29 is March 1
        ("a: {starts: 2028-02-29, ends: 2029-03-02}", ["terms/a/ends error"]),
        (f"{FIRST}, b: {{starts: 2027-07-01, ends: 2028-06-30}}", []),
        (f"{FIRST}, b: {{starts: 2027-07-01, ends: 2028-07-02}}", ["terms/b/ends error"]),
        (f"{FIRST}, {SECOND}, c: {{starts: 2028-07-01, ends: 2030-06-30}}", []),
        (
            f"{FIRST}, {SECOND}, c: {{starts: 2028-07-01, ends: 2030-07-02}}",
            ["terms/c/ends error"],
        ),
        (
            (
                f"{FIRST}, {SECOND}, c: {{starts: 2028-07-01, ends: 2030-06-30}},"
                " d: {starts: 2030-07-01, ends: 2032-06-30}"
            ),
            [],
        ),
        (
            (
                f"{FIRST}, {SECOND}, c: {{starts: 2028-07-01, ends: 2030-06-30}},"
                " d: {starts: 2030-07-01, ends: 2032-07-02}"
            ),
            ["terms/d/ends error"],
        ),
        # their order is that of their days, not that of the file
        (f"c: {{starts: 2028-07-01, ends: 2030-06-30}}, {SECOND}, {FIRST}", []),
        # a denied term is no grant, so the next one is the first
        (
            (
                "a: {starts: 2026-07-01, ends: 2027-06-30, status: denied},"
                " b: {starts: 2027-07-01, ends: 2028-06-30}, c: {starts: 2028-07-01, ends: 2030-06-30}"
            ),
            ["terms/c/ends error"],
        ),
        # of a partial date only what is sure counts
        ("a: {starts: 2026-07, ends: 2027-07}", []),
        ("a: {starts: 2026-07, ends: 2027-07-31}", []),  # from July 31
        ("a: {starts: 2026-07, ends: 2027-08}", ["terms/a/ends error"]),
        # who names no last day asks until the end of the plan
        ("a: {starts: 2026-07-01}", ["terms/a/ends warning"]),
        ("a: {starts: 2031-07-01}", []),
    ],
)
def test_one_year_one_more_and_two_each_from_then_on(terms: str, found: list[str]) -> None:
    assert chain(terms) == found


def test_a_renewal_is_an_extension() -> None:
    assert chain("a: {starts: 2026-07-01, ends: 2028-06-30}", kind="renewal") == []
    assert chain("a: {starts: 2026-07-01, ends: 2028-07-02}", kind="renewal") == [
        "terms/a/ends error"
    ]


def test_what_is_no_grant_of_its_own_has_no_length() -> None:
    long = "a: {starts: 2026-07-01, ends: 2032-06-30}"
    assert chain(long, kind="amendment") == []
    assert chain(long, kind="automatic") == ["terms/a/ends error"]  # by no model of the state


def test_rules_on_accreditation_are_extended_once() -> None:
    rule = "NDAC 67-19-02-03"
    assert chain(f"{FIRST}, {SECOND}", rule) == []
    assert chain(f"{FIRST}, {SECOND}, c: {{starts: 2028-07-01, ends: 2028-07-02}}", rule) == [
        "terms/c/ends error"
    ]
    assert chain("a: {starts: 2026-07-01, ends: 2027-07-02}", rule) == ["terms/a/ends error"]


def test_a_waiver_without_terms_is_one_grant() -> None:
    def length(rest: str) -> list[tuple[str, str, str]]:
        return told("PLS433", ND, asking("NDCC 15.1-21-03", rest), "2026-11-21", term=TERM)

    place = "/waivers/w/ends"
    assert length(", ends: 2027-06-30") == []
    assert length(", ends: 2027-07-01") == []
    assert length(", ends: 2027-07-02") == [(place, "PLS433", "error")]
    assert length("") == [(place, "PLS433", "warning")]


def test_a_grant_that_is_over_gives_a_note() -> None:
    text = asking("NDCC 15.1-21-03", ", starts: 2026-07-01, ends: 2028-06-30")
    assert told("PLS433", ND, text, "2028-06-30", term=TERM)[0][2] == "error"
    assert told("PLS433", ND, text, "2028-07-01", term=TERM)[0][2] == "note"


def test_lengths_that_nobody_read_warn() -> None:
    judge = program(waivers={"terms": [1]})
    assert of_one("PLS433", judge, "TEC 25.0811", ", ends: 2025-01-01", "2024-12-01") == [
        ("PLS433", "warning")
    ]


def test_the_finding_names_grant_and_day() -> None:
    text = asking("NDCC 15.1-21-03", f", terms: {{{FIRST}, b: {{starts: 2027-07-01, ends: 2029}}}}")
    found = [f for f in judged(ND, text, term=TERM).findings if f.code == "PLS433"]
    assert [f.message for f in found] == [
        '"b" lasts until 2029; the first extension lasts at most 1 year, here until 2028-06-30'
    ]
    assert found[0].citation == "NDCC 15.1-06-08.1(1), (2), (3)"


def ends(day: str, approved: str, rest: str = "", judge_on: str = "2026-11-21") -> list[str]:
    granted = f", ends: {day}, status: granted, decided: {{date: {approved}}}{rest}"
    text = asking("707 KAR 1:350", granted)
    term = "timeline: {starts: 2025-07-01, ends: 2032-06-30}\n"
    return [weight for _, _, weight in told("PLS434", KY, text, judge_on, term=term)]


@pytest.mark.parametrize(
    ("approved", "last", "after"),
    [
        ("2025-10-08", "2029-06-30", "2029-07-01"),  # inside 2025-26: 26-27, 27-28, 28-29 are full
        ("2026-06-30", "2029-06-30", "2029-07-01"),  # the last day of 2025-26
        ("2026-07-01", "2030-06-30", "2030-07-01"),  # inside 2026-27, by its first day
        ("2026-07-02", "2030-06-30", "2030-07-01"),
        ("2026-02", "2029-06-30", "2029-07-01"),
        ("2026", "2030-06-30", "2030-07-01"),  # of a partial date the latest
    ],
)
def test_kentucky_ends_a_waiver_after_three_full_school_years(
    approved: str, last: str, after: str
) -> None:
    assert ends(last, approved, judge_on="2027-01-01") == []
    assert ends(after, approved, judge_on="2027-01-01") == ["error"]


def test_a_waiver_that_is_not_decided_counts_from_its_first_day() -> None:
    def asked(rest: str) -> list[tuple[str, str, str]]:
        term = "timeline: {starts: 2025-07-01, ends: 2032-06-30}\n"
        return told("PLS434", KY, asking("707 KAR 1:350", rest), "2026-11-21", term=term)

    place = ("/waivers/w/ends", "PLS434", "warning")
    assert asked(", starts: 2026-06-30, ends: 2029-06-30") == []
    assert asked(", starts: 2026-06-30, ends: 2029-07-01") == [place]
    assert asked(", starts: 2026-07-01, ends: 2030-06-30") == []
    assert asked(", starts: 2026-07-01, ends: 2030-07-01") == [place]
    assert asked("") == [place]  # as long as the plan, to 2032-06-30


def test_a_decision_of_a_later_day_is_not_known_yet() -> None:
    assert ends("2030-06-30", "2026-05-06", ", starts: 2026-07-01", "2026-05-05") == []
    assert ends("2030-06-30", "2026-05-06", ", starts: 2026-07-01", "2026-05-06") == ["error"]


@pytest.mark.parametrize("kind", ["renewal", "amendment", "automatic"])
def test_no_kind_of_waiver_lasts_beyond_three_full_years_from_its_own_approval(kind: str) -> None:
    """What it amends was approved before it; and no model of the state brings one."""
    assert ends("2029-06-30", "2025-10-08", f", kind: {kind}") == []
    assert ends("2029-07-01", "2025-10-08", f", kind: {kind}") == ["error"]


def test_the_vote_of_the_board_is_the_approval_where_it_decides() -> None:
    last_day = {"month_day": "06-30", "full_school_years": 1, "verified": True}
    judge = program(approver="local-board", waivers={"ends": last_day})
    vote = "\nevents: {v: {event: board-vote, date: 2024-05-20, result: passed}}"

    def asked(day: str) -> list[str]:
        text = asking("TEC 25.0811", f", starts: 2024-08-01, ends: {day}") + vote
        return [weight for _, _, weight in told("PLS434", judge, text, "2024-12-01")]

    assert asked("2025-06-30") == []  # approved inside 2023-24, so 2024-25 is the full year
    assert asked("2025-07-01") == ["error"]


def test_the_law_s_own_day_may_lie_in_the_first_half_of_a_school_year() -> None:
    last_day = {"month_day": "12-31", "full_school_years": 1, "verified": True}
    judge = program(waivers={"ends": last_day})
    granted = "status: granted, decided: {date: 2024-05-20}"

    def asked(day: str) -> list[tuple[str, str]]:
        return of_one("PLS434", judge, "TEC 25.0811", f", {granted}, ends: {day}", "2024-12-01")

    assert asked("2024-12-31") == []
    assert asked("2025-01-01") == [("PLS434", "error")]
