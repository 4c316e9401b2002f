"""When a plan hears about what its waivers do not tell."""

import pytest
from rules.due import asking, due

TERMS = {"needs": ["why", "instead", "provision"]}
BY = {"waivers": {"by": {"end_of_year": 1}, "verified": True}}


@pytest.mark.parametrize(
    ("day", "severity"),
    [("2026-06-30", "note"), ("2027-06-30", "note"), ("2027-07-01", "warning")],
)
def test_waiver_is_complete_when_the_program_needs_waivers(day: str, severity: str) -> None:
    program = asking(waivers=TERMS, needs=BY)
    found = due("PLS406", program, "waivers: {w: {why: x}}", day)
    assert found == [("/waivers/w/instead", severity, "2027-06-30")]


def test_without_a_need_a_waiver_is_complete_from_the_start() -> None:
    found = due("PLS406", asking(waivers=TERMS), "waivers: {w: {why: x}}", "2026-07-01")
    assert found == [("/waivers/w/instead", "warning", None)]


@pytest.mark.parametrize(
    ("waiver", "place"),
    [
        ("{}", "why"),
        ("{why: x, instead: y}", "provision"),
        ("{why: x, instead: y, provision: []}", "provision"),
        ('{why: x, instead: y, provision: "local: A"}', ""),
        ("{why: 5, instead: y, provision: z}", ""),  # a hole
        ("{status: denied}", ""),
        ("{status: withdrawn}", ""),
        ("{status: revoked}", ""),
        ("{status: granted}", "why"),
        ("{kind: automatic}", ""),
        ("{status: denied, decided: {date: 2026-11-21}}", ""),
        ("{status: denied, decided: {date: 2026-11-22}}", "why"),  # not known yet
        ("{terms: {a: {status: denied}, b: {status: requested}}}", "why"),
        ("{terms: {a: {status: denied}, b: {status: denied}}}", ""),
    ],
)
def test_waiver_that_is_asked_for_tells_what_the_program_needs(waiver: str, place: str) -> None:
    found = due("PLS406", asking(waivers=TERMS), f"waivers: {{w: {waiver}}}", "2026-11-21")
    assert [told for told, _, _ in found] == ([f"/waivers/w/{place}"] if place else [])
