"""What Texas districts may be exempted from: the law as LAW section 2.4 tells it, and 65 plans."""

import csv
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from plscale.check.text import check_text
from plscale.programs.load import builtin
from plscale.programs.program import Program

FILE = Path(__file__).parent / "data" / "tx_exemptions.csv"

# Worked out by hand from TEC 12A.004(a) and 19 TAC 102.1309(a), for every section in the file that
# one of them names. All others may be exempted, in 2019 and today.
ALWAYS = {
    "25.001": "19 TAC 102.1309(a)(1)(B)",
    "39.306": "19 TAC 102.1309(a)(1)(I); TEC 12A.004(a)(4)",
    "39.362": "19 TAC 102.1309(a)(1)(I); TEC 12A.004(a)(4)",
}
SINCE_2025 = {
    "21.057": "TEC 12A.004(a); SB 12 (2025)",
    "28.004": "TEC 12A.004(a); SB 12 (2025)",
    "37.0012": "TEC 12A.004(a); HB 6 (2025)",
    "37.008": "TEC 12A.004(a); HB 6 (2025)",
}
DISTRICTS_NOW_FORBIDDEN = {
    "Anson ISD": {"21.057"},
    "Buna ISD": {"21.057"},
    "Deer Park ISD": {"37.0012"},
    "Pottsboro ISD": {"37.0012"},
    "White Deer ISD": {"21.057", "28.004", "25.001", "37.008"},
    "Zapata County ISD": {"39.306", "39.362"},
}
"""Of all 65, those that hold a section that may not be exempted today."""


def districts() -> Mapping[str, list[str]]:
    lines = [line for line in FILE.read_text("utf-8").splitlines() if not line.startswith("#")]
    return {row["district"]: row["tec_sections"].split() for row in csv.DictReader(lines)}


def texas() -> Program:
    program = builtin("tx-doi")
    assert program is not None
    return program


def verdicts(district: str, starts: str, ends: str, day: str) -> dict[str, tuple[str, str]]:
    """Judge a minimal plan; give code and severity of each section about which there is one."""
    sections = districts()[district]
    cited = ", ".join(f"TEC {section}" for section in sections)
    text = (
        f"plscale: 1\nprogram: tx-doi\ndistrict: {{name: {district}, state: TX}}\n"
        f"timeline: {{starts: {starts}, ends: {ends}}}\n"
        f"waivers: {{exemptions: {{provision: [{cited}], why: It inhibits the plan}}}}\n"
    )
    checked = check_text(text, as_of=date.fromisoformat(day))
    assert not checked.crash, checked.crash
    place = "/waivers/exemptions/provision/"
    return {
        sections[int(f.pointer.removeprefix(place))]: (f.code, f.severity.value)
        for f in checked.findings
        if f.pointer.startswith(place)
    }


def expected(sections: list[str], closed: set[str]) -> dict[str, tuple[str, str]]:
    return {section: ("PLS404", "error") for section in sections if section in closed}


def test_the_file_has_65_districts() -> None:
    assert len(districts()) == 65
    assert sum(map(len, districts().values())) == 250


@pytest.mark.parametrize("district", districts())
def test_a_plan_of_2017_is_held_to_the_law_of_its_time(district: str) -> None:
    found = verdicts(district, "2017-08-01", "2022-07-31", "2019-03-01")
    assert found == expected(districts()[district], {*ALWAYS})


@pytest.mark.parametrize("district", districts())
def test_the_same_exemptions_today_are_held_to_the_acts_of_2025(district: str) -> None:
    found = verdicts(district, "2023-08-01", "2028-07-31", "2026-11-21")
    assert found == expected(districts()[district], {*ALWAYS, *SINCE_2025})
    forbidden = {section for section, (code, _) in found.items() if code == "PLS404"}
    assert forbidden == DISTRICTS_NOW_FORBIDDEN.get(district, set())


@pytest.mark.parametrize(
    ("day", "warns", "forbids"),
    [
        ("2025-06-19", {"21.057", "28.004", "37.008"}, {"25.001"}),
        ("2025-06-20", {"21.057", "28.004"}, {"25.001", "37.008"}),  # HB 6
        ("2025-08-31", {"21.057", "28.004"}, {"25.001", "37.008"}),
        ("2025-09-01", set(), {"25.001", "37.008", "21.057", "28.004"}),  # SB 12
    ],
)
def test_the_exemptions_of_white_deer_become_forbidden_one_by_one(
    day: str, warns: set[str], forbids: set[str]
) -> None:
    found = verdicts("White Deer ISD", "2023-08-01", "2028-07-31", day)
    weights = dict.fromkeys(warns, "warning") | dict.fromkeys(forbids, "error")
    assert found == {section: ("PLS404", weight) for section, weight in weights.items()}


