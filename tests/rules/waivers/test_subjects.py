"""Waivers that name a subject, or not even that: what the program asks of them (PLS406, PLS429)."""

import pytest
from rules.waivers.verdicts import program, state, told

TX, KY = state("tx-doi"), state("ky-waiver")
CODES = "PLS406 PLS429"
POSTED = "events: {p: {event: final-version-posted, date: 2023-06-01}}\n"


@pytest.mark.parametrize(
    ("waiver", "place"),
    [
        ("provision: TEC 25.0811, why: x", ""),
        ("provision: [TEC 25.0811], why: x", ""),
        ("provision: TEC 25.0811", "why"),
        ("why: x, supports: [early]", "provision"),
        ("title: First day, area: time, why: x", "provision"),
        ("provision: [], why: x", "provision"),
        ("why: x, status: denied", ""),
    ],
)
def test_texas_asks_which_requirements_a_plan_is_freed_from(waiver: str, place: str) -> None:
    """TEC 12A.003(b)(2): not recorded is a warning, once for each waiver."""
    text = f"waivers: {{w: {{{waiver}}}}}\npractices: {{early: {{what: x}}}}\n" + POSTED
    assert told(CODES, TX, text) == (
        [(f"/waivers/w/{place}", "PLS406", "warning")] if place else []
    )


@pytest.mark.parametrize(
    ("waiver", "is_of_nothing"),
    [
        ("why: x, instead: y", True),
        ("title: First day", False),
        ("area: time", False),
        ("provision: 702 KAR 7:140", False),
        ("provision: []", True),
        ("why: x, status: withdrawn", False),
    ],
)
def test_a_waiver_tells_a_provision_or_a_subject(*, waiver: str, is_of_nothing: bool) -> None:
    for judge in (KY, program()):
        found = told(CODES, judge, f"waivers: {{w: {{{waiver}}}}}")
        assert found == ([("/waivers/w/provision", "PLS429", "warning")] if is_of_nothing else [])
