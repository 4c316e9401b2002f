"""Which schools waivers and practices meet in: PLS413 and PLS417."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules.judging import pointers

from plscale.rules.waivers.overlaps import Claim, overlapping

DISTRICT = """
district:
  name: A
  state: TX
  schools: {high: {grades: 9-12}, middle: {grades: 6-8}, primary: {grades: PK-5}, other: {}}
"""
CONSORTIUM = """
consortium:
  members:
    m: {name: M, state: TX, schools: {a: {}, b: {}}}
    n: {name: N, state: TX}
"""


@pytest.mark.parametrize(
    ("practice", "waivers", "is_missed"),
    [
        ("schools: [high, middle]", ["[high]"], True),
        ("schools: [high, middle]", ["[high]", "[middle]"], False),
        ("schools: [high, middle]", ["all"], False),
        ("schools: all", ["[high, middle, primary]"], True),
        ("schools: all", ["[high, middle, primary, other]"], False),
        ("schools: all, grades: 9-12", ["[high, other]"], False),
        ("schools: all, grades: 8-12", ["[high, other]"], True),
        ("schools: all, grades: PK", ["[primary, other]"], False),
        ("schools: [high, middle], allowed_by: X", ["[high]"], False),
    ],
)
def test_every_school_of_a_practice_is_in_one_of_its_waivers(
    *, practice: str, waivers: list[str], is_missed: bool
) -> None:
    listed = "".join(
        f"  w{number}: {{supports: [p], schools: {schools}}}\n"
        for number, schools in enumerate(waivers)
    )
    text = DISTRICT + f"practices: {{p: {{{practice}}}}}\nwaivers:\n" + listed
    assert pointers("PLS413", text) == (["/practices/p/schools"] if is_missed else [])


@pytest.mark.parametrize(
    ("practice", "waiver", "is_missed"),
    [
        ("[m/a]", "[m]", False),
        ("[m]", "[m/a]", True),
        ("[m]", "[m/a, m/b]", False),
        ("all", "[m, n]", False),
        ("all", "[m]", True),
        ("[n]", "[m]", True),
    ],
)
def test_a_member_stands_for_its_schools(*, practice: str, waiver: str, is_missed: bool) -> None:
    text = CONSORTIUM + (
        f"practices: {{p: {{schools: {practice}}}}}\n"
        f"waivers: {{w: {{supports: [p], schools: {waiver}}}}}"
    )
    assert bool(pointers("PLS413", text)) is is_missed


@pytest.mark.parametrize(
    ("first", "second", "is_twice"),
    [
        ("ends: 2028-06-30", "starts: 2028-06-30", True),
        ("ends: 2028-06-30", "starts: 2028-07-01", False),
        ("ends: 2028", "starts: 2028-07-01", False),
        ("schools: [high]", "schools: [middle]", False),
        ("schools: [high]", "schools: [middle, high]", True),
        ("schools: [high]", "schools: all", True),
        ("status: denied", "status: requested", False),
        ("kind: new", "kind: amendment", False),
    ],
)
def test_a_provision_is_asked_for_once_for_one_school_and_day(
    *, first: str, second: str, is_twice: bool
) -> None:
    text = DISTRICT + (
        f"waivers:\n  a: {{provision: [TEC 1, 'TEC § 2.1'], {first}}}\n"
        f"  b: {{provision: [tec 2.1, TEC 3], {second}}}\n"
    )
    assert pointers("PLS417", text) == (["/waivers/b/provision/0"] if is_twice else [])


SCHOOLS = st.sampled_from(["m", "m/a", "m/b", "n", "n/c"])
CLAIMS = st.lists(
    st.tuples(
        st.just("all") | st.lists(SCHOOLS, min_size=1, max_size=3).map(tuple),
        st.integers(1, 28),
        st.integers(0, 27),
    ),
    max_size=8,
)


@given(CLAIMS)
def test_an_overlap_is_found_exactly_where_comparing_all_pairs_finds_one(
    drawn: list[tuple[str | tuple[str, ...], int, int]],
) -> None:
    claims = [
        Claim(str(number), (), "", schools, date(2027, 1, first), date(2027, 1, max(first, last)))  # type: ignore[arg-type]
        for number, (schools, first, last) in enumerate(drawn)
        if first <= max(first, last)
    ]
    found = {frozenset((one.waiver, other.waiver)) for one, other in overlapping(claims)}
    true = {
        frozenset((one.waiver, other.waiver))
        for one, other in combinations(claims, 2)
        if one.starts <= other.ends and other.starts <= one.ends and _meet(one, other)
    }
    assert found <= true
    assert bool(found) is bool(true)


def _meet(one: Claim, other: Claim) -> bool:
    if isinstance(one.schools, str) or isinstance(other.schools, str):
        return True
    return any(
        a == b or a.startswith(f"{b}/") or b.startswith(f"{a}/")
        for a in one.schools
        for b in other.schools
    )
