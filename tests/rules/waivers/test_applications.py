"""Requests for waivers of North Dakota's rules on accreditation (NDAC 67-19-02-03, -04).

Received by March 1 before the school year, decided by April 15; reasons, how the intent is met, goals
and evaluation; signatures of the administrator and the chair of the board.
"""

import pytest
from rules.waivers.verdicts import asking, program, state, told

ND = state("nd-innovative")
TERM = "timeline: {starts: 2026-07-01, ends: 2032-06-30}\n"
RULE = "NDAC 67-19-01-30"
YEAR = "starts: 2026-07-01, ends: 2027-06-30"
CODES = "PLS440 PLS441 PLS442 PLS443"


def found(
    rest: str, day: str = "2026-06-01", codes: str = "PLS440 PLS441 PLS442", provision: str = RULE
) -> list[tuple[str, str]]:
    told_ = told(codes, ND, asking(provision, f", {rest}"), day, term=TERM)
    return [(code, weight) for _, code, weight in told_]


LATE, UNASKED, UNDECIDED = ("PLS440", "error"), ("PLS441", "warning"), ("PLS442", "warning")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("2026-02-28", []),
        ("2026-03-01", []),
        ("2026-03-02", [LATE]),
        ("2026-03", []),  # it may have been the first
        ("2026-04", [LATE]),
        ("2026", []),
        ("2025-03-02", []),
    ],
)
def test_it_is_asked_for_by_the_first_of_march(asked: str, expected: object) -> None:
    decided = "status: granted, decided: {date: 2026-04-10}"
    assert found(f"{YEAR}, asked: {asked}, {decided}") == expected
    assert found(f"terms: {{a: {{{YEAR}, asked: {asked}, {decided}}}}}") == expected


@pytest.mark.parametrize(
    ("starts", "last", "after"),
    [
        ("2026-06-30", "2025-03-01", "2025-03-02"),  # in the school year 2025-26
        ("2026-07-01", "2026-03-01", "2026-03-02"),
        ("2027-01-10", "2026-03-01", "2026-03-02"),  # in the school year 2026-27
        ("2027-07-01", "2027-03-01", "2027-03-02"),
    ],
)
def test_the_day_is_that_before_the_school_year(starts: str, last: str, after: str) -> None:
    rest = f"starts: {starts}, status: granted, decided: {{date: 2026-04-01}}, asked: "
    assert found(rest + last, "2027-05-01", "PLS440") == []
    assert found(rest + after, "2027-05-01", "PLS440") == [LATE]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-02-28", [("PLS441", "note")]),
        ("2026-03-01", [("PLS441", "note")]),
        ("2026-03-02", [UNASKED]),
    ],
)
def test_a_request_that_is_not_recorded_is_a_warning_once_its_day_is_past(
    day: str, expected: object
) -> None:
    assert found(YEAR, day) == expected
    assert found(f"{YEAR}, asked: 2026-03-03", day) == expected  # not known yet
    assert found(f"{YEAR}, status: denied", day) == []


def test_an_event_may_tell_of_the_request() -> None:
    def with_event(date: str) -> list[tuple[str, str, str]]:
        event = f"\nevents: {{sent: {{event: application-received, waiver: w, date: {date}}}}}"
        return told("PLS440 PLS441", ND, asking(RULE, f", {YEAR}") + event, "2026-06-01", term=TERM)

    assert with_event("2026-03-01") == []
    assert with_event("2026-03-02") == [("/events/sent/date", "PLS440", "error")]


@pytest.mark.parametrize(
    ("decided", "expected"),
    [("2026-04-14", []), ("2026-04-15", []), ("2026-04-16", [UNDECIDED]), ("2026-04", []),
     ("2026-06-30", [UNDECIDED])],
)  # fmt: skip
def test_it_is_decided_by_the_fifteenth_of_april(decided: str, expected: object) -> None:
    for status in ("granted", "denied"):
        rest = f"{YEAR}, asked: 2026-03-01, status: {status}, decided: {{date: {decided}}}"
        assert found(rest, "2026-07-15") == (expected if status == "granted" else [])


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2026-04-15", []), ("2026-04-16", [UNDECIDED]), ("2026-07-01", [UNDECIDED]),
     ("2026-07-02", [])],
)  # fmt: skip
def test_no_decision_is_told_until_the_waiver_should_have_started(
    day: str, expected: object
) -> None:
    """From then on it is a waiver that is still only requested (PLS421)."""
    assert found(f"{YEAR}, asked: 2026-03-01, status: requested", day) == expected


def test_a_request_that_came_late_need_not_be_decided_in_time() -> None:
    rest = f"{YEAR}, asked: 2026-03-02, status: granted, decided: {{date: 2026-06-30}}"
    assert found(rest, "2026-07-15") == [LATE]


def test_one_that_was_asked_for_after_its_start_is_told_once() -> None:
    rest = f"{YEAR}, asked: 2026-07-02"
    assert found(rest, "2026-07-15", "PLS428 PLS440") == [("PLS428", "warning")]


