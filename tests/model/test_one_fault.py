"""One fault gives one finding, wherever it stands: nothing at, above or caused by a hole."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from model.whole import checked, consortium, kinds_of_place, meadow_lake, renamed, replaced

from plscale.check.text import check_text
from plscale.finding import CheckedPlan
from plscale.model.fields import keys_at
from plscale.place import PlanPath, pointer

NOWHERE_RIGHT: Any = [[]]
"""A list of a list: no key of a plan takes it."""

Findings = Counter[tuple[str, str, str]]


def findings_of(plan: CheckedPlan) -> Findings:
    assert not plan.crash, plan.crash
    return Counter((f.code, f.pointer, f.message) for f in plan.findings)


def added(plan: dict[str, Any], before: Findings) -> list[tuple[str, str]]:
    return [(code, place) for code, place, _ in (findings_of(checked(plan)) - before).elements()]


@pytest.fixture(scope="module", params=[meadow_lake, consortium])
def sound(request: pytest.FixtureRequest) -> tuple[dict[str, Any], Findings]:
    make: Callable[[], dict[str, Any]] = request.param
    plan = make()
    before = findings_of(checked(plan))
    assert not [code for code, _, _ in before if code < "PLS2"]
    return plan, before


def test_wrong_type_at_any_place_is_one_finding(sound: tuple[dict[str, Any], Findings]) -> None:
    plan, before = sound
    wrong: dict[str, list[tuple[str, str]]] = {}
    for path in kinds_of_place(plan):
        found = added(replaced(plan, path, NOWHERE_RIGHT), before)
        place = pointer(path)
        if [where for _, where in found] not in ([place], [f"{place}/0"]) or found[0][0] > "PLS109":
            wrong[place] = found
    assert wrong == {}


def fixed_keys(plan: dict[str, Any]) -> list[PlanPath]:
    return [path for path in kinds_of_place(plan) if keys_at(path[:-1])]


def test_misspelt_key_at_any_place_is_one_finding(sound: tuple[dict[str, Any], Findings]) -> None:
    plan, before = sound
    wrong: dict[str, list[tuple[str, str]]] = {}
    for path in fixed_keys(plan):
        misspelt = f"{path[-1]}e"
        found = added(renamed(plan, path, misspelt), before)
        if found != [("PLS101", pointer((*path[:-1], misspelt)))]:
            wrong[pointer(path)] = found
    assert wrong == {}


def test_every_misspelt_key_is_met_by_the_right_one() -> None:
    for plan in (meadow_lake(), consortium()):
        places = {tuple(s for s in path if keys_at(path[:-1])): path for path in fixed_keys(plan)}
        for path in places.values():
            report = checked(renamed(plan, path, f"{path[-1]}e"))
            remedies = [f.remedy for f in report.findings if f.code == "PLS101"]
            assert remedies == [f"did you mean  {path[-1]}:"], path


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("practices",), 5),
        (("phases",), "in time"),
        (("phases", "planning"), [1]),
        (("district", "schools"), "all"),
        (("district",), 5),
        (("events", "conditional"), "2026-06-16"),
        (("measures", "graduation-rate", "title"), 5),
        (("waivers", "class-size", "supports", 0), 5),
        (("timeline", "ends"), "June 2031"),
        (("assurances", "privacy", "signed", "superintendent"), "11/10/2026"),
        (("measures", "graduation-rate", "targets", "3"), "88 %"),
        (("amendments", "add-robotics"), True),
        (("providers", "two-ponds"), "Two Ponds"),
    ],
)
def test_wrong_value_hides_what_rests_on_it(path: PlanPath, wrong: object) -> None:
    before = findings_of(checked(meadow_lake()))
    found = added(replaced(meadow_lake(), path, wrong), before)
    assert [place for _, place in found] == [pointer(path)]


def test_faulty_items_of_one_list_are_told_one_by_one() -> None:
    plan = replaced(meadow_lake(), ("waivers", "class-size", "supports"), [5, "studio-groups", []])
    found = added(plan, findings_of(checked(meadow_lake())))
    assert found == [
        ("PLS103", "/waivers/class-size/supports/0"),
        ("PLS103", "/waivers/class-size/supports/2"),
    ]


def test_fault_of_the_file_hides_what_rests_on_it() -> None:
    text = "plscale: 1\nprogram: base\ndistrict: &a {name: A}\ntimeline: *a\nx-a: 5\n"
    codes = [finding.code for finding in check_text(text).findings]
    assert codes == ["PLS031"]
