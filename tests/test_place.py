"""Paths through a plan: what lies above, at and below what."""

import pytest

from plscale.finding import Violation
from plscale.place import PlanPath, leads_through, with_all_above

HOLES = frozenset({("waivers", "a"), ("practices", "b", "schools", 0)})


def test_all_above_some_paths_reaches_to_the_top() -> None:
    assert with_all_above(HOLES) == {
        (),
        ("waivers",),
        ("waivers", "a"),
        ("practices",),
        ("practices", "b"),
        ("practices", "b", "schools"),
        ("practices", "b", "schools", 0),
    }


@pytest.mark.parametrize(
    ("path", "is_below", "is_hidden"),
    [
        ((), False, True),  # above both
        (("waivers",), False, True),
        (("waivers", "a"), True, True),
        (("waivers", "a", "status"), True, True),
        (("waivers", "b"), False, False),
        (("practices", "b", "schools"), False, True),
        (("practices", "b", "schools", 1), False, False),
        (("measures",), False, False),
    ],
)
def test_violation_at_above_or_below_a_hole_rests_on_it(
    *, path: PlanPath, is_below: bool, is_hidden: bool
) -> None:
    assert leads_through(path, HOLES) == is_below
    assert Violation(path, "x").rests_on(HOLES) == is_hidden
    assert Violation(("vision",), "x", related=((path, "y"),)).rests_on(HOLES) == is_hidden
    assert Violation(("vision",), "x", because=(path,)).rests_on(HOLES) == is_hidden


def test_nothing_rests_on_no_hole() -> None:
    assert not Violation((), "x").rests_on(frozenset())


def test_all_rests_on_a_plan_that_is_a_hole_as_a_whole() -> None:
    assert Violation(("vision",), "x").rests_on(frozenset({()}))
