"""A plan that has every key of the format, as data that tests may damage."""

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from plscale.check.text import check_text
from plscale.finding import CheckedPlan
from plscale.model.fields import keys_at
from plscale.place import PlanPath
from plscale.source.read import read_text

Json: TypeAlias = Any
"""A value as JSON has it."""

DAY = date(2026, 11, 21)
_FILE = Path(__file__).parents[2] / "plans" / "illustrative" / "meadow-lake.yaml"


def meadow_lake() -> dict[str, Any]:
    """Give the illustrative plan with what it lacks of the format's keys added."""
    read: Any = read_text(_FILE.read_bytes(), _FILE.name).data
    plan: dict[str, Any] = json.loads(json.dumps(read))
    plan["renews"] = "../2021/meadow-lake.yaml"
    plan["sources"] = ["https://meadowlake.example/plan", "https://meadowlake.example/board"]
    plan["district"] |= {"state": "TX", "nces_id": "4800001"}
    plan["district"]["schools"]["meadow-middle"]["nces_id"] = "480000100001"
    plan["amendments"] = {"add-robotics": {"date": "2026-11-03", "what": "Robotics joins."}}
    plan["events"]["amended"] = {
        "event": "amendment",
        "date": "2026-11-03",
        "until": "2026-11-04",
        "url": "https://meadowlake.example/board",
        "votes": {"for": 5, "against": 1, "abstained": 1, "of": 7},
        "for": "add-robotics",
        "step": "adopted",
        "school": "meadow-middle",
    }
    plan["events"]["rated"] = {
        "event": "rating",
        "date": "2026-08-14",
        "rating": "acceptable",
        "signed": {"superintendent": "2026-08-20"},
    }
    plan["reports"] = {"1": {"filed": "2027-08-02", "url": "https://meadowlake.example/1"}}
    plan["measures"]["graduation-rate"]["results"] = {"1": 86.9}
    plan["measures"]["graduation-rate"]["groups"]["english-learners"]["results"] = {"1": 75}
    plan["measures"]["graduation-rate"]["groups"]["students-with-disabilities"].pop("results")
    plan["waivers"]["class-size"]["through"] = "two-ponds"
    plan["waivers"]["class-size"]["asked"] = "2026-02-18"
    plan["waivers"]["class-size"]["signed"] = {"superintendent": "2026-02-17"}
    plan["waivers"]["course-hours"]["provision"] = ["local: IKF", "local: IKG"]
    plan["waivers"]["school-day"]["terms"]["first"]["decided"] = {"by": "Board of Education"}
    plan["sustainability"]["decision"] = "continue"
    for assurance in plan["assurances"].values():
        assurance["signed"] = dict.fromkeys(assurance["signed"], "2026-11-10")
    return plan


def consortium() -> dict[str, Any]:
    """Give the same plan as that of a consortium of two districts."""
    plan = meadow_lake()
    lake = plan.pop("district")
    plan["consortium"] = {
        "name": "Two Lakes",
        "lead": "lake",
        "members": {"lake": lake, "pond": {"name": "Pond District", "state": "TX"}},
    }
    plan["events"]["received"]["member"] = "lake"
    plan["events"]["amended"]["school"] = "lake/meadow-middle"
    for section in ("practices", "waivers", "providers"):
        for entry in plan[section].values():
            if isinstance(entry.get("schools"), list):
                entry["schools"] = [f"lake/{school}" for school in entry["schools"]]
    return plan


def paths(data: Json, above: PlanPath = ()) -> Iterator[PlanPath]:
    """Give the path of each value below a section or list, the outer ones first."""
    steps = data.items() if isinstance(data, dict) else enumerate(data)
    for step, value in steps:
        yield (*above, step)
        if isinstance(value, dict | list):
            yield from paths(value, (*above, step))


def shortened(plan: dict[str, Any]) -> dict[str, Any]:
    """Copy a plan with only those entries of its sections that hold every kind of place."""
    kept = list(kinds_of_place(plan))
    return {key: _kept(value, (key,), kept) for key, value in plan.items()}


def _kept(value: Json, path: PlanPath, kept: list[PlanPath]) -> Json:
    if not isinstance(value, dict):
        return value
    inside = {key: _kept(entry, (*path, key), kept) for key, entry in value.items()}
    return {key: entry for key, entry in inside.items() if entry and (*path, key) in kept}


def kinds_of_place(data: Json) -> Iterator[PlanPath]:
    """Give one path for each kind of place: each entry of a section, one of each value inside."""
    seen: set[PlanPath] = set()
    for path in paths(data):
        kind = tuple(
            step if keys_at(path[:depth]) else "" if isinstance(step, str) else 0
            for depth, step in enumerate(path)
        )
        if len(path) < 3 or kind not in seen:
            seen.add(kind)
            yield path


def replaced(data: dict[str, Any], path: PlanPath, value: Json) -> dict[str, Any]:
    """Copy a plan with another value at one path."""
    copy = deepcopy(data)
    box: Any = copy
    for step in path[:-1]:
        box = box[step]
    box[path[-1]] = value
    return copy


def renamed(data: dict[str, Any], path: PlanPath, key: str) -> dict[str, Any]:
    """Copy a plan with another key for the value at one path, in the same order."""
    copy = deepcopy(data)
    box: Any = copy
    for step in path[:-1]:
        box = box[step]
    entries = [(key if old == path[-1] else old, value) for old, value in box.items()]
    box.clear()
    box.update(entries)
    return copy


def checked(data: dict[str, Any]) -> CheckedPlan:
    """Check a plan given as data."""
    return check_text(as_text(data), as_of=DAY)


def as_text(data: dict[str, Any]) -> str:
    """Write a plan with each key of its top on a line of its own, and JSON behind it."""
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in data.items())
    return "".join(lines)
