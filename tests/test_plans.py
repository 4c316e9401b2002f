"""The plans in ``plans/``: what each gives on a stated day, judged by hand from its own text."""

from datetime import date
from pathlib import Path

import pytest

from plscale.check.paths import check_paths, load_plan

PLANS = Path(__file__).parent.parent / "plans"
DAY = date(2026, 11, 21)
ILLUSTRATIVE = "# Illustrative plan: "

EXPECTED = {
    # complete, and without a contradiction
    "illustrative/meadow-lake.yaml": [],
    # no page tells when the plan ends
    "ms/baldwyn-booneville.yaml": [("PLS201", "warning", "/timeline/ends")],
    # the same, of a plan that another has replaced since
    "ms/corinth-sd.yaml": [("PLS201", "note", "/timeline/ends")],
    # the reports name four subjects, and for none what the district does instead; ended in 2022
    "tx/austin-isd.yaml": [
        ("PLS405", "note", f"/waivers/{id_}/supports")
        for id_ in ("calendar", "certification", "attendance", "minutes")
    ],
    "tx/frisco-isd.yaml": [],
    # the report does not say for what teachers without certificates are hired; ended in 2021
    "tx/highland-park-isd.yaml": [("PLS405", "note", "/waivers/certification/supports")],
    # the limit on retention requests belongs to no practice that the report names
    "tx/tomball-isd.yaml": [("PLS405", "warning", "/waivers/retention-requests/supports")],
}


def test_every_plan_is_expected_here() -> None:
    assert {path.relative_to(PLANS).as_posix() for path in PLANS.rglob("*.yaml")} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_plan_gives_the_findings_that_its_text_says(name: str) -> None:
    report = check_paths([PLANS / name], as_of=DAY)
    told = [(str(f.code), f.severity.value, f.pointer) for f in report.findings]
    assert told == EXPECTED[name]
    assert report.plans[0].can_be_submitted


@pytest.mark.parametrize("name", EXPECTED)
def test_real_plans_name_their_sources_and_made_up_ones_say_so_first(name: str) -> None:
    is_made_up = (PLANS / name).read_text("utf-8").startswith(ILLUSTRATIVE)
    sources = load_plan(PLANS / name).sources
    assert is_made_up == name.startswith("illustrative/")
    assert is_made_up or (sources and all(source.startswith("http") for source in sources))
