"""The days at which waivers are held against decisions, schools, measures and the plan's course."""

import pytest
from rules.judging import pointers, told

DAY = "2028-01-10"


def one_waiver(text: str) -> str:
    return f"waivers: {{w: {{{text}}}}}\n"


@pytest.mark.parametrize(
    ("decided", "is_late"),
    [
        ("2027-06-30", False),
        ("2027-07-01", False),
        ("2027-07-02", True),
        ("2027", False),
        ("2027-08", True),
        ("2028-01-11", False),  # not known on the day
    ],
)
def test_a_waiver_may_be_granted_on_its_first_day(*, decided: str, is_late: bool) -> None:
    text = one_waiver(f"starts: 2027-07-01, status: granted, decided: {{date: {decided}}}")
    assert pointers("PLS419", text, DAY) == (["/waivers/w/starts"] if is_late else [])


@pytest.mark.parametrize(
    "text",
    [
        "starts: 2027-07-01, status: denied, decided: {date: 2027-09-01}",
        "starts: 2027-07-01, status: granted, decided: {by: State Board}",
        "status: granted, decided: {date: 2027-09-01}",  # starts with the plan, if not with itself
        "kind: automatic, starts: 2027-07-01, status: granted, decided: {date: 2027-09-01}",
    ],
)
def test_what_was_not_granted_for_days_before_is_no_late_grant(text: str) -> None:
    assert pointers("PLS419", one_waiver(text), DAY) == []


@pytest.mark.parametrize("status", ["granted, decided: {date: 2027-09-01}", "requested"])
def test_a_term_that_was_asked_for_too_late_is_one_finding(status: str) -> None:
    term = f"{{starts: 2027-07-01, asked: 2027-07-02, status: {status}}}"
    text = one_waiver(f"terms: {{t: {term}}}")
    for code in ("PLS419", "PLS421"):
        assert pointers(code, text, DAY) == []
    assert pointers("PLS428", text, DAY) == ["/waivers/w/terms/t/starts"]


@pytest.mark.parametrize(
    ("asked", "is_late"),
    [("2027-06-30", False), ("2027-07-01", False), ("2027-07-02", True), ("2027-07", False)],
)
def test_a_term_may_be_asked_for_on_its_first_day(*, asked: str, is_late: bool) -> None:
    text = one_waiver(f"terms: {{t: {{starts: 2027-07-01, asked: {asked}}}}}")
    assert pointers("PLS428", text) == (["/waivers/w/terms/t/starts"] if is_late else [])


APPROVED = "events: {e: {event: final-approval, date: 2027-09-14}}\n"


@pytest.mark.parametrize(
    ("waiver", "is_early"),
    [
        ("starts: 2027-09-13, status: granted", True),
        ("starts: 2027-09-14, status: granted", False),
        ("starts: 2027-09, status: granted", False),
        ("starts: 2027-08-01", True),
        ("starts: 2027-08-01, status: granted, decided: {date: 2027-05-01}", False),
        ("starts: 2027-08-01, status: granted, decided: {by: Board}", True),
        ("starts: 2027-08-01, status: requested", False),  # PLS421
        ("starts: 2027-08-01, status: denied", False),
        ("starts: 2026-06-30, status: granted", False),  # PLS408
        ("starts: 2027-08-01, kind: automatic", False),
        ("status: granted", False),
    ],
)
def test_a_waiver_may_start_on_the_day_of_the_approval(*, waiver: str, is_early: bool) -> None:
    found = pointers("PLS420", APPROVED + one_waiver(waiver), DAY)
    assert found == (["/waivers/w/starts"] if is_early else [])


def test_a_waiver_is_not_early_for_an_approval_that_is_not_known_yet() -> None:
    text = APPROVED + one_waiver("starts: 2027-08-01, status: granted")
    assert pointers("PLS420", text, "2027-09-13") == []
    assert pointers("PLS420", text, "2027-09-14") == ["/waivers/w/starts"]


