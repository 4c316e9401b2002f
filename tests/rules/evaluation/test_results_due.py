"""When a plan hears about results and reports, and about what every measure needs."""

import pytest
from rules.due import asking, due

from plscale.programs.program import Program

ANNUAL = {"due": "09-30", "verified": True}


def reporting(*, watched: list[int] | None = None, **annual: object) -> Program:
    return asking(reports={"annual": ANNUAL | annual}, measures={"watched": watched or []})


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2027-06-30", []),  # year 1 is over tonight; its report is due in year 2
        ("2027-07-01", [("1", "note")]),
        ("2027-09-29", [("1", "note")]),
        ("2027-09-30", [("1", "note")]),
        ("2027-10-01", [("1", "warning")]),
        ("2028-06-30", [("1", "warning")]),
        ("2028-07-01", [("1", "warning"), ("2", "note")]),
        ("2031-06-30", [("1", "warning"), ("2", "warning"), ("3", "warning"), ("4", "warning")]),
        ("2031-10-01", [("1", "note"), ("2", "note"), ("3", "note"), ("4", "note")]),
    ],
)
def test_report_is_due_on_its_day_after_the_year(day: str, found: list[tuple[str, str]]) -> None:
    told = due("PLS611", reporting(), "", day)
    assert [(place, severity) for place, severity, _ in told] == [
        (f"/reports/{year}", severity) for year, severity in found
    ]


@pytest.mark.parametrize(
    ("report", "is_filed"),
    [
        ("{filed: 2027-09-30}", True),
        ("{filed: 2027-10-01}", True),  # late, but there
        ("{filed: 2027-10-02}", False),  # not known yet
        ("{filed: 2027}", True),
        ("{url: https://x.example}", True),
        ("{}", True),  # when is not recorded
    ],
)
def test_report_that_is_there_is_not_missed(*, report: str, is_filed: bool) -> None:
    found = due("PLS611", reporting(), f"reports: {{1: {report}}}", "2027-10-01")
    assert bool(found) != is_filed


def test_report_may_be_due_within_its_year() -> None:
    program = reporting(due="05-01", after_year=False)
    found = [
        [place for place, _, _ in due("PLS611", program, "", day)]
        for day in ("2026-06-30", "2026-07-01", "2027-05-02")
    ]
    assert found == [["/reports/1"], ["/reports/1"], ["/reports/1"]]
    assert due("PLS611", program, "", "2027-05-01") == [("/reports/1", "note", "2027-05-01")]
    assert due("PLS611", program, "", "2027-05-02") == [("/reports/1", "warning", "2027-05-01")]


@pytest.mark.parametrize(
    ("ends", "due_on"), [("2027-06-30", "2027-09-30"), ("2027-09-30", "2028-09-30")]
)
def test_report_is_due_on_the_first_such_day_behind_the_year(ends: str, due_on: str) -> None:
    starts = "2026-07-01" if ends == "2027-06-30" else "2026-10-01"
    term = f"timeline: {{starts: {starts}, ends: 2036-06-30}}\n"
    found = due("PLS611", reporting(), "", "2028-10-01", term=term)
    assert found[0] == ("/reports/1", "warning", due_on)


MEASURES = """\
measures:
  whole: {results: {1: 5, 3: not-available}}
  split:
    results: {3: suppressed}
    groups: {learners: {results: {2: 4}}, others: {results: {3: suppressed}}}
"""


@pytest.mark.parametrize(
    ("day", "watched", "found"),
    [
        ("2029-07-01", [3, 4], [("/measures/split/groups/learners/results/3", "note")]),
        ("2029-09-30", [3, 4], [("/measures/split/groups/learners/results/3", "note")]),
        ("2029-10-01", [3, 4], [("/measures/split/groups/learners/results/3", "warning")]),
        ("2029-06-30", [3, 4], []),
        ("2027-10-01", [3, 4], []),
        (
            "2030-10-01",
            [4],
            [("/measures/split/results/4", "warning"), ("/measures/whole/results/4", "warning")],
        ),
        ("2030-10-01", [9], []),  # the plan has no such year
        ("2027-10-01", [], [("/measures/split/results/1", "warning")]),
    ],
)
def test_result_is_due_with_the_report_on_its_year(
    day: str, watched: list[int], found: list[tuple[str, str]]
) -> None:
    told = due("PLS601", reporting(watched=watched), MEASURES, day)
    assert sorted((place, severity) for place, severity, _ in told) == found


def test_no_result_is_due_without_a_day_for_reports() -> None:
    assert due("PLS601", asking(measures={"watched": [3]}), MEASURES, "2031-06-30") == []


NEEDS = {"needs": ["baseline", "targets"], "groups": ["learners"]}
BY = {"measures": {"by": {"end_of_year": 1}, "verified": True}}


@pytest.mark.parametrize(
    ("day", "severity"),
    [
        ("2026-07-01", "note"),
        ("2027-06-30", "note"),
        ("2027-07-01", "warning"),
        ("2031-07-01", "note"),
    ],
)
@pytest.mark.parametrize(
    ("code", "place"),
    [("PLS609", "/measures/m/baseline"), ("PLS610", "/measures/m/groups")],
)
def test_measures_are_complete_when_the_program_needs_measures(
    code: str, place: str, day: str, severity: str
) -> None:
    program = asking(measures=NEEDS, needs=BY)
    assert due(code, program, "measures: {m: {unit: x}}", day) == [(place, severity, "2027-06-30")]


@pytest.mark.parametrize("code", ["PLS609", "PLS610"])
def test_without_a_need_measures_are_complete_from_the_start(code: str) -> None:
    found = due(code, asking(measures=NEEDS), "measures: {m: {unit: x}}", "2026-07-01")
    assert [severity for _, severity, _ in found] == ["warning"]


@pytest.mark.parametrize(
    ("measure", "place"),
    [
        ("{unit: x}", "/measures/m/baseline"),
        ("{baseline: {}, targets: {5: 1}}", "/measures/m/baseline"),
        ("{baseline: {value: 0}}", "/measures/m/targets"),
        ("{baseline: {value: 0}, targets: {5: 0}}", ""),
        ("{baseline: x, targets: {5: 0}}", ""),  # a hole
    ],
)
def test_measure_names_what_it_lacks(measure: str, place: str) -> None:
    found = due("PLS609", asking(measures=NEEDS), f"measures: {{m: {measure}}}", "2026-11-21")
    assert [place for place, _, _ in found] == ([place] if place else [])


def test_group_that_is_there_need_not_tell_anything_yet() -> None:
    text = "measures: {m: {groups: {learners: {}}}, n: {groups: {others: {}}}}"
    found = due("PLS610", asking(measures=NEEDS), text, "2026-11-21")
    assert [place for place, _, _ in found] == ["/measures/n/groups"]
