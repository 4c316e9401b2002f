"""Where milestones stand, and how a plan does by them."""

from datetime import date

import pytest
from standing.judging import Told, plan_of, program

from plscale.standing.milestones import MilestoneStanding, health_of, milestone_standings
from plscale.standing.standing import standing_of

DAY = "2028-10-01"


def judged(milestones: Told, day: str = DAY, **plan: object) -> dict[str, MilestoneStanding]:
    whole = plan_of({"phases": {"implementation": {"milestones": milestones}}} | plan)
    standing = standing_of(whole, program(), date.fromisoformat(day))
    return {id_: told for (_, id_), told in milestone_standings(whole, standing).items()}


@pytest.mark.parametrize(
    ("milestone", "state"),
    [
        ({"due": "2028-09-30"}, "overdue"),
        ({"due": "2028-10-01"}, "due-soon"),
        ({"due": "2028-10-31"}, "due-soon"),  # in 30 days
        ({"due": "2028-11-01"}, "planned"),  # in 31 days
        ({"due": "2028-09"}, "overdue"),
        ({"due": "2028-10"}, "due-soon"),
        ({"due": "2028"}, "planned"),
        ({"due": "2027"}, "overdue"),
        ({}, "planned"),
        ({"due": "2028-09-15", "done": "2028-09-15"}, "done"),
        ({"due": "2028-09-15", "done": "2028-09-16"}, "done-late"),
        ({"due": "2028-09-15", "done": "2028-09"}, "done"),  # perhaps in time
        ({"due": "2028-08", "done": "2028-09"}, "done-late"),
        ({"due": "2028-08", "done": "2028-08-31"}, "done"),
        ({"done": "2028-09-15"}, "done"),
        ({"due": "2028-09-15", "done": "2028-10-01"}, "done-late"),
        ({"due": "2028-09-15", "done": "2028-10-02"}, "overdue"),  # not known yet
        ({"due": "2028-12-01", "done": "2028-10-02"}, "planned"),
        ({"due": "2028-12-01", "after": ["open"]}, "waiting"),
        ({"due": "2028-12-01", "after": ["finished"]}, "planned"),
        ({"due": "2028-12-01", "after": ["finished", "open"]}, "waiting"),
        ({"due": "2028-12-01", "after": ["unknown"]}, "planned"),
        ({"after": ["open"]}, "waiting"),
        ({"due": "2028-10-31", "after": ["open"]}, "due-soon"),
        ({"due": "2028-09-30", "after": ["open"]}, "overdue"),
        ({"done": "2028-09-30", "after": ["open"]}, "done"),
    ],
)
def test_state_of_a_milestone(milestone: Told, state: str) -> None:
    others = {"open": {"due": "2029-05-01"}, "finished": {"done": "2027-09-01"}}
    assert judged({"it": milestone} | others)["it"].state == state


@pytest.mark.parametrize(("day", "state"), [("2027-05-19", "due-soon"), ("2027-05-20", "done")])
def test_milestone_is_done_with_its_event(day: str, state: str) -> None:
    events = {"final": {"event": "final-approval", "date": "2027-05-20"}}
    told = judged({"it": {"due": "2027-05-28", "event": "final"}}, day, events=events)
    assert told["it"].state == state


def test_milestones_that_wait_for_each_other_wait() -> None:
    told = judged({"a": {"after": ["b"]}, "b": {"after": ["a"]}})
    assert [one.state for one in told.values()] == ["waiting", "waiting"]


@pytest.mark.parametrize(
    ("milestone", "year"),
    [
        ({"due": "2026-06-30"}, 0),
        ({"due": "2026-07-01"}, 1),
        ({"due": "2027-06-30"}, 1),
        ({"due": "2027-07-01"}, 2),
        ({"due": "2031-06-30"}, 5),
        ({"due": "2031-07-01"}, None),
        ({"due": "2027"}, 2),  # it is not late before the end of that calendar year
        ({"due": "2031"}, 5),  # of which the plan sees the first half
        ({"due": "2032"}, None),
        ({"done": "2027-09-01"}, 2),
        ({"due": "2028-12-01", "done": "2027-09-01"}, 3),
        ({"done": "2029-09-01"}, None),  # not known on the day
        ({}, None),
    ],
)
def test_plan_year_of_a_milestone(milestone: Told, year: int | None) -> None:
    assert judged({"it": milestone})["it"].year == year


def test_milestones_of_an_ended_plan_are_judged_as_of_its_last_day() -> None:
    milestones = {
        "late": {"due": "2031-06-29"},
        "last": {"due": "2031-06-30"},
        "after": {"due": "2031-06-30", "done": "2031-07-01"},
    }
    last_day = judged(milestones, "2031-06-30")
    assert [one.state for one in last_day.values()] == ["overdue", "due-soon", "due-soon"]
    assert judged(milestones, "2031-07-01") == judged(milestones, "2040-01-01") == last_day


@pytest.mark.parametrize(
    ("milestones", "health"),
    [
        ({}, "undated"),
        ({"a": {}}, "undated"),
        ({"a": {"done": "2030-01-01"}}, "undated"),  # not known on the day
        ({"a": {}, "b": {"due": "2029-05-01"}}, "on-track"),
        ({"a": {}, "b": {"done": "2027-05-01"}}, "on-track"),
        ({"a": {"due": "2028-10-31"}, "b": {"due": "2029-05-01"}}, "due-soon"),
        ({"a": {"due": "2028-10-31"}, "b": {"due": "2028-09-30"}}, "overdue"),
        ({"a": {"due": "2028-09-01", "done": "2028-09-30"}}, "on-track"),
    ],
)
def test_health_is_the_worst_that_a_milestone_tells(milestones: Told, health: str) -> None:
    assert health_of(judged(milestones).values()) == health
