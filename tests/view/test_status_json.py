"""``status --format json``: the shape that DESIGN section 8 promises, and its schema."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from registers.making import status, steps, table_of
from standing.judging import Told, program

from plscale.registers.selection import Wanted, chosen
from plscale.registers.status import StatusTable, Unreadable
from plscale.view.status_json import status_json

SCHEMA = Path(__file__).parents[2] / "schemas" / "status.schema.json"
VALIDATOR = jsonschema_rs.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
JUDGE = program(
    id="tx-doi",
    approver="local-board",
    phases={"implementation": [1, 2, 3, 4, 5], "evaluation": [4, 5], "sustainability": [5]},
    assurances={"privacy": {}, "equity": {}},
    reports={"annual": {"due": "08-15"}},
)
PLAN: Told = steps(
    rubrics={"title": "Rubrics", "owner": "Office", "due": "2028-08-15"},
    survey={"due": "2028-09", "done": "2028-09-20"},
    open={},
) | {
    "events": {"adopted": {"event": "board-vote", "date": "2026-04"}},
    "waivers": {"a": {"status": "granted"}, "b": {"status": "denied"}},
    "assurances": {"privacy": {"given": True}},
    "measures": {"m": {"better": "higher", "targets": {"2": 5}, "results": {"2": 4}}},
    "reports": {"1": {"filed": "2027-08-01"}},
}
FAULT = Unreadable("plans/b.yaml", 3, 1, "PLS011", "a tab stands here", "a tab")


def written(table: StatusTable) -> Any:
    (text,) = status_json(table)
    told = json.loads(text)
    found = VALIDATOR.iter_errors(told)
    assert [(error.instance_path, error.message) for error in found] == []
    return told


def test_shape_of_one_plan_is_exactly_as_promised() -> None:
    table = table_of(status(PLAN, judge=JUDGE, path="plans/a.yaml"))
    table = chosen(StatusTable(table.as_of, table.plans, (FAULT,), 1), Wanted(year=3))
    assert written(table) == {
        "format": "plscale.status/1",
        "as_of": "2028-10-01",
        "plans": [
            {
                "path": "plans/a.yaml",
                "district": "Example ISD",
                "state": "TX",
                "program": "tx-doi",
                "starts": "2026-07-01",
                "ends": "2031-06-30",
                "judged_on": "2028-10-01",
                "year": 3,
                "years_planned": 5,
                "phase": "implementation",
                "phases_open": ["implementation"],
                "standing": "approved",
                "since": "2026-04",
                "approved": "2026-04",
                "is_over": False,
                "waiting_for": None,
                "health": "overdue",
                "milestones": {"total": 3, "done": 1, "overdue": 1, "due_soon": 0},
                "waivers": {
                    "requested": 0, "granted": 1, "denied": 1, "withdrawn": 0, "revoked": 0,
                    "expired": 0, "expiring": 0,
                },
                "assurances": {"required": 2, "given": 1, "signed": 0, "besides": 0},
                "reports": {"due": 2, "filed": 1},
                "measures": {"total": 1, "on_track": 0, "off_track": 1},
                "years": [
                    {
                        "year": 3,
                        "starts": "2028-07-01",
                        "ends": "2029-06-30",
                        "phases": ["implementation"],
                        "milestones": [
                            {
                                "id": "rubrics", "phase": "implementation", "title": "Rubrics",
                                "owner": "Office", "due": "2028-08-15", "done": None,
                                "state": "overdue",
                            },
                            {
                                "id": "survey", "phase": "implementation", "title": "survey",
                                "owner": "", "due": "2028-09", "done": "2028-09-20",
                                "state": "done",
                            },
                        ],
                    }
                ],
                "unplaced": [],
            }
        ],
        "unreadable": [
            {
                "path": "plans/b.yaml", "line": 3, "column": 1, "code": "PLS011",
                "message": "a tab stands here",
            }
        ],
        "totals": {
            "plans": 1,
            "by_year": {"3": 1},
            "by_health": {"overdue": 1},
            "by_standing": {"approved": 1},
            "read": 1,
            "unreadable": 1,
        },
    }  # fmt: skip


@pytest.mark.parametrize(
    "plan",
    [
        {},
        {"timeline": None},
        {"timeline": {"starts": "2016"}},
        {"timeline": {"starts": "1900", "ends": "2199"}},
        {"timeline": {"starts": "2031-07-01", "ends": "2026-06-30"}},
        {"district": None},
        steps(early={"due": "2026-01-01"}, late={"due": "2199-12-31"}, some={"due": "2027"}),
    ],
)
@pytest.mark.parametrize("day", ["0001-01-01", "2026-06-30", "2028-10-01", "9999-12-31"])
def test_any_plan_on_any_day_agrees_with_the_schema(plan: Told, day: str) -> None:
    told = written(table_of(status(plan, day), day=day))
    assert told["as_of"] == day
    assert len(told["plans"]) == told["totals"]["plans"] == 1


def test_year_that_a_plan_does_not_have_is_empty() -> None:
    table = chosen(table_of(status(PLAN, judge=JUDGE)), Wanted(year=6))
    assert written(table)["plans"][0]["years"] == []


def test_what_has_no_year_is_listed_beside_the_years() -> None:
    (plan,) = written(table_of(status(PLAN, judge=JUDGE)))["plans"]
    assert [year["year"] for year in plan["years"]] == [1, 2, 3, 4, 5]
    assert [row["id"] for row in plan["unplaced"]] == ["open"]


def test_text_of_a_plan_cannot_hide() -> None:
    fault = Unreadable("a\u202eb\udcff.yaml", 1, 1, "PLS011", "x\u200b\x7f", "")
    (text,) = status_json(StatusTable(date(2028, 10, 1), (), (fault,), 0))
    assert "a\\u202eb\\\\udcff.yaml" in text
    assert "x\\u200b\\u007f" in text


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("format",), "plscale.status/2"),
        (("as_of",), "today"),
        (("totals", "by_health"), {"well": 1}),
        (("plans", 0, "standing"), "lost"),
        (("plans", 0, "health"), None),
        (("plans", 0, "year"), -1),
        (("plans", 0, "phase"), "rest"),
        (("plans", 0, "waivers", "granted"), None),
        (("plans", 0, "years", 2, "milestones", 0, "state"), "late"),
        (("plans", 0, "years", 2, "milestones", 0, "due"), "2028-02-30"),
    ],
)
def test_another_shape_does_not_agree_with_the_schema(
    path: tuple[str | int, ...], wrong: object
) -> None:
    told = written(table_of(status(PLAN, judge=JUDGE)))
    inside = told
    for step in path[:-1]:
        inside = inside[step]
    inside[path[-1]] = wrong
    assert not VALIDATOR.is_valid(told)