@pytest.mark.parametrize("provision", ["NDCC 15.1-21-03", "NDAC 67-11-01"])
def test_other_waivers_have_no_such_day(provision: str) -> None:
    assert found(f"{YEAR}, asked: 2026-05-01", codes=CODES, provision=provision) == []


def test_a_wider_request_holds_the_rules_too() -> None:
    late = f"{YEAR}, asked: 2026-03-02, status: granted, decided: {{date: 2026-04-10}}"
    assert found(late, provision="NDAC 67") == [LATE]
    assert found(late, provision=f"[NDCC 15.1-21-03, {RULE}]") == [LATE]


@pytest.mark.parametrize(
    ("signed", "lacking"),
    [
        ("administrator: 2026-02-16, board-chair: 2026-02-17", ""),
        ("administrator: 2026-02-16", "board-chair"),
        ("superintendent: 2026-02-16", "administrator"),
        ("administrator: 2026-02-16, board-chair: 2026-06-02", "board-chair"),  # not yet
    ],
)
def test_administrator_and_chair_of_the_board_sign(signed: str, lacking: str) -> None:
    text = asking(RULE, f", {YEAR}, asked: 2026-02-18, signed: {{{signed}}}")
    place = f"/waivers/w/signed/{lacking}"
    expected = [(place, "PLS443", "warning")] if lacking else []
    assert told("PLS443", ND, text, "2026-06-01", term=TERM) == expected


def test_signatures_are_due_with_the_request() -> None:
    assert found(YEAR, "2026-03-01", "PLS443") == [("PLS443", "note")]
    assert found(YEAR, "2026-03-02", "PLS443") == [("PLS443", "warning")]
    assert found(f"{YEAR}, asked: 2026-02-18", "2026-02-17", "PLS443") == [("PLS443", "note")]
    assert found(f"{YEAR}, asked: 2026-02-18", "2026-02-18", "PLS443") == [("PLS443", "warning")]


def test_it_tells_reasons_intent_and_evaluation() -> None:
    def lacking(rest: str, provision: str = RULE) -> list[str]:
        text = f"waivers: {{w: {{provision: {provision}{rest}}}}}\nmeasures: {{m: {{}}}}"
        return [place for place, *_ in told("PLS406", ND, text, term=TERM)]

    assert lacking("") == ["/waivers/w/why"]
    assert lacking(", why: x") == ["/waivers/w/intent"]
    assert lacking(", why: x, intent: y") == ["/waivers/w/measures"]
    assert lacking(", why: x, intent: y, measures: [m]") == []
    assert lacking("", "NDCC 15.1-21-03") == []  # a statute: no such fields were read


def test_what_nobody_read_in_the_law_warns() -> None:
    entry = {"cite": "TEC 25.0811", "asked_by": "03-01"}
    text = asking("TEC 25.0811", f", {YEAR}, asked: 2026-03-02")
    for is_verified, weight in ((True, "error"), (False, "warning")):
        judge = program(provisions={"first-day": entry | {"verified": is_verified}})
        assert told("PLS440", judge, text, "2026-06-01", term=TERM) == [
            ("/waivers/w/asked", "PLS440", weight)
        ]


@pytest.mark.parametrize(
    ("signed", "lacking"),
    [
        ("board-president: 2026-02-16, superintendent: 2026-02-16", ""),
        ("superintendent: 2026-02-16", "board-president"),
        ("board-president: 2026-02-16, superintendent: 2026-06-02", "superintendent"),  # not yet
    ],
)
def test_minutes_of_the_board_are_signed_by_president_and_superintendent(
    signed: str, lacking: str
) -> None:
    """NDAC 67-19-03-03(3): that they are signed is not recorded, so it is a warning."""
    text = f"events: {{b: {{event: board-vote, date: 2026-02-09, signed: {{{signed}}}}}}}"
    expected = [(f"/events/b/signed/{lacking}", "PLS544", "warning")] if lacking else []
    assert told("PLS544", ND, text, "2026-06-01", term=TERM) == expected
    assert told("PLS544", state("tx-doi"), text, "2026-06-01", term=TERM) == []


def test_nobody_signs_for_a_rescission_that_was_voted_down() -> None:
    step = {"event": "rescission", "rounds": ["rescission"], "signed_by": ["superintendent"]}
    votes = {"passes": {"at_least": "2/3"}, "verified": True}
    judge = program(approver="local-board", steps={"out": step | votes})
    adopted = "events:\n  v: {event: board-vote, date: 2026-05-01, result: passed}\n"

    def found(few: int) -> list[tuple[str, str, str]]:
        out = f"  out: {{event: rescission, date: 2027-05-01, votes: {{for: {few}, of: 6}}}}\n"
        return told("PLS544", judge, adopted + out, "2027-06-01", term=TERM)

    assert found(3) == []
    assert found(4) == [("/events/out/signed/superintendent", "PLS544", "warning")]
