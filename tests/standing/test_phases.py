"""Which phase a plan is in, and what else is open: by the year, and by its events."""

import pytest
from standing.judging import Told, program, stands

FRAMEWORK = program(
    approver="state",
    years={"max": 5},
    phases={
        "planning": [0, 1],
        "approval": [0, 1, 2],
        "implementation": [2, 3, 4],
        "evaluation": [4],
        "sustainability": [],
    },
)
TEXAS = program(
    approver="local-board",
    phases={
        "planning": [0],
        "approval": [0],
        "implementation": [1, 2, 3, 4, 5],
        "evaluation": [4, 5],
        "sustainability": [5],
    },
)
SENT: Told = {"sent": {"event": "plan-submitted", "date": "2027-03-01"}}
APPROVED: Told = {"final": {"event": "final-approval", "date": "2027-09-15"}}


@pytest.mark.parametrize(
    ("day", "phases"),
    [
        ("2020-01-01", ("planning",)),
        ("2026-06-30", ("planning",)),
        ("2026-07-01", ("planning",)),
        ("2027-02-28", ("planning",)),
        ("2027-03-01", ("approval",)),  # the day on which it is submitted
        ("2027-06-30", ("approval",)),
        ("2027-07-01", ("approval",)),
        ("2027-09-14", ("approval",)),
        ("2027-09-15", ("implementation",)),
        ("2029-06-30", ("implementation",)),
        ("2029-07-01", ("implementation", "evaluation")),
        ("2030-06-30", ("implementation", "evaluation")),
        ("2030-07-01", ("evaluation", "sustainability")),  # the last year
        ("2031-06-30", ("evaluation", "sustainability")),
        ("2031-07-01", ("evaluation", "sustainability")),  # judged as of the day before
    ],
)
def test_plan_goes_from_phase_to_phase(day: str, phases: tuple[str, ...]) -> None:
    standing = stands({"events": SENT | APPROVED}, day, FRAMEWORK)
    assert standing.phases_open == phases
    assert standing.phase == phases[0]


@pytest.mark.parametrize(
    ("day", "phases"),
    [
        ("2026-07-01", ("planning",)),
        ("2027-06-30", ("planning",)),
        ("2027-07-01", ("approval",)),  # planning is not open in year 2, submitted or not
        ("2028-06-30", ("approval",)),
        ("2028-07-01", ("implementation",)),  # nor approval in year 3
        ("2030-07-01", ("evaluation", "sustainability")),
    ],
)
def test_years_alone_move_a_draft_on(day: str, phases: tuple[str, ...]) -> None:
    assert stands({}, day, FRAMEWORK).phases_open == phases


def test_plan_that_is_approved_before_its_phases_open_is_in_none() -> None:
    approved: Told = {"final": {"event": "final-approval", "date": "2026-05-20"}}
    told = [stands({"events": approved}, d, FRAMEWORK).phase for d in ("2026-07-01", "2027-07-01")]
    assert told == [None, "implementation"]


def test_local_board_approves_before_the_first_year() -> None:
    vote: Told = {"adopted": {"event": "board-vote", "date": "2026-04-21"}}
    days = ("2026-04-20", "2026-04-21", "2026-07-01", "2029-07-01", "2030-07-01")
    assert [stands({"events": vote}, day, TEXAS).phases_open for day in days] == [
        ("planning",),
        (),
        ("implementation",),
        ("implementation", "evaluation"),
        ("implementation", "evaluation", "sustainability"),
    ]


def test_denied_plan_stays_in_approval() -> None:
    events = SENT | {"refused": {"event": "denied", "date": "2027-05-03"}}
    assert stands({"events": events}, "2027-06-01", FRAMEWORK).phase == "approval"


