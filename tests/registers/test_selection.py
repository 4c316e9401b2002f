"""Which plans, years and milestones are shown."""

import pytest
from registers.making import status, steps, table_of
from standing.judging import Told, program

from plscale.registers.selection import Wanted, chosen
from plscale.registers.status import StatusTable, Unreadable

JUDGE = program(
    approver="state",
    phases={
        "planning": [0, 1],
        "approval": [0, 1, 2],
        "implementation": [2, 3, 4],
        "evaluation": [3, 4],
        "sustainability": [],
    },
)
APPROVED: Told = {"final": {"event": "final-approval", "date": "2027-05-20"}}
SENT: Told = {"sent": {"event": "plan-submitted", "date": "2028-09-01"}}
PLANS = {
    # year 3 of 5, overdue in year 2, and two milestones of year 3 to come
    "late": steps(a={"due": "2027-09-30"}, b={"due": "2028-10-11"}, c={"due": "2029-05-01"}, d={})
    | {"events": APPROVED},
    # year 3 of 5, nothing overdue, one milestone done
    "calm": steps(a={"due": "2028-08-15", "done": "2028-08-15"}, b={"due": "2028-10-12"})
    | {"events": APPROVED},
    # year 2 of 2, submitted; its milestone is due on the day
    "short": steps(a={"due": "2028-10-01"})
    | {"timeline": {"starts": "2027-07-01", "ends": "2029-06-30"}, "events": SENT},
    # before its first year
    "new": {"timeline": {"starts": "2029-07-01", "ends": "2034-06-30"}},
    # ended, with what was never done
    "old": steps(a={"due": "2024-05-01"})
    | {"timeline": {"starts": "2020-07-01", "ends": "2025-06-30"}, "events": {}},
    # rescinded in year 3, with what was never done
    "gone": steps(a={"due": "2027-05-01"})
    | {"events": APPROVED | {"end": {"event": "rescission", "date": "2028-08-01"}}},
    # without a term
    "bare": {"timeline": None},
}
TABLE = table_of(*(status(told, judge=JUDGE, path=name) for name, told in PLANS.items()))


def names(wanted: Wanted) -> list[str]:
    return [plan.path for plan in chosen(TABLE, wanted).plans]


def milestones(wanted: Wanted) -> dict[str, list[str]]:
    return {plan.path: [row.id for row in plan.rows] for plan in chosen(TABLE, wanted).plans}


def test_everything_is_shown_where_nothing_is_asked_for() -> None:
    assert chosen(TABLE, Wanted()) == TABLE


def test_one_year_of_every_plan() -> None:
    table = chosen(TABLE, Wanted(year=3))
    assert table.year == 3
    assert [(plan.path, [year.year for year in plan.years]) for plan in table.plans] == [
        ("late", [3]),
        ("calm", [3]),
        ("short", []),
        ("new", [3]),
        ("old", [3]),
        ("gone", [3]),
        ("bare", []),
    ]
    assert milestones(Wanted(year=3))["late"] == ["b", "c"]
    assert table.plans[0].milestones.total == 4  # counts stay those of the whole plan


@pytest.mark.parametrize(
    ("wanted", "plans"),
    [
        (Wanted(is_current=True), ["late", "calm", "short"]),
        (Wanted(year=3, is_current=True), ["late", "calm"]),
        (Wanted(year=2, is_current=True), ["short"]),
        (Wanted(year=5, is_current=True), []),
        (Wanted(phase="planning"), ["new"]),
        (Wanted(phase="approval"), ["short"]),
        (Wanted(phase="implementation"), ["late", "calm"]),
        (Wanted(phase="evaluation"), ["late", "calm", "short"]),
        (Wanted(phase="sustainability"), ["short"]),
        (Wanted(waiting_for="district"), ["new", "bare"]),
        (Wanted(waiting_for="state"), ["short"]),
        (Wanted(waiting_for="board"), []),
        (Wanted(phase="approval", waiting_for="state"), ["short"]),
        (Wanted(phase="implementation", waiting_for="state"), []),
    ],
)
def test_plans_that_fit(wanted: Wanted, plans: list[str]) -> None:
    assert names(wanted) == plans


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (Wanted(is_overdue=True), {"late": ["a"]}),  # nobody can act on plans that are over
        (Wanted(year=2, is_overdue=True), {"late": ["a"]}),
        (Wanted(year=3, is_overdue=True), {}),
        (Wanted(within=0), {"short": ["a"]}),
        (Wanted(within=9), {"short": ["a"]}),
        (Wanted(within=10), {"late": ["b"], "short": ["a"]}),
        (Wanted(within=11), {"late": ["b"], "calm": ["b"], "short": ["a"]}),
        (Wanted(within=400), {"late": ["b", "c"], "calm": ["b"], "short": ["a"]}),
        (Wanted(year=3, within=400), {"late": ["b", "c"], "calm": ["b"]}),
        (Wanted(is_overdue=True, within=10), {"late": ["a", "b"], "short": ["a"]}),
        (Wanted(is_overdue=True, phase="approval"), {}),
    ],
)
def test_milestones_that_fit(wanted: Wanted, shown: dict[str, list[str]]) -> None:
    assert milestones(wanted) == shown


def test_undated_milestones_are_never_due_within_days() -> None:
    table = table_of(status(steps(a={}), judge=JUDGE))
    assert chosen(table, Wanted(within=100_000)).plans == ()


def test_what_cannot_be_read_is_kept_and_so_is_the_number_of_plans() -> None:
    fault = Unreadable("x.yaml", 1, 1, "PLS011", "a tab", "a tab")
    table = StatusTable(TABLE.as_of, TABLE.plans, (fault,), TABLE.read)
    told = chosen(table, Wanted(phase="planning"))
    assert (len(told.plans), told.unreadable, told.read) == (1, (fault,), 7)
    assert told.by_year == {0: 1}
