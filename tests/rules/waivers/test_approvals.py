"""Kentucky's June 30, counted from the first approval whatever is amended (PLS434), and the kinds.

Approved on 2025-10-15, in the school year 2025-26, a waiver goes through 2026-27, 2027-28 and 2028-29
and ends on 2029-06-30. It is renewed while in force; what had ended is asked for as new (701 KAR 5:170E).
"""

import pytest
from rules.waivers.verdicts import judged, state, told

KY = state("ky-waiver")
TERM = "timeline: {starts: 2025-07-01, ends: 2036-06-30}\n"
DAYS = "702 KAR 7:140"


def waiver(kind: str, decided: str, ends: str, rest: str = "", provision: str = DAYS) -> str:
    granted = f"status: granted, decided: {{date: {decided}}}"
    return f"provision: {provision}, kind: {kind}, ends: {ends}, {granted}{rest}"


FIRST = waiver("new", "2025-10-15", "2029-06-30")


def found(codes: str, *waivers: str, day: str = "2030-01-15", home: str = "") -> list[str]:
    lines = "".join(f"  {'abcdef'[at]}: {{why: x, {one}}}\n" for at, one in enumerate(waivers))
    told_ = told(codes, KY, f"{home}waivers:\n{lines}", day, term=TERM)
    return [f"{place.split('/')[2]} {weight}" for place, _, weight in told_]


@pytest.mark.parametrize("decided", ["2025-10-15", "2026-07-01", "2028-12-01", "2029-06-30"])
def test_an_amendment_ends_with_what_it_amends(decided: str) -> None:
    for last, is_late in (("2029-06-30", False), ("2029-07-01", True)):
        amendment = waiver("amendment", decided, last)
        told_ = found("PLS434", FIRST, amendment, day="2029-06-30")
        assert told_ == (["b error"] if is_late else [])


def test_a_renewal_counts_from_its_own_approval() -> None:
    # approved in 2028-29: full years are 2029-30, 2030-31, 2031-32
    assert found("PLS434", FIRST, waiver("renewal", "2029-05-01", "2032-06-30")) == []
    assert found("PLS434", FIRST, waiver("renewal", "2029-05-01", "2032-07-01")) == ["b error"]


def test_an_amendment_of_the_renewal_ends_with_the_renewal() -> None:
    renewal = waiver("renewal", "2029-05-01", "2032-06-30")
    for last, is_late in (("2032-06-30", False), ("2032-07-01", True)):
        told_ = found("PLS434", FIRST, renewal, waiver("amendment", "2029-09-01", last))
        assert told_ == (["c error"] if is_late else [])


def test_what_is_amended_is_known_by_its_provision() -> None:
    wide, part = "provision: 702 KAR 7", "provision: 702 KAR 7:140 Section 1(4)"
    late = waiver("amendment", "2028-12-01", "2030-06-30")
    own = waiver("amendment", "2028-12-01", "2032-06-30", provision="707 KAR 1:350")
    for base in (wide, part):
        assert found("PLS434", FIRST.replace(f"provision: {DAYS}", base), late) == ["b error"]
    assert found("PLS434", FIRST, own) == []  # of what, the plan does not tell


def test_an_amendment_that_nobody_has_decided_is_late_all_the_same() -> None:
    asked = f"provision: {DAYS}, kind: amendment, starts: 2027-07-01, ends: 2030-06-30"
    assert found("PLS434", FIRST, asked, day="2027-01-15") == ["b error"]
    first_asked = FIRST.replace("2025-10-15", "2027-10-15")
    assert found("PLS434", first_asked, asked, day="2027-01-15") == ["b warning"]


def test_waivers_of_other_schools_are_another_matter() -> None:
    home = "district: {name: A, state: KY, schools: {x: {name: X}, y: {name: Y}}}\n"
    amendment = waiver("amendment", "2028-12-01", "2032-06-30", ", schools: [y]")
    assert found("PLS434", FIRST + ", schools: [x]", amendment, home=home) == []
    assert found("PLS434", FIRST + ", schools: [y]", amendment, home=home) == ["b error"]


@pytest.mark.parametrize("kind", ["renewal", "amendment"])
@pytest.mark.parametrize(
    ("decided", "is_late"),
    [("2029-06-29", False), ("2029-06-30", False), ("2029-07-01", True), ("2029-06", False),
     ("2029", False), ("2029-07", True), ("2029-09-15", True)],
)  # fmt: skip
def test_only_what_is_in_force_is_renewed_or_amended(
    *, kind: str, decided: str, is_late: bool
) -> None:
    assert found("PLS439", FIRST, waiver(kind, decided, "2032-06-30")) == (
        ["b error"] if is_late else []
    )


def test_a_waiver_that_ended_before_its_day_by_law_has_ended() -> None:
    short = waiver("new", "2025-10-15", "2027-06-30")
    for decided, is_late in (("2027-06-30", False), ("2027-07-01", True)):
        told_ = found("PLS439", short, waiver("renewal", decided, "2030-06-30"))
        assert told_ == (["b error"] if is_late else [])


def test_a_renewal_that_was_not_granted_in_time_comes_too_late() -> None:
    asked = f"provision: {DAYS}, kind: renewal, starts: 2029-07-01, ends: 2032-06-30"
    assert found("PLS439", FIRST, asked, day="2029-06-30") == []
    assert found("PLS439", FIRST, asked, day="2029-07-01") == ["b error"]
    untold = asked + ", status: granted"  # when is not recorded
    assert found("PLS439", FIRST, untold, day="2029-07-01") == []


@pytest.mark.parametrize(
    ("decided", "is_in_force"),
    [("2025-10-15", True), ("2029-06-30", True), ("2029-07-01", False)],
)
def test_what_is_asked_for_while_it_is_in_force_is_not_new(
    *, decided: str, is_in_force: bool
) -> None:
    told_ = found("PLS439", FIRST, waiver("new", decided, "2032-06-30"))
    assert told_ == (["b warning"] if is_in_force else [])


def test_the_finding_names_both_waivers_and_days() -> None:
    text = f"waivers:\n  a: {{why: x, {FIRST}}}\n"
    text += f"  b: {{why: x, {waiver('renewal', '2029-09-15', '2031-06-30')}}}\n"
    text += f"  c: {{why: x, {waiver('amendment', '2027-10-15', '2031-06-30')}}}\n"
    told_ = {str(f.code): f for f in judged(KY, text, "2029-12-01", term=TERM).findings}
    assert told_["PLS439"].message == (
        '"b" is called a renewal, but was approved on 2029-09-15, and "a" of the same provision'
        " ended on 2029-06-30"
    )
    assert told_["PLS434"].message == (
        '"c" is to end on 2031-06-30; first approved on 2025-10-15, it ends by law on 2029-06-30'
    )
    assert told_["PLS434"].citation == told_["PLS439"].citation == "KRS 156.161(1)"


def test_where_no_law_ends_waivers_kinds_are_not_judged() -> None:
    text = "waivers: {a: {provision: TEC 25.0811, status: granted, ends: 2026-01-31, decided: {date: 2023-08-01}},"
    text += (
        " b: {provision: TEC 25.0811, kind: renewal, status: granted, decided: {date: 2026-03-01}}}"
    )
    assert told("PLS439", state("tx-doi"), text) == []