@pytest.mark.parametrize(
    ("waiver", "day", "is_open"),
    [
        ("starts: 2027-07-01, status: requested", "2027-07-01", False),
        ("starts: 2027-07-01, status: requested", "2027-07-02", True),
        ("starts: 2027-07, status: requested", "2027-07-31", False),
        ("starts: 2027-07, status: requested", "2027-08-01", True),
        ("starts: 2027-07-01, status: granted", "2027-08-01", False),
        ("starts: 2027-07-01", "2027-08-01", False),  # nothing is told of its status
        ("status: requested", "2027-08-01", False),
        (
            "starts: 2027-07-01, status: granted, decided: {date: 2027-09-01}",
            "2027-08-01",
            True,  # what is decided later is still requested
        ),
    ],
)
def test_a_waiver_waits_for_its_decision_until_its_first_day(
    *, waiver: str, day: str, is_open: bool
) -> None:
    found = pointers("PLS421", one_waiver(waiver), day)
    assert found == (["/waivers/w/starts"] if is_open else [])


@pytest.mark.parametrize("event", ["denied", "rescission", "termination"])
def test_nothing_waits_for_a_decision_in_a_plan_that_is_given_up(event: str) -> None:
    text = one_waiver("starts: 2027-07-01, status: requested")
    text += f"events: {{e: {{event: {event}, date: 2027-08-01}}}}\n"
    assert pointers("PLS421", text, DAY) == []


SCHOOLS = "district: {name: A, state: TX, schools: {a: {}, b: {joins: 4}, c: {joins: 9}}}\n"


@pytest.mark.parametrize(
    ("waiver", "found"),
    [
        ("ends: 2029-06-30, schools: [a, b]", ["/waivers/w/schools/1"]),
        ("ends: 2029-07-01, schools: [a, b]", []),
        ("ends: 2029, schools: [a, b]", []),
        ("ends: 2029-06-30, schools: [a]", []),
        ("ends: 2029-06-30, schools: all", []),
        ("ends: 2029-06-30, schools: [c]", []),  # PLS210
        ("schools: [b]", []),
        ("ends: 2029-06-30, schools: [b], status: denied", []),
        (
            "schools: [b], terms: {x: {ends: 2028-06-30}, y: {ends: 2029-06-30}}",
            ["/waivers/w/schools/0"],
        ),
        ("schools: [b], terms: {x: {ends: 2028-06-30}, y: {ends: 2030-06-30}}", []),
        ("schools: [b], terms: {x: {ends: 2028-06-30}, y: {}}", []),
        (
            "schools: [b], terms: {x: {ends: 2028-06-30}, y: {status: denied}}",
            ["/waivers/w/schools/0"],
        ),
    ],
)
def test_a_waiver_holds_on_the_day_on_which_its_school_joins(waiver: str, found: list[str]) -> None:
    assert pointers("PLS422", SCHOOLS + one_waiver(waiver)) == found


@pytest.mark.parametrize(
    ("measures", "is_late"),
    [
        ("{m: {targets: {3: 90}}}", True),
        ("{m: {targets: {2: 89, 3: 90}}}", False),
        ("{m: {targets: {3: 90}, results: {2: 88}}}", False),
        ("{m: {targets: {3: 90}, groups: {g: {targets: {2: 80}}}}}", False),
        ("{m: {groups: {g: {targets: {4: 80}}}}}", True),
        ("{m: {}}", False),
    ],
)
def test_a_measure_tells_something_of_the_waiver_s_time(*, measures: str, is_late: bool) -> None:
    text = one_waiver("ends: 2028-06-30, measures: [m]") + f"measures: {measures}\n"
    assert pointers("PLS423", text) == (["/waivers/w/measures"] if is_late else [])


def test_one_measure_in_time_is_enough() -> None:
    text = "measures: {m: {targets: {4: 90}}, n: {targets: {3: 9}}, o: {}}\n"
    for named, ends, is_late in (
        ("[m, n]", "2028-06-30", True),
        ("[m, n]", "2028-07-01", False),
        ("[m]", "2028-07-01", True),
        ("[m, o]", "2028-06-30", False),  # one of them has no value at all
    ):
        waiver = one_waiver(f"ends: {ends}, measures: {named}")
        assert bool(pointers("PLS423", waiver + text)) is is_late


