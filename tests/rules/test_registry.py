"""Facts that hold for every rule, whatever it judges."""

import re
from collections import Counter
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

import plscale.rules
from plscale.check.text import check_text
from plscale.rules.base import Rule
from plscale.rules.registry import KINDS, RULES

ROOT = Path(plscale.rules.__file__).parent
FAMILIES = {
    "1": "shape",
    "2": "timeline",
    "3": "assurances",
    "4": "waivers",
    "5": "approval",
    "6": "evaluation",
    "7": "sustainability",
    "8": "privacy",
}
MEADOW_LAKE = Path(__file__).parents[2] / "plans" / "illustrative" / "meadow-lake.yaml"
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kind.code)


def test_registry_holds_every_rule_on_disk() -> None:
    on_disk = {
        f"plscale.rules.{file.parent.name}.{file.stem}"
        for file in ROOT.glob("*/*.py")
        if re.match(r"pls\d{3}_", file.stem)
    }
    assert {rule.module for rule in RULES} == on_disk


def test_rules_stand_in_order_of_their_codes() -> None:
    codes = [rule.kind.code for rule in RULES]
    assert codes == sorted(codes)


def test_no_two_kinds_share_a_code_or_a_name() -> None:
    assert Counter(kind.code for kind in KINDS).most_common(1)[0][1] == 1
    assert Counter(kind.name for kind in KINDS).most_common(1)[0][1] == 1


@each_rule
def test_module_and_page_are_called_by_code_and_name(rule: Rule) -> None:
    stem = f"{rule.kind.code.lower()}_{rule.kind.name.replace('-', '_')}"
    family = FAMILIES[rule.kind.code[3]]
    assert rule.module == f"plscale.rules.{family}.{stem}"
    assert (ROOT / family / f"{stem}.md").is_file()


@each_rule
def test_module_and_check_say_what_the_rule_is_in_one_sentence(rule: Rule) -> None:
    told = import_module(rule.module).__doc__ or ""
    assert told.startswith(f"{rule.kind.code}: ")
    for text in (told, rule.check.__doc__ or ""):
        assert text.splitlines()[0].endswith(".")


@each_rule
def test_rule_and_page_are_at_most_sixty_lines(rule: Rule) -> None:
    module = ROOT.parent.joinpath(*rule.module.split(".")[1:])
    for suffix in (".py", ".md"):
        lines = module.with_suffix(suffix).read_text("utf-8").splitlines()
        assert len(lines) <= 60


@pytest.mark.parametrize("day", [date(2026, 11, 21), date(2031, 1, 15), date(2032, 1, 15)], ids=str)
def test_two_runs_give_equal_findings(day: date) -> None:
    text = MEADOW_LAKE.read_bytes()
    assert check_text(text, as_of=day) == check_text(text, as_of=day)


def test_nothing_in_meadow_lake_is_wrong_in_its_year_of_planning() -> None:
    checked = check_text(MEADOW_LAKE.read_bytes(), as_of=date(2026, 11, 21))
    assert checked.findings
    assert [finding for finding in checked.findings if not finding.is_due_later] == []
