"""The days at which the rules of waivers turn."""

import pytest
from rules.judging import pointers, told


def one_waiver(text: str) -> str:
    return f"waivers: {{w: {{{text}}}}}\n"


RELIES = "practices: {p: {begins: 3}}\n"


@pytest.mark.parametrize(
    ("day", "is_denied"), [("2027-05-19", False), ("2027-05-20", True), ("2027-05-21", True)]
)
def test_a_denial_counts_from_its_day(*, day: str, is_denied: bool) -> None:
    text = RELIES + one_waiver("supports: [p], status: denied, decided: {date: 2027-05-20}")
    found = [("/practices/p", '"p" relies on a waiver that was denied on 2027-05-20')]
    assert told("PLS402", text, day) == (found if is_denied else [])


@pytest.mark.parametrize(
    ("other", "is_freed"),
    [
        ("{provision: X 1, supports: [p], status: requested}", True),
        ("{provision: 'x  § 1', supports: [p], status: granted}", True),
        ("{provision: [X 2, X 1], supports: [p]}", True),
        ("{provision: X 2, supports: [p], status: granted}", False),
        ("{provision: X 1, supports: [], status: granted}", False),
        ("{provision: X 1, supports: [p], status: granted, ends: 2028-09-30}", False),
        ("{provision: X 1, supports: [p], status: granted, ends: 2028-10-01}", True),
        ("{supports: [p], status: granted}", True),  # its provision is not recorded
        ("{provision: X 1, supports: [p], status: withdrawn}", False),
    ],
)
def test_another_waiver_of_the_provision_frees_the_practice(*, other: str, is_freed: bool) -> None:
    text = RELIES + (
        f"waivers:\n  w: {{provision: X 1, supports: [p], status: revoked}}\n  v: {other}\n"
    )
    found = told("PLS402", text, "2028-10-01")
    assert (not found) is is_freed


def test_a_practice_that_law_allows_needs_no_waiver() -> None:
    text = "practices: {p: {allowed_by: X 3}}\n" + one_waiver("supports: [p], status: denied")
    assert pointers("PLS402", text) == []


@pytest.mark.parametrize(("day", "relies"), [("2028-06-30", False), ("2028-07-01", True)])
def test_a_denied_term_counts_when_the_granted_one_is_over(*, day: str, relies: bool) -> None:
    text = RELIES + one_waiver(
        "supports: [p], terms: {first: {starts: 2027-07-01, ends: 2028-06-30, status: granted},"
        " second: {starts: 2028-07-01, status: denied, decided: {date: 2028-05-01}}}"
    )
    found = [("/practices/p", '"p" relies on a waiver that was denied on 2028-05-01')]
    assert told("PLS402", text, day) == (found if relies else [])


def test_a_waiver_that_only_ran_out_was_not_denied() -> None:
    text = RELIES + one_waiver("supports: [p], status: granted, ends: 2027-06-30")
    assert pointers("PLS402", text, "2028-10-01") == []


def test_a_lost_waiver_need_not_support_anything() -> None:
    text = RELIES + "waivers: {a: {}, b: {status: denied}, c: {supports: [p]}}"
    assert pointers("PLS405", text) == ["/waivers/a/supports"]


@pytest.mark.parametrize(
    ("day", "is_after", "is_before"),
    [
        ("2026-06-30", False, True),
        ("2026-07-01", False, False),
        ("2031-06-30", False, False),
        ("2031-07-01", True, False),
        ("2026", False, False),
        ("2031", False, False),
    ],
)
def test_a_waiver_lies_within_the_plan(*, day: str, is_after: bool, is_before: bool) -> None:
    ends, starts = one_waiver(f"ends: {day}"), one_waiver(f"terms: {{t: {{starts: {day}}}}}")
    assert pointers("PLS407", ends) == (["/waivers/w/ends"] if is_after else [])
    assert pointers("PLS408", starts) == (["/waivers/w/terms/t/starts"] if is_before else [])


@pytest.mark.parametrize(
    ("ends", "is_reversed"), [("2028-06-30", True), ("2028-07-01", False), ("2028", False)]
)
def test_a_waiver_may_hold_for_one_day(*, ends: str, is_reversed: bool) -> None:
    text = one_waiver(f"starts: 2028-07-01, ends: {ends}")
    assert pointers("PLS409", text) == (["/waivers/w/ends"] if is_reversed else [])


@pytest.mark.parametrize(
    ("starts", "is_late"),
    [("2029-06-30", False), ("2029-07-01", True), ("2029", False), ("2030", True)],
)
def test_a_waiver_may_start_in_the_year_in_which_its_practice_begins(
    *, starts: str, is_late: bool
) -> None:
    text = RELIES + one_waiver(f"supports: [p], starts: {starts}")
    assert pointers("PLS410", text) == (["/practices/p/begins"] if is_late else [])