def given_up(event: str, waiver: str, day: str = "2028-03-14") -> str:
    return f"events: {{e: {{event: {event}, date: {day}}}}}\n" + one_waiver(waiver)


@pytest.mark.parametrize(
    ("event", "waiver", "goes_on"),
    [
        ("rescission", "status: granted, ends: 2028-07-01", False),
        ("rescission", "status: granted, ends: 2028-07-02", True),
        ("rescission", "status: granted", True),  # to the end of the plan
        ("rescission", "ends: 2031-06-30", False),
        ("rescission", "status: revoked, ends: 2031-06-30", False),
        ("termination", "status: granted, ends: 2028-07-02", True),
        ("denied", "status: granted, ends: 2028-06-30", True),
        ("denied", "status: requested", False),
        ("denied", "status: granted, decided: {date: 2028-03-15}", False),
        ("denied", "status: granted, decided: {date: 2028-03-14}", True),
        ("renewal", "status: granted", False),
    ],
)
def test_a_waiver_ends_with_its_plan(*, event: str, waiver: str, goes_on: bool) -> None:
    found = pointers("PLS424", given_up(event, waiver), "2028-10-01")
    assert found == (["/waivers/w/status"] if goes_on else [])


def test_the_school_year_that_follows_begins_after_the_rescission() -> None:
    for day, ends, goes_on in (
        ("2028-06-30", "2028-07-01", False),
        ("2028-07-01", "2028-07-02", False),
        ("2028-07-01", "2029-07-01", False),
        ("2028-07-01", "2029-07-02", True),
    ):
        text = given_up("rescission", f"status: granted, ends: {ends}", day)
        assert bool(pointers("PLS424", text, "2029-10-01")) is goes_on


def test_a_board_that_voted_against_the_plan_denied_it() -> None:
    text = one_waiver("status: granted") + (
        "events: {e: {event: board-vote, date: 2027-03-14, result: failed}}\n"
    )
    message = '"w" is still called granted, but the plan failed in the board\'s vote on 2027-03-14'
    assert told("PLS424", text, "2027-10-01") == [("/waivers/w/status", message)]


@pytest.mark.parametrize(
    ("event", "waiver", "contradicts"),
    [
        ("denied, date: 2027-05-18", "status: granted", True),
        ("denied, date: 2027-05-18", "status: granted, decided: {date: 2027-05-18}", True),
        ("denied, date: 2027-05-18", "status: granted, decided: {date: 2027-05-19}", False),
        ("denied, date: 2027-05-18", "status: requested", False),
        ("denied, date: 2027-05-18", "status: denied", False),
        ("denied, date: 2028-01-11", "status: granted", False),  # not known on the day
        ("denied", "status: granted", False),
        ("final-approval, date: 2027-05-18", "status: denied", True),
        ("final-approval, date: 2027-05-18", "status: granted", False),
        ("board-vote, date: 2027-05-18, result: failed", "status: granted", False),
        ("denied, date: 2027-05-18", "terms: {t: {status: granted}}", False),
    ],
)
def test_status_and_event_of_a_waiver_agree(*, event: str, waiver: str, contradicts: bool) -> None:
    text = one_waiver(waiver) + f"events: {{e: {{event: {event}, waiver: w}}}}\n"
    found = pointers("PLS425", text, DAY)
    assert found == (["/waivers/w/status"] if contradicts else [])


def test_the_last_event_about_a_waiver_counts() -> None:
    text = one_waiver("status: granted") + (
        "events: {b: {event: final-approval, date: 2027-06-01, waiver: w},"
        " a: {event: denied, date: 2027-05-18, waiver: w}}\n"
    )
    assert pointers("PLS425", text, DAY) == []
    assert pointers("PLS425", text, "2027-05-31") == ["/waivers/w/status"]


