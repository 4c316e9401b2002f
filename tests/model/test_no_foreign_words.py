"""Whatever stands where in a plan: a finding in our own words, never a crash, never pydantic's."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from model.whole import Json, checked, consortium, kinds_of_place, meadow_lake, replaced, shortened
from pydantic import ValidationError

from plscale.model.plan import Plan

LONG = "Every student learns. " * 500
WRONG: tuple[Any, ...] = (
    None, "", " ", "x", 1, -1, 1.5, "1e400", True, [], {}, [[]], [None], {"a": {}}, {"": 1}, LONG,
)  # fmt: skip

PLANS = [shortened(meadow_lake()), shortened(consortium())]
PLACES = {path: plan for plan in PLANS for path in kinds_of_place(plan)}
SECTIONS = sorted({str(path[0]) for path in PLACES})

FOREIGN = re.compile(
    r"Input should|Field required|Extra inputs|valid string|valid number|valid integer"
    r"|valid dictionary|valid boolean|valid tuple|valid list|Unable to extract|match pattern"
    r"|String should|unable to parse|instance of|discriminator|pydantic|Traceback|NoneType"
    r"|finite number|greater than or equal|less than or equal|union|tag using"
)
PYTHON = re.compile(r"\{'|\['|\[\[|\[None|\[\]|\{\}|\bNone\b")
"""Values in the spelling of Python."""


@pytest.mark.parametrize("section", SECTIONS)
def test_no_wrong_value_crashes_or_is_told_in_foreign_words(section: str) -> None:
    for path, plan in PLACES.items():
        for value in WRONG if path[0] == section else ():
            report = checked(replaced(plan, path, value))
            assert not report.crash, (path, value)
            assert not [f for f in report.findings if f.code == "PLS990"], (path, value)
            for finding in report.findings:
                words = f"{finding.message}\n{finding.remedy}\n{finding.label}"
                assert not FOREIGN.search(words), (path, value, words)
                assert not PYTHON.search(words), (path, value, words)
                assert "cannot be read" not in words, (path, value, words)  # the last resort
                assert len(words) < 700, (path, value)


def test_pydantic_itself_would_use_foreign_words() -> None:
    """The pattern above knows what pydantic says of the same values, so it could fail."""
    messages: set[str] = set()
    for path, plan in PLACES.items():
        for value in WRONG:
            try:
                Plan.model_validate(replaced(plan, path, value))
            except ValidationError as error:
                messages.update(detail["msg"] for detail in error.errors(include_url=False))
    assert len(messages) > 20
    ours = re.compile(
        "should be (a date|a school year|a grade|a number, or one of)|the year should"
    )
    unknown = {m for m in messages if not FOREIGN.search(m) and not ours.match(m)}
    assert unknown == set()


def schemas(node: Json) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        node = [inside for key, inside in node.items() if key != "serialization"]
    if isinstance(node, list | tuple):
        for inside in node:
            yield from schemas(inside)


def test_no_place_of_a_plan_is_a_plain_union() -> None:
    """A plain union gives one refusal for each of its members, where a reader needs one."""
    Plan.model_rebuild()
    kinds = {node.get("type") for node in schemas(Plan.__pydantic_core_schema__)}
    assert {"model", "nullable", "tagged-union", "literal", "tuple", "dict"} <= kinds  # it walks
    assert "union" not in kinds