def test_the_earliest_waiver_that_is_not_lost_counts_for_a_practice() -> None:
    late = "a: {supports: [p], starts: 2029-07-01}"
    for other, is_late in (
        ("{supports: [p]}", False),
        ("{supports: [p], starts: 2028-07-01}", False),
        ("{supports: [p], starts: 2028-07-01, status: denied}", True),
        ("{supports: [p], terms: {x: {starts: 2030-07-01}, y: {starts: 2029-01-01}}}", False),
    ):
        text = RELIES + f"waivers: {{{late}, b: {other}}}"
        assert bool(pointers("PLS410", text)) is is_late


@pytest.mark.parametrize(
    ("decided", "is_early"),
    [("2026-04-20", True), ("2026-04-21", False), ("2026-04", False), ("2026-11-22", False)],
)
def test_a_decision_may_fall_on_the_day_of_the_request(*, decided: str, is_early: bool) -> None:
    waiver = one_waiver(f"status: granted, decided: {{date: {decided}}}")
    for events in (
        "{r: {event: application-received, date: 2026-04-21}}",
        (
            "{s: {event: plan-submitted, date: 2026-09-01},"
            " r: {event: application-received, date: 2026-04-21}}"
        ),
        (
            "{s: {event: plan-submitted, date: 2026-03-01},"
            " r: {event: application-received, date: 2026-04-21, waiver: w}}"
        ),
    ):
        found = pointers("PLS411", waiver + f"events: {events}")
        assert found == (["/waivers/w/decided/date"] if is_early else [])


@pytest.mark.parametrize(("decided", "is_early"), [("2026-11-01", True), ("2026-11-02", False)])
def test_a_term_is_decided_on_the_day_it_was_asked_for_or_later(
    *, decided: str, is_early: bool
) -> None:
    text = one_waiver(f"terms: {{t: {{asked: 2026-11-02, decided: {{date: {decided}}}}}}}")
    assert pointers("PLS411", text) == (["/waivers/w/terms/t/decided/date"] if is_early else [])


@pytest.mark.parametrize(
    ("decided", "contradicts"),
    [("2026-11-20", True), ("2026-11-21", True), ("2026-11-22", False)],
)
def test_a_request_is_open_until_the_day_of_its_decision(
    *, decided: str, contradicts: bool
) -> None:
    text = one_waiver(f"status: requested, decided: {{date: {decided}}}")
    assert pointers("PLS412", text) == (["/waivers/w/status"] if contradicts else [])


@pytest.mark.parametrize(
    ("starts", "status", "overlaps"),
    [
        ("2028-06-29", "granted", True),
        ("2028-06-30", "granted", True),
        ("2028-07-01", "granted", False),
        ("2028", "granted", False),
        ("2028-06-29", "denied", False),
    ],
)
def test_a_term_starts_after_the_last_day_of_the_one_before(
    *, starts: str, status: str, overlaps: bool
) -> None:
    text = one_waiver(
        f"terms: {{b: {{starts: {starts}, ends: 2029-06-30, status: {status}}},"
        " a: {starts: 2027-07-01, ends: 2028-06-30, status: granted}}"
    )
    assert pointers("PLS415", text) == (["/waivers/w/terms/b/starts"] if overlaps else [])


def test_a_short_term_inside_a_long_one_does_not_hide_a_third() -> None:
    text = one_waiver(
        "terms: {long: {starts: 2027-07-01, ends: 2030-06-30},"
        " short: {starts: 2027-08-01, ends: 2027-09-01},"
        " third: {starts: 2029-07-01, ends: 2031-06-30}}"
    )
    assert pointers("PLS415", text) == [
        "/waivers/w/terms/short/starts",
        "/waivers/w/terms/third/starts",
    ]


def test_the_first_key_beside_the_terms_is_shown() -> None:
    text = one_waiver("ends: 2028-06-30, status: granted, terms: {t: {status: granted}}")
    assert told("PLS416", text) == [
        ("/waivers/w/ends", '"w" has  terms:  and also  ends:, status:')
    ]


@pytest.mark.parametrize(
    ("kind", "through", "approved", "is_wrong"),
    [
        ("automatic", "m", "2027-06-30", False),
        ("automatic", "m", "2027-07-01", False),
        ("automatic", "m", "2027-07-02", True),
        ("automatic", "m", "2027", False),
        ("automatic", "m", None, False),
        ("automatic", None, "2027-07-01", False),
        ("new", "m", "2027-07-02", False),
    ],
)
def test_an_automatic_waiver_starts_when_its_model_is_approved(
    *, kind: str, through: str | None, approved: str | None, is_wrong: bool
) -> None:
    text = one_waiver(
        f"kind: {kind}, starts: 2027-07-01" + (f", through: {through}" if through else "")
    ) + ("providers: {m: {name: A" + (f", approved: {approved}" if approved else "") + "}}")
    assert pointers("PLS414", text) == (["/waivers/w/through"] if is_wrong else [])


def test_an_automatic_waiver_without_a_dated_model_is_only_not_recorded() -> None:
    text = one_waiver("kind: automatic, through: m") + "providers: {m: {name: A}}"
    assert pointers("PLS418", text) == ["/providers/m/approved"]
    assert pointers("PLS418", one_waiver("kind: automatic")) == ["/waivers/w/through"]
    assert pointers("PLS414", text) == []
