"""Waivers of one provision are one chain by their days, however many waivers they are (PLS433).

In North Dakota a first grant and a first extension last a year each, every further extension two
(NDCC 15.1-06-08.1(3)); a rule on accreditation is extended once (NDCC 15.1-06-08).
"""

import pytest
from rules.waivers.verdicts import judged, state, told

ND = state("nd-innovative")
TERM = "timeline: {starts: 2026-07-01, ends: 2032-06-30}\n"
UNITS, RULE = "NDCC 15.1-21-03", "NDAC 67-19-01-30"


def chain(*waivers: str, home: str = "") -> list[str]:
    """Judge waivers, each by its provision and what else is told; they are called a, b, c."""
    lines = "".join(f"  {'abcdef'[at]}: {{why: x, {one}}}\n" for at, one in enumerate(waivers))
    found = told("PLS433", ND, f"{home}waivers:\n{lines}", "2026-11-21", term=TERM)
    return [f"{place.split('/')[2]} {weight}" for place, _, weight in found]


def of(provision: str, starts: str, ends: str, rest: str = "") -> str:
    return f"provision: {provision}, starts: {starts}, ends: {ends}{rest}"


FIRST = of(UNITS, "2026-07-01", "2027-06-30", ", kind: new")
SECOND = of(UNITS, "2027-07-01", "2028-06-30", ", kind: renewal")


@pytest.mark.parametrize("kind", ["", ", kind: new", ", kind: renewal"])
def test_the_second_waiver_is_the_first_extension(kind: str) -> None:
    assert chain(FIRST, of(UNITS, "2027-07-01", "2028-07-01", kind)) == []
    assert chain(FIRST, of(UNITS, "2027-07-01", "2028-07-02", kind)) == ["b error"]


def test_the_third_waiver_is_a_further_extension() -> None:
    assert chain(FIRST, SECOND, of(UNITS, "2028-07-01", "2030-07-01")) == []
    assert chain(FIRST, SECOND, of(UNITS, "2028-07-01", "2030-07-02")) == ["c error"]


def test_their_order_is_that_of_their_days() -> None:
    assert chain(of(UNITS, "2028-07-01", "2030-06-30"), SECOND, FIRST) == []


def test_terms_and_waivers_are_counted_together() -> None:
    terms = "terms: {one: {starts: 2026-07-01, ends: 2027-06-30}, two: {starts: 2027-07-01, ends: 2028-06-30}}"
    first = f"provision: {UNITS}, {terms}"
    assert chain(first, of(UNITS, "2028-07-01", "2030-06-30")) == []
    assert chain(first, of(UNITS, "2028-07-01", "2030-07-02")) == ["b error"]


def test_a_provision_is_known_by_what_it_is_and_not_by_its_spelling() -> None:
    other = "ND Century Code 15.1-21-03"
    assert chain(FIRST, of(other, "2027-07-01", "2029-06-30")) == ["b error"]
    assert chain(FIRST, of("NDCC 15.1-21-02", "2027-07-01", "2028-07-01")) == []


def test_a_grant_of_the_chapter_is_one_of_its_section() -> None:
    wide = of("NDAC 67-19-01", "2026-07-01", "2027-06-30")
    again = of(RULE, "2027-07-01", "2028-06-30")
    assert chain(wide, again) == []
    assert chain(wide, again, of(RULE, "2028-07-01", "2028-12-31")) == ["c error"]


def test_a_rule_on_accreditation_is_extended_once() -> None:
    once = of(RULE, "2026-07-01", "2027-06-30", ", kind: renewal")
    assert chain(once) == []
    assert chain(once, of(RULE, "2027-07-01", "2028-06-30", ", kind: renewal")) == ["b error"]


def test_it_is_so_where_a_wider_request_holds_the_rule() -> None:
    assert chain(of("NDAC 67", "2026-07-01", "2027-07-02")) == ["a error"]
    assert chain(
        of("NDAC 67", "2026-07-01", "2027-06-30"),
        of("NDAC 67", "2027-07-01", "2028-06-30"),
        of("NDAC 67", "2028-07-01", "2028-12-31"),
    ) == ["c error"]


def test_of_several_provisions_the_strictest_counts() -> None:
    both = f"[{UNITS}, {RULE}]"
    first, second = of(both, "2026-07-01", "2027-06-30"), of(both, "2027-07-01", "2028-06-30")
    assert chain(first, second, of(both, "2028-07-01", "2029-06-30")) == ["c error"]


def test_what_is_asked_for_anew_after_a_gap_may_be_a_first_grant() -> None:
    first = of(RULE, "2026-07-01", "2027-06-30")
    second = of(RULE, "2027-07-01", "2028-06-30", ", kind: renewal")
    on_the_day = of(RULE, "2028-07-01", "2029-06-30", ", kind: new")
    a_day_later = of(RULE, "2028-07-02", "2029-06-30", ", kind: new")
    assert chain(first, second, on_the_day) == ["c error"]
    assert chain(first, second, a_day_later) == ["c warning"]
    assert chain(first, second, a_day_later.replace("new", "renewal")) == ["c error"]
    too_long = of(RULE, "2028-07-02", "2029-07-03", ", kind: new")  # for a first grant, too
    assert chain(first, second, too_long) == ["c error"]


def test_grants_for_other_schools_are_chains_of_their_own() -> None:
    home = "district: {name: A, state: ND, schools: {x: {name: X}, y: {name: Y}}}\n"
    long = of(UNITS, "2028-07-01", "2030-06-30")
    first, second = FIRST + ", schools: [x]", SECOND + ", schools: [x]"
    assert chain(first, second, long + ", schools: [y]", home=home) == ["c error"]  # its first
    assert chain(first, second, long + ", schools: [x]", home=home) == []
    assert chain(first, second, long, home=home) == []


def test_what_was_denied_or_only_amended_is_no_grant() -> None:
    long = of(UNITS, "2028-07-01", "2030-06-30")
    for lost in (", status: denied", ", kind: amendment"):
        assert chain(of(UNITS, "2026-07-01", "2027-06-30", lost), SECOND, long) == []
        assert chain(FIRST, of(UNITS, "2027-07-01", "2028-06-30", lost), long) == ["c error"]


def test_two_of_the_same_day_do_not_follow_each_other() -> None:
    again = of(UNITS, "2026-07-01", "2027-06-30")
    assert chain(FIRST, again, of(UNITS, "2027-07-01", "2029-06-30")) == ["c error"]


def test_the_grant_before_is_shown() -> None:
    lines = f"waivers:\n  a: {{why: x, {FIRST}}}\n"
    lines += f"  b: {{why: x, {of(UNITS, '2027-07-01', '2029-06-30')}}}\n"
    (found,) = [f for f in judged(ND, lines, term=TERM).findings if f.code == "PLS433"]
    assert [one.message for one in found.related] == ["the grant before it"]
    assert found.message == (
        '"b" lasts until 2029-06-30; the first extension lasts at most 1 year, here until 2028-06-30'
    )


def test_a_waiver_without_a_last_day_in_a_plan_without_one_is_not_judged() -> None:
    text = f"waivers: {{a: {{why: x, provision: {UNITS}}}}}\n"
    assert told("PLS433", ND, text, term="timeline: {starts: 2026-07-01}\n") == []