@pytest.mark.parametrize(
    ("timeline", "day", "phases"),
    [
        # six years: the last is the sixth, also where the program names no phase for it
        ({"starts": "2026-07-01", "ends": "2032-06-30"}, "2031-07-01",
         ("evaluation", "sustainability")),
        ({"starts": "2026-07-01", "ends": "2032-06-30"}, "2030-07-01", ()),
        # a plan that starts in the middle of a school year
        ({"starts": "2026-01-15", "ends": "2031-01-14"}, "2027-01-14", ("planning",)),
        ({"starts": "2026-01-15", "ends": "2031-01-14"}, "2027-01-15", ("approval",)),
        ({"starts": "2026-01-15", "ends": "2031-01-14"}, "2030-01-15",
         ("evaluation", "sustainability")),
        # February 29 counts as March 1
        ({"starts": "2028-02-29", "ends": "2033-02-28"}, "2029-02-28", ("planning",)),
        ({"starts": "2028-02-29", "ends": "2033-02-28"}, "2029-03-01", ("approval",)),
        # one year is the first and the last
        ({"starts": "2026-07-01", "ends": "2027-06-30"}, "2026-07-01",
         ("planning", "evaluation", "sustainability")),
        # partial dates: from the earliest day of the start to the latest of the end
        ({"starts": "2026-07", "ends": "2031-06"}, "2031-06-30", ("evaluation", "sustainability")),
        ({"starts": "2026"}, "2026-01-01", ("planning",)),
        ({"ends": "2031"}, "2026-07-01", ()),
        ({"starts": "2031-07-01", "ends": "2026-06-30"}, "2028-07-01", ()),
    ],
)  # fmt: skip
def test_phases_follow_the_plan_years(timeline: Told, day: str, phases: tuple[str, ...]) -> None:
    judge = program(**(FRAMEWORK.model_dump(include={"phases"}) | {"years": {"max": 6}}))
    assert stands({"timeline": timeline}, day, judge).phases_open == phases


LONG: Told = {"starts": "2015-07-01", "ends": "2029-06-30"}


@pytest.mark.parametrize(
    ("since", "day", "phases"),
    [
        (12, "2026-06-30", ("evaluation",)),  # the last day of year 11
        (12, "2026-07-01", ("implementation", "evaluation")),
        (12, "2028-06-30", ("implementation", "evaluation")),
        (12, "2028-07-01", ("implementation", "evaluation", "sustainability")),  # year 14, the last
        (1, "2015-06-30", ("planning",)),
        (1, "2015-07-01", ("implementation", "evaluation")),
    ],
)
def test_phase_without_an_end_is_open_from_its_year_on(
    since: int, day: str, phases: tuple[str, ...]
) -> None:
    told = {"planning": [0], "implementation": {"from": since}, "evaluation": {"from": 1}}
    assert stands({"timeline": LONG}, day, program(phases=told)).phases_open == phases


@pytest.mark.parametrize(
    ("most", "day", "phases"),
    [
        (None, "2020-06-30", ("implementation", "evaluation")),  # year 5, the last that is named
        (None, "2020-07-01", ("implementation",)),
        (None, "2028-07-01", ("implementation", "evaluation", "sustainability")),
        (6, "2020-07-01", ()),  # a year of the program for which it names no phase
    ],
)
def test_plan_beyond_the_years_of_its_program_is_implemented(
    most: int | None, day: str, phases: tuple[str, ...]
) -> None:
    told = {"planning": [0], "implementation": [1, 2, 3, 4, 5], "evaluation": [5]}
    timeline = LONG if most is None else {"starts": "2015-07-01"}
    judge = program(phases=told, years={"max": most})
    assert stands({"timeline": timeline}, day, judge).phases_open == phases


def test_plan_without_an_end_beyond_the_most_years_is_implemented() -> None:
    judge = program(phases={"implementation": [2, 3]}, years={"max": 3})
    starts = {"timeline": {"starts": "2015-07-01"}}
    days = ("2018-06-30", "2018-07-01", "2026-07-01")
    assert [stands(starts, day, judge).phase for day in days] == ["implementation"] * 3


def test_program_without_phases_opens_none() -> None:
    assert stands({}, "2028-07-01", program(phases={})).phases_open == ()
