"""What became of waivers by the day."""

from datetime import date

import pytest
from standing.judging import Told, plan_of, program

from plscale.programs.program import Program
from plscale.standing.standing import standing_of
from plscale.standing.waivers import is_expiring, waiver_states

STATE = program(approver="state")
BOARD = program(approver="local-board")
VOTE: Told = {"adopted": {"event": "board-vote", "date": "2026-04-21"}}


def state(waiver: Told, day: str = "2028-10-01", judge: Program = STATE, **plan: object) -> str:
    whole = plan_of({"waivers": {"w": waiver}} | plan)
    return waiver_states(whole, judge, standing_of(whole, judge, date.fromisoformat(day)))["w"]


@pytest.mark.parametrize("status", ["requested", "granted", "denied", "withdrawn", "revoked"])
def test_state_is_what_the_plan_says(status: str) -> None:
    assert state({"status": status}) == status


def test_waiver_without_a_status_is_asked_for() -> None:
    assert state({}) == "requested"


@pytest.mark.parametrize(("day", "told"), [("2026-11-09", "requested"), ("2026-11-10", "granted")])
def test_decision_is_known_from_its_day(day: str, told: str) -> None:
    assert state({"status": "granted", "decided": {"date": "2026-11-10"}}, day) == told


@pytest.mark.parametrize(
    ("waiver", "day", "told"),
    [
        ({"ends": "2028-09-30"}, "2028-09-30", "granted"),
        ({"ends": "2028-09-30"}, "2028-10-01", "expired"),
        ({"ends": "2028-09"}, "2028-09-30", "granted"),
        ({"ends": "2028-09"}, "2028-10-01", "expired"),
        ({"ends": "2028"}, "2028-12-31", "granted"),
        ({}, "2031-06-30", "granted"),  # to the end of the plan
        ({}, "2031-07-01", "granted"),  # the plan is judged as of its last day
        ({"ends": "2031-06-29"}, "2031-07-01", "expired"),
        ({"starts": "2030-07-01"}, "2028-10-01", "granted"),  # for later
    ],
)
def test_granted_waiver_expires_after_its_last_day(waiver: Told, day: str, told: str) -> None:
    assert state({"status": "granted"} | waiver, day) == told


@pytest.mark.parametrize("status", ["requested", "denied", "withdrawn", "revoked"])
def test_only_what_was_granted_expires(status: str) -> None:
    assert state({"status": status, "ends": "2027-01-01"}) == status


@pytest.mark.parametrize(
    ("waiver", "day", "told"),
    [
        ({}, "2026-04-20", "requested"),
        ({}, "2026-04-21", "granted"),
        ({"status": "requested"}, "2026-04-21", "granted"),
        ({"status": "denied"}, "2026-04-21", "denied"),
        ({"kind": "amendment"}, "2026-04-21", "requested"),
        ({"status": "granted", "decided": {"date": "2027-01-01"}}, "2026-12-31", "requested"),
        ({"ends": "2027-06-30"}, "2027-07-01", "expired"),
    ],
)
def test_vote_of_the_board_grants_what_nobody_decided_by_itself(
    waiver: Told, day: str, told: str
) -> None:
    assert state(waiver, day, BOARD, events=VOTE) == told


def test_vote_of_the_board_grants_nothing_where_the_state_decides() -> None:
    final: Told = {"final": {"event": "final-approval", "date": "2026-05-01"}}
    assert state({}, judge=STATE, events=VOTE | final) == "requested"


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ({"status": "granted"}, {"status": "requested"}, "granted"),
        ({"status": "granted", "ends": "2028-06-30"}, {"status": "granted"}, "granted"),
        ({"status": "granted", "ends": "2028-06-30"}, {"status": "requested"}, "requested"),
        ({"status": "granted", "ends": "2028-06-30"}, {"status": "denied"}, "expired"),
        ({"status": "revoked"}, {"status": "denied"}, "revoked"),
        ({"status": "denied"}, {"status": "withdrawn"}, "denied"),
        ({"status": "withdrawn"}, {"status": "withdrawn"}, "withdrawn"),
    ],
)
def test_waiver_in_terms_counts_once(first: Told, second: Told, told: str) -> None:
    assert state({"terms": {"first": first, "second": second}}) == told
    assert state({"terms": {"first": second, "second": first}}) == told


@pytest.mark.parametrize(
    ("waiver", "is_near"),
    [
        ({"status": "granted", "ends": "2028-10-01"}, True),
        ({"status": "granted", "ends": "2028-12-30"}, True),  # in 90 days
        ({"status": "granted", "ends": "2028-12-31"}, False),
        ({"status": "granted", "ends": "2028-09-30"}, False),  # expired
        ({"status": "granted"}, False),
        ({"status": "requested", "ends": "2028-12-01"}, False),
        ({"terms": {"a": {"status": "granted", "ends": "2028-12-01"},
                    "b": {"status": "granted", "ends": "2029-06-30"}}}, False),
        ({"terms": {"a": {"status": "granted", "ends": "2028-12-01"},
                    "b": {"status": "requested", "ends": "2029-06-30"}}}, True),
    ],
)  # fmt: skip
def test_waiver_is_expiring_when_its_last_granted_day_is_near(
    *, waiver: Told, is_near: bool
) -> None:
    plan = plan_of({"waivers": {"w": waiver}})
    standing = standing_of(plan, STATE, date(2028, 10, 1))
    assert is_expiring(plan.waivers["w"], STATE, standing) is is_near


def test_waiver_of_a_plan_without_an_end_does_not_expire() -> None:
    waiver = {"status": "granted"}
    assert state(waiver, "2199-12-31", timeline={"starts": "2016"}) == "granted"