@pytest.mark.parametrize("section", sorted({*ALWAYS, *SINCE_2025}))
def test_a_finding_names_the_law(section: str) -> None:
    text = (
        "plscale: 1\nprogram: tx-doi\ndistrict: {name: Example ISD, state: TX}\n"
        "timeline: {starts: 2026-08-01, ends: 2031-07-31}\n"
        f"waivers: {{w: {{provision: TEC {section}, why: x}}}}\n"
    )
    found = check_text(text, as_of=date(2026, 11, 21)).findings
    law = [finding.citation for finding in found if finding.code == "PLS404"]
    assert law == [(ALWAYS | SINCE_2025)[section]]


# 19 TAC 102.1309(a), paragraph by paragraph, as LAW section 2.4 restates it: whole chapters, and
# sections with those next to them that the rule leaves open.
CLOSED = """
    22.051 22.0511 22.055 25.001 25.002 25.0021 25.0031 25.004 28.002 28.0021 28.0023 28.005 28.0051
    28.006 28.016 28.0211 28.0213 28.0217 28.025 28.0254 28.02541 28.0255 28.0258 28.0259 28.026
    30.104 34.001 37.005 37.006(l) 37.007(e) 37.011 37.012 37.013 37.020 39.001 39.053 39A.001
    11.001 11.051 11.0511 11.066 11.151 11.1512 11.153 12.051 12.0522 12.054 12A.001 13.001 44.0011 44.002 44.003 44.004 44.0041 44.005 44.0051
    44.006 44.007 44.0071 44.008 44.009 44.011 44.0312 44.032 44.051 44.052 44.053 44.054 45.003
    45.0031 45.005 45.105 45.106 45.202 45.203 46.001 48.001 49.001
"""
UNVERIFIED = """
    11.154 11.201 12.055 29.001 29.051 29.153 29.170 29.201
    30.001 22.081 22.083 22.092 22A.151 33.081 38.001 21.0032
"""
OPEN = """
    22.001 22.101 25.003 25.0022 25.0032 25.0811 28.0022 28.0212 28.0214 28.0216 28.0256 30.103
    30.105 33.001 35.001 40.001 11.011 11.251 11.252 11.1511(b)(5) 11.1511(b)(14) 11.162 12.001 14.001
    44.001 44.0012 44.031 44.0313 44.055 45.002 45.004 45.104 45.107 45.204 45.205 47.001 50.001
    21.003 21.0031 21.056 21.058 28.003 51.403
"""


def weight(section: str, day: str = "2025-05-31", ends: str = "2025-06-01") -> list[str]:
    text = (
        "plscale: 1\nprogram: tx-doi\ndistrict: {name: Example ISD, state: TX}\n"
        f"timeline: {{starts: 2022-08-01, ends: {ends}}}\n"
        f'waivers: {{w: {{provision: "{section}", why: x}}}}\n'
    )
    found = check_text(text, as_of=date.fromisoformat(day)).findings
    return [f.severity.value for f in found if f.code in ("PLS404", "PLS430", "PLS431", "PLS432")]


@pytest.mark.parametrize("section", CLOSED.split())
def test_the_rule_closes(section: str) -> None:
    assert weight(section) == ["error"]


@pytest.mark.parametrize("section", UNVERIFIED.split())
def test_what_was_not_read_warns(section: str) -> None:
    assert weight(section, "2026-11-21", "2027-07-31") == ["warning"]


@pytest.mark.parametrize("section", OPEN.split())
def test_the_rule_leaves_open(section: str) -> None:
    assert weight(section) == []


def test_the_acts_of_2025_come_on_their_days() -> None:
    program = texas()
    since = {
        entry.cite: str(entry.valid_from)
        for entry in program.provisions.values()
        if entry.valid_from is not None
    }
    assert since == {
        "TEC 37": "2025-06-20",  # HB 6, effective at once
        "TEC 21.0032": "2025-09-01",  # HB 2
        "TEC 21.057": "2025-09-01",  # HB 2 and SB 12
        "TEC 28.004": "2025-09-01",  # SB 12
    }
    unverified = {id_ for id_, entry in program.provisions.items() if not entry.verified}
    assert unverified == {
        "charter-law", "special-education", "bilingual-education", "prekindergarten",
        "health-safety", "criminal-history", "criminal-history-before", "extracurricular",
        "uncertified-teachers", "teaching-permit", "teacher-evaluation", "administrator-appraisal",
    }  # fmt: skip


def test_every_entry_names_law_and_source() -> None:
    for id_, entry in texas().provisions.items():
        assert entry.title, id_
        assert entry.law, id_
        assert entry.source is not None, id_
        assert entry.source.startswith("https://"), id_