@pytest.mark.parametrize(
    ("second", "has_gap"),
    [
        ("starts: 2028-07-01", False),
        ("starts: 2028-07-02", True),
        ("starts: 2028-07", False),
        ("starts: 2028-06-01", False),
        ("starts: 2029-07-01, status: denied", False),
    ],
)
def test_a_term_starts_on_the_day_after_the_one_before(*, second: str, has_gap: bool) -> None:
    terms = f"{{b: {{{second}, ends: 2029-12-31}}, a: {{starts: 2027-07-01, ends: 2028-06-30}}}}"
    found = pointers("PLS426", one_waiver(f"terms: {terms}"))
    assert found == (["/waivers/w/terms/b/starts"] if has_gap else [])


def test_a_term_inside_a_longer_one_opens_no_gap() -> None:
    terms = (
        "{a: {starts: 2027-07-01, ends: 2029-06-30}, b: {starts: 2027-08-01, ends: 2027-09-01},"
        " c: {starts: 2029-07-01, ends: 2030-06-30}}"
    )
    assert pointers("PLS426", one_waiver(f"terms: {terms}")) == []


def test_the_days_of_a_gap_are_told() -> None:
    terms = "{a: {starts: 2027-07-01, ends: 2028-02-28}, b: {starts: 2028-03-02, ends: 2029-06-30}}"
    message = 'no term of "w" covers 2028-02-29 to 2028-03-01'
    found = [("/waivers/w/terms/b/starts", message)]
    assert told("PLS426", one_waiver(f"terms: {terms}")) == found


@pytest.mark.parametrize("term", ["{}", "{starts: 2028-07-01}", "{starts: 2029, ends: 2028}"])
def test_terms_without_their_days_are_not_compared(term: str) -> None:
    terms = f"{{a: {{starts: 2027-07-01, ends: 2028-06-30}}, b: {term}, c: {{starts: 2030-07-01, ends: 2031-06-30}}}}"
    assert pointers("PLS426", one_waiver(f"terms: {terms}")) == []


@pytest.mark.parametrize(
    ("waivers", "outlasts"),
    [
        ("{w: {supports: [p], ends: 2030-06-30}}", True),
        ("{w: {supports: [p], ends: 2030-07-01}}", False),  # within the last year
        ("{w: {supports: [p], ends: 2030}}", False),
        ("{w: {supports: [p]}}", False),
        ("{w: {supports: [p], ends: 2030-06-30}, v: {supports: [p]}}", False),
        ("{w: {supports: [p], ends: 2030-06-30}, v: {supports: [p], status: denied}}", True),
        ("{w: {supports: [p], ends: 2030-06-30}, v: {}}", True),
        ("{w: {supports: [p], ends: 2029-06-30}, v: {supports: [p], ends: 2030-06-30}}", True),
        ("{w: {supports: [p], ends: 2029-06-30, status: denied}}", False),  # PLS402
    ],
)
def test_a_practice_has_a_waiver_in_the_last_year(*, waivers: str, outlasts: bool) -> None:
    text = f"practices: {{p: {{begins: 2}}}}\nwaivers: {waivers}\n"
    assert pointers("PLS427", text) == (["/practices/p"] if outlasts else [])


def test_a_practice_that_law_allows_outlasts_no_waiver() -> None:
    text = "practices: {p: {allowed_by: X 1}}\n" + one_waiver("supports: [p], ends: 2028-06-30")
    assert pointers("PLS427", text) == []


@pytest.mark.parametrize("term", ["{starts: 2026-07-01}", "{starts: 2026-07-01, ends: 2025-06-30}"])
def test_waivers_are_not_held_against_years_that_a_plan_does_not_have(term: str) -> None:
    text = f"timeline: {term}\n{SCHOOLS}practices: {{p: {{begins: 2}}}}\nmeasures: {{m: {{targets: {{3: 1}}}}}}\n"
    text += one_waiver("ends: 2027-01-01, supports: [p], schools: [b], measures: [m]")
    for code in ("PLS422", "PLS423", "PLS427"):
        assert pointers(code, text) == []
