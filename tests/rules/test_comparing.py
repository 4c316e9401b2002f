"""Most rules hold two places of a plan against each other, rather than say what is missing.

Which do is seen in the examples of their pages: a finding that compares underlines one value that
stands in the plan, and shows another one that stands in it too.
"""

from collections.abc import Iterator
from datetime import date

import pytest
from rules.test_pages import AS_OF, DAY, blocks

from plscale.finding import Violation
from plscale.model.shape import shape
from plscale.place import PlanPath, is_within
from plscale.programs.load import base, builtin
from plscale.rules.base import Case, Rule
from plscale.rules.registry import RULES
from plscale.source.document import Document
from plscale.source.positions import find
from plscale.source.read import read_text
from plscale.standing.standing import standing_of

ABOUT_PLANS = [rule for rule in RULES if "PLS200" <= rule.kind.code < "PLS800"]
COMPARING = (
    "PLS216", "PLS219", "PLS220", "PLS221", "PLS222", "PLS223",
    "PLS419", "PLS420", "PLS421", "PLS422", "PLS423", "PLS424", "PLS425", "PLS426", "PLS427",
    "PLS428",
    "PLS513", "PLS514", "PLS515", "PLS516", "PLS517", "PLS518", "PLS519", "PLS520", "PLS521",
    "PLS522", "PLS523", "PLS524", "PLS525",
    "PLS612", "PLS613", "PLS614", "PLS615", "PLS616", "PLS617", "PLS618",
    "PLS701", "PLS702", "PLS703", "PLS704", "PLS705", "PLS706", "PLS707", "PLS708", "PLS709",
)  # fmt: skip
"""Rules that came to hold two places against each other, and should go on doing so."""


def examples(rule: Rule) -> Iterator[tuple[Document, Violation]]:
    """Give what a rule has against the bad examples of its page."""
    for block in blocks(rule.kind, "Bad"):
        day = AS_OF.search(block)
        document = read_text(block.encode(), "plan.yaml")
        shaped = shape(document)
        assert shaped is not None
        program = builtin(shaped.plan.program or "base") or base()
        as_of = date.fromisoformat(day[1]) if day else DAY
        case = Case(shaped.plan, program, standing_of(shaped.plan, program, as_of))
        for violation in rule.check(case):
            yield document, violation


def is_there(document: Document, path: PlanPath) -> bool:
    """Tell whether something stands at a place of a file."""
    return find(document.root, path)[1] == len(path)


def compares(rule: Rule) -> bool:
    """Tell whether some example is found fault with for two places that are both there."""
    return any(
        is_there(document, violation.path)
        and any(
            is_there(document, other) and not is_within(violation.path, other)
            for other, _ in violation.related
        )
        for document, violation in examples(rule)
    )


def test_there_are_at_least_45_rules_about_plans_and_30_of_them_compare() -> None:
    assert len(ABOUT_PLANS) >= 45
    assert sum(compares(rule) for rule in ABOUT_PLANS) >= 30


@pytest.mark.parametrize("code", COMPARING)
def test_rule_compares(code: str) -> None:
    [rule] = [rule for rule in RULES if rule.kind.code == code]
    assert compares(rule)


@pytest.mark.parametrize("code", ["PLS201", "PLS305", "PLS405", "PLS418"])
def test_what_is_missing_is_no_comparison(code: str) -> None:
    [rule] = [rule for rule in RULES if rule.kind.code == code]
    assert not compares(rule)
