"""Whatever can be asked of whatever place: no plan makes a check crash, and two runs are equal."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from model.test_sorts import ALL
from rules.checks.asking import program_of
from schema.plans import Json, damaged, whole_plans

from plscale.check.text import check_text
from plscale.model.sorts import Sort, Unfit, could_stand, sort_at
from plscale.programs.inquiries import entry_of
from plscale.programs.program import Program

ROOT = Path(__file__).parents[3]
DAYS = (date(1900, 1, 1), date(2026, 11, 21), date(2028, 2, 29), date(2199, 12, 31))
VALUES = ("a", 5, True, "2025-26", "9-12", "4800001", "TX", "480000100001", "all")
QUESTIONS: Mapping[Sort, str] = {
    Sort.NUMBER: "at_least: measures.m.baseline.value, at_most: 5",
    Sort.DATE: "after: 2027-02, not_after: timeline.ends, before: timeline.starts",
    Sort.LIST: "includes: a, count: {at_least: 1, at_most: 2}",
    Sort.ENTRIES: "count: {at_most: 1}",
}
"""What is asked of a place besides whether it is there, and whether it equals something."""


def condition(place: str) -> str:
    path = ALL[place]
    sort = sort_at(path)
    fitting = (value for value in VALUES if not isinstance(could_stand(path, value), Unfit))
    equal = next(fitting, None) if sort in (Sort.TEXT, Sort.CLAIM, Sort.SCHOOL_YEAR) else None
    asked = [] if equal is None else [f"equals: {json.dumps(equal)}"]
    asked += [QUESTIONS[sort]] if sort in QUESTIONS else []
    return f"{{at: {place}, {', '.join(['is: present', *asked])}}}"


def program() -> Program:
    """Ask everything of every place: of each entry together what is asked of its places."""
    by_entry: dict[tuple[str, ...], list[str]] = {}
    for place, path in ALL.items():
        by_entry.setdefault(entry_of(tuple(map(str, path))), []).append(condition(place))
    lines: list[str] = []
    for asked in by_entry.values():
        for start in range(0, len(asked), 18):
            told = ", ".join(asked[start : start + 18])
            for join in ("any", "all"):
                require = f"{{not: {{{join}: [{told}]}}}}"
                lines.append(f"  XX{len(lines):03}: {{title: A, require: {require}}}\n")
    assert len(ALL) > 150
    return program_of("checks:\n" + "".join(lines))


EVERYTHING = program()


def judge(text: str, day: date) -> None:
    first, second = (check_text(text, as_of=day, program=EVERYTHING) for _ in range(2))
    assert not first.crash, first.crash
    assert first == second


@given(plan=whole_plans | damaged(whole_plans), day=st.sampled_from(DAYS))
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_no_plan_makes_a_check_crash(plan: Json, day: date) -> None:
    judge(json.dumps(plan), day)


@pytest.mark.parametrize("file", sorted(ROOT.glob("plans/**/*.yaml")), ids=lambda file: file.stem)
def test_plans_of_the_repository_are_judged_to_the_end(file: Path) -> None:
    text = file.read_text("utf-8")
    judge(text, DAYS[2])
    found = check_text(text, as_of=DAYS[2], program=EVERYTHING).findings
    assert [finding for finding in found if finding.code == "PLS969"] == []
    assert [finding for finding in found if finding.code.startswith("XX")] != []
